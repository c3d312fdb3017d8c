@_spi(_Unicode) import Swift
import TestSupport
import Testing
import VTVLSyntax

/// What editors and systems do to a file without its author knowing does not change what it says.
@Suite("One file in other bytes")
struct VariantTests {
  private func parse(_ bytes: [UInt8]) -> ParsedFile {
    Parser.parse(SourceFile(path: "a.vtvl", bytes: bytes), index: 0)
  }

  private func expectSameShape(
    _ variant: [UInt8], as original: SourceFile, finding expected: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let parsed = parse(variant)
    let before = TreeShape.lines(of: parse(original.bytes).tree)
    let difference = TreeShape.firstDifference(before, TreeShape.lines(of: parsed.tree))
    #expect(difference == nil, sourceLocation: sourceLocation)
    #expect(TreeAudit.fault(in: parsed) == nil, sourceLocation: sourceLocation)
    #expect(parsed.diagnostics.map(\.rule.id) == expected, sourceLocation: sourceLocation)
  }

  private static let files =
    ExampleFiles.namDong + [SourceFile(path: "every.vtvl", bytes: EveryConstruct.bytes)]

  @Test(arguments: files)
  func `CRLF line ends`(file: SourceFile) {
    expectSameShape(file.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, as: file)
  }

  @Test(arguments: files)
  func `a byte order mark`(file: SourceFile) {
    expectSameShape([0xEF, 0xBB, 0xBF] + file.bytes, as: file)
  }

  @Test(arguments: files)
  func `no line end at the end`(file: SourceFile) {
    expectSameShape(file.bytes.dropLast(), as: file)
  }

  @Test(arguments: files)
  func `many empty lines at the end`(file: SourceFile) {
    expectSameShape(file.bytes + Array("\n \n\t\n\r\n  ".utf8), as: file)
  }

  @Test(arguments: files)
  func `blanks at the end of every line`(file: SourceFile) {
    expectSameShape(file.bytes.flatMap { $0 == 0x0A ? [0x20, 0x09, 0x20, 0x0A] : [$0] }, as: file)
  }

  @Test(arguments: files)
  func `letters and marks apart, as macOS writes them`(file: SourceFile) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    var apart = String.UnicodeScalarView()
    for scalar in text._nfd { apart.append(scalar) }
    expectSameShape(Array(String(apart).utf8), as: file)
  }

  /// Windows' own Vietnamese keyboard composes the vowel and leaves the tone apart.
  @Test(arguments: files)
  func `tones apart, as Windows writes them`(file: SourceFile) {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    var variant = String.UnicodeScalarView()
    for scalar in String(decoding: file.bytes, as: UTF8.self).unicodeScalars {
      let parts = Array(String(scalar)._nfd)
      let vowel = String(String.UnicodeScalarView(parts.filter { !tones.contains($0) }))
      for part in vowel._nfc { variant.append(part) }
      variant.append(contentsOf: parts.filter { tones.contains($0) })
    }
    expectSameShape(Array(String(variant).utf8), as: file)
  }

  /// A tab counts as one level. The whole file is one finding.
  @Test(arguments: files)
  func `tabs for levels`(file: SourceFile) {
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let tabbed = lines.map { line in
      let spaces = line.prefix { $0 == 0x20 }.count
      return [UInt8](repeating: 0x09, count: spaces / 2) + line.dropFirst(spaces / 2 * 2)
    }
    expectSameShape(
      Array(tabbed.joined(separator: [0x0A])), as: file, finding: ["tab-indentation"])
  }

  @Test(arguments: files)
  func `the case of keywords and names`(file: SourceFile) {
    let tree = parse(file.bytes).tree
    var variant: [UInt8] = []
    for id in 0..<tree.count where tree.node(id).kind.isToken {
      let token = tree.node(id)
      let isWord = token.kind == .keyword || token.kind == .verb
      variant += isWord ? Array(token.text.uppercased().utf8) : Array(token.bytes)
    }
    expectSameShape(variant, as: file)
  }

  @Test(arguments: files)
  func `keywords in the other language`(file: SourceFile) {
    let tree = parse(file.bytes).tree
    for language in Language.allCases {
      var variant: [UInt8] = []
      for id in 0..<tree.count where tree.node(id).kind.isToken {
        let token = tree.node(id)
        let spelling = token.keyword.map { Array($0.row.spelling(language).utf8) }
        variant += spelling ?? Array(token.bytes)
      }
      expectSameShape(variant, as: file)
    }
  }

  // MARK: Comments

  @Test(arguments: files)
  func `comments are kept`(file: SourceFile) {
    let tree = parse(file.bytes).tree
    let comments = (0..<tree.count).map { tree.node($0) }.filter { $0.kind == .comment }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    let written = lines.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("#") }
    #expect(comments.map(\.text) == written.map(String.init))
  }

  /// A comment says nothing, wherever it stands and however far it is indented.
  @Test(arguments: files)
  func `a comment between any two lines`(file: SourceFile) {
    var generator = SeededGenerator(seed: 7)
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    let commented = lines.flatMap { line in
      let indent = Int.random(in: 0...8, using: &generator)
      return [
        [UInt8](repeating: 0x20, count: indent) + Array("# nhiệm vụ x: lời".utf8), Array(line),
      ]
    }
    expectSameShape(Array(commented.joined(separator: [0x0A])), as: file)
  }
}
