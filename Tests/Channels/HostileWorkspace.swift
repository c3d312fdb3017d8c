import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// A workspace whose codes, names, titles, texts and path hold words that no terminal may obey.
struct HostileWorkspace {
  private let analysis: Analysis
  private let findings: WorkspaceDiagnostics

  var path: String { findings.paths[0] }

  /// One of each kind of hidden character and the first and last of each block of them, sequences that a
  /// terminal or a log would obey, and words that a CI runner would.
  static let words: [String] =
    hidden.map { "x\(String($0))y" } + [
      "\u{1B}[2J", "\u{1B}]0;tên\u{7}", "\u{9B}31m", "a\rb", "\r\nSet: x",
      "👨\u{200D}👩\u{200D}👧 ✔\u{FE0F}",
      "::error::x", "##[error]x", "100%", "%0A::x", "<b>&amp;</b>]]>", "\u{FFFE}\u{FFFF}",
      "‹U+202E›",
    ]

  static let hidden: [Unicode.Scalar] = ranges.flatMap { range in
    [range.lowerBound, range.upperBound].compactMap(Unicode.Scalar.init)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x0...0x8, 0xB...0xC, 0xE...0x1F, 0x7F...0x84, 0x85...0x9F, 0xAD...0xAD, 0x34F...0x34F,
    0x61C...0x61C,
    0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180E, 0x200B...0x200F, 0x2028...0x202E,
    0x2060...0x2064, 0x2066...0x206F, 0x3164...0x3164, 0xE000...0xF8FF, 0xFE00...0xFE0F,
    0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
    0xE0001...0xE007F, 0xE0100...0xE01EF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD,
  ]

  init(_ words: String) {
    let file = SourceFile(
      path: "thư mục/\(words).vtvl", bytes: Array(Self.source(words).utf8))
    analysis = Compilation.analyze(Workspace([file]))
    let posts = analysis.model.positions.map(\.code)
    // Findings may quote what they like; these quote all there is.
    let quoting = zip(Rule.all.prefix(4), 0...).map { rule, offset in
      Diagnostic(
        rule, at: Location(file: 0, range: TextRange(offset, offset + 9)),
        Message(vi: "Thấy «\(words)».", en: "Found “\(words)”."),
        notes: [.init(at: Location(file: 0, range: TextRange(0, 6)), Message(words))],
        fix: .writing(words, at: [Location(file: 0, range: TextRange(8, 9))]),
        posts: posts + [words])
    }
    findings = WorkspaceDiagnostics(
      analysis: analysis, diagnostics: analysis.diagnostics + quoting, paths: [file.path],
      folder: words)
  }

  private static func source(_ words: String) -> String {
    """
    vtvl 1

    dự án: \(words)

    văn bản v\(words): \(words)
      số hiệu: \(words)
      vị trí: A\(words), \(words)

    khung năng lực k\(words): \(words)
      thang: 1-5
      nhóm g\(words): \(words)
        - [l\(words)] \(words)
        - \(words)

    mẫu m\(words)
      tham số t\(words): \(words)
      nhiệm vụ n\(words): \(words) {t\(words)}
        việc:
          - [a\(words)] \(words)
          - \(words)

    # bỏ qua placeholder-duty: \(words)
    vị trí A\(words): \(words)
      theo mẫu: m\(words)
      đặt t\(words): \(words)
      ngạch: \(words)
      yêu cầu:
        trình độ:
          ngành: \(words); \(words)
      năng lực theo k\(words):
        tất cả: 3

    vị trí B-01: \(words)
      theo mẫu: m\(words)
      mục tiêu: \(words)

    vị trí \(words): \(words)
      cấp phó của: A\(words)
      sửa nhiệm vụ n\(words): \(words) {\(words)}
        việc:
          bỏ [a\(words)]
          thay [\(words)] \(words)
      bỏ nhiệm vụ: \(words)
    \(words)
    \(words): \(words)

    """
  }

  // MARK: What is shown of it

  /// Every channel in every style, by its name.
  func channels(colored: Bool = false) -> [(name: String, bytes: [UInt8])] {
    Channel.all.flatMap { channel in
      [(Language.vi, .usual), (.en, .full), (.vi, .brief), (.en, .statistics)].prefix(
        channel.name == "text" ? 4 : 2
      ).map { (language: Language, detail: ChannelStyle.Detail) in
        let style = ChannelStyle(language: language, isColored: colored, detail: detail)
        return (channel.name, channel.render([findings], style))
      }
    }
  }

  /// Every output of a build, whatever is wrong.
  var outputs: [OutputFile] { Emitter.all.flatMap { $0.emit(analysis) } }

  /// All that can be asked of every post.
  func traces(colored: Bool = false) -> [String] {
    Language.allCases.flatMap { language in
      analysis.model.positions.enumerated().flatMap { index, post in
        let text = TraceText(
          post, of: analysis.model, paths: findings.paths,
          style: ChannelStyle(language: language, isColored: colored))
        let everything = TraceQuery("/", in: post, at: index, of: analysis.model)
        return [text.overview(), text.answers(everything)]
      } + lineTraces(ChannelStyle(language: language, isColored: colored))
    }
  }

  /// All that can be asked of every line.
  private func lineTraces(_ style: ChannelStyle) -> [String] {
    let lines = analysis.model.forest.trees[0].file.lines.count
    return (0..<lines).map { line in
      LineTraceText(
        LineTrace(file: 0, line: line, of: analysis.model), of: analysis.model,
        paths: findings.paths, style: style
      ).text
    }
  }
}
