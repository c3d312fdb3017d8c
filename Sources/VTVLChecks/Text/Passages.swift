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
    let posts: ArraySlice<Int>
    /// Where it first stands; nil for what only references put in.
    let use: Wordings.Use?

    /// All its bytes.
    var whole: Range<Int> { 0..<words.countOfBytes }
  }

  /// In the order of the files.
  private(set) var all: [Passage] = []

  init(_ model: Model, _ wordings: Wordings) {
    var reading = PassageReader(model)
    for wording in wordings.all { reading.read(wording) }
    reading.readFrameworks()
    let table = WordTable(reading.words)
    let posts = reading.posts.grouped(count: reading.all.count)
    all.reserveCapacity(reading.all.count)
    for index in reading.indexByProse where index >= 0 {
      let passage = reading.all[Int(index)]
      all.append(
        Passage(
          prose: passage.prose, words: passage.known ?? Words(passage.place, in: table),
          posts: posts[Int(index)].sortedOnce, use: passage.use))
    }
  }
}

/// Reads passages, each once.
private struct PassageReader {
  struct Passage {
    let prose: ProseID
    /// Its words, where a wording has the very same.
    let known: Words?
    let place: WordReader.Place
    var use: Wordings.Use?
    /// The last post that was found to hold it.
    var post: Int
  }

  private let model: Model
  private(set) var all: [Passage] = []
  /// For each passage of the model, its place in `all`, or -1.
  private(set) var indexByProse: [Int32]
  private(set) var words = WordReader()
  private(set) var posts = Groups<Int>()

  init(_ model: Model) {
    self.model = model
    indexByProse = Array(repeating: -1, count: model.declarations.proses.count)
    all.reserveCapacity(indexByProse.count)
  }

  /// Reads the passage that states a wording, and those that references put into it.
  mutating func read(_ wording: Wordings.Wording) {
    guard let prose = wording.text.prose else { return }
    let isLiteral = model.declarations.isLiteral(prose)
    for use in wording.uses {
      add(prose, use.position, use, isLiteral ? wording.words : nil)
      guard !isLiteral else { continue }
      let post = model.positions[use.position].declaration
      for inserted in model.insertions.passages(in: prose, of: post) {
        add(inserted, use.position)
      }
    }
  }

  /// Reads the names of the competencies that posts are asked for.
  mutating func readFrameworks() {
    for index in model.positions.indices {
      guard let framework = model.positions[index].competencies?.framework else { continue }
      for group in model.frameworks[framework].groups {
        if let prose = group.name?.prose { add(prose, index) }
        for item in group.items {
          if let prose = item.name.prose { add(prose, index) }
        }
      }
    }
  }

  private mutating func add(
    _ prose: ProseID, _ post: Int, _ use: Wordings.Use? = nil, _ known: Words? = nil
  ) {
    let index = Int(indexByProse[Int(prose.index)])
    if index >= 0 {
      if all[index].post != post { posts.add(post, to: index) }
      all[index].post = post
      if all[index].use == nil { all[index].use = use }
    } else {
      indexByProse[Int(prose.index)] = Int32(all.count)
      posts.add(post, to: all.count)
      let place = known?.place ?? words.read(Self.bytes(of: model.declarations[prose]))
      all.append(Passage(prose: prose, known: known, place: place, use: use, post: post))
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

extension ArraySlice<Int> {
  /// The same numbers in order, each once.
  fileprivate var sortedOnce: ArraySlice<Int> {
    guard zip(self, dropFirst()).contains(where: { $0 >= $1 }) else { return self }
    return Set(self).sorted()[...]
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
  /// The codes of the positions that it reaches.
  func codes(_ model: Model) -> [String] { posts.map { model.positions[$0].code } }

  /// Some of its bytes, to point at.
  func place(_ bytes: Range<Int>) -> PassagePlace { PassagePlace(prose: prose, bytes: bytes) }

  /// Some of its words, to point at.
  func place(ofWords range: Range<Int>) -> PassagePlace { place(words.bytes(of: range)) }
}

/// Some bytes of a passage as its author wrote it.
struct PassagePlace: Place {
  let prose: ProseID
  let bytes: Range<Int>

  /// Where they stand in the file, for a fix.
  func exactLocation(in model: Model) -> Location {
    model.passageSource(prose).location(of: bytes)
  }

  /// Where to point: up to the end of their first line.
  func location(in model: Model) -> Location { model.firstLine(exactLocation(in: model)) }
}
