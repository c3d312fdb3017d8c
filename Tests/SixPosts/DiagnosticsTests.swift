import Foundation
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLSyntax

/// What each rule finds on the six posts: what is really there, and nothing else.
///
/// `ExpectedFindings/RULE.txt` has a line a finding: the posts it holds for, file and line, and the
/// words it points at. A rule without a file finds nothing. Whoever changes a file has read the posts
/// and says in the commit why the line is right; `VTVL_UPDATE=1` writes what is found now.
@Suite("The findings on the six posts")
struct DiagnosticsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "ExpectedFindings")

  /// Compiled once for all rules.
  private static let found = Result { try ExampleFindings(of: "NamDong") }

  @Test(arguments: Rule.all.map(\.id))
  func `a rule finds what is there and nothing else`(rule: String) throws {
    let found = try Self.found.get().lines[rule] ?? []
    let file = Self.folder.appending(path: "\(rule).txt")
    if ProcessInfo.processInfo.environment["VTVL_UPDATE"] == "1" {
      try Self.update(file, found)
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(expected.split(separator: "\n").map(String.init) == found)
  }

  @Test func `every file of expectations is that of a rule`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let rules = Set(Rule.all.map { "\($0.id).txt" })
    #expect(names.filter { $0.hasSuffix(".txt") && !rules.contains($0) } == [])
  }

  private static func update(_ file: URL, _ lines: [String]) throws {
    guard !lines.isEmpty else {
      try? FileManager.default.removeItem(at: file)
      return
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }
}

/// The findings of an example folder, as lines by rule.
private struct ExampleFindings {
  private(set) var lines: [String: [String]] = [:]

  init(of example: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/\(example)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".vtvl") }.sorted()
    let files = try names.map { name in
      SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
    let analysis = Compilation.analyze(Workspace(files))
    for finding in analysis.diagnostics {
      lines[finding.rule.id, default: []].append(Self.line(finding, files))
    }
  }

  private static func line(_ finding: Diagnostic, _ files: [SourceFile]) -> String {
    let file = files[finding.location.file]
    let line = file.position(of: finding.location.range.lowerBound).line
    let words = VisibleText.excerpt(file.slice(finding.location.range), limit: 100)
    let posts = finding.posts.isEmpty ? "-" : finding.posts.joined(separator: " ")
    return "\(posts) | \(file.path):\(line) | \(words)"
  }
}
