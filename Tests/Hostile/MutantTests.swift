import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLModel
import VTVLSyntax

/// One slip stays local: it loses no byte, stops nothing, and the findings it makes elsewhere are few.
///
/// The six posts have some hundred thousand mutants. An ordinary run tries a sample; `VTVL_FULL=1` tries
/// them all, `VTVL_MUTANTS=20000` as many as said.
@Suite("One mistake stays local")
struct MutantTests {
  private let files = ExampleFiles.namDong

  private static var wanted: Int {
    if Effort.isFull { return .max }
    return ProcessInfo.processInfo.environment["VTVL_MUTANTS"].flatMap { Int($0) } ?? 40
  }

  @Test func `a slip in the six posts`() {
    let parsed = files.enumerated().map { Parser.parse($1, index: $0) }
    let space = MutantSpace(parsed.map(\.tree))
    let baseline = DiagnosticCounts(analyze(parsed).diagnostics)
    var generator = SeededGenerator(seed: 8)
    var tally = MutantTally()
    for number in generator.sample(Self.wanted, below: space.count) {
      let mutant = space[number]
      var mutated = parsed
      let bytes = mutant.apply(to: files[mutant.file].bytes)
      mutated[mutant.file] = Parser.parse(
        SourceFile(path: files[mutant.file].path, bytes: bytes), index: mutant.file)
      #expect(TreeAudit.fault(in: mutated[mutant.file]) == nil, "mutant \(number)")
      let new = baseline.newFindings(analyze(mutated).diagnostics)
      let outside = new.filter { !isInside($0.location, mutant) }
      tally.add(mutant, number, findings: new.count, outside: outside.map(\.rule.id))
    }
    #expect(space.count > 20_000)
    // Few mutants say little about the share of all.
    let least = Self.wanted < 1000 ? 0.85 : 0.95
    #expect(tally.localShare >= least, "\(tally.report)")
    if Self.wanted > 1000 { print(tally.report) }
  }

  private func analyze(_ parsed: [ParsedFile]) -> Analysis {
    let model = Model.build(SyntaxForest(parsed))
    return Analysis.check(model, syntax: parsed.flatMap(\.diagnostics), shared: [])
  }

  private func isInside(_ location: Location, _ mutant: Mutant) -> Bool {
    guard location.file == mutant.file else { return false }
    let block = mutant.changedBlock
    return location.range.start <= block.end && block.start <= location.range.end
  }
}

/// How many findings the mutants of each kind make.
private struct MutantTally {
  private struct Row {
    var mutants = 0
    var local = 0
    var findings = 0
    var outside = 0
  }

  private var rows: [Mutant.Slip: Row] = [:]
  private var rules: [String: Int] = [:]
  private(set) var worst: [(number: Int, outside: Int)] = []

  mutating func add(_ mutant: Mutant, _ number: Int, findings: Int, outside: [String]) {
    var row = rows[mutant.slip] ?? Row()
    row.mutants += 1
    row.findings += findings
    row.outside += outside.count
    if outside.count <= 3 {
      row.local += 1
    } else {
      for rule in Set(outside) { rules[rule, default: 0] += 1 }
      worst.append((number, outside.count))
    }
    rows[mutant.slip] = row
  }

  var localShare: Double {
    let mutants = rows.values.reduce(0) { $0 + $1.mutants }
    return Double(rows.values.reduce(0) { $0 + $1.local }) / Double(max(mutants, 1))
  }

  var report: String {
    var lines = ["\(localShare) of the mutants are local"]
    for slip in Mutant.Slip.allCases {
      guard let row = rows[slip] else { continue }
      lines.append(
        "\(slip): \(row.mutants) mutants, \(row.local) local, \(row.findings) findings, "
          + "\(row.outside) outside the block")
    }
    for (rule, count) in rules.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      lines.append("\(rule) in \(count) of those that are not")
    }
    lines += worst.prefix(20).map { "mutant \($0.number): \($0.outside) outside" }
    return lines.joined(separator: "\n")
  }
}
