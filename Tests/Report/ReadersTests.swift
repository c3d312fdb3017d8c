import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// `report.md` as programs that others wrote read it: its tables hold what `report.json` says.
@Suite("The report before real readers", .enabled(if: Python.has("cmarkgfm, jsonschema")))
struct ReportReadersTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Readers/report.py")

  private func read(_ analyses: [Analysis]) throws -> [String] {
    let pairs = analyses.map {
      ["md": $0.markdown, "json": String(decoding: $0.output("report.json"), as: UTF8.self)]
    }
    let output = try Python.run(
      [Self.script.path], input: try JSONSerialization.data(withJSONObject: pairs))
    return try JSONDecoder().decode([String].self, from: output)
  }

  @Test func `the tables of the six posts and of 300 posts hold what the JSON says`() throws {
    #expect(try read([Samples.namDong, Samples.many]) == [])
  }

  /// Words that look like Markdown, HTML, a table's border or a link, wherever an author's words come in.
  static let hostile = [
    "a | b", "| --- |", "**đậm** và *nghiêng*", "<b>đậm</b> & &amp; <script>", "[chữ](http://x.y)",
    "`mã` ``hai``", "# đề mục", "> trích", "1. mục", "- mục", "~~bỏ~~ ^trên^ ~dưới~",
    "$x^2$ :smile:",
    "![ảnh](a.png)", "<!-- chú thích -->", "https://x.y @ai #12", "a\\|b \\\\", "___", "{x}",
    "“a” 'b'",
  ]

  @Test func `hostile words come out as the words they are`() throws {
    let analyses = Self.hostile.map { words in
      let written = words.replacing("{", with: "\\{")
      return Samples.analysis(
        """
        vtvl 1

        dự án: \(written)

        văn bản phụ-lục: \(written)
          số hiệu: \(written)
          vị trí: AB-01

        khung năng lực xã: \(written)
          thang: 1-5
          nhóm chung: \(written)
            - [đạo-đức] \(written)

        # bỏ qua placeholder-duty: \(words)
        vị trí AB-01: \(written)
          mục tiêu: Quản lý {\(words.filter { $0.isLetter })x}
          quan hệ:
            bên trong:
              phối hợp:
                - \(written)
                - \(written)
          năng lực theo xã:
            tất cả: 3

        """)
    }
    #expect(try read(analyses) == [])
  }
}

/// The report stays readable and quick to make however many posts there are.
@Suite("The report of 300 posts")
struct LargeReportTests {
  private static let markdown = Samples.many.markdown

  private var lines: [Substring] { Self.markdown.split(separator: "\n") }

  @Test func `it fits on a page that GitHub shows`() {
    #expect(Self.markdown.utf8.count < 400_000)
    let longest = lines.map(\.count).max() ?? 0
    #expect(longest < 2_000, "a line of \(longest) characters")
  }

  @Test func `no table is wider than can be read`() {
    let columns = lines.filter { $0.hasPrefix("|") }.map { $0.count { $0 == "|" } - 1 }
    #expect((columns.max() ?? 0) <= 13)
  }

  /// Twenty posts, no two of the same levels.
  @Test func `a wide matrix of competencies is written in several tables`() {
    let posts = (0..<20).map { number in
      """
      vị trí P-\(number): Văn thư
        năng lực theo xã:
          mức đạo-đức: \(number / 5 + 1)
          mức tin-học: \(number % 5 + 1)

      """
    }
    let analysis = Samples.analysis(
      """
      vtvl 1

      khung năng lực xã: Khung năng lực
        thang: 1-5
        nhóm chung: Năng lực chung
          - [đạo-đức] Đạo đức
          - [tin-học] Tin học


      """ + posts.joined())
    let lines = analysis.markdown.split(separator: "\n")
    let heads = lines.filter { $0.hasPrefix("| Năng lực | Nhóm ") }.map(String.init)
    let numbers = { (range: ClosedRange<Int>) in range.map { " Nhóm \($0) |" }.joined() }
    #expect(heads == ["| Năng lực |" + numbers(1...12), "| Năng lực |" + numbers(13...20)])
    #expect(lines.contains("- **Nhóm 13** (1 vị trí): P-12"))
    let levels = (12..<20).map { " \($0 % 5 + 1) |" }.joined()
    #expect(lines.contains { $0 == "| Tin học |" + levels })
  }

  @Test func `posts alike share a row, and all are counted`() {
    let inheritance = Self.markdown.split(separator: "## Kế thừa")[1].split(separator: "### ")[0]
    let rows = inheritance.split(separator: "\n").filter { $0.hasPrefix("| P") }
    #expect(rows.count < 10)
    let counted = rows.reduce(0) { sum, row in
      let others = row.firstMatch(of: /và (\d+) vị trí khác/).flatMap { Int($0.1) } ?? 0
      return sum + others + row.matches(of: /P\d+-\d/).count
    }
    #expect(counted == 300)
  }

  /// Dictionaries are seeded anew for each, and their order differs.
  @Test(arguments: Sample.allCases)
  func `making it again gives the same bytes`(sample: Sample) {
    let analysis = sample.analysis
    for path in ["report.md", "report.json"] {
      #expect(analysis.output(path) == analysis.output(path))
    }
  }

  @Test(arguments: Sample.allCases)
  func `it is in normal form C and holds no carriage return`(sample: Sample) {
    let analysis = sample.analysis
    let text = analysis.markdown
    #expect(text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8))
    #expect(!text.utf8.contains(0x0D))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }
}
