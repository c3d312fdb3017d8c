import VTVLModel
import VTVLSyntax

/// `positions.map.json`: for each value of `positions.json`, by its JSON Pointer, the line that states
/// it, the positions and templates it came through, and what it replaced. A line a value.
///
/// There are as many entries as values, and most share their places and ways with others: each place and
/// each way is formatted once, and an entry is those bytes one after another.
struct ProvenanceMap {
  private let model: Model
  private var json: ByteBuffer
  /// Whether there is no entry yet.
  private var isEmpty = true
  /// How an entry begins: a comma, a line, and the pointer to where the walk is. `steps` tells where the
  /// steps of that begin.
  private var pointer = ByteBuffer(capacity: 128)
  private var steps: [Int] = []
  /// The number of the position that is being written; its layers say how a line reached it.
  var position: Int? { didSet { ways.removeAll(keepingCapacity: true) } }
  /// The ways already asked for. A position has a handful of layers, so looking through them beats hashing.
  private var ways: [(declaration: Int32, through: [UInt8])] = []
  private var places: PlacesAsJSON

  /// The last step of a pointer.
  enum Step {
    /// None: what the walk is in.
    case whole
    case field(String)
    case item(Int)
  }

  init(_ model: Model) {
    self.model = model
    places = PlacesAsJSON(model.forest)
    json = ByteBuffer(capacity: 1 << 15 * (model.positions.count + 1))
    json.append(UInt8(ascii: "{"))
    pointer.append(",\n  \"")
  }

  mutating func finished() -> [UInt8] {
    json.append(isEmpty ? "}\n" : "\n}\n")
    return json.finished()
  }

  // MARK: Walking

  mutating func enter(_ name: String) { enter(.field(name)) }

  mutating func enter(_ index: Int) { enter(.item(index)) }

  private mutating func enter(_ step: Step) {
    steps.append(pointer.count)
    pointer.append(step)
  }

  mutating func leave() { pointer.removeLast(to: steps.popLast() ?? 0) }

  // MARK: Entries

  /// Notes where a value comes from. A text comes from where its words are.
  mutating func note(_ text: Text, at step: Step = .whole) {
    note(
      at: step, origin: text.prose.map { model.declarations.origin(of: $0) } ?? text.origin,
      declaration: text.declaration, replaced: text.replaced)
  }

  mutating func note(
    at step: Step = .whole, origin: NodeRef, declaration: Int32, replaced: ProseID? = nil
  ) {
    let place = places.place(of: origin)
    json.append(pointer, in: (isEmpty ? 1 : 0)..<pointer.count)
    isEmpty = false
    json.append(step)
    json.append(places.json, in: place)
    json.append(through(declaration))
    if let replaced { write(replaced) }
    json.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ replaced: ProseID) {
    let place = places.place(of: model.declarations.origin(of: replaced))
    json.append(", \"replaced")
    json.append(places.json, in: place)
    json.append(", \"text\": ")
    json.append(json: model.declarations[replaced].literal ?? model.source(replaced))
    json.append(UInt8(ascii: "}"))
  }

  /// What an entry says of the way from a declaration to the position.
  private mutating func through(_ declaration: Int32) -> [UInt8] {
    for index in ways.indices where ways[index].declaration == declaration {
      return ways[index].through
    }
    let names = position.map { model.through(declaration, in: model.positions[$0].layers) } ?? []
    var json = JSONWriter(capacity: 64)
    json.array("through", names)
    let through = Array(", ".utf8) + json.bytes
    ways.append((declaration, through))
    return through
  }
}

extension ByteBuffer {
  fileprivate mutating func append(_ step: ProvenanceMap.Step) {
    switch step {
    case .whole: break
    case .field(let name):
      append(UInt8(ascii: "/"))
      append(name)
    case .item(let index):
      append(UInt8(ascii: "/"))
      append(decimal: index)
    }
  }
}

/// Places as entries name them, `": {"file": "a.vtvl", "line": 3, "column": 20`. The positions of a folder
/// share most of their lines, so each place is looked up once.
private struct PlacesAsJSON {
  private let forest: SyntaxForest
  /// What a place says of each file, up to the line.
  private let files: [[UInt8]]
  /// The places that were asked for, one after another.
  private(set) var json = ByteBuffer(capacity: 1 << 12)
  /// Where each of them ends, after where the first begins.
  private var bounds = [0]
  /// For each node of each file, the number of its place, from 1; 0 before it is asked for.
  private var numbers: [[Int32]]

  init(_ forest: SyntaxForest) {
    self.forest = forest
    numbers = forest.trees.map { Array(repeating: 0, count: $0.count) }
    files = forest.trees.map { tree in
      var json = JSONWriter(capacity: 64)
      json.field("file", tree.file.path)
      return Array("\": {".utf8) + json.bytes + Array(", \"line\": ".utf8)
    }
  }

  /// Where a place stands in `json`.
  mutating func place(of origin: NodeRef) -> Range<Int> {
    let (file, node) = (Int(origin.file), Int(origin.node))
    if numbers[file][node] == 0 {
      write(origin)
      bounds.append(json.count)
      numbers[file][node] = Int32(bounds.count - 1)
    }
    let number = Int(numbers[file][node])
    return bounds[number - 1]..<bounds[number]
  }

  private mutating func write(_ origin: NodeRef) {
    let location = forest.location(origin)
    let position = forest.file(origin).position(of: location.range.lowerBound)
    json.append(files[location.file])
    json.append(decimal: position.line)
    json.append(", \"column\": ")
    json.append(decimal: position.column)
  }
}
