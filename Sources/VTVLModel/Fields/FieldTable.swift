import VTVLSyntax

/// The place of a field in the table.
public struct FieldID: Sendable, Hashable {
  package let index: Int16

  package init(_ index: Int) { self.index = Int16(index) }
}

/// All fields of a post, in the order of the form; the first row is the post itself. A form may add rows of
/// its own, so the table is a value and not a list of cases.
package final class FieldTable: Sendable {
  package let rows: [FieldRow]
  /// For each field, the fields directly below it.
  package let children: [[FieldID]]
  /// For each field, the fields from the post down to it.
  package let paths: [[FieldID]]
  /// For each field, how deep it stands.
  package let depths: [Int]
  /// For each field, the keyword that rules, messages and forms call it by: its own, else that of what it
  /// stands in.
  package let called: [Keyword]
  /// The passages of a post that a reference may name: `{VP-01.nơi-làm-việc}`.
  package let named: [FieldID]
  /// For each field, the keywords of lines below it and what they state.
  private let places: [[(keyword: Keyword, field: FieldID)]]
  private let byKeyword: KeywordPlaces

  package static let post = FieldID(0)

  package init(_ rows: [FieldRow]) {
    let nesting = Nesting(rows)
    self.rows = rows
    children = nesting.children
    paths = nesting.paths
    depths = rows.map(\.depth)
    called = nesting.called
    named = rows.indices.filter { rows[$0].isNamed }.map { FieldID($0) }
    places = rows.indices.map { nesting.places(below: FieldID($0), rows) }
    byKeyword = KeywordPlaces(rows, called: nesting.called)
  }

  package subscript(field: FieldID) -> FieldRow { rows[Int(field.index)] }

  package var all: some Sequence<FieldID> { rows.indices.lazy.map { FieldID($0) } }

  /// The field with a role directly below another.
  package func field(_ role: FieldRole, below parent: FieldID) -> FieldID? {
    children[Int(parent.index)].first { rows[Int($0.index)].role == role }
  }

  /// The field that a line states below another, also in a group that no line opens.
  package func place(of keyword: Keyword?, below parent: FieldID) -> FieldID? {
    guard let keyword else { return nil }
    for place in places[Int(parent.index)] where place.keyword == keyword { return place.field }
    return nil
  }

  // MARK: By keyword

  /// The field that a cell of a form means by a keyword.
  package func cell(_ keyword: Keyword) -> FieldID? { byKeyword.cells[Int(keyword.rawValue)] }

  /// The section of the field that a keyword states directly in a post.
  package func section(_ keyword: Keyword) -> Section? {
    byKeyword.sections[Int(keyword.rawValue)]
  }

  /// The keyword that opens a section: that of its first field.
  package func keyword(opening section: Section) -> Keyword? {
    rows.first { $0.depth == 1 && $0.section == section }?.keyword
  }

  /// The place of a keyword among those of `named`.
  package func namedPlace(_ keyword: Keyword) -> Int? { byKeyword.named[Int(keyword.rawValue)] }

  /// Whether those who inherit from a post get what a keyword states in it.
  package func isInherited(_ keyword: Keyword) -> Bool {
    byKeyword.isInherited[Int(keyword.rawValue)]
  }
}

/// What stands in what, by the depths of the rows.
private struct Nesting {
  var children: [[FieldID]]
  var paths: [[FieldID]] = []
  var called: [Keyword] = []

  init(_ rows: [FieldRow]) {
    children = Array(repeating: [], count: rows.count)
    var open: [FieldID] = []
    for (index, row) in rows.enumerated() {
      open.removeLast(max(0, open.count - row.depth))
      let parent = open.last ?? FieldTable.post
      if index > 0 { children[Int(parent.index)].append(FieldID(index)) }
      open.append(FieldID(index))
      paths.append(open)
      called.append(
        row.alias ?? row.keyword ?? (index > 0 ? called[Int(parent.index)] : .position))
    }
  }

  /// The keywords of lines below a field and what they state.
  func places(
    below parent: FieldID, _ rows: [FieldRow]
  ) -> [(keyword: Keyword, field: FieldID)] {
    children[Int(parent.index)].flatMap { field -> [(keyword: Keyword, field: FieldID)] in
      let row = rows[Int(field.index)]
      if row.shape == .group, row.keyword == nil { return places(below: field, rows) }
      guard row.shape.isStated, row.shape != .levels else { return [] }
      return [row.keyword, row.lone].compactMap(\.self).map { ($0, field) }
    }
  }
}

/// The rows by the keywords that lead to them.
private struct KeywordPlaces {
  var cells = [FieldID?](repeating: nil, count: Keyword.allCases.count)
  var sections = [Section?](repeating: nil, count: Keyword.allCases.count)
  var named = [Int?](repeating: nil, count: Keyword.allCases.count)
  var isInherited = [Bool](repeating: true, count: Keyword.allCases.count)

  init(_ rows: [FieldRow], called: [Keyword]) {
    var namedCount = 0
    for (index, row) in rows.enumerated() {
      if row.isCell { addCell(index, Int(called[index].rawValue), rows) }
      guard row.depth == 1, let keyword = row.keyword.map({ Int($0.rawValue) }) else { continue }
      if row.shape.isStated { sections[keyword] = row.section }
      isInherited[keyword] = row.isInherited
      guard row.isNamed else { continue }
      named[keyword] = namedCount
      namedCount += 1
    }
  }

  /// Of a title and its list, both called by one keyword, a cell holds the list.
  private mutating func addCell(_ index: Int, _ keyword: Int, _ rows: [FieldRow]) {
    if let first = cells[keyword] {
      guard rows[Int(first.index)].shape == .own, rows[index].shape.isList else { return }
    }
    cells[keyword] = FieldID(index)
  }
}

extension FieldRow {
  /// Whether a cell of a form may hold it.
  fileprivate var isCell: Bool {
    shape == .own || shape == .passage || shape.isList || shape == .study
  }

  /// Whether references may name it after a dot.
  fileprivate var isNamed: Bool {
    depth == 1 && keyword != nil && (shape == .own || shape == .passage)
  }
}

extension FieldShape {
  /// Whether a line of the post states it; the others say what the post is built from.
  fileprivate var isStated: Bool {
    switch self {
    case .code, .reference, .names, .texts, .flag: false
    default: true
    }
  }
}
