import VTVLModel
import VTVLSyntax

/// `positions.map.json`: for each value of `positions.json`, by its JSON Pointer, the line that states
/// it, the posts and templates it came through, and what it replaced.
struct ProvenanceMap {
  private let model: Model
  private var json = JSONWriter(capacity: 1 << 16)
  /// The pointer to where the walk is, as bytes, and where each of its steps begins.
  private var pointer: [UInt8] = []
  private var steps: [Int] = []
  /// The post that is being written; its layers say how a line reached it.
  var position: Position? { didSet { throughByDeclaration.removeAll(keepingCapacity: true) } }
  private var throughByDeclaration: [Int32: [String]] = [:]

  init(_ model: Model) {
    self.model = model
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

  mutating func leave() { pointer.removeLast(pointer.count - steps.removeLast()) }

  /// Notes where a field of the object that the walk is in comes from; without a name, the object.
  mutating func note(_ field: String?, _ text: Text) {
    note(field, origin: text.origin, declaration: text.declaration, replaced: text.replaced)
  }

  mutating func note(
    _ field: String?, origin: Origin, declaration: Int32, replaced: ProseID?
  ) {
    if let field { enter(field) }
    json.name(String(decoding: pointer, as: UTF8.self))
    if field != nil { leave() }
    let through = through(declaration)
    let model = self.model
    json.object { json in
      json.location(origin, in: model)
      json.array("through", through)
      guard let replaced else { return }
      json.object("replaced") { json in
        json.location(model.declarations[replaced].origin, in: model)
        json.field("text", model.source(replaced))
      }
    }
  }

  private mutating func through(_ declaration: Int32) -> [String] {
    guard let position else { return [] }
    if let known = throughByDeclaration[declaration] { return known }
    let through = model.through(declaration, in: position)
    throughByDeclaration[declaration] = through
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
