/// The reading of one printed post into cells, section by section.
struct PositionReading {
  let post: PrintedPosition
  /// All printed posts by code: where a list lost its numbers, a sibling shows its items.
  let others: [String: PrintedPosition]
  private var cells: [String: String] = [:]

  init(post: PrintedPosition, others: [String: PrintedPosition]) {
    self.post = post
    self.others = others
  }

  /// The cells of the whole post.
  mutating func read() -> [String: String] {
    readHeader()
    set("objective", post.paragraph(of: "1"))
    readTasks()
    readRelations()
    readAuthority()
    readConditions()
    readRequirements()
    readCompetencies()
    return cells
  }

  /// An empty cell of a table is no cell of the post.
  private mutating func set(_ path: String, _ text: String) {
    if !text.isEmpty { cells[path] = text }
  }

  private mutating func set(_ path: String, items: [String]) {
    for (number, item) in zip(1..., items) { set("\(path)/\(number)", item) }
  }

  private static let headerFields = [
    "Tên VTVL": "title",
    "Mã vị trí việc làm": "code",
    "Ngày bắt đầu thực hiện": "effective",
    "Ngạch công chức tương ứng": "rank",
    "Địa điểm làm việc": "workplace",
    "Quy trình công việc liên quan": "process",
  ]

  private mutating func readHeader() {
    for (label, value) in post.header {
      set("header/\(Self.headerFields[label] ?? label)", value)
    }
  }

  // MARK: Tasks

  private mutating func readTasks() {
    for (number, row) in zip(1..., post.taskRows) {
      let path = "tasks/\(number)"
      set("\(path)/no", row.cell(0))
      set("\(path)/area", row.cell(1))
      if row.cell(2).hasPrefix("(") {
        set("\(path)/note", row.cell(2))
      } else {
        set("\(path)/duties", items: taskItems(row, column: 2))
      }
      set("\(path)/output", row.cell(3))
      set("\(path)/criteria", items: taskItems(row, column: 4))
    }
  }

  /// The items of a task's cell, by their numbers or, where those are lost, by a sibling's items.
  private func taskItems(_ row: [String], column: Int) -> [String] {
    let lost = Irregularities.lostNumbers.first {
      $0.post == post.code && String($0.task) == row.cell(0)
    }
    guard let lost, let sibling = others[lost.sibling],
      let counterpart = sibling.taskRows.first(where: { $0.cell(0) == row.cell(0) })
    else { return PrintedText.numbered(row.cell(column)) }
    let items = PrintedText.numbered(counterpart.cell(column))
    return PrintedText.numbered(row.cell(column), openingLike: items)
  }

  // MARK: Relations and authority

  private mutating func readRelations() {
    for row in PrintedTable(post.lines(of: "3.1")).rows {
      for (column, name) in ["managedBy", "manages", "coordinates"].enumerated() {
        setRelations("relations/internal/\(name)", row.cell(column))
      }
    }
    for (number, row) in zip(1..., PrintedTable(post.lines(of: "3.2")).rows) {
      setRelations("relations/external/\(number)/bodies", row.cell(0))
      setRelations("relations/external/\(number)/nature", row.cell(1))
    }
  }

  private mutating func setRelations(_ list: String, _ text: String) {
    let lost = Irregularities.lostBreaks.first { $0.post == post.code && $0.list == list }
    set(list, items: PrintedText.dashed(text, openings: lost?.openings ?? []))
  }

  /// A row numbered `1` opens a group, one numbered `1.3` is an item of it.
  private mutating func readAuthority() {
    var group = 0
    var item = 0
    for row in PrintedTable(post.lines(of: "4")).rows {
      let isItem = row.cell(0).contains(".")
      (group, item) = isItem ? (group, item + 1) : (group + 1, 0)
      let path = isItem ? "authority/\(group)/items/\(item)" : "authority/\(group)"
      set("\(path)/no", row.cell(0))
      set("\(path)/\(isItem ? "text" : "title")", row.cell(1))
    }
  }

  // MARK: Conditions

  private mutating func readConditions() {
    for row in PrintedTable(post.lines(of: "5"), arrange: Self.withoutSubheadings).rows {
      switch row.cell(0) {
      case "Trang thiết bị":
        set("conditions/equipment/private", items: PrintedText.capitalised(row.cell(1)))
        set("conditions/equipment/shared", items: PrintedText.capitalised(row.cell(2)))
      case "Tính chất công việc, môi trường làm việc":
        set("conditions/nature", items: PrintedText.capitalised(row.cell(1)))
      case "Mức độ tự chủ": set("conditions/autonomy/1", row.cell(1))
      case "Sự hỗ trợ, phối hợp khác": set("conditions/support/1", row.cell(1))
      default: set("conditions/\(row.cell(0))", row.cell(1))
      }
    }
  }

  /// The form heads its last two columns in the first row, in the equipment's own, or in both.
  private static func withoutSubheadings(_ cells: [String]) -> [String] {
    cells.map { ["Dùng riêng", "Dùng chung"].contains($0) ? "" : $0 }
  }

  // MARK: Requirements and competencies

  private mutating func readRequirements() {
    set("requirements/preamble", post.paragraph(of: "6"))
    for row in PrintedTable(post.lines(of: "6")).rows {
      let text = row.cell(1)
      switch row.cell(0) {
      case "Trình độ đào tạo": readEducation(text)
      case "Bồi dưỡng, chứng chỉ":
        set("requirements/training", items: PrintedText.dashed(text))
      case "Kinh nghiệm (thành tích công tác)": set("requirements/experience/1", text)
      case "Phẩm chất cá nhân":
        set("requirements/qualities", items: PrintedText.sentences(text))
      case "Các yêu cầu khác": set("requirements/other", items: PrintedText.sentences(text))
      default: set("requirements/\(row.cell(0))", text)
      }
    }
  }

  /// Reads `intro: studies … alternative`, or groups of studies that each open with a `+`.
  private mutating func readEducation(_ text: String) {
    let path = "requirements/education"
    var parts = text.replacing(/^-\s/, with: "").split(separator: " + ").map { String($0) }
    if parts.count == 1 {
      let (intro, studies) = Self.cut(parts[0])
      set("\(path)/intro", intro)
      readStudies(studies, group: "\(path)/groups/1")
      return
    }
    set("\(path)/intro", parts.removeFirst())
    for (number, part) in zip(1..., parts) {
      let group = "\(path)/groups/\(number)"
      let (name, rest) = Self.cut(part)
      let (lead, studies) = Self.cut(rest)
      set("\(group)/name", String(name.dropLast()))
      set("\(group)/lead", lead)
      readStudies(studies, group: group)
    }
  }

  /// Reads names up to the dots that leave the list open; what follows them is the alternative.
  private mutating func readStudies(_ text: String, group: String) {
    guard let dots = text.firstMatch(of: /\s*\.{3,}\s*/) else {
      set("\(group)/majors", items: PrintedText.names(text))
      return
    }
    set("\(group)/majors", items: PrintedText.names(String(text[..<dots.range.lowerBound])))
    set("\(group)/open", "true")
    let rest = text[dots.range.upperBound...].replacing(/^-\s/, with: "")
    set("requirements/education/alternative", String(rest))
  }

  /// A text cut after its first colon.
  private static func cut(_ text: String) -> (head: String, rest: String) {
    guard let colon = text.firstRange(of: ": ") else { return (text, "") }
    let head = text[..<colon.upperBound].dropLast()
    return (String(head), String(text[colon.upperBound...]))
  }

  /// A path carries a competency's place as well as its name, since the table says both.
  private mutating func readCompetencies() {
    set("competencies/preamble", post.paragraph(of: "7"))
    var group = (number: 0, name: "")
    var item = 0
    for row in PrintedTable.rawRows(post.lines(of: "7")).dropFirst() {
      if !row.cell(0).isEmpty {
        group = (group.number + 1, row.cell(0))
        item = 0
      }
      item += 1
      set("competencies/\(group.number). \(group.name)/\(item). \(row.cell(1))", row.cell(2))
    }
  }
}
