import VTVLModel
import VTVLSyntax

/// `positions.map.json`: for each value of `positions.json`, by its JSON Pointer, the line that states
/// it, the posts and templates it came through, and what it replaced. A line a value.
///
/// There are as many entries as values, and few files and few ways, so what an entry says of these is written
/// once and put in as bytes.
struct ProvenanceMap {
  private let model: Model
  private var json: JSONWriter
  /// The pointer to where the walk is, with the quotation mark it begins with, and where its steps begin.
  private var pointer: [UInt8] = [UInt8(ascii: "\"")]
  private var steps: [Int] = []
  /// The post that is being written; its layers say how a line reached it.
  var position: Position? { didSet { ways.removeAll(keepingCapacity: true) } }
  /// The ways already asked for. A post has a handful of layers, so looking through them beats hashing.
  private var ways: [(declaration: Int32, through: [UInt8])] = []
  /// What an entry says of each file.
  private let files: [[UInt8]]
  /// What an entry says of where a passage stands, one after another, and which bytes speak of which: a
  /// passage stands in one place however many posts inherit it.
  private var places: [UInt8] = []
  private var placeByProse: [Range<Int>]

  init(_ model: Model) {
    self.model = model
    files = model.forest.trees.map { tree in Self.member { $0.field("file", tree.file.path) } }
    placeByProse = Array(repeating: 0..<0, count: model.declarations.proses.count)
    json = JSONWriter(capacity: 1 << 15 * (model.positions.count + 1))
    json.begin("{")
  }

  mutating func finished() -> [UInt8] {
    json.end("}")
    return json.finished()
  }

  mutating func enter(_ name: StaticString) {
    steps.append(pointer.count)
    pointer.append(UInt8(ascii: "/"))
    name.withUTF8Buffer { pointer.append(contentsOf: $0) }
  }

  mutating func enter(_ index: Int) {
    steps.append(pointer.count)
    pointer.append(UInt8(ascii: "/"))
    pointer += String(index).utf8
  }

  mutating func leave() { pointer.removeLast(pointer.count - (steps.popLast() ?? 0)) }

  /// Notes where a field of the object that the walk is in comes from; without a name, the object. A
  /// text is where its words are.
  mutating func note(_ text: Text, at field: StaticString? = nil) {
    note(at: field, declaration: text.declaration, replaced: text.replaced) { map in
      if let prose = text.prose { map.writePlace(of: prose) } else { map.writePlace(text.origin) }
    }
  }

  mutating func note(at field: StaticString? = nil, origin: Origin, declaration: Int32) {
    note(at: field, declaration: declaration, replaced: nil) { $0.writePlace(origin) }
  }

  private mutating func note(
    at field: StaticString?, declaration: Int32, replaced: ProseID?,
    _ writePlace: (inout ProvenanceMap) -> Void
  ) {
    if let field { enter(field) }
    pointer += Self.endOfName
    json.name(json: pointer)
    pointer.removeLast(Self.endOfName.count)
    if field != nil { leave() }
    json.begin("{", inline: true)
    writePlace(&self)
    json.member(json: through(declaration)[...])
    if let replaced { write(replaced) }
    json.end("}")
  }

  private mutating func write(_ replaced: ProseID) {
    json.name("replaced")
    json.begin("{", inline: true)
    writePlace(of: replaced)
    json.field("text", model.source(replaced))
    json.end("}")
  }

  private mutating func writePlace(of prose: ProseID) {
    let known = placeByProse[Int(prose.index)]
    if !known.isEmpty { return json.member(json: places[known]) }
    let start = json.bytes.count
    writePlace(model.declarations.origin(of: prose))
    placeByProse[Int(prose.index)] = places.count..<(places.count + json.bytes.count - start)
    places += json.bytes[start...]
  }

  /// The first members of an object.
  private mutating func writePlace(_ origin: Origin) {
    let location = model.forest.location(origin)
    let position = model.forest.file(origin).position(of: location.range.lowerBound)
    json.member(json: files[location.file][...])
    json.field("line", position.line)
    json.field("column", position.column)
  }

  /// What an entry says of the way from a declaration to the post.
  private mutating func through(_ declaration: Int32) -> [UInt8] {
    if let way = ways.first(where: { $0.declaration == declaration }) { return way.through }
    let names = position.map { model.through(declaration, in: $0) } ?? []
    let through = Self.member { $0.array("through", names) }
    ways.append((declaration, through))
    return through
  }

  private static let endOfName = Array("\": ".utf8)

  private static func member(_ content: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: 64)
    content(&json)
    return json.bytes
  }
}
