import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// Findings whose words try to break out of the channel they are sent through.
enum HostileDiagnostics {
  static let words = [
    "100% :: xong", "::error file=a::b", "##[error]x", "a%0Ab", "x,y:z", "<b>&amp;</b>", "]]>",
    "-->", "\"'",
    "\u{1B}[31mđỏ", "dòng 1\ndòng 2", "\r\nSet: x", "\u{202E}đảo", "\\", "{0} {{", "[a](1)",
    "ô\u{323}", "😀 ộ",
    "\u{FFFE}", "\u{7F}", "\u{0}",
  ]

  /// One finding for each of the words, of every severity, in a file of an awkward name.
  static var workspace: WorkspaceDiagnostics {
    let source = "vtvl 1\n\nvị trí A-01: Trưởng phòng\n  mục tiêu: ộ 😀 kết quả\n"
    let file = SourceFile(path: "thư mục/a b,c:d%.vtvl", bytes: Array(source.utf8))
    let analysis = Compilation.analyze(Workspace([file]))
    let rules = Rule.all
    let start = Array(source.utf8).count - 30
    let findings = words.enumerated().map { index, word in
      Diagnostic(
        rules[index * 3 % rules.count],
        at: Location(file: 0, range: TextRange(start + index % 4, start + index % 4)),
        Message(vi: "Thấy «\(word)».", en: "Found “\(word)”."),
        notes: [.init(at: Location(file: 0, range: TextRange(0, 6)), Message(word))],
        fix: .init(Message(word), [.init(Location(file: 0, range: TextRange(8, 9)), word)]),
        posts: ["A-01", word])
    }
    return WorkspaceDiagnostics(
      analysis: analysis, diagnostics: findings, paths: [file.path], folder: "xã")
  }

  /// So many findings in one file, one a byte and none alike.
  static func many(_ count: Int) -> WorkspaceDiagnostics {
    let source = "vtvl 1\n\n" + String(repeating: "# chú thích\n", count: count / 4)
    let file = SourceFile(path: "a.vtvl", bytes: Array(source.utf8))
    let analysis = Compilation.analyze(Workspace([file]))
    let findings = (0..<count).map { index in
      Diagnostic(
        index == count - 1 ? .duplicateName : .notNFC,
        at: Location(file: 0, range: TextRange(8 + index, 9 + index)), about: [.number(index)],
        Message("\(index)"))
    }
    return WorkspaceDiagnostics(
      analysis: analysis, diagnostics: findings, paths: [file.path], folder: "xã")
  }

  static func render(_ channel: Channel, _ language: Language = .vi) -> [UInt8] {
    channel.render([workspace], ChannelStyle(language: language))
  }
}
