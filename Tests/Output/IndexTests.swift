import TestSupport
import Testing
import VTVLChecks
import VTVLOutput
import VTVLSyntax

/// `README.md` lists every post with a link that leads to its page.
@Suite("The index of a folder")
struct IndexTests {
  private static func outputs(
    _ source: String, language: Language = .vi
  ) -> [OutputFile] {
    let analysis = Analysis(unchecked: "vtvl 1\n" + source, language: language)
    return [Emitter.positions, .markdown].flatMap { $0.emit(analysis) }
  }

  private func index(_ source: String, language: Language = .vi) -> String {
    let file = Self.outputs(source, language: language).first { $0.path == "README.md" }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  private static let office = """
    văn bản pl: Bản mô tả
      vị trí: B-1, đ-1
    vị trí Đ-1: Trưởng phòng
    vị trí Đ-2: Phó
      cấp phó của: Đ-1
    vị trí Đ-3: Phó của phó
      cấp phó của: Đ-2
    vị trí B-1: [Văn thư](x)
    vị trí C-1: Lái xe

    """

  @Test(.enabled(if: Clients.areInstalled))
  func `documents, other posts and deputies are listed`() throws {
    let folders = [
      Self.outputs(Self.office), Self.outputs("vị trí a: b\n"), Self.outputs(""),
      Self.outputs("văn bản trống:\n"),
    ]
    let wrong =
      try Clients.index(folders, title: "Bản mô tả vị trí việc làm")
      + Clients.index([Emitter.outputs(of: ExampleFiles.namDong)])
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  @Test(.enabled(if: Clients.areInstalled))
  func `hostile words are words in the index too`() throws {
    let source = zip(1..., HostileTexts.all).map { number, text in
      let words = PositionSource.prose(text)
      return "văn bản v\(number): \(words)\n  số hiệu: \(words)\n  kèm theo: \(words)\n"
        + "  vị trí: P-\(number)\nvị trí P-\(number): \(words)\n  ngạch: \(words)\n"
        + "vị trí Q-\(number): \(words)\n  cấp phó của: P-\(number)\n"
    }.joined()
    let wrong = try Clients.index([Self.outputs(source)], title: "Bản mô tả vị trí việc làm")
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  @Test func `the index speaks the language of the reports`() {
    let index = index(Self.office, language: .en)
    #expect(index.contains("| No. | Code | Post | Rank |"))
    #expect(index.contains("## Heads and deputies"))
    #expect(!index.contains("Cấp trưởng"))
  }

  @Test func `a project gives the index its name`() {
    #expect(index("dự án: Xã *Nam Đồng*\n").contains("\n# Xã \\*Nam Đồng\\*\n"))
  }
}

extension Emitter {
  fileprivate static func outputs(of files: [SourceFile]) -> [OutputFile] {
    [Emitter.positions, .markdown].flatMap { $0.emit(Analysis(unchecked: files)) }
  }
}
