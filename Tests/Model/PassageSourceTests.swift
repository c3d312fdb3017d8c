import TestSupport
import Testing
import VTVLModel
import VTVLSyntax

/// From every byte of a passage back to the file.
@Suite struct PassageSourceTests {
  /// The objective of a post, and its file.
  private func passage(
    _ lines: String, ending: String = "\n"
  ) throws -> (source: PassageSource, file: SourceFile) {
    let text = "vtvl 1\nvị trí A: Văn thư\n  mục tiêu: \(lines)\n"
    let bytes = Array(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: ending).utf8)
    let file = SourceFile(path: "a.vtvl", bytes: bytes)
    let model = Model.build(SyntaxForest([Parser.parse(file, index: 0)]))
    let prose = try #require(model.positions.first?.objective?.prose)
    return (model.passageSource(prose), file)
  }

  /// The part of the file that stands for some words of the passage.
  private func origin(
    of words: String, in passage: (source: PassageSource, file: SourceFile)
  ) throws -> String {
    let wanted = Array(words.utf8)
    let bytes = passage.source.bytes
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: wanted) }, "no “\(words)”")
    return passage.file.text(passage.source.sourceRange(of: start..<(start + wanted.count)))
  }

  @Test func `words on one line are their own bytes`() throws {
    let passage = try passage("Tổ chức thực hiện")
    #expect(passage.source.bytes == Array("Tổ chức thực hiện".utf8))
    #expect(try origin(of: "thực", in: passage) == "thực")
    #expect(try origin(of: " ", in: passage) == " ")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `the blank between two lines is the end of the line and the indentation`(
    ending: String
  ) throws {
    let passage = try passage("Giúp\n    Ủy ban\n      nhân dân", ending: ending)
    #expect(passage.source.bytes == Array("Giúp Ủy ban nhân dân".utf8))
    #expect(try origin(of: "Giúp", in: passage) == "Giúp")
    #expect(try origin(of: "Ủy ban nhân", in: passage) == "Ủy ban\(ending)      nhân")
    #expect(try origin(of: "p Ủ", in: passage) == "p\(ending)    Ủ")
  }

  @Test func `a reference is one byte and stands for its braces`() throws {
    let passage = try passage("của {tên} và")
    #expect(try origin(of: "\u{1A}", in: passage) == "{tên}")
    #expect(try origin(of: " \u{1A} v", in: passage) == " {tên} v")
  }

  @Test func `a backslash before a brace belongs to no word`() throws {
    let passage = try passage(#"ngoặc \{ và \} hết"#)
    #expect(passage.source.bytes == Array("ngoặc { và } hết".utf8))
    #expect(try origin(of: "{ và", in: passage) == "{ và")
    #expect(try origin(of: "hết", in: passage) == "hết")
  }

  /// NFD, and the mix that Windows' own keyboard writes: `ô` + dot below.
  @Test(arguments: ["to\u{302}\u{309} chu\u{31B}\u{301}c", "t\u{F4}\u{309} ch\u{1B0}\u{301}c"])
  func `composed letters stand for the letters they are made of`(written: String) throws {
    let passage = try passage("x \(written) y")
    #expect(passage.source.bytes == Array("x tổ chức y".utf8))
    let parts = written.split(separator: " ").map(String.init)
    #expect(try origin(of: "tổ", in: passage).unicodeScalars.elementsEqual(parts[0].unicodeScalars))
    #expect(
      try origin(of: "ức", in: passage).unicodeScalars.elementsEqual(
        parts[1].unicodeScalars.dropFirst(2)))
    #expect(try origin(of: "y", in: passage) == "y")
  }

  @Test func `an empty range is a place`() throws {
    let passage = try passage("Giúp\n    việc")
    let end = passage.source.bytes.count
    let place = passage.source.sourceRange(of: end..<end)
    #expect(place.isEmpty && passage.file.bytes[place.lowerBound] == UInt8(ascii: "\n"))
    #expect(passage.source.sourceRange(of: 0..<0).lowerBound == place.lowerBound - 16)
  }

  /// However damaged a passage is, its words and the way back are of the same text.
  @Test(arguments: 0..<(Effort.isFull ? 20_000 : 400))
  func `a passage reads as its source says, whatever its bytes`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts: [[UInt8]] = [
      [0xFF], [0xFA, 0xFA], [0xE1, 0xBA], [0xE1], [0xC3], [0x80], [0xF0, 0x9F, 0x92],
      [0xED, 0xA0, 0x80],
      Array("a".utf8), Array(" ".utf8), Array("o\u{302}".utf8), Array("\u{323}".utf8),
      Array("\u{301}".utf8), Array(String(repeating: "\u{300}", count: 40).utf8),
      Array("\u{344}".utf8), Array("ệ".utf8), Array("\u{1112}\u{1161}".utf8), Array("{tên}".utf8),
      Array("\\{".utf8), Array("\n    ".utf8), Array("\r\n     \\".utf8), Array("💼".utf8),
    ]
    var bytes = Array("vtvl 1\nvị trí A: Văn thư\n  mục tiêu: x".utf8)
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      bytes += parts[Int.random(in: parts.indices, using: &generator)]
    }
    let file = SourceFile(path: "a.vtvl", bytes: bytes + Array(" cuối".utf8))
    let model = Model.build(SyntaxForest([Parser.parse(file, index: 0)]))
    let prose = try #require(model.positions.first?.objective?.prose)
    let source = model.passageSource(prose)
    let words = model.declarations[prose].segments.flatMap { segment -> [UInt8] in
      if case .text(let text) = segment { Array(text.utf8) } else { [PassageSource.reference] }
    }
    #expect(source.bytes == words)
    let last = source.sourceRange(of: (words.count - 6)..<words.count)
    #expect(file.text(last) == "cuối")
  }
}
