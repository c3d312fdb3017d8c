@_spi(_Unicode) import Swift
import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// The six posts come out the same whatever bytes their words are saved in and in whatever order their
/// files are read; and a mistake in one post leaves the others as they are.
@Suite("One workspace in many forms")
struct SameWorkspaceTests {
  private static let files = ExampleFiles.namDong

  private static func positions(_ files: [SourceFile]) -> [UInt8] {
    let analysis = Compilation.analyze(Workspace(files))
    return Emitter.positions.emit(analysis).first { $0.path == "positions.json" }?.bytes ?? []
  }

  private static let expected = positions(files)

  private func expectSame(
    _ files: [SourceFile], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let made = Self.positions(files)
    #expect(made.count > 100_000, sourceLocation: sourceLocation)
    let difference = zip(made, Self.expected).enumerated().first { $1.0 != $1.1 }?.offset
    #expect(difference == nil, sourceLocation: sourceLocation)
    #expect(made.count == Self.expected.count, sourceLocation: sourceLocation)
  }

  private func changed(_ change: ([UInt8]) -> [UInt8]) -> [SourceFile] {
    Self.files.map { SourceFile(path: $0.path, bytes: change($0.bytes)) }
  }

  @Test func `files in any order`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3 { expectSame(Self.files.shuffled(using: &generator)) }
    expectSame(Self.files.reversed())
  }

  @Test func `all in one file`() {
    let bytes = Self.files.flatMap { $0.bytes.drop { $0 != 0x0A } }
    expectSame([SourceFile(path: "a.vtvl", bytes: Array("vtvl 1".utf8) + bytes)])
  }

  @Test func `CRLF, a byte order mark and no last line end`() {
    expectSame(
      changed { bytes in
        [0xEF, 0xBB, 0xBF] + bytes.dropLast().flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      })
  }

  @Test func `letters with their marks apart`() {
    expectSame(
      changed { bytes in
        var apart = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self)._nfd { apart.append(scalar) }
        return Array(String(apart).utf8)
      })
  }

  @Test func `tabs for levels`() {
    expectSame(
      changed { bytes in
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
          let levels = line.prefix { $0 == 0x20 }.count / 2
          return [UInt8](repeating: 0x09, count: levels) + line.dropFirst(levels * 2)
        }
        return Array(lines.joined(separator: [0x0A]))
      })
  }

  @Test(arguments: Language.allCases)
  func `keywords of either language`(language: Language) {
    expectSame(
      Self.files.map { file in
        let tree = Parser.parse(file, index: 0).tree
        var bytes: [UInt8] = []
        for id in 0..<tree.count where tree.node(id).kind.isToken {
          let token = tree.node(id)
          bytes += token.keyword.map { Array($0.row.spelling(language).utf8) } ?? Array(token.bytes)
        }
        return SourceFile(path: file.path, bytes: bytes)
      })
  }

  /// A post that cannot be read at all, one that lacks its last half, and one that repeats itself.
  @Test(arguments: ["LDQL-03.vtvl", "LDQL-04.vtvl", "LDQL-06.vtvl"])
  func `mistakes in a post`(path: String) throws {
    let changes: [([UInt8]) -> [UInt8]] = [
      { $0.map { $0 == 0x3A ? 0x3B : $0 } }, { Array($0.prefix($0.count / 2)) }, { $0 + $0 },
    ]
    let code = String(path.dropLast(5))
    let good = Compilation.analyze(Workspace(Self.files)).model.positions.filter { $0.code != code }
    for change in changes {
      let files = Self.files.map {
        $0.path == path ? SourceFile(path: path, bytes: change($0.bytes)) : $0
      }
      let analysis = Compilation.analyze(Workspace(files))
      for post in good {
        let found = try #require(analysis.model.positions.first { $0.code == post.code })
        // A head's words may name the deputy's title, which may be lost; the lines are all there.
        #expect(found.lists.map { $0.texts.count } == post.lists.map { $0.texts.count })
        #expect(found.passages.count == post.passages.count)
      }
    }
  }
}
