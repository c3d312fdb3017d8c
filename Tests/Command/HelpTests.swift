import Foundation
import TestSupport
import Testing

/// Help, suggestions and wrong usage.
@Suite struct HelpTests {
  /// Each has its page, as `CatalogueTests` makes sure.
  static let commands = Repository.files(
    below: Repository.specs.appending(path: "commands"), ending: ".md"
  ).map { $0.deletingPathExtension().lastPathComponent }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `without words the help goes to the messages, and the run fails`() throws {
    let run = try Vtvl.run([], in: folder)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("vtvl check Examples/NamDong"))
  }

  @Test(arguments: [["help"], ["--help"], ["-h"], ["help", "--help"], ["--lang", "en", "help"]])
  func `the overview names every command`(words: [String]) throws {
    let run = try Vtvl.run(words, in: folder)
    #expect(run.code == 0)
    #expect(run.messages.isEmpty)
    for command in Self.commands { #expect(run.output.contains("\n  \(command) ")) }
  }

  @Test(arguments: commands, ["vi", "en"])
  func `each command shows its help, an example first`(command: String, language: String) throws {
    let run = try Vtvl.run(["help", command, "--lang", language], in: folder)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("  # "))
    #expect(run.outputLines.dropFirst().first?.hasPrefix("  vtvl \(command)") == true)
    #expect(run.output.contains(language == "vi" ? "Tùy chọn:" : "Options:"))
    if command != "help" {
      let same = try Vtvl.run([command, "nowhere", "-h", "--lang=\(language)"], in: folder)
      #expect(same.output == run.output)
    }
  }

  @Test func `every line of help fits a terminal`() throws {
    for language in ["vi", "en"] {
      for command in Self.commands + [""] {
        let words = ["help", command, "--lang", language].filter { !$0.isEmpty }
        for line in try Vtvl.run(words, in: folder).outputLines {
          #expect(line.unicodeScalars.count <= 110, "\(line)")
        }
      }
    }
  }

  struct Wrong: Sendable {
    let words: [String]
    let message: String
    let advice: String
  }

  static let wrong: [Wrong] = [
    Wrong(words: ["chek", "."], message: "no command “chek”", advice: "“vtvl check”"),
    Wrong(words: ["biuld"], message: "no command “biuld”", advice: "“vtvl build”"),
    Wrong(words: ["xyzzy"], message: "no command “xyzzy”", advice: "vtvl help"),
    Wrong(words: ["a/b"], message: "no command “a/b”", advice: "“vtvl check a/b”"),
    Wrong(words: ["help", "expain"], message: "no command “expain”", advice: "“vtvl explain”"),
    Wrong(words: ["check"], message: "lacks: FOLDER", advice: "vtvl help check"),
    Wrong(words: ["check", "--strct", "."], message: "no option “--strct”", advice: "“--strict”"),
    Wrong(words: ["check", "--zzz", "."], message: "no option “--zzz”", advice: "--format"),
    Wrong(words: ["check", "-x", "."], message: "no option “-x”", advice: "--strict"),
    Wrong(words: ["check", "--format", "jsn", "."], message: "“jsn”", advice: "“json”"),
    Wrong(words: ["check", "--format=", "."], message: "lacks its value", advice: "--format"),
    Wrong(words: ["check", ".", "--format"], message: "lacks its value", advice: "--format"),
    Wrong(words: ["check", "--brief=yes", "."], message: "takes no value", advice: "Drop"),
    Wrong(
      words: ["check", "--lang", "vi", "--lang", "en", "."], message: "hai lần", advice: "bỏ"),
    Wrong(words: ["check", "--lang", "fr", "."], message: "“fr”", advice: "vi, en"),
    Wrong(words: ["check", ""], message: "empty", advice: ""),
    Wrong(words: ["build", "."], message: "not named", advice: "-o out"),
    Wrong(words: ["build", "-o", "out"], message: "lacks: FOLDER", advice: "vtvl help build"),
    Wrong(words: ["version", "2"], message: "does not take “2”", advice: "vtvl help version"),
    Wrong(words: ["explain"], message: "lacks: RULE", advice: "vtvl help explain"),
    Wrong(
      words: ["explain", "duplicate-itme"], message: "no rule “duplicate-itme”",
      advice: "“duplicate-item”"),
    Wrong(
      words: ["trace", "A", "b", "c", "d"], message: "does not take “d”", advice: "help trace"),
  ]

  @Test(arguments: wrong)
  func `wrong usage is named, with what would do`(wrong: Wrong) throws {
    let run = try Vtvl.run(wrong.words, in: folder)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.hasPrefix("vtvl: "))
    #expect(run.messages.contains(wrong.message), "\(run.messages)")
    #expect(wrong.advice.isEmpty || run.messages.contains(wrong.advice), "\(run.messages)")
  }

  @Test func `options stand in any order, and two dashes end them`() throws {
    try folder.write("a.vtvl", Sample.wrong)
    try folder.write("--brief/a.vtvl", Sample.wrong)
    let expected = try Vtvl.run(
      ["check", "--format", "json", "--lang", "vi", "a.vtvl"], in: folder)
    #expect(expected.code == 1)
    for words in [
      ["--lang=vi", "check", "a.vtvl", "--format=json"],
      ["--lang", "vi", "--format=json", "check", "a.vtvl"],
      ["check", "a.vtvl", "--lang", "vi", "--format", "json"],
      ["check", "--format=json", "--lang=vi", "--", "a.vtvl"],
    ] {
      #expect(try Vtvl.run(words, in: folder).output == expected.output)
    }
    let dashes = try Vtvl.run(["check", "--", "--brief"], in: folder)
    #expect(dashes.code == 1)
    #expect(dashes.output.contains("--brief/a.vtvl:3:3: error"))
  }

  @Test func `the output folder can be named in four ways`() throws {
    for (path, text) in Sample.workspace(["A"]) { try folder.write("in/" + path, text) }
    for (index, words) in [["-o", "1"], ["-o2"], ["--output=3"], ["--output", "4"]].enumerated() {
      #expect(try Vtvl.run(["build", "in"] + words, in: folder).code == 0)
      #expect(folder.has("\(index + 1)/positions.json"))
    }
  }

  @Test func `the version is told in three ways`() throws {
    for words in [["version"], ["--version"], ["--lang", "vi", "--version"]] {
      let run = try Vtvl.run(words, in: folder)
      #expect(run.code == 0)
      #expect(run.outputLines.count == 2)
      #expect(run.outputLines.first?.hasPrefix("vtvl ") == true)
      #expect(run.outputLines.first?.hasSuffix(" (vtvl 1)") == true)
      #expect(run.outputLines.last?.hasPrefix("commit ") == true)
    }
  }

  @Test(arguments: ["no-such-rule", "\u{1B}[31m", "\u{202E}x", "a\nb", "::error::x"])
  func `what was typed never reaches the terminal raw`(word: String) throws {
    for words in [
      [word], ["explain", word], ["check", word], ["check", "--" + word], ["trace", word],
      ["check", "--format", word], ["build", word, "-o", "x"], ["help", word],
    ] {
      let run = try Vtvl.run(words, in: folder)
      #expect(run.code == 2)
      Raw.expectNone(in: run)
    }
  }

  @Test func `the language follows the locale for messages, unless it is asked for`() throws {
    func isVietnamese(_ environment: [String: String], _ words: [String] = []) throws -> Bool {
      let run = try Vtvl.run(words + ["nothing"], in: folder, environment: environment)
      return run.messages.contains("Không có lệnh")
    }
    #expect(try isVietnamese(["LC_ALL": "vi_VN.UTF-8"]))
    #expect(try isVietnamese(["LC_ALL": "", "LC_MESSAGES": "vi_VN", "LANG": "en_US"]))
    #expect(try isVietnamese(["LC_ALL": "", "LANG": "vi"]))
    #expect(try !isVietnamese(["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "vi_VN"]))
    #expect(try !isVietnamese(["LC_ALL": "", "LANG": "vie_XX"]))
    #expect(try !isVietnamese(["LC_ALL": ""]))
    #expect(try !isVietnamese(["LC_ALL": "vi_VN"], ["--lang", "en"]))
    #expect(try isVietnamese(["LC_ALL": "en_US"], ["--lang=vi"]))
  }
}
