import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLSyntax

/// Safe fixes end, and make nothing worse: none writes what another rule, or its own, complains of.
@Suite("Safe fixes settle")
struct SettlingTests {
  /// What a hand or a paste puts into a file.
  enum Slip: CaseIterable, Sendable {
    case invisible, lookalike, decomposed, marks, blanks, signs, title, otherSigns, tabs, oneTab,
      noBreakSpace, bullet, invisibleLine, lineDoubled, version, windowsLine

    fileprivate func strike(
      _ lines: inout [[Unicode.Scalar]], _ generator: inout SeededGenerator
    ) {
      let line = Int.random(in: lines.indices, using: &generator)
      let indent = lines[line].prefix { $0 == " " }.count
      let body = lines[line].dropFirst(indent)
      switch self {
      case .tabs: lines[line] = Array(repeating: "\t", count: indent / 2) + body
      case .oneTab: lines[line] = (indent > 0 ? ["\t"] : []) + body
      case .noBreakSpace: lines[line] = Array(repeating: "\u{A0}", count: indent) + body
      case .bullet:
        if body.first == "-" { lines[line][indent] = "•" }
      case .invisibleLine: lines.insert([" ", "\u{200B}"], at: line)
      case .lineDoubled: lines.insert(lines[line], at: line)
      case .version: lines.removeAll { $0.starts(with: "vtvl".unicodeScalars) }
      case .windowsLine: lines[line].append("\r")
      default:
        guard let slip = texts.randomElement(using: &generator) else { return }
        let place = Int.random(in: 0...lines[line].count, using: &generator)
        lines[line].insert(contentsOf: slip.unicodeScalars, at: place)
      }
    }

    private var texts: [String] {
      switch self {
      case .invisible: ["\u{200B}", "\u{FEFF}", "\u{AD}", "\u{2028}", "\u{34F}"]
      case .lookalike: ["\u{43E}", "l\u{430}\u{300}m", "Ð", "\u{391}\u{301}"]
      case .decomposed: ["o\u{302}\u{301}", "e\u{31B}", "\u{300}", "\u{323}\u{302}"]
      case .marks:
        [
          String(repeating: "\u{300}", count: 65), String(repeating: "\u{344}", count: 33),
          String(repeating: "\u{F73}", count: 33),
          String(repeating: "\u{301}\u{323}", count: 40),
        ]
      case .blanks: ["  ", "\u{A0}", "\t", " \u{A0} "]
      case .signs: [" ,", " ;", ",", ";", "..", ".", "(", " )", ",,"]
      case .title: ["Chủ tịch Ủy ban nhân dân xã Nam Đồng", "Phó Chánh Văn phòng"]
      case .otherSigns: ["\u{202E}", "\\", " # ", "{tên}", "\u{1B}"]
      default: []
      }
    }
  }

  private static let runs = Effort.isFull ? 3_000 : 30

  @Test(arguments: 0..<runs)
  func `however a workspace is damaged`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var workspace = Workspace(ExampleFiles.namDong)
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      strike(Slip.allCases, &workspace, &generator)
    }
    #expect(fix(&workspace, rounds: 6), "it does not settle")
  }

  /// Where nothing else is wrong, a safe fix cannot bring to light what was wrong before.
  @Test(arguments: Slip.allCases, 0..<(runs / 10))
  func `and nothing gets worse where it is the only slip`(slip: Slip, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var workspace = Workspace(ExampleFiles.namDong)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      strike([slip], &workspace, &generator)
    }
    let before = Compilation.analyze(workspace).errorLines
    #expect(fix(&workspace, rounds: 6), "it does not settle")
    let after = Compilation.analyze(workspace).errorLines
    #expect(after.count <= before.count, "\(before)\n\(after)")
  }

  private func strike(
    _ slips: [Slip], _ workspace: inout Workspace, _ generator: inout SeededGenerator
  ) {
    var files = workspace.files
    let index = Int.random(in: files.indices, using: &generator)
    var lines = String(decoding: files[index].bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    slips.randomElement(using: &generator)?.strike(&lines, &generator)
    var text = String.UnicodeScalarView()
    for line in lines.joined(separator: ["\n"]) { text.append(line) }
    files[index] = SourceFile(path: files[index].path, bytes: Array(String(text).utf8))
    workspace = Workspace(files)
  }

  /// Applies the safe fixes until there are none; false where they do not end.
  private func fix(_ workspace: inout Workspace, rounds: Int) -> Bool {
    for _ in 0..<rounds {
      let findings = Compilation.analyze(workspace).diagnostics
      let fixing = Fixing(findings, in: workspace.forest, onlySafe: true)
      if fixing.changedFiles.isEmpty { return true }
      workspace = Workspace(
        workspace.files.enumerated().map { index, file in
          SourceFile(path: file.path, bytes: fixing.bytes(of: index))
        })
    }
    return false
  }
}

extension Analysis {
  /// A line for each error.
  fileprivate var errorLines: [String] {
    diagnostics.filter { $0.severity == .error }.map { finding in
      let file = model.forest.trees[finding.location.file].file
      let place = file.position(of: finding.location.range.lowerBound)
      return "\(file.path):\(place.line) \(finding.rule.id)"
    }
  }
}
