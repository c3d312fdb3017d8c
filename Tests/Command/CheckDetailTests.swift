import TestSupport
import Testing

/// How much of what was found `vtvl check` shows.
@Suite struct CheckDetailTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ words: String...) throws -> Vtvl.Result {
    try Vtvl.run(["check", "."] + words, in: folder)
  }

  private func lines(_ run: Vtvl.Result) -> [String] {
    run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A list left open, a note, in each of some files.
  private func writeNotes(_ names: [String]) throws {
    for name in names {
      try folder.write(
        "\(name).vtvl",
        "vtvl 1\n\nvị trí \(name): Văn thư\n  điều kiện:\n    dùng chung:\n"
          + "      - Máy in, ...\n")
    }
  }

  // MARK: Six posts

  private static let sixPosts = Repository.examples.appending(path: "NamDong").path

  @Test(arguments: ["vi", "en"])
  func `a first run over six posts fits on a few pages`(language: String) throws {
    let run = try Vtvl.run(["check", Self.sixPosts, "--lang", language], in: folder)
    #expect(run.code == 0)
    #expect(lines(run).count <= 150)
    #expect(run.messages.isEmpty)
  }

  @Test func `every note is counted once, and shown when asked for`() throws {
    let usual = lines(try Vtvl.run(["check", Self.sixPosts], in: folder))
    let full = lines(try Vtvl.run(["check", Self.sixPosts, "--notes"], in: folder))
    let title = try #require(usual.firstIndex { $0.hasPrefix("Notes by rule") })
    let rows = usual[(title + 1)...].prefix { !$0.isEmpty }
    let counts = rows.compactMap { Int($0.split(separator: " ")[0]) }
    let notes = full.count { $0.contains(": note: ") }
    #expect(counts.count == rows.count)
    #expect(counts.reduce(0, +) == notes)
    #expect(notes > 20)
    #expect(!usual.contains { $0.contains(": note: ") })
    #expect(!full.contains { $0.hasPrefix("Notes by rule") })
    for row in rows {
      let words = row.split(separator: " ")
      let head = "\(words[2]): note: "
      #expect(full.contains { $0.contains(head) && $0.hasSuffix("[\(words[1])]") }, "\(row)")
    }
    #expect(usual.suffix(2) == full.suffix(2))
  }

  // MARK: Notes

  @Test func `notes are a table by rule, with the first place of each`() throws {
    try writeNotes(["a", "b"])
    let run = try check("--ignore", "missing-section")
    #expect(run.code == 0)
    let row = "    2  trailing-ellipsis  a.vtvl:6:17  A list left open with “...”."
    #expect(lines(run).contains(row), "\(run.output)")
  }

  @Test func `a rule asked for by name is shown in full`() throws {
    try writeNotes(["a", "b"])
    let run = try check("--select", "trailing-ellipsis")
    #expect(run.outputLines.count { $0.contains(": note: ") } == 2)
    let brief = try check("--brief", "--ignore", "missing-section")
    #expect(brief.output.contains("a.vtvl:6:17: note: "))
  }

  // MARK: Places

  @Test func `a finding has two further places at most, unless all are asked for`() throws {
    let posts = (1...6).map { "\nvị trí B\($0): Phó\n  cấp phó của: A\n" }.joined()
    try folder.write("a.vtvl", "vtvl 1\n" + posts)
    let usual = lines(try check("--ignore", "missing-section"))
    let head = try #require(usual.firstIndex { $0.hasSuffix("[unknown-reference]") })
    #expect(usual[head + 3].hasPrefix("    a.vtvl:7:16: "))
    #expect(usual[head + 4].hasPrefix("    a.vtvl:10:16: "))
    #expect(usual[head + 5] == "    and 3 more places")
    let full = try check("--ignore", "missing-section", "--notes")
    #expect(!full.output.contains("more places"))
    #expect(lines(full).contains { $0.hasPrefix("    a.vtvl:19:16: ") })
  }

  @Test func `findings of a file stand together`() throws {
    for name in ["a", "b"] {
      try folder.write(
        "\(name).vtvl", "vtvl 1\nkhung năng lực \(name): K\n  thag: 1-5\n  mucx: x\n")
    }
    let heads = lines(try check()).filter { $0.isEmpty || $0.contains(": error: ") }
      .map { $0.prefix(7) }
    #expect(heads == ["a.vtvl:", "a.vtvl:", "", "b.vtvl:", "b.vtvl:", "", ""])
  }

  // MARK: Statistics

  @Test func `statistics count by rule, the weightiest first`() throws {
    try writeNotes(["a", "b"])
    try folder.write("c.vtvl", Sample.wrong)
    let run = try check("--statistics", "--ignore", "missing-section")
    #expect(run.code == 1)
    let all = lines(run)
    #expect(all[0].hasPrefix("    1  error  unknown-keyword    "), "\(run.output)")
    #expect(all[1].hasPrefix("    2  note   trailing-ellipsis  "), "\(run.output)")
    #expect(all[2].isEmpty)
    #expect(all[3] == "3 files, 2 posts: 1 error, 0 warnings, 2 notes.")
  }

  @Test func `statistics are text, and nothing else`() throws {
    try folder.write("a.vtvl", Sample.wrong)
    let run = try check("--statistics", "--format", "json")
    #expect(run.code == 2)
    #expect(run.messages.contains("“--statistics”"))
    #expect(try check("--statistics", "--format", "text").code == 1)
  }
}
