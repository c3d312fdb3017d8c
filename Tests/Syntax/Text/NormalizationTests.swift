import Foundation
import Testing
import VTVLSyntax

@Suite struct NormalizationTests {
  @Test(arguments: [
    ("", true), ("vtvl 1\n", true), ("Độ tuổi của Ủy ban", true), ("“–…” • 5.000₫", true),
    ("\u{F0B7} mục", true), ("Я и ты, Ωμέγα", true), ("한국어 日本語", true),
    ("ộ", true), ("o\u{323}\u{302}", false),  // NFC, NFD
    ("ô\u{323}", false),  // what Windows' Vietnamese keyboard writes
    ("ọ\u{302}", false), ("e\u{301}", false), ("=\u{338}", false),
    ("x\u{301}", true),  // no composed form exists
    ("x\u{301}\u{323}", false),  // marks in the wrong order
    ("\u{212B}ng", false), ("\u{2000}", false), ("\u{1100}\u{1161}", false),
    ("\u{AC00}\u{11A8}", false),
  ])
  func knowsNormalFormC(text: String, expected: Bool) {
    #expect(Normalization.isNormalized(Array(text.utf8)[...]) == expected)
  }

  /// Bytes are looked at eight at a time, wherever a letter falls among them.
  @Test(arguments: [
    ("ệ", true), ("ệu–“ừ”", true), ("e\u{323}", false), ("\u{2000}", false), ("\u{1FEF}", false),
    ("ô\u{323}", false), ("ử\u{301}", true),
  ])
  func knowsNormalFormCAtEveryPlace(text: String, expected: Bool) {
    for (before, after) in (0..<20).flatMap({ before in (0..<20).map { (before, $0) } }) {
      let framed =
        String(repeating: "k", count: before) + text + String(repeating: "k", count: after)
      #expect(Normalization.isNormalized(Array(framed.utf8)[...]) == expected, "\(framed)")
    }
  }

  @Test func normalizesToTheComposedLetter() {
    let composed = Array("Hộ tịch".utf8)
    for text in ["Ho\u{323}\u{302} ti\u{323}ch", "Hô\u{323} tịch", "Họ\u{302} tịch", "Hộ tịch"] {
      #expect(Array(Normalization.normalized(text).utf8) == composed)
    }
  }

  /// As many marks as a writing may have stay as they are; a heap of them is broken up, once, so that
  /// nothing takes the square of their number.
  @Test(arguments: ["\u{301}", "\u{301}\u{323}", "\u{344}"], [1, 32, 33, 50_000])
  func breaksUpHeapsOfMarks(marks: String, times: Int) {
    let text = "a" + String(repeating: marks, count: times) + "\u{FB2C}" + marks
    let normalized = Normalization.normalized(text)
    let breaks = normalized.unicodeScalars.count { $0 == "\u{34F}" }
    let weight = marks == "\u{301}" ? 1 : 2
    #expect((breaks > 0) == (times * weight > 64))
    #expect(normalized.unicodeScalars.count >= times)
    #expect(Normalization.isNormalized(Array(normalized.utf8)[...]))
    #expect(Normalization.normalized(normalized).utf8.elementsEqual(normalized.utf8))
    let key = NameFolding.fold(Array(text.utf8)[...])
    #expect(NameFolding.fold(key[...]).elementsEqual(key))
  }

  @Test func everyByteIsHarmlessAnywhere() {
    let text = Array("ô\u{323}ộ đ\u{1F600}".utf8)
    for byte in UInt8.min...UInt8.max {
      for position in 0...text.count {
        var bytes = text
        bytes.insert(byte, at: position)
        _ = Normalization.isNormalized(bytes[...])
      }
    }
  }

  /// The ranges taken for granted, against the properties that the standard library carries.
  @Test func sureScalarsStandAlone() {
    for value in 0...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), Normalization.isSurelyNormalized(scalar) else {
        continue
      }
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
      #expect(
        Array(Normalization.normalized("\u{338}" + String(scalar)).unicodeScalars.suffix(1)) == [
          scalar
        ])
    }
  }

  @Test(.enabled(if: NormalizationData.exists, "install Debian's unicode-data to run this test"))
  func agreesWithTheUnicodeTestData() throws {
    let lines = try NormalizationData.read().split(separator: "\n")
    var count = 0
    for line in lines where line.first?.isHexDigit == true {
      let forms = line.split(separator: ";").prefix(5).map(text(codePoints:))
      try #require(forms.count == 5)
      for (index, form) in forms.enumerated() {
        let expected = index < 3 ? forms[1] : forms[3]
        #expect(scalars(Normalization.normalized(form)) == scalars(expected), "\(line)")
        let isNormalized = scalars(form) == scalars(expected)
        #expect(Normalization.isNormalized(Array(form.utf8)[...]) == isNormalized, "\(line)")
        // The same, with neighbours that the quick path knows.
        let framed = Array("ộ\(form)ộ".utf8)
        #expect(Normalization.isNormalized(framed[...]) == isFramedNormalized(form), "\(line)")
      }
      count += 1
    }
    #expect(count > 15_000)
  }

  private func isFramedNormalized(_ form: String) -> Bool {
    let framed = "ộ\(form)ộ"
    // A leading blank defeats the early return of `normalized` without touching the letters.
    return scalars(Normalization.normalized("e\u{301} " + framed)) == scalars("é " + framed)
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private func text(codePoints: Substring) -> String {
    var view = String.UnicodeScalarView()
    for code in codePoints.split(separator: " ") {
      if let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) {
        view.append(scalar)
      }
    }
    return String(view)
  }
}

/// `NormalizationTest.txt` of Debian's package unicode-data, which ships it compressed.
private enum NormalizationData {
  static let plain = "/usr/share/unicode/NormalizationTest.txt"
  static let compressed = plain + ".bz2"

  static var exists: Bool {
    let files = FileManager.default
    return files.fileExists(atPath: plain)
      || files.fileExists(atPath: compressed) && files.fileExists(atPath: "/usr/bin/bzip2")
  }

  static func read() throws -> String {
    if FileManager.default.fileExists(atPath: plain) {
      return try String(contentsOfFile: plain, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/bzip2")
    process.arguments = ["-dc", compressed]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
