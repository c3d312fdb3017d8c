import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLSyntax

/// What holds for every fix, whichever rule it is of.
@Suite("Offered fixes")
struct OfferedFixesTests {
  private func fixes(of files: [[UInt8]]) -> [Diagnostic.Fix] {
    let sources = files.enumerated().map { SourceFile(path: "\($0).vtvl", bytes: $1) }
    return Compilation.analyze(Workspace(sources)).diagnostics.compactMap(\.fix)
  }

  /// A file with a mistake that is fixed in each of its lines.
  private static let faulty = """
    vị trí VP-01: Văn thư
      mục tiêu: Quản lý , lưu trữ
        van\u{306}n bản  và
        hồ sơ ;công việc
      quyền hạn:
        • Ký\u{200B} sổ
    \t- Đóng dấu
    """

  // MARK: Bytes that spell nothing

  /// Where a bad byte stands, the line and the passage are left alone, and every place is the file's own.
  @Test(arguments: 0..<(Effort.isFull ? 3_000 : 60))
  func `no fix touches a line or a passage with bytes that spell nothing`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = ExampleFiles.large.bytes
    for _ in 0..<20 {
      let slips: [[UInt8]] = [
        [0xFF], [0xE1, 0xBA], [0xFA, 0xFA], [0xC3], [0x80], Array(" ,".utf8),
      ]
      let slip = slips[Int.random(in: slips.indices, using: &generator)]
      bytes.insert(contentsOf: slip, at: Int.random(in: bytes.indices, using: &generator))
    }
    let file = SourceFile(path: "a.vtvl", bytes: bytes)
    let workspace = Workspace([file])
    let tree = workspace.forest.trees[0]
    let passages = tree.records.filter { $0.kind == .prose }.map { Int($0.start)..<Int($0.end) }
    let analysis = Compilation.analyze(workspace)
    for edit in analysis.diagnostics.compactMap(\.fix).flatMap(\.edits) {
      let range = edit.location.range
      for line in file.lines.line(
        containing: range.lowerBound)...file.lines.line(containing: range.upperBound)
      {
        #expect(isText(file.line(line)), "line \(line + 1)")
      }
      for passage in passages where passage.overlaps(range.bytes) {
        #expect(isText(bytes[passage]), "\(edit)")
      }
    }
    let fixed = Fixing(analysis.diagnostics, in: workspace.forest).bytes(of: 0)
    #expect(badLines(fixed) == badLines(bytes))
  }

  private func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private func badLines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A).filter { !isText($0) }
  }

  // MARK: Files that are not descriptions

  static let foreign: [(name: String, bytes: [UInt8])] = [
    ("UTF-16", [0xFF, 0xFE] + faulty.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    (
      "UTF-16, high bytes first",
      [0xFE, 0xFF] + faulty.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    ),
    ("UTF-16 without its mark", faulty.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    (
      "TCVN3",
      Array(
        "VÞ trÝ VP-01: V¨n th­\n  Môc tiªu: Qu¶n lý , l­u tr÷ v¨n b¶n\n".unicodeScalars.map {
          UInt8($0.value)
        })
    ),
    (
      "TCVN3 in Unicode",
      Array("VÞ trÝ VP-01: V¨n th­\n  Môc tiªu: Qu¶n lý , l­u tr÷ v¨n b¶n\n".utf8)
    ),
    (
      "Word",
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        + Array("Vị trí\n\tVP".utf8)
    ),
    (
      "zip",
      Array("PK\u{3}\u{4}\u{14}\0\u{6}\0".utf8) + (0...255).map { UInt8($0) } + Array("\n\tPK".utf8)
    ),
    (
      "PDF",
      Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3]
        + Array("\n1 0 obj\n\t<< /Type /Catalog >>\n".utf8)
    ),
    (
      "RTF",
      Array(
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\n\t\\pard Quan ly , luu tru\\par\n}\n".utf8)
    ),
    ("HTML", Array("<!DOCTYPE html>\n<html>\n\t<body>\u{200B}Quản  lý</body>\n</html>\n".utf8)),
    (
      "Word's XML",
      Array("<?xml version=\"1.0\"?>\n<w:document>\n\t<w:p>Quản  lý</w:p>\n</w:document>\n".utf8)
    ),
    ("a letter", Array("Kính gửi: Ủy ban nhân dân xã\n\tĐề nghị  quý cơ quan xem xét .\n".utf8)),
  ]

  @Test(arguments: foreign)
  func `nothing is fixed in what is no description`(file: (name: String, bytes: [UInt8])) {
    #expect(fixes(of: [file.bytes]).isEmpty, "\(file.name)")
    // Nor from another file.
    let more = fixes(of: [Array("vtvl 1\n\(Self.faulty)".utf8), file.bytes])
    #expect(!more.isEmpty)
    #expect(more.flatMap(\.edits).allSatisfy { $0.location.file == 0 }, "\(file.name)")
  }

  @Test func `a description is fixed, and an empty file`() {
    #expect(fixes(of: [Array(Self.faulty.utf8)]).count > 4)
    #expect(fixes(of: [[]]).count == 1)
    #expect(fixes(of: [Array("# Chú thích\n".utf8)]).count == 1)
  }

  // MARK: Line ends

  @Test(arguments: [
    faulty, "# Chú thích", "vtvl 1\nvị trí VP-01: Văn thư\n  ngạch: # Chuyên viên\n",
  ])
  func `what fixes put in ends its lines as the file does`(text: String) {
    for ending in ["\n", "\r\n"] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let file = SourceFile(
        path: "a.vtvl", bytes: Array((lines.joined(separator: ending) + ending).utf8))
      let workspace = Workspace([file])
      let findings = Compilation.analyze(workspace).diagnostics
      let fixed = Fixing(findings, in: workspace.forest).bytes(of: 0)
      #expect(fixed != file.bytes)
      let ends = fixed.indices.filter { fixed[$0] == 0x0A }
      #expect(ends.allSatisfy { $0 > 0 && (fixed[$0 - 1] == 0x0D) == (ending == "\r\n") })
    }
  }
}
