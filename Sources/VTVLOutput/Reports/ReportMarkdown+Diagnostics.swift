import VTVLChecks
import VTVLSyntax

// The diagnostics by position and by rule.
extension ReportMarkdown {
  mutating func writeDiagnostics() {
    guard !report.entries.isEmpty else { return }
    writer.heading(2, words("Theo vị trí", "By post"))
    writePositions()
    for group in report.byPosition.groups { write(group) }
    writeRules()
  }

  /// The table of positions shows where most is to be done; more rows than these do not help.
  private static let readablePositions = 30

  private mutating func writePositions() {
    let positions = report.byPosition.positions.filter { $0.counts.total > 0 }
    guard !positions.isEmpty else { return }
    beginTable([
      .text("Mã", "Code", 12), .text("Vị trí", "Post", 40), .number("Lỗi", "Errors"),
      .number("Cảnh báo", "Warnings"), .number("Lưu ý", "Notes"),
      .number("Dùng chung", "Shared"),
    ])
    for position in positions.prefix(Self.readablePositions) {
      let counts = [
        position.counts.errors, position.counts.warnings, position.counts.notes, position.shared,
      ]
      let subject = report.subject.positions[position.position]
      addRow([subject.code, subject.title ?? ""] + counts.map(words.number))
    }
    writeOtherPositions(positions.count - Self.readablePositions)
    writeSoundPositions()
    if positions.contains(where: { $0.shared > 0 }) { explainSharing() }
  }

  private mutating func writeOtherPositions(_ more: Int) {
    guard more > 0 else { return }
    let count = words.count(more, "vị trí", "post")
    writer.paragraph(
      words(
        "Còn \(count) ít phát hiện hơn, nêu ở dưới.", "\(count) more have fewer, named below."))
  }

  private mutating func explainSharing() {
    writer.paragraph(
      words(
        "Dùng chung là phát hiện ở dòng mà nhiều vị trí cùng thừa hưởng: sửa một lần là xong cho tất "
          + "cả. Mỗi phát hiện chỉ nêu một lần dưới đây, tại dòng viết ra nó.",
        "Shared findings stand in lines that several posts inherit: fixed once, they are fixed "
          + "for all. Each finding stands once below, at the line that states it."))
  }

  private mutating func writeSoundPositions() {
    let sound = report.byPosition.positions.filter { $0.counts.total == 0 }.map(\.position)
    guard !sound.isEmpty else { return }
    writer.paragraph(
      words("Không có phát hiện: ", "Without findings: ") + words.codes(sound, limit: 24) + ".")
  }

  // MARK: Groups

  private mutating func write(_ group: Report.ByPosition.Group) {
    let isLong = group.positions.count > 8 && group.positions.count < report.subject.positions.count
    writer.heading(
      3,
      isLong
        ? words("Chung: \(group.positions.count) vị trí", "Shared: \(group.positions.count) posts")
        : words.heading(group.positions))
    if isLong { writer.paragraph(words.codes(group.positions)) }
    beginTable([
      .text("Mức", "Level", 10), .text("Mục", "Section", 12), .text("Phát hiện", "Finding", 60),
      .text("Nơi", "Place", 18),
      .text("Quy tắc", "Rule", 16),
    ])
    for row in DiagnosticRows(group, report, words).rows { addRow(row) }
  }

  // MARK: Rules

  private mutating func writeRules() {
    writer.heading(2, words("Theo quy tắc", "By rule"))
    beginTable([
      .text("Quy tắc", "Rule", 18), .text("Mức", "Level", 10),
      .number("Số phát hiện", "Findings"), .number("Số vị trí", "Posts"),
      .text("Điều được phát hiện", "What is found", 40), .text("Nơi", "Places", 30),
    ])
    for rule in report.byRule {
      addRow([
        rule.rule.id, words.severity(rule.severity), words.number(rule.entries.count),
        words.number(rule.positions), rule.rule.summary[words.language],
        words.places(rule.entries.map { report.entries[$0].place }, limit: 8),
      ])
    }
    writer.paragraph(
      words(
        "Muốn biết vì sao có một quy tắc và cách sửa: vtvl explain QUY-TẮC.",
        "For the reason of a rule and how to fix it: vtvl explain RULE."))
  }

  mutating func writeSuppressions() {
    guard !report.suppressions.isEmpty else { return }
    writer.heading(2, words("Được bỏ qua có lý do", "Suppressed, with a reason"))
    beginTable([
      .text("Quy tắc", "Rule", 18), .text("Nơi", "Place", 18), .text("Lý do", "Reason", 60),
    ])
    for place in report.suppressions {
      addRow([
        place.rule.id, words.places([place.place]), place.reason,
      ])
    }
  }
}
