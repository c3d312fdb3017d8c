import VTVLModel
import VTVLSyntax

/// Every passage whose words end up in posts, once, as its author wrote it: those that stand in posts
/// and those that references put in. Rules about wording read these, so that a mistake is found at
/// the line that makes it, however often the line is used.
struct Passages: Sendable {
  struct Passage: Sendable {
    let prose: ProseID
    /// A reference is a gap between words; see `PassageSource.reference`.
    let words: Words
    /// The indices of the posts that the passage reaches, ascending.
    fileprivate(set) var posts: [Int]
    /// Where it first stands; nil for what only references put in.
    fileprivate(set) var use: Wordings.Use?

    var bytes: [UInt8] { words.text }

    /// Puts the posts in order, each once.
    fileprivate mutating func sortPosts() {
      guard zip(posts, posts.dropFirst()).contains(where: { $0 >= $1 }) else { return }
      posts = Set(posts).sorted()
    }
  }

  /// In the order of the files.
  private(set) var all: [Passage] = []
  private var indexByProse: [Int32]

  init(_ model: Model, _ wordings: Wordings) {
    indexByProse = Array(repeating: -1, count: model.declarations.proses.count)
    for wording in wordings.all {
      guard let prose = wording.text.prose else { continue }
      let isLiteral = model.declarations[prose].literal != nil
      for use in wording.uses {
        add(prose, use.position, use, isLiteral ? wording.words : nil, model)
        guard !isLiteral else { continue }
        let post = model.positions[use.position].declaration
        for inserted in model.insertions.passages(in: prose, of: post) {
          add(inserted, use.position, nil, nil, model)
        }
      }
    }
    addFrameworks(model)
    for index in all.indices { all[index].sortPosts() }
    all.sort { $0.prose.index < $1.prose.index }
  }

  /// The names of the competencies that posts are asked for.
  private mutating func addFrameworks(_ model: Model) {
    for (index, position) in model.positions.enumerated() {
      guard let framework = position.competencies?.framework else { continue }
      for group in model.frameworks[framework].groups {
        for text in [group.name].compactMap({ $0 }) + group.items.map(\.name) {
          if let prose = text.prose { add(prose, index, nil, nil, model) }
        }
      }
    }
  }

  private mutating func add(
    _ prose: ProseID, _ post: Int, _ use: Wordings.Use?, _ words: Words?, _ model: Model
  ) {
    let index = Int(indexByProse[Int(prose.index)])
    if index >= 0 {
      if all[index].posts.last != post { all[index].posts.append(post) }
      if all[index].use == nil { all[index].use = use }
    } else {
      indexByProse[Int(prose.index)] = Int32(all.count)
      let words = words ?? Words(Self.bytes(of: model.declarations[prose]))
      all.append(Passage(prose: prose, words: words, posts: [post], use: use))
    }
  }

  private static func bytes(of prose: Prose) -> [UInt8] {
    prose.segments.reduce(into: []) { bytes, segment in
      switch segment {
      case .text(let text): bytes += text.utf8
      case .reference: bytes.append(PassageSource.reference)
      }
    }
  }
}

extension Passages {
  /// Bytes of a passage for a message; a reference shows as `{…}`.
  static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(PassageSource.reference) else { return VisibleText.excerpt(bytes) }
    let parts = bytes.split(separator: PassageSource.reference, omittingEmptySubsequences: false)
    return VisibleText.excerpt(Array(parts.joined(separator: Array("{…}".utf8)))[...])
  }
}

extension Passages.Passage {
  /// The codes of the posts that it reaches.
  func codes(_ model: Model) -> [String] { posts.map { model.positions[$0].code } }

  /// Where some of its bytes stand in the file, for a fix.
  func exactLocation(of range: Range<Int>, in model: Model) -> Location {
    model.passageSource(prose).location(of: range)
  }

  /// The place to point at for some of its bytes: up to the end of their first line.
  func location(of range: Range<Int>, in model: Model) -> Location {
    model.firstLine(exactLocation(of: range, in: model))
  }
}
