import VTVLChecks
import VTVLModel
import VTVLSyntax

/// The rows of a table of diagnostics: level, section, message, places, rule. Diagnostics that say the same
/// share a row, and a rule with many diagnostics has only some of them told in full.
struct DiagnosticRows {
  private(set) var rows: [[String]] = []
  private let report: Report
  private let words: ReportWords

  init(_ group: Report.ByPosition.Group, _ report: Report, _ words: ReportWords) {
    self.report = report
    self.words = words
    var rest = group.entries[...]
    while let first = rest.first {
      let alike = rest.prefix { isAlike(first, $0) }
      add(alike)
      rest = rest.dropFirst(alike.count)
    }
  }

  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    report.entries[left].diagnostic.rule.id == report.entries[right].diagnostic.rule.id
      && report.entries[left].severity == report.entries[right].severity
  }

  /// What is told of one diagnostic, except its place.
  private struct Account: Hashable {
    let section: Section?
    let isNew: Bool
    let message: [UInt8]

    /// Hashes all bytes at once; one by one takes far longer.
    func hash(into hasher: inout Hasher) {
      message.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  /// Adds the diagnostics of one rule and one severity.
  private mutating func add(_ indices: ArraySlice<Int>) {
    // Most have only one, whose message need not be hashed.
    let groups = indices.count > 1 ? indices.grouped(by: account) : [Array(indices)]
    for alike in groups.prefix(limit) {
      let first = alike[0]
      let level =
        words.severity(report.entries[first].severity)
        + (isNew(first) ? words(" (mới)", " (new)") : "")
      add(
        level, report.entries[first].section, report.entries[first].message, alike
      )
    }
    if groups.count > limit { addRest(Array(groups.dropFirst(limit).joined())) }
  }

  private func account(of index: Int) -> Account {
    Account(
      section: report.entries[index].section, isNew: isNew(index),
      message: Array(report.entries[index].message.utf8))
  }

  private func isNew(_ index: Int) -> Bool { report.trend?.new.contains(index) ?? false }

  private mutating func addRest(_ indices: [Int]) {
    guard let first = indices.first else { return }
    let rule = report.entries[first].rule
    let sections = Set(indices.map { report.entries[$0].section })
    let count = words.number(indices.count)
    let summary = rule.summary[words.language]
    add(
      words.severity(report.entries[first].severity),
      sections.count == 1 ? report.entries[first].section : nil,
      words("Còn \(count) chỗ tương tự. \(summary)", "\(count) more alike. \(summary)"), indices)
  }

  private mutating func add(
    _ level: String, _ section: Section?, _ message: String, _ indices: [Int]
  ) {
    guard let first = indices.first else { return }
    rows.append([
      level, section?.name[words.language] ?? "", message,
      words.places(indices.map { report.entries[$0].place }, limit: 24),
      report.entries[first].rule.id,
    ])
  }

  /// How many diagnostics of a rule are told in full.
  private var limit: Int {
    switch report.entries.count {
    case ..<200: 5
    case ..<1000: 3
    default: 1
    }
  }
}
