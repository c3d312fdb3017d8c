import Foundation
import Testing

/// What `vtvl check` shows, and what it tells by its exit code.
@Suite struct CheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a clean folder is clean`() throws {
    for (path, text) in Sample.workspace(["A", "B"]) { try folder.write(path, text) }
    let run = try Vtvl.run(["check", ".", "--strict"], in: folder)
    #expect(run.code == 0)
    #expect(run.output == "3 files, 2 posts: nothing to fix.\n")
    #expect(run.messages.isEmpty)
  }

  @Test func `an error is shown with its line, what to do, and a summary last`() throws {
    try folder.write("a.vtvl", Sample.wrong)
    let run = try Vtvl.run(["check", "."], in: folder)
    #expect(run.code == 1)
    #expect(run.messages.isEmpty)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("a.vtvl:3:3: error: There is no keyword “thag”"))
    #expect(lines[0].hasSuffix("[unknown-keyword]"))
    #expect(lines[1] == "    3 |   thag: 1-5")
    #expect(lines[2] == "      |   ^^^^")
    #expect(lines[3] == "    Fix: Write “thang”")
    #expect(run.outputLines.last?.hasPrefix("1 file, 0 posts: 1 error, ") == true)
  }

  @Test func `a summary line comes last, in either language, brief or not`() throws {
    try folder.write("a.vtvl", Sample.wrong + "  mucx: x\n")
    let ends = [
      "en": "2 errors, 0 warnings, 0 notes.", "vi": "2 lỗi, 0 cảnh báo, 0 lưu ý.",
    ]
    for (language, end) in ends {
      for words in [["--lang", language], ["--lang", language, "--brief"]] {
        let run = try Vtvl.run(["check", ".", "--select", "unknown-keyword"] + words, in: folder)
        #expect(run.output.hasSuffix(end + "\n"))
      }
    }
  }

  @Test func `brief is a line a finding`() throws {
    try folder.write("a.vtvl", Sample.wrong + "  mucx: x\n")
    let run = try Vtvl.run(["check", ".", "--brief", "--select", "unknown-keyword"], in: folder)
    #expect(run.outputLines.count == 3)
    #expect(run.outputLines[1].hasPrefix("a.vtvl:4:3: error: "))
  }

  @Test func `a warning counts only when one is strict`() throws {
    try folder.write("du-an.vtvl", Sample.quiet)
    try folder.write("a.vtvl", Sample.doubtful)
    let run = try Vtvl.run(["check", "."], in: folder)
    #expect(run.code == 0)
    #expect(run.output.contains("a.vtvl:3:10: warning: "))
    #expect(try Vtvl.run(["check", ".", "--strict"], in: folder).code == 1)
  }

  @Test func `a further place is named with what stands there`() throws {
    try folder.write("du-an.vtvl", Sample.quiet)
    try folder.write("a.vtvl", Sample.post("A"))
    try folder.write("b/b.vtvl", Sample.post("A"))
    let run = try Vtvl.run(["check", "."], in: folder)
    #expect(run.code == 1)
    #expect(run.output.contains("b/b.vtvl:3:8: error: "))
    #expect(run.output.contains("    a.vtvl:3:1: It is first declared here.\n"))
  }

  @Test func `findings at the same words share the line that shows them`() throws {
    try folder.write(
      "a.vtvl", "vtvl 1\n\nvị trí A: Văn thư\n  quan hệ:\n    bên ngoài huyện:\n")
    let run = try Vtvl.run(["check", ".", "--select", "missing-section"], in: folder)
    let heads = run.outputLines.count { $0.hasPrefix("a.vtvl:5:5: error: ") }
    #expect(heads == 2)
    #expect(run.outputLines.count { $0.hasPrefix("    5 |     bên ngoài huyện") } == 1)
  }

  // MARK: Files

  @Test func `a file is checked with its folder, and errors elsewhere are shown`() throws {
    try folder.write("du-an.vtvl", Sample.quiet)
    try folder.write("a.vtvl", Sample.doubtful)
    try folder.write("sub/b.vtvl", Sample.post("B"))
    try folder.write("sub/c.vtvl", "vtvl 1\nvị trí C: x\n  mục teu: y\n  ngạch: Chuye\u{302}n\n")
    let run = try Vtvl.run(["check", "--brief", "sub/b.vtvl"], in: folder)
    #expect(run.code == 1)
    #expect(run.outputLines.count == 2)
    #expect(run.output.hasPrefix("sub/c.vtvl:3:3: error"))
    #expect(run.output.contains("4 files"))
    let both = try Vtvl.run(["check", "--brief", "sub/b.vtvl", "a.vtvl"], in: folder)
    #expect(both.outputLines.count == 3)
    let all = try Vtvl.run(["check", "--brief", "sub/b.vtvl", "."], in: folder)
    #expect(all.outputLines.count == 4)
  }

  @Test func `the project block above marks the folder, a repository ends the search`() throws {
    try folder.write("top.vtvl", Sample.quiet)
    try folder.write("in/deep/a.vtvl", Sample.post("A"))
    #expect(try Vtvl.run(["check", "in/deep/a.vtvl"], in: folder).output.hasPrefix("2 files"))
    try folder.write("in/.git/HEAD", "")
    #expect(try Vtvl.run(["check", "in/deep/a.vtvl"], in: folder).output.contains("1 file, "))
  }

  @Test func `several folders are several workspaces`() throws {
    for (path, text) in Sample.workspace(["A"]) {
      try folder.write("one/" + path, text)
      try folder.write("two/" + path, text)
    }
    let run = try Vtvl.run(["check", "one", "two", "./one/", "two/../one"], in: folder)
    #expect(run.code == 0)
    #expect(run.output == "4 files, 2 posts: nothing to fix.\n")
  }

  @Test func `a dash is standard input`() throws {
    let input = Array(Sample.wrong.utf8)
    let run = try Vtvl.run(["check", "-", "--brief"], in: folder, input: input)
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("-:3:3: error: "))
    let twice = try Vtvl.run(["check", "-", "-", "--brief"], in: folder, input: input)
    #expect(twice.output == run.output)
  }

  @Test func `paths are those from where one stands`() throws {
    try folder.write("province/commune/a.vtvl", Sample.wrong)
    try folder.write("elsewhere/x", "")
    let commune = folder.path("province/commune")
    for (place, words, shown) in [
      (".", "province", "province/commune/a.vtvl"), ("province", "commune", "commune/a.vtvl"),
      ("province/commune", ".", "a.vtvl"), ("province/commune", "..", "a.vtvl"),
      ("elsewhere", "../province", "../province/commune/a.vtvl"),
      ("province", commune, "commune/a.vtvl"),
    ] {
      let run = try Vtvl.shell("cd '\(place)' && \"$VTVL\" check --brief '\(words)'", in: folder)
      #expect(run.output.hasPrefix(shown + ":3:3:"), "\(place) \(words): \(run.output)")
    }
  }

  // MARK: JSON

  private struct Report: Decodable {
    struct Place: Decodable, Equatable {
      var message: String?
      var replacement: String?
      let file: String
      let line: Int
      let column: Int
      let endLine: Int
      let endColumn: Int
    }

    struct Fix: Decodable {
      let title: String
      let edits: [Place]
    }

    struct Finding: Decodable {
      let rule: String
      let severity: String
      let file: String
      let line: Int
      let column: Int
      let endLine: Int
      let endColumn: Int
      let message: String
      let posts: [String]
      let notes: [Place]?
      let fix: Fix?
    }

    struct Summary: Decodable, Equatable {
      let errors: Int
      let warnings: Int
      let notes: Int
    }

    let diagnostics: [Finding]
    let summary: Summary
  }

  private func report(_ words: [String]) throws -> Report {
    let run = try Vtvl.run(["check", "--format", "json"] + words, in: folder)
    return try JSONDecoder().decode(Report.self, from: Data(run.outputBytes))
  }

  @Test func `JSON has the fields that programs read`() throws {
    try folder.write("du-an.vtvl", Sample.quiet)
    try folder.write("a.vtvl", Sample.wrong)
    try folder.write("b.vtvl", Sample.post("A"))
    try folder.write("c.vtvl", Sample.post("A"))
    let report = try report(["."])
    #expect(report.summary == .init(errors: 2, warnings: 0, notes: 0))
    let first = try #require(report.diagnostics.first)
    #expect(first.rule == "unknown-keyword")
    #expect(first.severity == "error")
    #expect((first.file, first.line, first.column) == ("a.vtvl", 3, 3))
    #expect((first.endLine, first.endColumn) == (3, 7))
    let fix = try #require(first.fix)
    #expect(fix.title == "Write “thang”")
    #expect(
      fix.edits == [
        .init(
          replacement: "thang", file: "a.vtvl", line: 3, column: 3, endLine: 3, endColumn: 7)
      ])
    let second = try #require(report.diagnostics.last)
    #expect(second.posts == ["A"])
    #expect(second.notes?.first?.file == "b.vtvl")
  }

  @Test func `a clean folder is an empty report`() throws {
    for (path, text) in Sample.workspace(["A"]) { try folder.write(path, text) }
    let report = try report(["."])
    #expect(report.diagnostics.isEmpty)
    #expect(report.summary == .init(errors: 0, warnings: 0, notes: 0))
  }

  /// One finding after `ộ` in each form that exists, and after a character outside the basic plane.
  @Test(arguments: [
    ("\u{1ED9}", 14, 13), ("o\u{323}\u{302}", 16, 13), ("\u{F4}\u{323}", 15, 13),
    ("\u{1F600}", 14, 14),
  ])
  func `columns count scalars, carets go by width`(letter: String, column: Int, caret: Int) throws {
    try folder.write("du-an.vtvl", Sample.quiet)
    try folder.write("a.vtvl", "vtvl 1\nvị trí A: x\n  mục tiêu: \(letter) \u{7}x\n")
    let finding = try #require(
      try report([".", "--select", "control-character"]).diagnostics.first)
    #expect((finding.line, finding.column, finding.endColumn) == (3, column + 1, column + 2))
    let text = try Vtvl.run(["check", ".", "--select", "control-character"], in: folder)
    let line = try #require(text.outputLines.first { $0.contains("^") })
    #expect(line == "      | " + String(repeating: " ", count: caret + 1) + "^")
  }
}
