import Foundation
import Testing
import VTVLSyntax

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Chánh", 5), ("ộ", 1), ("o\u{323}\u{302}", 1), ("ô\u{323}", 1), ("đƯỢC", 4),
    ("日本", 4),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ＡＢ", 4), ("😀", 2), ("🇻🇳", 2), ("\u{200B}a", 1),
    ("• – …", 5), ("Я Ω", 3), ("a\tb", 6), ("␛‹U+202E›", 9), ("㊀", 2), ("✔", 1), ("✅", 2),
  ])
  func countsColumns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(of: text, tabColumns: 4) == expected)
    #expect(DisplayWidth.columns(of: text[...], tabColumns: 4) == expected)
  }

  /// Against Unicode's own table, where Debian's package unicode-data is installed.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: widths), "install unicode-data"))
  func agreesWithEastAsianWidth() throws {
    for line in try String(contentsOfFile: widths, encoding: .utf8).split(separator: "\n") {
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count == 2 else { continue }
      let bounds = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      let isWide = ["W", "F"].contains(fields[1].trimmingCharacters(in: .whitespaces))
      guard let first = bounds.first, let last = bounds.last else { continue }
      for scalar in (first...last).compactMap(Unicode.Scalar.init) {
        let columns = DisplayWidth.columns(of: scalar)
        guard columns > 0, scalar.properties.generalCategory != .unassigned else { continue }
        #expect((columns == 2) == isWide, "\(String(scalar.value, radix: 16))")
      }
    }
  }

}

private let widths = "/usr/share/unicode/EastAsianWidth.txt"
