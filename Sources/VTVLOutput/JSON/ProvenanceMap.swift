import VTVLModel
import VTVLSyntax

/// `positions.map.json`: for each value of `positions.json`, by its JSON Pointer, the line that states
/// it, the posts and templates it came through, and what it replaced. A line a value.
struct ProvenanceMap {
  private let model: Model
  private var json: JSONWriter
  /// The pointer to where the walk is, as bytes, and where each of its steps begins.
  private var pointer: [UInt8] = []
  private var steps: [Int] = []
  /// The post that is being written; its layers say how a line reached it.
  var position: Position? { didSet { known.removeAll(keepingCapacity: true) } }
  /// The ways already asked for. A post has a handful of layers, so looking through them beats hashing.
  private var known: [(declaration: Int32, through: [String])] = []

  init(_ model: Model) {
    self.model = model
    json = JSONWriter(capacity: 1 << 15 * (model.positions.count + 1))
    json.begin("{")
  }

  consuming func finished() -> [UInt8] {
    json.end("}")
    return json.finished()
  }

  mutating func enter(_ name: String) {
    steps.append(pointer.count)
    pointer.append(UInt8(ascii: "/"))
    pointer += name.utf8
  }

  mutating func enter(_ index: Int) { enter(String(index)) }

  mutating func leave() { pointer.removeLast(pointer.count - (steps.popLast() ?? 0)) }

  /// Notes where a field of the object that the walk is in comes from; without a name, the object. A
  /// text is where its words are.
  mutating func note(_ text: Text, at field: String? = nil) {
    note(
      at: field, origin: text.prose.map { model.declarations[$0].origin } ?? text.origin,
      declaration: text.declaration, replaced: text.replaced)
  }

  mutating func note(
    at field: String? = nil, origin: Origin, declaration: Int32, replaced: ProseID? = nil
  ) {
    if let field { enter(field) }
    json.name(plain: pointer)
    if field != nil { leave() }
    json.begin("{", inline: true)
    json.location(origin, in: model)
    json.array("through", through(declaration))
    if let replaced {
      json.name("replaced")
      json.begin("{", inline: true)
      json.location(model.declarations[replaced].origin, in: model)
      json.field("text", model.source(replaced))
      json.end("}")
    }
    json.end("}")
  }

  private mutating func through(_ declaration: Int32) -> [String] {
    guard let position else { return [] }
    if let way = known.first(where: { $0.declaration == declaration }) { return way.through }
    let through = model.through(declaration, in: position)
    known.append((declaration, through))
    return through
  }
}

extension JSONWriter {
  fileprivate mutating func location(_ origin: Origin, in model: Model) {
    let (file, position) = model.position(origin)
    field("file", file)
    field("line", position.line)
    field("column", position.column)
  }
}
