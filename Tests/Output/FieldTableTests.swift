import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// Every row of the table of fields goes from the source to each output and back.
@Suite("The table of fields")
struct FieldTableTests {
  private static let fields = FieldTable.builtIn
  private static let source = FieldSource(fields)
  private static let analysis = Compilation.analyze(
    Workspace([SourceFile(path: "a.vtvl", bytes: Array(source.text.utf8))]), forms: [form])
  private static let outputs: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [Emitter.positions, .markdown].flatMap { $0.emit(analysis) }
      .map { ($0.path, $0.bytes) })
  private static let post = analysis.model.positions.firstIndex { $0.code == FieldSource.code } ?? 0

  /// A form that prints every cell there is, and the parts that are tables of their own.
  private static let form = FormProfile(
    id: "mọi-ô", summary: Message("mọi ô"), title: "Mọi ô",
    header: [FormProfile.HeaderField("Mã", .code)],
    sections: cells.map { cell in
      FormProfile.Part(cell.en, .header, .text(FormProfile.Cell(cell)))
    } + [
      FormProfile.Part(
        "Năng lực", .competencies, .competencies(group: "Nhóm", item: "Tên", level: "Mức", .range)),
      FormProfile.Part("Quyền hạn", .authority, .authority(number: "TT", content: "Nội dung")),
    ],
    numbering: FormProfile.Numbering(
      tasks: one, authority: one, powers: NumberPattern(first: "1.1", in: one) ?? one))
  private static let one = NumberPattern(first: "1") ?? .none

  private static let cells = Keyword.allCases.filter { fields.cell($0) != nil }

  @Test func `each row has a value in the source`() {
    let written = Set(Self.source.expected.map(\.field))
    let groups = Self.fields.all.filter { Self.fields[$0].shape.isNested }
    let missing = Self.fields.all.filter { !written.contains($0) && !groups.contains($0) }
    #expect(missing.map { Self.fields[$0].key } == ["inherits", "text", "items", "text", "items"])
    #expect(Self.analysis.model.diagnostics.map(\.message.en) == [])
  }

  @Test(arguments: source.expected)
  func `the JSON has the value at the row's key`(expected: FieldSource.Expected) throws {
    let json = try Self.json("positions.json")
    let value = Self.value(in: json, at: "/positions/\(Self.post)" + expected.pointer)
    if let flag = value as? Bool, expected.row.shape == .flag {
      #expect(flag)
    } else {
      #expect(value.map { "\($0)" } == expected.value)
    }
  }

  @Test(arguments: source.expected)
  func `the schema knows the key and describes it`(expected: FieldSource.Expected) throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(PositionsSchema.text.utf8)) as? [String: Any])
    let found = try #require(Self.schema(at: "/positions/0" + expected.pointer, in: schema))
    #expect(found["$ref"] != nil || found["type"] != nil || found["const"] != nil)
    let row = Self.field(of: expected)
    let described = try #require(Self.schema(at: "/positions/0" + row, in: schema))
    #expect(described["description"] as? String == expected.row.about.en)
  }

  /// The schema of a table with one more row, which a form may bring.
  @Test func `a row that is added is in the schema`() throws {
    let row = FieldRow(1, "products", .items, optional: true, vi: "Sản phẩm.", en: "Products.")
    let schema = try #require(
      try JSONSerialization.jsonObject(
        with: Data(PositionsSchema.text(for: FieldTable(Self.fields.rows + [row])).utf8))
        as? [String: Any])
    #expect(Self.schema(at: "/positions/0/products/0/text", in: schema) != nil)
    #expect(Self.schema(at: "/positions/0/more", in: schema) == nil)
  }

  @Test(arguments: source.expected)
  func `the map leads back to the line`(expected: FieldSource.Expected) throws {
    let map = try #require(try Self.json("positions.map.json") as? [String: Any])
    guard let pointer = Self.mapped(expected) else { return }
    let entry = try #require(
      map["/positions/\(Self.post)\(pointer)"] as? [String: Any], "\(pointer)")
    let line = try #require(entry["line"] as? Int)
    #expect(Self.line(line).contains(expected.row.shape == .levels ? "2-3" : expected.value))
  }

  @Test(arguments: source.expected)
  func `trace finds the value and its line`(expected: FieldSource.Expected) throws {
    guard let pointer = Self.traced(expected) else { return }
    let query = TraceQuery(
      pointer, in: Self.analysis.model.positions[Self.post], at: Self.post, of: Self.analysis.model)
    let value = try #require(query.values.first, "\(pointer)")
    #expect(query.values.count == 1 && value.pointer == pointer)
    #expect(value.section == expected.row.section)
    let place = Self.analysis.model.position(value.origin).position
    let words = expected.row.shape == .levels ? "2-3" : expected.value
    #expect(Self.line(place.line).contains(words) && value.string.contains(words))
  }

  @Test(arguments: source.expected)
  func `a form prints the value`(expected: FieldSource.Expected) throws {
    let page = String(decoding: try #require(Self.outputs["\(FieldSource.code).md"]), as: UTF8.self)
    switch expected.row.shape {
    case .reference, .names: break  // of what it is built from, not of what it says
    case .flag: #expect(page.contains("..."))
    case .levels: #expect(page.contains("| 2-3 |"))
    default: #expect(page.contains(expected.value), "\(expected.pointer)")
    }
  }

  /// A value that is there is not missing in the matrix of completeness.
  @Test func `nothing is blank`() {
    let post = Self.analysis.model.positions[Self.post]
    #expect(Self.cells.filter { post.isEmpty($0) }.map(\.en) == [])
    let other = Self.analysis.model.positions[1 - Self.post]
    #expect(Self.cells.filter { !other.isEmpty($0) } == [.title])
  }

  // MARK: The page

  @Test func `the page of fields is the table`() throws {
    let page = Repository.specs.appending(path: "fields.md")
    let expected = FieldPage.text(for: Self.fields)
    if Repository.isUpdating { try Data(expected.utf8).write(to: page) }
    #expect(try String(contentsOf: page, encoding: .utf8) == expected)
  }

  private static func json(_ file: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try #require(outputs[file])))
  }

  // MARK: Pointers

  /// Where the map has the value; nil for what has no line of its own.
  private static func mapped(_ expected: FieldSource.Expected) -> String? {
    switch expected.row.shape {
    case .code, .texts, .flag: nil
    case .items, .majors, .levels: parent(expected.pointer)
    default: expected.pointer
    }
  }

  /// Where `trace` has the value; nil for what says what the post is built from.
  private static func traced(_ expected: FieldSource.Expected) -> String? {
    switch expected.row.shape {
    case .code, .texts, .flag, .reference, .names: nil
    case .items, .majors, .levels: parent(expected.pointer)
    default: expected.pointer
    }
  }

  /// The pointer of the field itself, without the number of an item.
  private static func field(of expected: FieldSource.Expected) -> String {
    switch expected.row.shape {
    case .items, .majors: parent(parent(expected.pointer))
    case .names, .texts: parent(expected.pointer)
    case .levels: parent(parent(parent(parent(expected.pointer))))
    default: expected.pointer
    }
  }

  private static func parent(_ pointer: String) -> String {
    pointer.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  }

  private static func line(_ number: Int) -> String {
    String(source.text.split(separator: "\n", omittingEmptySubsequences: false)[number - 1])
  }

  private static func value(in json: Any, at pointer: String) -> Any? {
    pointer.split(separator: "/").reduce(json as Any?) { value, step in
      if let array = value as? [Any], let index = Int(step), array.indices.contains(index) {
        return array[index]
      }
      return (value as? [String: Any])?[String(step)]
    }
  }

  /// The part of a schema for a pointer, through its definitions.
  private static func schema(at pointer: String, in root: [String: Any]) -> [String: Any]? {
    let definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
    return pointer.split(separator: "/").reduce(root as [String: Any]?) { schema, step in
      guard let schema else { return nil }
      let definition = (schema["$ref"] as? String).flatMap {
        definitions[String($0.dropFirst("#/$defs/".count))]
      }
      let whole = schema.merging(definition ?? [:]) { own, _ in own }
      let next =
        Int(step) == nil
        ? (whole["properties"] as? [String: Any])?[String(step)] : whole["items"]
      return next as? [String: Any]
    }
  }
}

/// The table of fields as a page.
private enum FieldPage {
  static func text(for fields: FieldTable) -> String {
    let rows = fields.all.dropFirst().map { field in
      let row = fields[field]
      let keyword = row.keyword.map { "`\($0.vi)` | `\($0.en)`" } ?? "|"
      let need = row.isRequired ? "" : ", optional"
      return "| `\(pointer(field, fields))` | \(keyword) | \(row.section.rawValue) "
        + "| \(row.shape)\(need) | \(row.about.vi) | \(row.about.en) |"
    }
    return """
      # Fields of a post

      Written from the table in the code, which `positions.json`, its schema, the source map, `trace`, the layout of forms,
      the matrices and the rules on empty cells walk. A key stands below its post in `positions.json`; `*` is a number. A field
      without a keyword is stated by the line around it.

      | Key | Tiếng Việt | English | Section | Holds | Nghĩa | Meaning |
      |---|---|---|---|---|---|---|

      """ + rows.joined(separator: "\n") + "\n"
  }

  private static func pointer(_ field: FieldID, _ fields: FieldTable) -> String {
    fields.paths[Int(field.index)].dropFirst().reduce("") { pointer, step in
      "\(pointer)/\(fields[step].key)" + (fields[step].shape == .rows ? "/*" : "")
    }
  }
}
