import VTVLModel
import VTVLSyntax

/// Every passage whose words end up in positions, once, as its author wrote it: those that stand in
/// positions and those that references put in. Rules about wording read these, so that a mistake is found at
/// the line that makes it, however often the line is used.
///
/// In rows, as `Wordings` are, and in the order of the files.
final class Passages: RandomAccessCollection, Sendable {
  struct Passage: Sendable {
    fileprivate let all: Passages
    fileprivate let index: Int

    var prose: ProseID { all.proses[index] }
    /// A reference is a gap between words; see `PassageSource.reference`.
    var words: Words { all.words[index] }
    /// The indices of the positions that the passage reaches, ascending.
    var positions: ArraySlice<Int> { all.positions[index] }
    /// Where it first stands; nil for what only references put in.
    var use: Wordings.Use? { all.uses[index] }

    /// All its bytes.
    var whole: Range<Int> { 0..<words.countOfBytes }
  }

  private let proses: [ProseID]
  private let words: [Words]
  private let positions: [ArraySlice<Int>]
  private let uses: [Wordings.Use?]

  init(_ model: Model, _ wordings: Wordings) {
    var reading = PassageReader(model)
    for wording in wordings { reading.read(wording) }
    reading.readFrameworks()
    let table = WordTable(reading.words)
    let reached = reading.positions.grouped(count: reading.all.count)
    let order = reading.indexByProse.filter { $0 >= 0 }.map(Int.init)
    proses = order.map { reading.all[$0].prose }
    words = order.map { reading.all[$0].known ?? Words(reading.all[$0].place, in: table) }
    positions = order.map { reached[$0].sortedOnce }
    uses = order.map { reading.all[$0].use }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { proses.count }
  subscript(index: Int) -> Passage { Passage(all: self, index: index) }
}

/// Reads passages, each once.
private struct PassageReader {
  struct Passage {
    let prose: ProseID
    /// Its words, where a wording has the very same.
    let known: Words?
    let place: WordReader.Place
    var use: Wordings.Use?
    /// The last position that was found to hold it.
    var position: Int
  }

  private let model: Model
  private(set) var all: [Passage] = []
  /// For each passage of the model, its place in `all`, or -1.
  private(set) var indexByProse: [Int32]
  private(set) var words = WordReader()
  private(set) var positions = Groups<Int>()

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
      let declaration = model.positions[use.position].declaration
      for inserted in model.insertions.passages(in: prose, of: declaration) {
        add(inserted, use.position)
      }
    }
  }

  /// Reads the names of the competencies that positions are asked for.
  mutating func readFrameworks() {
    for index in model.positions.indices {
      let frameworks = model.positions[index].allCompetencies.compactMap(\.framework)
      for group in frameworks.flatMap({ model.frameworks[$0].groups }) {
        if let prose = group.name?.prose { add(prose, index) }
        for item in group.items {
          if let prose = item.name.prose { add(prose, index) }
        }
      }
    }
  }

  private mutating func add(
    _ prose: ProseID, _ position: Int, _ use: Wordings.Use? = nil, _ known: Words? = nil
  ) {
    let index = Int(indexByProse[Int(prose.index)])
    if index >= 0 {
      if all[index].position != position { positions.add(position, to: index) }
      all[index].position = position
      if all[index].use == nil { all[index].use = use }
    } else {
      indexByProse[Int(prose.index)] = Int32(all.count)
      positions.add(position, to: all.count)
      let place = known?.place ?? words.read(Self.bytes(of: model.declarations[prose]))
      all.append(Passage(prose: prose, known: known, place: place, use: use, position: position))
    }
  }

  private static func bytes(of prose: Prose) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(prose.wordCount) * 8)
    for segment in prose.segments {
      switch segment {
      case .text(let text): bytes += text.utf8
      case .reference: bytes.append(PassageSource.reference)
      }
    }
    return bytes
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
  func codes(_ model: Model) -> [String] { positions.map { model.positions[$0].code } }

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
