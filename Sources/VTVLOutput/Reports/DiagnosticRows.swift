import VTVLChecks
import VTVLModel
import VTVLSyntax

/// The rows of a table of findings: level, section, message, places, rule. Findings that say the same share
/// a row, and of a rule that found much only some are told in full.
struct DiagnosticRows {
  private(set) var rows: [[String]] = []
  private let report: Report
  private let words: ReportWords

  init(_ group: Report.ByPosition.Group, _ report: Report, _ words: ReportWords) {
    self.report = report
    self.words = words
    var rest = group.findings[...]
    while let first = rest.first {
      let alike = rest.prefix { isAlike(first, $0) }
      add(alike)
      rest = rest.dropFirst(alike.count)
    }
  }

  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    report.findings[left].diagnostic.rule.id == report.findings[right].diagnostic.rule.id
      && report.findings[left].severity == report.findings[right].severity
  }

  /// What is told of one finding, its place apart.
  private struct Account: Hashable {
    let section: Section?
    let isNew: Bool
    let message: [UInt8]

    /// All bytes at once; one by one they would take far longer.
    func hash(into hasher: inout Hasher) {
      message.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// Adds the findings of one rule and one severity.
  private mutating func add(_ indices: ArraySlice<Int>) {
    // Most have but one, and reading its message costs more than it tells.
    let groups = indices.count > 1 ? indices.grouped(by: account) : [Array(indices)]
    for alike in groups.prefix(limit) {
      let first = alike[0]
      let level =
        words.severity(report.findings[first].severity)
        + (isNew(first) ? words(" (mới)", " (new)") : "")
      add(
        level, report.findings[first].section, report.findings[first].message, alike
      )
    }
    if groups.count > limit { addRest(Array(groups.dropFirst(limit).joined())) }
  }

  private func account(of index: Int) -> Account {
    Account(
      section: report.findings[index].section, isNew: isNew(index),
      message: Array(report.findings[index].message.utf8))
  }

  private func isNew(_ index: Int) -> Bool { report.trend?.new.contains(index) ?? false }

  private mutating func addRest(_ indices: [Int]) {
    guard let first = indices.first else { return }
    let rule = report.findings[first].rule
    let sections = Set(indices.map { report.findings[$0].section })
    let count = words.number(indices.count)
    let summary = rule.summary[words.language]
    add(
      words.severity(report.findings[first].severity),
      sections.count == 1 ? report.findings[first].section : nil,
      words("Còn \(count) chỗ tương tự. \(summary)", "\(count) more alike. \(summary)"), indices)
  }

  private mutating func add(
    _ level: String, _ section: Section?, _ message: String, _ indices: [Int]
  ) {
    guard let first = indices.first else { return }
    rows.append([
      level, section?.name[words.language] ?? "", message,
      words.places(indices.map { report.findings[$0].place }, limit: 24),
      report.findings[first].rule.id,
    ])
  }

  /// How many findings of a rule are told in full.
  private var limit: Int {
    switch report.findings.count {
    case ..<200: 5
    case ..<1000: 3
    default: 1
    }
  }
}
