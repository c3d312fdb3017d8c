import VTVLModel
import VTVLSyntax

extension Check {
  static let missingSection = Check(
    Rule(
      "missing-section", .error,
      vi: "Một mục hoặc một ô mà biểu mẫu bắt buộc còn trống.",
      en: "A section or field that the form requires is empty.",
      explanation: Message(
        vi:
          "Bản mô tả thiếu mục thì không phê duyệt được. Biểu mẫu cho biết ô nào bắt buộc. Những gì "
          + "một vị trí còn thiếu là một lỗi ở dòng khai báo vị trí, nêu từng ô theo tiêu đề trong "
          + "biểu mẫu; mục trống hoàn toàn thì chỉ nêu tên mục. Vị trí kế thừa một vị trí cũng thiếu ô đó thì lỗi nằm ở vị trí gốc. Công "
          + "việc, kết quả và tiêu chí của từng nhiệm vụ có quy tắc riêng (task-without-duty, "
          + "task-without-output, task-without-criterion). Vị trí có dòng không hiểu được thì chưa "
          + "xét, vì nội dung có thể nằm ở dòng đó. Hãy viết thêm nội dung của ô.",
        en:
          "A description that lacks a section cannot be approved. The form says which cells are "
          + "required. All that a post lacks is one error at the line that declares it, each cell under "
          + "its heading in the form; of a section that is empty altogether only the section is named. "
          + "Where a post inherits from one that lacks the same cell, the error stands at the latter. Duties, "
          + "output and criteria of a task have rules of their own (task-without-duty, "
          + "task-without-output, task-without-criterion). A post with lines that were not understood "
          + "is not looked at yet, since what seems missing may stand there. Write what belongs in "
          + "the cell."))
  ) { context, report in
    let positions = context.model.positions
    let missing = positions.map { position in
      position.isBroken
        ? [] : context.forms.known(position.index).map { MissingCells.gaps(of: position, $0) } ?? []
    }
    let bases = Bases(positions, missing)
    for position in positions {
      for gap in missing[position.index] {
        guard let line = gap.line else { continue }
        report(at: line, for: [position.code], about: [.text(gap.heading)], gap.message)
      }
      for base in bases.lacking(with: position.index) {
        let gaps = bases.gaps(of: base)
        report(
          at: positions[base].origin, for: [position.code],
          about: gaps.flatMap(\.cells).map { .part($0) },
          Gap.message(gaps, of: positions[base].code))
      }
    }
  }
}

/// Something the form requires and a post does not have.
private struct Gap: Hashable {
  /// As the form prints it.
  let heading: String
  /// Where it is written: the way to a field, or its own name alone.
  private let keyword: Keyword
  private let isPath: Bool
  /// The name of a field of the office's own.
  private let own: String?
  /// The line of the task or row that lacks it; nil for what the post as a whole lacks.
  let line: NodeRef?
  /// The cells of a heading below which all is empty.
  private let below: [String]

  /// The cells that are empty: a section of which some cells are written lacks fewer than an empty one.
  var cells: [String] { below.isEmpty ? [path.en] : below }

  init(
    _ heading: String, _ keyword: Keyword, isPath: Bool = true, own: String? = nil,
    at line: NodeRef? = nil, below: [Gap] = []
  ) {
    self.below = below.flatMap(\.cells)
    self.heading = VisibleText.excerpt(heading.last == ":" ? String(heading.dropLast()) : heading)
    self.keyword = keyword
    self.isPath = isPath
    self.own = own
    self.line = line
  }

  init(_ heading: String, _ cell: FormProfile.Cell, at line: NodeRef? = nil) {
    let own = cell.own.map { " " + VisibleText.excerpt($0.id) }
    self.init(heading, cell.keyword, isPath: own == nil, own: own, at: line)
  }

  private var path: Message {
    isPath
      ? keyword.path : Message(vi: keyword.vi + (own ?? ""), en: keyword.en + (own ?? ""))
  }

  /// What is said at the line that lacks it.
  var message: Message {
    Message(
      vi: "«\(heading)» ở đây còn trống. Hãy viết vào «\(path.vi)».",
      en: "“\(heading)” is empty here. Write it under “\(path.en)”.")
  }

  /// What is said at the line of the post that lacks some.
  static func message(_ gaps: [Gap], of code: String) -> Message {
    let code = VisibleText.excerpt(code)
    if gaps.count == 1 {
      return Message(
        vi: "Vị trí \(code) chưa có «\(gaps[0].heading)». Hãy viết vào «\(gaps[0].path.vi)».",
        en: "The post \(code) has no “\(gaps[0].heading)”. Write it under “\(gaps[0].path.en)”.")
    }
    let vi = gaps.map { "«\($0.path.vi)» (\($0.heading))" }.joined(separator: "; ")
    let en = gaps.map { "“\($0.path.en)” (\($0.heading))" }.joined(separator: "; ")
    return Message(
      vi: "Vị trí \(code) còn thiếu \(gaps.count) phần mà biểu mẫu yêu cầu. Hãy viết thêm: \(vi).",
      en: "The post \(code) lacks \(gaps.count) parts that the form requires. Write them: \(en).")
  }
}

/// Goes over a form and finds what a post lacks.
private struct MissingCells {
  let position: Position
  /// Whether the position fills in a field that its form does not have: which one was meant is not known.
  private let hasUnknownBox: Bool

  init(_ position: Position, _ form: FormProfile) {
    self.position = position
    hasUnknownBox = !OwnFields.unknown(in: position, form).isEmpty
  }

  static func gaps(of position: Position, _ form: FormProfile) -> [Gap] {
    MissingCells(position, form).found(in: form)
  }

  private func isMissing(_ cell: FormProfile.Cell, in node: NodeView) -> Bool {
    cell.isRequired && node.isEmpty(cell) && !(hasUnknownBox && cell.own != nil)
  }

  func found(in form: FormProfile) -> [Gap] {
    let header = form.header.compactMap { field -> Gap? in
      guard let cell = field.cell, isMissing(cell, in: position.node) else { return nil }
      return Gap(field.label, cell)
    }
    return header
      + asked(of: form.sections).flatMap { gaps(in: $0, heading: $0.heading ?? "").gaps }
  }

  /// What a part lacks, and whether it lacks all that it requires.
  private typealias PartGaps = (gaps: [Gap], isEmpty: Bool)

  private func gaps(in part: FormProfile.Part, heading: String) -> PartGaps {
    let heading = part.heading ?? heading
    switch part.body {
    case .text(let cell):
      var found = CellGaps()
      look(at: cell, heading, &found)
      return found.all
    case .parts(let parts): return gaps(in: parts, part, heading)
    case .columns(let columns): return gaps(in: columns)
    case .rows(_, _, let rows): return gaps(in: rows)
    case .tasks(_, let columns):
      return whole(position.tasks.isEmpty, heading, .task, taskGaps(columns))
    case .external(let columns):
      return whole(
        position.relations.external.isEmpty, heading, .external, externalGaps(columns))
    case .authority: return authorityGaps(heading)
    case .competencies:
      let isEmpty = position.allCompetencies.allSatisfy(\.assignments.isEmpty)
      return whole(isEmpty, heading, .all, [])
    }
  }

  /// The parts that must be there, and those that are.
  private func asked(of parts: [FormProfile.Part]) -> [FormProfile.Part] {
    parts.filter { $0.isRequired || !position.isEmpty($0) }
  }

  private func label(_ row: String, _ column: String) -> String {
    column.isEmpty ? row : "\(row) — \(column)"
  }

  /// Parts under one heading: where all of them are empty, the heading says it all.
  private func gaps(
    in parts: [FormProfile.Part], _ part: FormProfile.Part, _ heading: String
  ) -> PartGaps {
    let found = asked(of: parts).map { gaps(in: $0, heading: heading) }
    guard !found.isEmpty, found.allSatisfy(\.isEmpty), let keyword = part.section.keyword else {
      return (found.flatMap(\.gaps), false)
    }
    return ([Gap(heading, keyword, isPath: false, below: found.flatMap(\.gaps))], true)
  }

  /// What some cells lack.
  private struct CellGaps {
    var gaps: [Gap] = []
    var required = 0

    var all: PartGaps { (gaps, required > 0 && gaps.count == required) }
  }

  private func look(
    at cell: FormProfile.Cell, _ heading: @autoclosure () -> String, _ found: inout CellGaps
  ) {
    guard cell.isRequired else { return }
    found.required += 1
    guard isMissing(cell, in: position.node) else { return }
    found.gaps.append(Gap(heading(), cell))
  }

  private func gaps(in columns: [FormProfile.Column]) -> PartGaps {
    var found = CellGaps()
    for column in columns {
      for cell in column.cells { look(at: cell, column.heading, &found) }
    }
    return found.all
  }

  private func gaps(in rows: [FormProfile.Row]) -> PartGaps {
    var found = CellGaps()
    for row in rows {
      for column in row.columns {
        for cell in column.cells { look(at: cell, label(row.label, column.heading), &found) }
      }
    }
    return found.all
  }

  private func whole(
    _ isEmpty: Bool, _ heading: String, _ keyword: Keyword, _ rows: [Gap]
  ) -> PartGaps {
    isEmpty ? ([Gap(heading, keyword)], true) : (rows, false)
  }

  private func authorityGaps(_ heading: String) -> PartGaps {
    let groups = position.authority
    let empty = groups.filter(\.items.isEmpty).map { group in
      Gap(group.title?.string ?? heading, .authority, at: group.origin)
    }
    return whole(groups.isEmpty, heading, .authority, empty)
  }

  // MARK: Rows

  /// The areas of tasks; their other cells have rules of their own.
  private func taskGaps(_ columns: [FormProfile.Column]) -> [Gap] {
    var gaps: [Gap] = []
    for task in position.tasks {
      for column in columns {
        let empty = column.cells.first { cell in
          cell.own == nil
            ? cell.isRequired && cell.keyword == .task && task.area.isBlank
            : isMissing(cell, in: task.node)
        }
        if let empty { gaps.append(Gap(column.heading, empty, at: task.origin)) }
      }
    }
    return gaps
  }

  private func externalGaps(_ columns: [FormProfile.Column]) -> [Gap] {
    var gaps: [Gap] = []
    for row in position.relations.external {
      for column in columns {
        for cell in column.cells where isMissing(cell, in: row.node) {
          gaps.append(Gap(column.heading, cell, at: row.origin))
        }
      }
    }
    return gaps
  }
}

/// Where posts inherit what they lack as a whole from.
private struct Bases {
  private let baseOf: [Int?]
  /// For each post, its gaps.
  private let gaps: [Set<Gap>]
  /// For each post, each gap with the post that it is inherited from: often the post itself.
  private var sources: [[(gap: Gap, base: Int)]] = []

  init(_ positions: [Position], _ gaps: [[Gap]]) {
    let indexByCode = Dictionary(
      positions.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    baseOf = positions.map { ($0.deputyOf ?? $0.inherits).flatMap { indexByCode[$0] } }
    self.gaps = gaps.map { Set($0) }
    sources = gaps.indices.map { index in
      gaps[index].filter { $0.line == nil }.map { ($0, first(with: $0, of: index)) }
    }
  }

  /// What a post lacks and does not inherit, in the order of the form.
  func gaps(of base: Int) -> [Gap] { sources[base].filter { $0.base == base }.map(\.gap) }

  /// The posts that `position` inherits its gaps from.
  func lacking(with position: Int) -> [Int] { Set(sources[position].map(\.base)).sorted() }

  /// The first post down the line of inheritance with a gap that `position` has too.
  private func first(with gap: Gap, of position: Int) -> Int {
    var found = position
    var steps = 0
    while let base = baseOf[found], gaps[base].contains(gap), steps < baseOf.count {
      found = base
      steps += 1
    }
    return found
  }
}
