import VTVLChecks
import VTVLModel
import VTVLSyntax

/// `report.md`: a first page with the verdict and what matters most; then the diagnostics by position and by
/// rule; then the matrices.
struct ReportMarkdown {
  let report: Report
  let words: ReportWords
  var writer = MarkdownWriter(capacity: 1 << 14, hidden: .pictured)

  static func bytes(of report: Report) -> [UInt8] {
    var markdown = ReportMarkdown(report)
    markdown.writeFirstPage()
    markdown.writeDiagnostics()
    markdown.writeMatrices()
    markdown.writeSuppressions()
    return markdown.writer.finished()
  }

  private init(_ report: Report) {
    self.report = report
    words = ReportWords(report)
  }

  // MARK: The first page

  private mutating func writeFirstPage() {
    writer.heading(
      1, words("Báo cáo kiểm tra bản mô tả vị trí việc làm", "Report on the position descriptions"))
    writeVerdict()
    writeSubject()
    writeCounts()
    writePriorities()
  }

  private mutating func writeVerdict() {
    let (verdict, reason) = verdict
    writer.separate()
    writer.raw("> ")
    bold(verdict)
    writer.words(" " + reason)
    writer.raw("\n")
  }

  /// A word and what it means. With errors, the reader must not take the outputs of an earlier run for
  /// those of this one.
  private var verdict: (word: String, reason: String) {
    let counts = words.counts(report.verdict.counts)
    switch report.verdict.result {
    case .fail where report.verdict.outputsWritten:
      return (
        words("Chưa đạt.", "Not passed."),
        words(
          "Còn \(counts). Vị trí còn thiếu nội dung được in thành bản nháp.",
          "There are \(counts). Posts that are incomplete were printed as drafts.")
      )
    case .fail:
      return (
        words("Chưa đạt.", "Not passed."),
        words(
          "Còn \(counts). Vì còn lỗi nên chỉ có báo cáo này được ghi: các bản mô tả và tệp dữ liệu "
            + "không được ghi, bản của lần trước (nếu có) giữ nguyên và có thể đã cũ.",
          "There are \(counts). Because of the errors only this report was written: the "
            + "descriptions and data files were not, and those of an earlier run, if any, stay as "
            + "they were and may be out of date.")
      )
    case .review:
      return (
        words("Đạt, còn nội dung cần xem lại.", "Passed, with points to review."),
        words("Không có lỗi; còn \(counts).", "No errors; \(counts).")
      )
    case .pass:
      let reason =
        report.verdict.counts.total > 0
        ? words("Không có lỗi và cảnh báo; có \(counts).", "No errors or warnings; \(counts).")
        : words("Không có gì phải sửa.", "Nothing to fix.")
      return (words("Đạt.", "Passed."), reason)
    }
  }

  private mutating func writeSubject() {
    for document in report.subject.documents {
      let parts = [document.number, document.title].compactMap(\.self)
      writer.paragraph(parts.joined(separator: ". "))
    }
    if report.subject.documents.isEmpty, let project = report.subject.project {
      writer.paragraph(project)
    }
    let positions = words.count(report.subject.positions.count, "vị trí", "post")
    let files = words.count(report.subject.files, "tệp nguồn", "source file")
    writer.paragraph(
      words("Đã kiểm tra \(positions), \(files).", "Checked: \(positions), \(files)."))
  }

  private mutating func writeCounts() {
    beginTable([
      .text("Mức", "Level", 10), .number("Số phát hiện", "Findings"),
      .text("Ý nghĩa", "What it means", 50),
    ])
    let counts = report.verdict.counts
    for (severity, count) in [
      (Severity.error, counts.errors), (.warning, counts.warnings), (.note, counts.notes),
    ] {
      addRow([words.severity(severity), words.number(count), meaning(of: severity)])
    }
    writeTrend()
  }

  private func meaning(of severity: Severity) -> String {
    switch severity {
    case .error:
      words("Phải sửa: còn lỗi thì chưa dùng được kết quả.", "Must be fixed before any output.")
    case .warning:
      words("Rất có thể là sai sót: cần xem lại từng chỗ.", "Very likely a defect: look at each.")
    case .note:
      words("Nên xem lại khi có điều kiện.", "Worth a look.")
    }
  }

  private mutating func writeTrend() {
    guard let trend = report.trend else { return }
    let new = Report.Counts(trend.new.map { report.entries[$0] })
    let newOnes =
      trend.new.isEmpty
      ? words("không có phát hiện mới", "nothing new")
      : words("mới có \(words.counts(new))", "new: \(words.counts(new))")
    let fixed = words(
      "; đã khắc phục \(words.number(trend.fixed))", "; fixed: \(words.number(trend.fixed))")
    let unchanged = words(
      "; còn như cũ \(words.number(trend.unchanged))",
      "; as before: \(words.number(trend.unchanged))")
    writer.paragraph(
      words("So với lần trước: ", "Since the last time: ") + newOnes + fixed + unchanged
        + ".")
  }

  // MARK: What matters most

  private mutating func writePriorities() {
    guard !report.priorities.isEmpty else { return }
    writer.heading(2, words("Việc cần làm trước", "What to do first"))
    writer.separate()
    for (number, priority) in zip(1..., report.priorities) {
      writer.raw(text: "\(number). ")
      bold(head(of: priority))
      writer.words(" " + sentence(for: priority))
      writer.raw("\n")
    }
  }

  private func head(of priority: Report.Priority) -> String {
    let severity = words.severity(priority.severity)
    guard priority.positions > 0 else { return severity + "." }
    let isAll = priority.positions == report.subject.positions.count && priority.positions > 1
    let positions = words.count(priority.positions, "vị trí", "post")
    return isAll
      ? words("\(severity), cả \(positions).", "\(severity), all \(positions).")
      : "\(severity), \(positions)."
  }

  /// A single place is named at once; several are summed up by the rule and the place to begin with.
  private func sentence(for priority: Report.Priority) -> String {
    let first = report.entries[priority.first]
    let place = words.place(first.place, first.section)
    let message = first.message
    guard priority.count > 1 else { return words("Tại \(place): ", "At \(place): ") + message }
    let summary = priority.rule.summary[words.language]
    let count = words.count(priority.count, "chỗ", "place")
    return words(
      "\(summary) Có \(count), bắt đầu từ \(place): \(message)",
      "\(summary) In \(count); begin at \(place): \(message)")
  }

  // MARK: Pieces

  mutating func bold(_ text: String) {
    writer.raw("**")
    writer.words(text)
    writer.raw("**")
  }
}
