import Testing

/// Messages are in the language of those who wrote the files.
@Suite struct LanguageTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let vietnamese = "vtvl 1\nvị trí A: Văn thư\n  mục tiêu: x\n"
  private static let english = "vtvl 1\nposition A: Văn thư\n  objective: x\n"

  /// The language of a run's messages.
  private func language(
    _ words: [String], locale: String = "C", input: String = ""
  ) throws -> String {
    let run = try Vtvl.run(
      words, in: folder, input: Array(input.utf8), environment: ["LC_ALL": locale])
    let isVietnamese = ["Hãy", "Không có", "không bắt đầu", "vị trí:"].contains {
      run.all.contains($0)
    }
    let isEnglish = ["Write", "There is no", "begins with", "posts:"].contains {
      run.all.contains($0)
    }
    return isVietnamese == isEnglish ? "\(run.all)" : isVietnamese ? "vi" : "en"
  }

  struct Case: Sendable {
    let files: [String: String]
    var words: [String] = []
    var locale = "C"
    let expected: String
  }

  static let cases = [
    Case(files: ["a.vtvl": vietnamese], expected: "vi"),
    Case(files: ["a.vtvl": english], locale: "vi_VN.UTF-8", expected: "en"),
    Case(files: ["a.vtvl": vietnamese], words: ["--lang", "en"], expected: "en"),
    Case(
      files: ["a.vtvl": vietnamese, "p.vtvl": "vtvl 1\ndự án: X\n  ngôn ngữ: en\n"],
      locale: "vi_VN",
      expected: "en"),
    Case(
      files: ["a.vtvl": english, "p.vtvl": "vtvl 1\nproject: X\n  language: Tiếng Việt\n"],
      expected: "vi"),
    Case(
      files: ["a.vtvl": english, "p.vtvl": "vtvl 1\nproject: X\n  language: vi\n"],
      words: ["--lang=en"], expected: "en"),
    // What the project asks for is no language: the keywords decide.
    Case(
      files: ["a.vtvl": english, "p.vtvl": "vtvl 1\nproject: X\n  language: fr\n"],
      locale: "vi_VN", expected: "en"),
    Case(
      files: ["a.vtvl": english, "b.vtvl": vietnamese + "  ngạch: Cán sự\n"], expected: "vi"),
    // As many of either.
    Case(
      files: ["a.vtvl": english, "b.vtvl": vietnamese.replacing("trí A", with: "trí B")],
      locale: "vi_VN", expected: "vi"),
    Case(files: ["a.vtvl": "vtvl 1\n\n???\n"], expected: "en"),
    Case(files: ["a.vtvl": "vtvl 1\n\n???\n"], locale: "vi_VN", expected: "vi"),
  ]

  @Test(arguments: cases)
  func `the command line, the project, the keywords, the locale`(testCase: Case) throws {
    for (path, text) in testCase.files { try folder.write(path, text) }
    for format in ["text", "json", "sarif", "junit"] {
      let words = ["check", "--format", format, "."] + testCase.words
      #expect(try language(words, locale: testCase.locale) == testCase.expected, "\(format)")
    }
    let build = ["build", ".", "-o", "out"] + testCase.words
    #expect(try language(build, locale: testCase.locale) == testCase.expected)
    let trace = ["trace", "NO-SUCH", "."] + testCase.words
    #expect(try language(trace, locale: testCase.locale) == testCase.expected)
  }

  @Test func `shared folders and other folders do not decide`() throws {
    try folder.write("chung/m.vtvl", "vtvl 1\nmẫu m\n  ngạch: A\n  mục tiêu: B\n  quy trình: C\n")
    try folder.write("xa/p.vtvl", "vtvl 1\nproject: X\n  uses: ../chung\n")
    #expect(try language(["check", "xa"], locale: "vi_VN") == "en")
    #expect(try language(["check", "xa", "chung"], locale: "vi_VN") == "en")
    #expect(try language(["check", "chung", "xa"]) == "vi")
  }

  @Test func `of files that are named only their keywords count`() throws {
    try folder.write("a.vtvl", Self.english)
    try folder.write("b.vtvl", Self.vietnamese.replacing("trí A", with: "trí B"))
    try folder.write("c.vtvl", Self.vietnamese.replacing("trí A", with: "trí C"))
    #expect(try language(["check", "."]) == "vi")
    #expect(try language(["check", "a.vtvl"], locale: "vi_VN") == "en")
    #expect(try language(["check", "c.vtvl"]) == "vi")
  }

  @Test func `standard input has a language too`() throws {
    #expect(try language(["check", "-"], input: Self.vietnamese) == "vi")
    #expect(try language(["check", "-"], locale: "vi_VN", input: Self.english) == "en")
  }

  @Test func `a fix is told in it`() throws {
    try folder.write("a.vtvl", Self.vietnamese.replacing("Văn thư", with: "Văn  thư"))
    let run = try Vtvl.run(["check", "--fix", "."], in: folder, environment: ["LC_ALL": "C"])
    #expect(run.messages.contains("Đã sửa 1 chỗ trong 1 tệp."))
  }

  @Test func `without files it is the locale's`() throws {
    try folder.write("a.vtvl", Self.vietnamese)
    #expect(try language(["check", "nowhere"]) == "en" || language(["nothing"]) == "en")
    #expect(try language(["nothing"], locale: "vi_VN") == "vi")
  }
}
