import Testing
import VTVLModel
import VTVLSyntax

/// A post with something in every field, written from the table of fields, and where in the post's JSON
/// each value must be found.
struct FieldSource {
  struct Expected: Sendable, CustomTestStringConvertible {
    let field: FieldID
    let row: FieldRow
    /// Below the post: `/tasks/0/duties/0`.
    let pointer: String
    let value: String

    var testDescription: String { pointer }
  }

  private let fields: FieldTable
  private var lines: [String] = []
  private(set) var expected: [Expected] = []

  static let code = "VP-02"

  init(_ fields: FieldTable) {
    self.fields = fields
    expected.append(expectation(of: fields.children[0][0], at: "", Self.code))
    lines.append("vị trí \(Self.code): \(own(FieldTable.post, at: "") ?? "")")
    writeFields(of: FieldTable.post, at: "", "  ")
  }

  /// The post with a head, a template and a framework for it to name.
  var text: String {
    """
    vtvl 1

    khung năng lực Khung: Khung năng lực
      thang: 1-5
      nhóm n: Nhóm
        - [a] Năng lực

    khung năng lực Khung-hai: Khung năng lực
      thang: 1-5
      nhóm n: Nhóm
        - [a] Năng lực

    vị trí VP-01: Trưởng phòng

    mẫu Mẫu
      hiệu lực: Ngày nào đó

    \(lines.joined(separator: "\n"))

    """
  }

  // MARK: Fields

  private mutating func writeFields(of parent: FieldID, at pointer: String, _ margin: String) {
    for field in fields.children[Int(parent.index)] { write(field, at: pointer, margin) }
  }

  private mutating func write(_ field: FieldID, at outer: String, _ margin: String) {
    let row = fields[field]
    let pointer = "\(outer)/\(row.key)"
    let head = margin + (row.keyword?.vi ?? "")
    switch row.shape {
    case .code, .own: break  // with the line around it
    case .passage: lines.append("\(head): \(expect(field, at: pointer))")
    case .reference: writeReference(field, at: pointer, head)
    case .names: lines.append("\(head): \(expect(field, at: pointer + "/0", "Mẫu"))")
    case .texts:
      // The compiler reads it out of the passage before.
      let source = expected.last.map(\.value) ?? ""
      expected.append(expectation(of: field, at: pointer + "/0", source))
    case .items:
      if row.keyword != nil { lines.append("\(head):") }
      let below = row.keyword == nil ? margin : margin + "  "
      lines.append("\(below)- \(expect(field, at: pointer + "/0/text"))")
    case .majors: lines.append("\(head): \(expect(field, at: pointer + "/0/text")); ...")
    case .flag: expected.append(expectation(of: field, at: pointer, "true"))
    case .rows:
      let name = framework(below: field) ?? "h\(field.index)"
      lines.append("\(head) \(name): \(own(field, at: pointer + "/0") ?? "")")
      writeFields(of: field, at: pointer + "/0", margin + "  ")
    case .named:
      // What stands below it goes by the names of a form; the page of forms takes such fields all the way.
      lines += ["\(head) riêng: Lời dẫn riêng", "\(margin)  - Mục riêng"]
    case .group, .study:
      let name = framework(below: field).map { " \($0)" } ?? ""
      if row.keyword != nil { lines.append("\(head)\(name):") }
      writeFields(of: field, at: pointer, row.keyword == nil ? margin : margin + "  ")
    case .levels:
      lines.append("\(head): 2-3")
      expected.append(expectation(of: field, at: pointer + "/0/items/0/max", "3"))
    }
  }

  /// The words after the colon of a row's own line.
  private mutating func own(_ parent: FieldID, at pointer: String) -> String? {
    fields.children[Int(parent.index)].first { fields[$0].shape == .own }.map {
      expect($0, at: "\(pointer)/\(fields[$0].key)")
    }
  }

  private mutating func writeReference(_ field: FieldID, at pointer: String, _ head: String) {
    switch fields[field].role {
    case .framework:
      let name = framework(below: fields.paths[Int(field.index)].dropLast().last ?? field)
      expected.append(expectation(of: field, at: pointer, name ?? ""))
    // A deputy does not inherit besides; that field has a test of its own.
    case .deputyOf: lines.append("\(head): \(expect(field, at: pointer, "VP-01"))")
    default: break
    }
  }

  /// The framework that a field follows; a second one where it stands in rows.
  private func framework(below field: FieldID) -> String? {
    guard fields.field(.framework, below: field) != nil else { return nil }
    return fields[field].shape == .rows ? "Khung-hai" : "Khung"
  }

  // MARK: Values

  private mutating func expect(_ field: FieldID, at pointer: String, _ value: String? = nil)
    -> String
  {
    let value = value ?? "Nội dung \(field.index)"
    expected.append(expectation(of: field, at: pointer, value))
    return value
  }

  private func expectation(of field: FieldID, at pointer: String, _ value: String) -> Expected {
    Expected(
      field: field, row: fields[field], pointer: pointer.isEmpty ? "/code" : pointer, value: value)
  }
}
