import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// What the report says of the findings. `Specs/formats/report.md` holds whole reports as they are.
@Suite("The findings in the report")
struct ReportDiagnosticsTests {
  private static let rules = (1...9).map {
    Rule("rule-\($0)", .warning, vi: "Sai \($0).", en: "\($0)")
  }

  /// An analysis of the six posts with other findings, all on the first lines of a file.
  private func analysis(_ findings: [(rule: Int, severity: Severity, posts: [Int])]) -> Analysis {
    let diagnostics = findings.enumerated().map { line, finding in
      var diagnostic = Diagnostic(
        Self.rules[finding.rule - 1], at: Location(file: 0, range: TextRange(line, line + 1)),
        Message("finding \(line)"), posts: finding.posts.map { "LDQL-0\($0)" })
      diagnostic.severity = finding.severity
      return diagnostic
    }
    return Analysis(
      model: Samples.namDong.model, forms: Samples.namDong.forms, diagnostics: diagnostics,
      language: .vi)
  }

  @Test func `errors come first, then what reaches most posts; notes are no call to act`() {
    let report = Report(
      analysis([
        (1, .note, [1, 2, 3, 4, 5, 6]), (2, .warning, [1]), (3, .warning, [2]), (3, .warning, [3]),
        (4, .error, [1]), (5, .warning, [1, 2, 3]), (6, .error, [1, 2]), (2, .warning, [1]),
      ]))
    #expect(report.priorities.map(\.rule.id) == ["rule-6", "rule-4", "rule-5", "rule-3", "rule-2"])
    #expect(report.priorities.map(\.positions) == [2, 1, 3, 2, 1])
    #expect(report.priorities.map(\.count) == [1, 1, 1, 2, 2])
    #expect(report.priorities.map(\.first) == [6, 4, 5, 2, 1])
  }

  /// Each on one post, against signs and doubled words in all six.
  @Test(arguments: [
    "foreign-unit-name", "foreign-place-name", "superior-without-post", "head-not-superior",
    "rank-above-head", "experience-above-head", "competency-above-head", "decision-blank",
    "missing-section",
  ])
  func `what a head of personnel asks about comes before form and signs`(id: String) throws {
    let rules = try (["punctuation", "duplicate-item", "literal-title"] + [id]).map {
      try #require(Rule.named($0))
    }
    let diagnostics = rules.enumerated().map { line, rule in
      var diagnostic = Diagnostic(
        rule, at: Location(file: 0, range: TextRange(line, line + 1)), Message("x"),
        posts: rule.id == id ? ["LDQL-06"] : (1...6).map { "LDQL-0\($0)" })
      diagnostic.severity = .warning
      return diagnostic
    }
    let report = Report(
      Analysis(
        model: Samples.namDong.model, forms: Samples.namDong.forms, diagnostics: diagnostics,
        language: .vi))
    let expected = [id, "duplicate-item", "literal-title", "punctuation"]
    #expect(report.priorities.map(\.rule.id) == expected)
    #expect(report.byRule.map(\.rule.id) == expected)
    let all = report.byPosition.groups.first { $0.positions.count == 6 }
    #expect(all?.entries.map { report.entries[$0].rule.id } == Array(expected.dropFirst()))
  }

  @Test func `there are at most five things to do first`() {
    let report = Report(analysis((1...9).map { ($0, .warning, [1]) }))
    #expect(report.priorities.count == 5)
  }

  /// The place to begin is the one that reaches furthest, of the highest severity.
  @Test func `a rule with several severities is judged by the highest`() {
    let report = Report(
      analysis([(1, .warning, [1, 2, 3, 4]), (1, .error, [5]), (1, .error, [5, 6])]))
    #expect(report.priorities.map(\.first) == [2])
    #expect(report.priorities.map(\.count) == [2])
    #expect(report.priorities.map(\.positions) == [2])
    #expect(report.byRule.map(\.severity) == [.error])
    #expect(report.byRule.map(\.positions) == [6])
  }

  @Test(arguments: [
    ([], Report.Verdict.Result.pass, true), ([Severity.note], .pass, true),
    ([.note, .warning], .review, true), ([.warning, .error], .fail, false),
  ])
  func `the verdict goes by the weightiest finding`(
    severities: [Severity], result: Report.Verdict.Result, areOutputsWritten: Bool
  ) {
    let verdict = Report(analysis(severities.map { (1, $0, [1]) })).verdict
    #expect(verdict.result == result)
    #expect(verdict.outputsWritten == areOutputsWritten)
  }

  @Test func `posts that are incomplete are errors, and printed`() throws {
    let rule = try #require(Rule.named("missing-section"))
    var gap = Diagnostic(
      rule, at: Location(file: 0, range: TextRange(0, 1)), Message("gap"), posts: ["LDQL-02"])
    gap.severity = .error
    let analysis = Analysis(
      model: Samples.namDong.model, forms: Samples.namDong.forms, diagnostics: [gap], language: .vi)
    let verdict = Report(analysis).verdict
    #expect(verdict.result == .fail)
    #expect(verdict.outputsWritten)
    #expect(analysis.drafts.posts == [1])
    gap.severity = .warning
    let lenient = Analysis(
      model: Samples.namDong.model, forms: Samples.namDong.forms, diagnostics: [gap], language: .vi)
    #expect(lenient.drafts.isEmpty)
  }

  @Test func `groups come by their posts: of none, of several, of one; the weightiest first`() {
    let report = Report(
      analysis([
        (1, .note, [2]), (1, .warning, [3]), (1, .note, [1, 2]), (1, .note, [1, 2, 3]),
        (1, .error, [5, 6]), (1, .note, []), (1, .warning, [3]),
      ]))
    #expect(
      report.byPosition.groups.map(\.positions) == [[], [4, 5], [0, 1, 2], [0, 1], [2], [1]])
    #expect(report.byPosition.positions.first?.position == 4)
  }

  @Test(arguments: Sample.allCases)
  func `every finding stands in one group and under one rule`(sample: Sample) {
    let analysis = sample.analysis
    let report = Report(analysis)
    let indices = Array(report.entries.indices)
    #expect(report.byPosition.groups.flatMap(\.entries).sorted() == indices)
    #expect(report.byRule.flatMap(\.entries).sorted() == indices)
    #expect(report.byPosition.groups.allSatisfy { $0.counts.total == $0.entries.count })
    let held = report.entries.reduce(0) { $0 + $1.positions.count }
    #expect(report.byPosition.positions.reduce(0) { $0 + $1.counts.total } == held)
  }

  @Test func `what is found before posts are understood is told for the posts it stands in`() {
    let report = Report(
      Samples.analysis(
        """
        vtvl 1

        mẫu chung
          nhiem vu: Lập kế hoạch

        vị trí AB-01: Trưởng phòng
          theo mẫu: chung

        vị trí AB-02: Phó Trưởng phòng
          cấp phó của: AB-01

        vị trí AB-03: Văn thư
        """))
    let entry = report.entries.first { $0.rule == .unknownKeyword }
    #expect(entry?.positions == [0, 1])
    #expect(entry?.diagnostic.posts == ["AB-01", "AB-02"])
  }
}

/// What has changed since a baseline.
@Suite("The trend in the report")
struct TrendTests {
  private func known(_ fingerprints: some Sequence<Fingerprint>) -> KnownDiagnostics {
    KnownDiagnostics(fingerprints.map { .init($0) })
  }

  private func report(_ known: (inout Set<Fingerprint>) -> Void) -> Report {
    var analysis = Samples.many
    var fingerprints = Set(analysis.fingerprints())
    known(&fingerprints)
    analysis.previous = self.known(fingerprints)
    return Report(analysis)
  }

  @Test func `there is none without a baseline`() {
    #expect(Report(Samples.many).trend == nil)
    #expect(!Samples.many.markdown.contains("So với lần trước"))
  }

  @Test func `nothing is new where everything is known`() {
    let trend = report { _ in }.trend
    #expect(trend?.new == [])
    #expect(trend?.fixed == 0)
    #expect(trend?.unchanged == Samples.many.diagnostics.count)
  }

  @Test func `new, mended and unchanged are told apart`() {
    let first = Samples.many.fingerprints()[0]
    let trend = report {
      $0.remove(first)
      $0.formUnion([Fingerprint("0123456789abcdef"), Fingerprint("0123456789abcdef-2")])
    }.trend
    #expect(trend?.new == [0])
    #expect(trend?.fixed == 2)
    #expect(trend?.unchanged == Samples.many.diagnostics.count - 1)
  }

  @Test func `new findings are marked`() {
    var analysis = Samples.analysis("vtvl 1\n\nvị trí AB-01: Văn thư\n  mục tiêu: Quản lý {a}\n")
    analysis.previous = known([])
    #expect(analysis.markdown.contains("| Lỗi (mới) |"))
    analysis.previous = known(analysis.fingerprints())
    #expect(!analysis.markdown.contains("(mới)"))
  }
}
