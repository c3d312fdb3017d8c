import Foundation
import Testing
import VTVLOutput

/// Every post gets a file of its own, on every file system.
@Suite("Names of files")
struct PositionFilesTests {
  @Test(arguments: [
    (["LDQL-01", "LDQL-02"], ["LDQL-01", "LDQL-02"]),
    (["Đơn.vị_1"], ["Đơn.vị_1"]),
    // One name where case does not count, or where names are decomposed.
    (["A-1", "a-1"], ["A-1", "a-1-2"]),
    (["é", "e\u{301}", "É"], ["é", "é-2", "É-3"]),
    (["ß", "SS"], ["ß", "SS-2"]),
    // A name that is taken by its own right is not given away.
    (["a", "A", "a-2"], ["a", "A-3", "a-2"]),
    // Other files of the folder, and devices of Windows.
    (
      ["README", "report", "con", "Com1", "console"],
      ["README-2", "report-2", "con-2", "Com1-2", "console"]
    ),
    // No way out of the folder, nothing hidden.
    (
      ["../a", "..", ".git", "a/b", "a\\b", "a:b", ""],
      ["_._a", "_.", "_git", "a_b", "a_b-2", "a_b-3", "_"]
    ),
  ])
  func `a code gives its name`(codes: [String], names: [String]) {
    #expect(PositionFiles(codes: codes).names == names)
  }

  @Test func `a long code is cut at a letter, and cut codes stay apart`() {
    let code = String(repeating: "ệ", count: 300)
    let names = PositionFiles(codes: [code + "1", code + "2"]).names
    #expect(Set(names).count == 2)
    for name in names {
      #expect(name.utf8.count <= 210)
      #expect(name.allSatisfy { "ệ-2".contains($0) })
    }
  }

  /// What Foundation takes for one name must not be two files.
  @Test func `no two of many codes share a file`() {
    let pieces = [
      "a", "A", "á", "a\u{301}", "-2", "-3", ".", "_", "đ", "Đ", "I", "i", "ı", "İ", "ſ", "s", "K",
      "k",
    ]
    let codes = pieces.flatMap { first in
      pieces.flatMap { second in ["\(first)\(second)", "\(second)\(first)"] }
    }
    let keys = PositionFiles(codes: codes).names.map {
      $0.precomposedStringWithCanonicalMapping.folding(options: .caseInsensitive, locale: nil)
    }
    #expect(Set(keys).count == codes.count)
  }
}
