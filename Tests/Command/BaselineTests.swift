import Testing

/// What a baseline keeps, and for whom.
@Suite struct BaselineTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func check(_ words: String...) throws -> Vtvl.Result {
    try Vtvl.run(["check", "--brief"] + words, in: folder)
  }

  private func update(_ words: String...) throws -> Vtvl.Result {
    let run = try Vtvl.run(
      ["check", "--baseline", "known.txt", "--update-baseline"] + words, in: folder)
    #expect(run.code == 0, "\(run.all)")
    return run
  }

  /// How many findings are new, in some folders or files.
  private func new(_ words: String...) throws -> Int {
    let run = try Vtvl.run(
      ["check", "--brief", "--baseline", "known.txt"] + words, in: folder)
    return run.outputLines.count - 1
  }

  /// A post with one slip for each list, of which each list has two equal items.
  private func write(_ path: String, _ lists: String...) throws {
    let slips = lists.map { "    \($0):\n      - Máy in\n      - Máy in\n" }.joined()
    try folder.write(path, "vtvl 1\nvị trí A: Văn thư\n  điều kiện:\n" + slips)
  }

  private func writeTwins() throws {
    for name in ["xa-1/van-phong", "xa-2/van-phong"] {
      try write("\(name)/a.vtvl", "dùng chung")
    }
  }

  // MARK: Folders

  @Test func `folders whose last parts are alike are told apart`() throws {
    try writeTwins()
    _ = try update("xa-1/van-phong", "xa-2/van-phong")
    #expect(try new("xa-1/van-phong", "xa-2/van-phong") == 0)
    try write("xa-2/van-phong/a.vtvl", "dùng chung", "dùng riêng")
    #expect(try new("xa-1/van-phong", "xa-2/van-phong") == 1)
    _ = try update("xa-2/van-phong")
    try write("xa-1/van-phong/a.vtvl", "dùng chung", "dùng riêng")
    #expect(try new("xa-1/van-phong", "xa-2/van-phong") == 1)
    #expect(try new("xa-2/van-phong") == 0)
  }

  @Test func `a folder is known alike whether it is named alone or with others`() throws {
    try writeTwins()
    _ = try update("xa-1/van-phong", "xa-2/van-phong")
    #expect(try new("xa-1/van-phong") == 0)
    _ = try update("xa-1/van-phong")
    _ = try update("xa-2/van-phong")
    #expect(try new("xa-1/van-phong", "xa-2/van-phong") == 0)
  }

  @Test func `a baseline is the same from wherever vtvl is run`() throws {
    try writeTwins()
    _ = try update("xa-1/van-phong", "xa-2/van-phong")
    for line in [
      "cd xa-1 && \"$VTVL\" check --brief --strict --baseline ../known.txt van-phong",
      "cd xa-2/van-phong && \"$VTVL\" check --brief --strict --baseline ../../known.txt .",
      "mkdir ../moved-$$ && cp -r . ../moved-$$ && cd ../moved-$$ && "
        + "\"$VTVL\" check --brief --strict --baseline known.txt xa-1/van-phong; r=$?; "
        + "rm -rf \"$PWD\"; exit $r",
    ] {
      let run = try Vtvl.shell(line, in: folder)
      #expect(run.code == 0, "\(line): \(run.all)")
    }
  }

  /// Code scanning and code quality know findings by these alone.
  @Test(arguments: ["sarif", "gitlab"])
  func `fingerprints are one a finding, and do not depend on what else is named`(
    format: String
  ) throws {
    try writeTwins()
    func fingerprints(_ folders: [String]) throws -> [Substring] {
      let run = try Vtvl.run(["check", "--format", format] + folders, in: folder)
      return run.output.matches(of: /ngerprint"?(?:": |LineHash": )"([0-9a-f.-]+)"/).map(\.1)
        + run.output.matches(of: /LineHash": "([0-9a-f.-]+)"/).map(\.1)
    }
    let one = try Set(fingerprints(["xa-1/van-phong"]))
    let other = try Set(fingerprints(["xa-2/van-phong"]))
    let both = try Set(fingerprints(["xa-1/van-phong", "xa-2/van-phong"]))
    #expect(one.count >= 2)
    #expect(one.isDisjoint(with: other))
    #expect(both == one.union(other))
  }

  // MARK: What a run does not look at

  private func writeThree() throws {
    try write("xa/a.vtvl", "dùng chung")
    try folder.write(
      "xa/b.vtvl", "vtvl 1\nvị trí B: Văn thư\n  điều kiện:\n    dùng chung:\n      - In, ...\n")
    _ = try update("xa")
    #expect(try new("xa") == 0)
  }

  @Test(arguments: [
    ["--select", "duplicate-item", "xa"], ["--ignore", "missing-section,duplicate-item", "xa"],
    ["--ignore", "trailing-ellipsis", "xa"], ["xa/a.vtvl"], ["xa/b.vtvl"],
  ])
  func `what a run did not look at stays recorded`(words: [String]) throws {
    try writeThree()
    let before = try folder.text("known.txt")
    let run = try Vtvl.run(
      ["check", "--baseline", "known.txt", "--update-baseline"] + words, in: folder)
    #expect(run.code == 0)
    #expect(try folder.text("known.txt") == before)
    #expect(run.messages.contains("since this run did not look there"), "\(run.messages)")
  }

  @Test func `what a run looked at and did not find is gone`() throws {
    try writeThree()
    try write("xa/a.vtvl")
    _ = try update("--select", "trailing-ellipsis", "xa")
    #expect(try folder.text("known.txt").contains("duplicate-item"))
    _ = try update("xa/b.vtvl")
    #expect(try folder.text("known.txt").contains("duplicate-item"))
    _ = try update("xa/a.vtvl")
    #expect(try !folder.text("known.txt").contains("duplicate-item"))
    try folder.remove("xa/b.vtvl")
    let run = try update("xa")
    #expect(try !folder.text("known.txt").contains("b.vtvl"))
    #expect(!run.messages.contains("stay"))
  }

  @Test func `a finding that lists more is new, one that lists fewer is not`() throws {
    try folder.write("xa/a.vtvl", "vtvl 1\nvị trí A: Văn thư\n  mục tiêu: Để giữ văn bản.\n")
    _ = try update("xa")
    try folder.write("xa/a.vtvl", "vtvl 1\nvị trí A: Văn thư\n  ngạch: Cán sự\n")
    let grown = try check("--baseline", "known.txt", "xa")
    #expect(grown.output.contains("[missing-section]"))
    try folder.write(
      "xa/a.vtvl", "vtvl 1\nvị trí A: Văn thư\n  mục tiêu: Để giữ văn bản.\n  ngạch: Cán sự\n")
    #expect(try check("--baseline", "known.txt", "xa").code == 0)
  }

  /// Each folder's report tells of that folder alone.
  @Test func `the trend of one of several folders is its own`() throws {
    for name in ["xa-1/a", "xa-2/b"] { try write("\(name)/a.vtvl", "dùng chung") }
    _ = try update("xa-1/a", "xa-2/b")
    try write("xa-1/a/a.vtvl", "dùng riêng")
    let run = try Vtvl.run(
      ["build", "xa-1/a", "xa-2/b", "--baseline", "known.txt", "-o", "out"], in: folder)
    #expect(run.code == 1, "\(run.all)")
    let (changed, same) = (try folder.text("out/a/report.md"), try folder.text("out/b/report.md"))
    #expect(changed.contains("1 cảnh báo; đã khắc phục 1"), "\(changed.prefix(900))")
    #expect(same.contains("không có phát hiện mới; đã khắc phục 0"), "\(same.prefix(900))")
  }

  @Test func `one more place of a slip in many is new`() throws {
    func write(_ duties: [String]) throws {
      let lines = duties.map { "      - \($0)\n" }.joined()
      try folder.write(
        "xa/a.vtvl",
        "vtvl 1\nthuật ngữ\n  - Ban Chỉ đạo; Ban chỉ đạo\nvị trí A: Văn thư\n"
          + "  nhiệm vụ n: Họp\n    việc:\n\(lines)")
    }
    let duties = ["Dự Ban Chỉ đạo", "Giúp Ban chỉ đạo", "Họp Ban chỉ đạo"]
    try write(duties)
    let select = ["--select", "term-variant", "xa"]
    _ = try Vtvl.run(
      ["check", "--baseline", "known.txt", "--update-baseline"] + select, in: folder)
    func count() throws -> Int {
      try Vtvl.run(["check", "--brief", "--baseline", "known.txt"] + select, in: folder)
        .outputLines.count - 1
    }
    #expect(try count() == 0)
    try write(duties.dropLast())
    #expect(try count() == 0)
    try write(duties + ["Trình Ban chỉ đạo"])
    #expect(try count() == 1)
  }

  // MARK: The file

  @Test func `one finding is told in the singular`() throws {
    try write("xa/a.vtvl", "dùng chung")
    let one = try update("--select", "duplicate-item", "xa")
    #expect(
      one.messages == "1 finding is recorded in “known.txt”; from now on only new ones count.\n")
    try folder.write("b.vtvl", "vtvl 1\nvị trí B: Văn thư\n")
    let other = try update("--select", "missing-section", "b.vtvl")
    #expect(other.messages.contains("1 other finding stays recorded"), "\(other.messages)")
  }

  @Test func `a byte order mark and CRLF are read over`() throws {
    try writeThree()
    let text = try folder.text("known.txt")
    try folder.write("known.txt", "\u{FEFF}" + text.replacing("\n", with: "\r\n"))
    #expect(try new("xa") == 0)
    _ = try update("xa/a.vtvl")
    #expect(try folder.text("known.txt") == text)
  }

  @Test(arguments: [
    "# vtvl baseline 3\nno\n", "# vtvl baseline 3\n[xa]\n0123456789abcdef: 1\n",
    "vtvl baseline 3\n",
    "# vtvl baseline 3\n[xa\n", "# vtvl baseline 3\n0123456789abcdef-\n",
  ])
  func `a line that cannot be read is named`(text: String) throws {
    try write("xa/a.vtvl", "dùng chung")
    try folder.write("known.txt", text)
    let run = try check("--baseline", "known.txt", "xa")
    #expect(run.code == 2)
    #expect(run.messages.contains("this is not a file of known findings"), "\(run.all)")
    #expect(
      try Vtvl.run(["check", "--baseline", "known.txt", "--update-baseline", "xa"], in: folder).code
        == 2)
    #expect(try folder.text("known.txt") == text)
  }

  @Test func `names of folders may hold anything`() throws {
    for name in ["xã mới", "a]b", "[x]", "#x", " y "] {
      try write("\(name)/a.vtvl", "dùng chung")
      _ = try update("./" + name)
    }
    for name in ["xã mới", "a]b", "[x]", "#x", " y "] { #expect(try new("./" + name) == 0) }
  }
}
