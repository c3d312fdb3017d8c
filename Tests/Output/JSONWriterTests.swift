import Foundation
import Testing
import VTVLOutput
import VTVLSyntax

@Suite("JSON")
struct JSONWriterTests {
  private func written(_ content: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    content(&writer)
    return String(decoding: writer.finished(), as: UTF8.self)
  }

  @Test(arguments: [
    ("", #""""#),
    ("Chánh Văn phòng", #""Chánh Văn phòng""#),
    (#"a"b\c/d"#, #""a\"b\\c/d""#),
    ("\n\r\t\u{8}\u{C}", #""\n\r\t\u0008\u000c""#),
    ("\0\u{1}\u{1F}\u{7F}", #""\u0000\u0001\u001f\u007f""#),
    // JavaScript takes these two for the end of a line; their visible neighbours stay.
    ("\u{2028}\u{2029}\u{2027}\u{2030}…", #""\u2028\u2029\#u{2027}\#u{2030}…""#),
    ("\u{9B}\u{202E}\u{200B}\u{AD}\u{FEFF}", #""\u009b\u202e\u200b\u00ad\ufeff""#),
    ("\u{F0B7}\u{E0001}", #""\uf0b7\udb40\udc01""#), ("«ộ» “Đ” –", "\"«ộ» “Đ” –\""),
    ("😀\u{1F1FB}\u{1F1F3}", #""😀\#u{1F1FB}\#u{1F1F3}""#),
    ("\"", #""\"""#), ("\\", #""\\""#), ("e\u{301}", "\"e\u{301}\""),
  ])
  func `a text is quoted`(text: String, json: String) {
    let found = written { $0.value(text) }
    #expect(Array(found.utf8) == Array("\(json)\n".utf8))
  }

  /// Every scalar there is, through Foundation's reader. Escaped are those that `VisibleText` shows as
  /// pictures, those of JSON's own, and no others.
  @Test func `every scalar is read back, and what nobody sees is escaped`() throws {
    let scalars = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
    let text = "<" + String(String.UnicodeScalarView(scalars)) + ">"
    let json = written { $0.value(text) }
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? String
    )
    #expect(Array(read.utf8) == Array(text.utf8))
    let line = json.dropLast()
    #expect(VisibleText.visible(String(line)).utf8.elementsEqual(line.utf8))
    let seen = written { $0.value(VisibleText.visible(text)) }
    #expect(
      !seen.utf8.split(separator: UInt8(ascii: "\\")).contains { $0.first == UInt8(ascii: "u") })
  }

  /// Texts are looked at sixteen bytes at a time.
  @Test(arguments: [
    "\"": #"\""#, "\u{7F}": #"\u007f"#, "\u{2028}": #"\u2028"#, "}": "}", "–": "–", "ộ": "ộ",
    "\u{9B}": #"\u009b"#, "\u{AD}": #"\u00ad"#, "«": "«", "\u{1160}": #"\u1160"#,
    "\u{E0001}": #"\udb40\udc01"#,
  ])
  func `an escape is found wherever it stands`(character: String, escaped: String) {
    for length in 0..<36 {
      for place in 0...length {
        let before = String(repeating: "a", count: place)
        let after = String(repeating: "b", count: length - place)
        let found = written { $0.value(before + character + after) }
        #expect(found == "\"\(before)\(escaped)\(after)\"\n")
      }
    }
  }

  @Test(arguments: [0, 9, 10, 99, 100, 999, 1000, 9999, 10000, 123_456_789, -1, .max, .min])
  func `a number is written out`(number: Int) {
    #expect(written { $0.value(number) } == "\(number)\n")
  }

  @Test func `objects and arrays are laid out, a fact a line`() {
    let json = written { writer in
      writer.object {
        $0.field("a", 1)
        $0.field("b", nil)
        $0.field("c", true)
        $0.object("empty") { _ in }
        $0.array("none") { _ in }
        $0.array("texts", ["x", "y"])
        $0.array("things") { array in
          array.object(inline: true) {
            $0.field("id", "x")
            $0.object("place") { $0.field("line", 3) }
          }
          array.object { $0.field("id", "y") }
        }
      }
    }
    #expect(
      json == """
        {
          "a": 1,
          "c": true,
          "empty": {},
          "none": [],
          "texts": ["x", "y"],
          "things": [
            {"id": "x", "place": {"line": 3}},
            {
              "id": "y"
            }
          ]
        }

        """)
  }
}
