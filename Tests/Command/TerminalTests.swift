import Foundation
import Testing

/// Colours, readers who leave, full disks, and what an author's words may not do to a terminal.
@Suite struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["a.vtvl": Sample.wrong])
  }

  // MARK: Colour

  private static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  /// What a terminal receives.
  private func onTerminal(
    _ line: String, _ environment: [String: String] = [:]
  ) throws -> String {
    let command = "script -qec '\(line)' /dev/null </dev/null"
    return try Vtvl.shell(
      command, in: folder,
      environment: ["TERM": "xterm", "SHELL": "/bin/sh"].merging(environment) { _, new in new }
    ).output
  }

  @Test(.enabled(if: hasTerminal)) func `a terminal is shown colours`() throws {
    let output = try onTerminal("\"$VTVL\" check .")
    #expect(output.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(output.contains("\u{1B}[1;31m^^^^\u{1B}[0m"))
  }

  @Test(
    .enabled(if: hasTerminal),
    arguments: [
      ("\"$VTVL\" check .", ["NO_COLOR": "1"]), ("\"$VTVL\" check .", ["TERM": "dumb"]),
      ("\"$VTVL\" check . --no-color", [:]), ("\"$VTVL\" --no-color check .", [:]),
      ("\"$VTVL\" check . | cat", [:]), ("\"$VTVL\" help", ["NO_COLOR": "x"]),
      ("\"$VTVL\" check . --format json", [:]),
    ])
  func `colours can be refused`(line: String, environment: [String: String]) throws {
    #expect(try !onTerminal(line, environment).contains("\u{1B}"))
  }

  @Test(.enabled(if: hasTerminal)) func `an empty NO_COLOR refuses nothing`() throws {
    #expect(try onTerminal("\"$VTVL\" check .", ["NO_COLOR": ""]).contains("\u{1B}["))
  }

  @Test(.enabled(if: hasTerminal)) func `each stream is a terminal or not for itself`() throws {
    let messages = try onTerminal("\"$VTVL\" nothing | cat")
    #expect(messages.contains("\u{1B}[1;31mvtvl:\u{1B}[0m"))
    let output = try onTerminal("\"$VTVL\" check . 2>/dev/null")
    #expect(output.contains("\u{1B}["))
    #expect(try !onTerminal("\"$VTVL\" nothing 2>&1 | cat").contains("\u{1B}"))
  }

  @Test func `a pipe is shown no colours`() throws {
    let run = try Vtvl.run(["check", "."], in: folder, environment: ["TERM": "xterm"])
    Raw.expectNone(in: run)
  }

  // MARK: Streams

  @Test func `a reader who leaves ends nothing loudly`() throws {
    let errors = (0..<4000).map { "  sai \($0): x\n" }.joined()
    try folder.write("a.vtvl", Sample.wrong + errors)
    let run = try Vtvl.shell("\"$VTVL\" check . | head -n 1", in: folder)
    #expect(run.code == 0)
    #expect(run.outputLines.count == 1)
    #expect(run.messages.isEmpty)
  }

  private static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")

  @Test(
    .enabled(if: hasFullDevice),
    arguments: [
      "check .", "check . --format json", "help", "version", "keywords", "explain duplicate-item",
      "check --help", "trace A",
    ])
  func `a full device is an error`(words: String) throws {
    try folder.write("b.vtvl", Sample.post("A"))
    let run = try Vtvl.shell("\"$VTVL\" \(words) >/dev/full", in: folder)
    #expect(run.code == 2)
    #expect(run.messages.contains("The standard output cannot be written: the disk is full."))
  }

  @Test func `a closed output is an error, closed messages are none`() throws {
    #expect(try Vtvl.shell("\"$VTVL\" version >&-", in: folder).code == 2)
    #expect(try Vtvl.shell("\"$VTVL\" version 2>&-", in: folder).code == 0)
    #expect(try Vtvl.shell("\"$VTVL\" nothing 2>&-", in: folder).code == 2)
    let run = try Vtvl.shell("\"$VTVL\" check - <&-", in: folder)
    #expect(run.code == 2)
    #expect(run.messages.contains("“-” cannot be read"))
  }

  @Test func `no file takes the place of a closed stream`() throws {
    let before = try folder.contents()
    _ = try Vtvl.shell("\"$VTVL\" check . >&- 2>&- <&-", in: folder)
    #expect(try folder.contents() == before)
  }

  // MARK: Words of others

  static let hostile = [
    "\u{1B}[2J", "\u{7}", "\u{9B}31m", "\u{202E}đảo", "\u{2066}x", "\u{0}", "a\rb", "\u{2028}x",
    "::error::x", "##[error]x", "\u{1B}]0;title\u{7}", "\u{200F}", "\u{FEFF}", "%0A::x",
  ]

  @Test(arguments: hostile)
  func `words of a source are shown, never obeyed`(words: String) throws {
    let texts = [
      "vtvl 1\n\(words)\n", "vtvl 1\nvị trí A: \(words)\n\(words): x\n",
      "vtvl 1\nvị trí \(words): x\n  mục \(words): x\n  việc:\n    - [\(words)] x\n",
      "\(words)\n", "vtvl 1\n# bỏ qua \(words): \(words)\nvị trí A: {\(words)}\n",
      "vtvl 1\ndự án\n  dùng: \(words)\n  biểu mẫu: \(words)\n", "vtvl \(words)\n",
    ]
    for (index, text) in texts.enumerated() { try folder.write("\(index).vtvl", text) }
    for language in ["vi", "en"] {
      for extra in [[], ["--brief"]] {
        let run = try Vtvl.run(["check", ".", "--lang", language] + extra, in: folder)
        #expect(run.code == 1)
        Raw.expectNone(in: run)
      }
    }
    let json = try Vtvl.run(["check", ".", "--format", "json"], in: folder)
    for line in json.outputLines { #expect(!line.drop { $0 == " " }.hasPrefix("::")) }
    for scalar in json.output.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && scalar.value != 0x7F)
    }
  }

  @Test(arguments: hostile.filter { !$0.contains("\u{0}") })
  func `names of files are shown, never obeyed`(name: String) throws {
    try folder.write("\(name)/\(name).vtvl", Sample.wrong)
    for words in [[name], ["."], [name, "--brief"], ["./\(name)/\(name).vtvl"]] {
      let run = try Vtvl.run(["check"] + words, in: folder)
      #expect(run.code == 1, "\(run.messages)")
      Raw.expectNone(in: run)
    }
    let gone = try Vtvl.run(["check", name + "x"], in: folder)
    #expect(gone.code == 2)
    Raw.expectNone(in: gone)
    Raw.expectNone(in: try Vtvl.run(["build", name, "-o", name + "-out"], in: folder))
    Raw.expectNone(in: try Vtvl.run(["trace", "A", name], in: folder))
    try folder.write("posts/a.vtvl", "vtvl 1\nvị trí A\(name)B: T\n  ngạch: X\n")
    for words in [["ZZ"], ["A\(name)B"], ["A\(name)B", "zz"]] {
      Raw.expectNone(in: try Vtvl.run(["trace"] + words + ["posts"], in: folder))
    }
  }

  @Test func `a long line is cut around what is meant`() throws {
    let filler = String(repeating: "dài ", count: 200_000)
    try folder.write(
      "a.vtvl", "vtvl 1\nvị trí A: x\n  mục tiêu: \(filler)\u{7}\(filler)\n")
    let run = try Vtvl.run(["check", ".", "--select", "control-character"], in: folder)
    let lines = run.outputLines
    #expect(lines[0].hasPrefix("a.vtvl:3:800013: error: "))
    #expect(lines[1].hasPrefix("    3 | …"))
    #expect(lines[1].contains("dài ␇dài"))
    #expect(lines[1].hasSuffix("…"))
    #expect(lines[1].unicodeScalars.count < 120)
    let before = lines[1].prefix { $0 != "␇" }
    let caret = lines[2].prefix { $0 != "^" }
    #expect(before.count == caret.count)
  }

  @Test func `a long stretch that is meant is cut too`() throws {
    try folder.write(
      "a.vtvl", "vtvl 1\nvị trí A: \(String(repeating: "dài ", count: 200_000))\n")
    let run = try Vtvl.run(["check", ".", "--select", "missing-section"], in: folder)
    let excerpt = run.outputLines.suffix(3)
    #expect(excerpt.first?.hasPrefix("    2 | vị trí A: dài ") == true)
    #expect(excerpt.first?.hasSuffix("…") == true)
    for line in excerpt { #expect(line.unicodeScalars.count < 120) }
    #expect(excerpt.dropFirst().first?.hasPrefix("      | ^^^^^") == true)
  }
}
