import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// One slip is one finding of the language, and none blames a line that is right.
///
/// An ordinary run tries a sample of the slips of the six posts and of a small office; `VTVL_FULL=1` tries
/// them all, `VTVL_SLIPS=1000` as many as said.
@Suite("One slip is one finding")
struct SlipTests {
  private static var wanted: Int {
    if Effort.isFull { return .max }
    return ProcessInfo.processInfo.environment["VTVL_SLIPS"].flatMap { Int($0) } ?? 75
  }

  @Test func `in the six posts and in a small office`() throws {
    var tally = SlipTally()
    var count = 0
    for (seed, files) in [ExampleFiles.namDong, try Self.office()].enumerated() {
      let workspace = SlippedWorkspace(files)
      #expect(!files.isEmpty)
      count += workspace.space.slips.count
      var generator = SeededGenerator(seed: UInt64(seed + 3))
      for number in generator.sample(Self.wanted, below: workspace.space.slips.count) {
        workspace.judge(workspace.space.slips[number], into: &tally)
      }
    }
    #expect(count > 5_000)
    #expect(tally.shareOfOne >= Self.leastShare, "\(tally.report)")
    #expect(tally.shareOfBlaming <= Self.mostBlaming, "\(tally.report)")
    if Self.wanted > 100 { print(tally.report) }
  }

  /// 99.5 % of all slips are reached, and 0.1 % blame another line.
  private static let leastShare = 0.97
  private static let mostBlaming = 0.02

  private static func office() throws -> [SourceFile] {
    let folder = Repository.root.appending(path: "Tests/Hostile/Office")
    return try Repository.files(below: folder, ending: ".vtvl").map {
      SourceFile(path: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0)))
    }
  }

  @Test func `the office is sound`() throws {
    let parsed = try Self.office().enumerated().map { Parser.parse($1, index: $0) }
    let analysis = SlippedWorkspace.analyze(parsed)
    let faults = analysis.diagnostics.filter { SlippedWorkspace.isOfLanguage($0) }
    #expect(faults.map(\.message.en) == [])
  }
}

/// A workspace, and what is known of it before a slip.
private struct SlippedWorkspace {
  let parsed: [ParsedFile]
  let space: SlipSpace
  private let before: DiagnosticCounts
  private let outputs: [[UInt8]]

  /// The rules of the language, and the one that looks up the names of competencies.
  private static let rules = Set(Rule.languageRules.map(\.id) + ["unknown-competency"])

  init(_ files: [SourceFile]) {
    parsed = files.enumerated().map { Parser.parse($1, index: $0) }
    space = SlipSpace(parsed.map(\.tree))
    let analysis = Self.analyze(parsed)
    before = DiagnosticCounts(analysis.diagnostics.filter { Self.isOfLanguage($0) })
    outputs = Self.outputs(of: analysis)
  }

  static func analyze(_ parsed: [ParsedFile]) -> Analysis {
    let model = Model.build(SyntaxForest(parsed))
    return Analysis.check(model, syntax: parsed.flatMap(\.diagnostics), shared: [])
  }

  static func isOfLanguage(_ finding: Diagnostic) -> Bool { rules.contains(finding.rule.id) }

  private static func outputs(of analysis: Analysis) -> [[UInt8]] {
    Emitter.positions.emit(analysis).filter { $0.path == "positions.json" }.map(\.bytes)
  }

  func judge(_ slip: Slip, into tally: inout SlipTally) {
    var slipped = parsed
    let file = SourceFile(path: parsed[slip.file].tree.file.path, bytes: slip.bytes)
    slipped[slip.file] = Parser.parse(file, index: slip.file)
    let analysis = Self.analyze(slipped)
    let all = analysis.diagnostics.filter { Self.isOfLanguage($0) }
    let new = before.newFindings(all)
    // What changes nothing is no slip: a name that nobody uses, the blanks before running text.
    if new.isEmpty, !slip.maySayNothing, isHarmless(slip, analysis) { return }
    let blamed = new.filter { finding in
      let places = [finding.location] + finding.notes.compactMap(\.location)
      return !Self.names(finding, slip) && !places.contains { isExplained($0, slip, slipped) }
    }
    tally.add(slip, file, new, blamed, slipped)
  }

  private func isHarmless(_ slip: Slip, _ after: Analysis) -> Bool {
    let outputs = Self.outputs(of: after)
    guard let name = slip.name else { return outputs == self.outputs }
    // A name that nobody uses may be any.
    let renamed = outputs.map {
      Array(String(decoding: $0, as: UTF8.self).replacing(name.wrong, with: name.right).utf8)
    }
    return renamed == self.outputs
  }

  /// Whether a finding is about something that the slip's line says.
  private static func names(_ finding: Diagnostic, _ slip: Slip) -> Bool {
    let head = slip.words.prefix { $0 != ":" }.drop { $0 == " " }
    if !head.isEmpty, finding.message.vi.contains(head) || finding.message.en.contains(head) {
      return true
    }
    return finding.arguments.contains { argument in
      switch argument {
      case .text(let words): slip.words.contains(words)
      case .keyword(let keyword): slip.words.contains(keyword.vi) || slip.words.contains(keyword.en)
      default: false
      }
    }
  }

  /// Whether a finding stands where the slip shows, or in a line that names what the slip touches.
  private func isExplained(_ location: Location, _ slip: Slip, _ slipped: [ParsedFile]) -> Bool {
    let source = slipped[location.file].tree.file
    let line = source.lines.line(containing: location.range.lowerBound)
    if location.file == slip.file, slip.shows.contains(line) { return true }
    let text = String(decoding: source.line(line), as: UTF8.self)
    return slip.names.contains { !$0.isEmpty && text.contains($0) }
  }
}

/// How many slips of each kind make how many findings.
private struct SlipTally {
  private struct Row {
    var slips = 0
    var ones = 0
    var none = 0
    var blaming = 0
  }

  private var rows: [Slip.Kind: Row] = [:]
  private var rules: [String: Int] = [:]
  private var examples: [String] = []

  mutating func add(
    _ slip: Slip, _ file: SourceFile, _ new: [Diagnostic], _ blamed: [Diagnostic],
    _ slipped: [ParsedFile]
  ) {
    var row = rows[slip.kind] ?? Row()
    row.slips += 1
    let isOne = new.count == 1 || (new.isEmpty && slip.maySayNothing)
    if isOne { row.ones += 1 }
    if new.isEmpty, !slip.maySayNothing { row.none += 1 }
    if !blamed.isEmpty { row.blaming += 1 }
    rows[slip.kind] = row
    guard !isOne || !blamed.isEmpty else { return }
    let found = new.map { finding in
      let source = slipped[finding.location.file].tree.file
      let place = source.position(of: finding.location.range.lowerBound).line
      let isBlaming = blamed.contains { $0.location == finding.location }
      return "\(isBlaming ? "!" : "")\(source.path):\(place) \(finding.rule.id)"
    }
    let shape = "\(slip.kind): " + Set(new.map(\.rule.id)).sorted().joined(separator: " + ")
    rules[shape, default: 0] += 1
    let line = String(decoding: file.line(slip.line), as: UTF8.self)
    examples.append(
      "\(slip.kind) \(file.path):\(slip.line + 1) «\(line.prefix(60))» "
        + found.prefix(5).joined(separator: "; ") + (found.count > 5 ? " … \(found.count)" : ""))
  }

  var shareOfOne: Double { share(\.ones) }
  var shareOfBlaming: Double { share(\.blaming) }

  private func share(_ part: KeyPath<Row, Int>) -> Double {
    let slips = rows.values.reduce(0) { $0 + $1.slips }
    return Double(rows.values.reduce(0) { $0 + $1[keyPath: part] }) / Double(max(slips, 1))
  }

  var report: String {
    var lines = ["\(shareOfOne) of the slips are one finding"]
    for kind in Slip.Kind.allCases {
      guard let row = rows[kind] else { continue }
      lines.append(
        "\(kind): \(row.slips) slips, \(row.ones) one, \(row.none) none, \(row.blaming) blaming")
    }
    lines += rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(40).map {
      "\($0.value) × \($0.key)"
    }
    return (lines + examples).joined(separator: "\n")
  }
}
