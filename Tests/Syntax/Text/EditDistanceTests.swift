import Testing
import VTVLSyntax

@Suite struct EditDistanceTests {
  private func distance(_ first: String, _ second: String, atMost bound: Int = 9) -> Int? {
    EditDistance.distance(
      from: Array(first.unicodeScalars), to: Array(second.unicodeScalars), atMost: bound)
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1),
    ("abc", "acb", 1), ("abc", "ab", 1), ("ab", "ba", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3),  // 2 if a swapped pair could be edited again
    ("mức", "mục", 1), ("nhiệm vụ", "nhiệm v", 1), ("abcdef", "badcfe", 3),
  ])
  func countsEdits(first: String, second: String, expected: Int) {
    #expect(distance(first, second) == expected)
    #expect(distance(second, first) == expected)
  }

  /// Against the textbook table, for all short words over three letters.
  @Test func agreesWithThePlainTable() {
    var words = [""]
    for length in 1...4 {
      words += words.filter { $0.count == length - 1 }.flatMap { word in
        ["a", "b", "c"].map { word + $0 }
      }
    }
    for first in words {
      for second in words {
        let exact = plainDistance(Array(first.unicodeScalars), Array(second.unicodeScalars))
        for bound in 0...4 {
          #expect(distance(first, second, atMost: bound) == (exact <= bound ? exact : nil))
        }
      }
    }
  }

  private func plainDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var table = (0...first.count).map { row in
      (0...second.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 }
    }
    for row in first.indices {
      for column in second.indices {
        let replaced = table[row][column] + (first[row] == second[column] ? 0 : 1)
        var edits = min(replaced, table[row][column + 1] + 1, table[row + 1][column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          edits = min(edits, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = edits
      }
    }
    return table[first.count][second.count]
  }

  private static let keywords = [
    "vị trí", "mẫu", "tham số", "mục tiêu", "nhiệm vụ", "việc", "kết quả", "tiêu chí", "quan hệ",
    "quyền hạn", "mức", "nhóm", "yêu cầu", "ngành", "hoặc", "bỏ", "thay", "sửa", "giữ", "uỷ quyền",
  ]

  @Test(arguments: [
    ("muc tieu", "mục tiêu"), ("mục tiu", "mục tiêu"), ("MỤC TIÊU", "mục tiêu"),
    ("nhiêm vụ", "nhiệm vụ"),
    ("nhiệmvụ", "nhiệm vụ"), ("nhệim vụ", "nhiệm vụ"), ("quyền hạng", "quyền hạn"),
    ("tieu chi", "tiêu chí"),
    ("mưc", "mức"), ("mãu", "mẫu"), ("bõ", "bỏ"), ("sữa", "sửa"), ("giử", "giữ"),
    ("ủy quyền", "uỷ quyền"),
    ("ngànn", "ngành"), ("viec", "việc"), ("ke\u{301}t quả", "kết quả"), ("ðiều", nil),
    ("bất kỳ điều gì", nil), ("ab", nil), ("", nil), ("x", nil),
  ])
  func suggestsWhatWasMeant(typed: String, expected: String?) {
    #expect(EditDistance.nearest(to: typed, among: Self.keywords) == expected)
  }

  @Test func tiesGoToFewerMarksThenToTheFirst() {
    #expect(EditDistance.nearest(to: "múc", among: ["mục", "muc", "múc"]) == "múc")
    #expect(EditDistance.nearest(to: "múc", among: ["mục", "mức"]) == "mục")
    #expect(EditDistance.nearest(to: "múc", among: ["mức", "mục"]) == "mức")
  }

  @Test func farEnoughIsTooFar() {
    #expect(EditDistance.nearest(to: "abcd", among: ["abce"]) == "abce")
    #expect(EditDistance.nearest(to: "abcd", among: ["abef"]) == nil)
    #expect(EditDistance.nearest(to: "abcdefgh", among: ["abcdefxy"]) == "abcdefxy")
    #expect(EditDistance.nearest(to: "abcdefgh", among: ["abcdexyz"]) == nil)
    #expect(EditDistance.nearest(to: "abcdefghi", among: ["abcdefxyz"]) == "abcdefxyz")
    #expect(EditDistance.nearest(to: "abcdefghi", among: ["abcdewxyz"]) == nil)
  }
}
