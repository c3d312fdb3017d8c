import Testing

/// An input that grows with a number, and what is to be found in it.
struct LargeInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The number in an ordinary run, which is a debug build, and in a full one.
  var size = 300
  var fullSize = 10_000
  let source: @Sendable (Int) -> String
  /// The rules of the language that it breaks, whatever the number.
  let rules: Set<String>

  static let all = shapes + characters + chains + many + office + mistakes

  static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    var text = ""
    for number in 0..<count { text += line(number) + "\n" }
    return text
  }

  // MARK: Shapes of lines

  private static let shapes = [
    LargeInput(
      testDescription: "levels of indentation", size: 10_000,
      source: { "vtvl 1\n" + lines($0) { String(repeating: " ", count: $0 * 2) + "nhiệm vụ:" } },
      rules: ["misplaced-keyword", "too-deep"]),
    LargeInput(
      testDescription: "levels of indentation under a passage",
      source: {
        "vtvl 1\nvị trí a: A\n  mục tiêu: B\n"
          + lines($0) {
            String(repeating: " ", count: $0 + 4) + "lời văn"
          }
      }, rules: ["too-deep"]),
    LargeInput(
      testDescription: "open braces", size: 100_000, fullSize: 100_000,
      source: { "vtvl 1\nhằng a: " + String(repeating: "{", count: $0) },
      rules: ["unbalanced-brace"]),
    LargeInput(
      testDescription: "open braces apart", size: 2_000, fullSize: 100_000,
      source: { "vtvl 1\nhằng a: " + String(repeating: "{ ", count: $0) },
      rules: ["unbalanced-brace"]),
    LargeInput(
      testDescription: "references in a line", size: 2_000, fullSize: 100_000,
      source: {
        "vtvl 1\nhằng a: x\nvị trí p: P\n  mục tiêu: " + String(repeating: "{a} ", count: $0)
      },
      rules: []),
    LargeInput(
      testDescription: "bytes of one line of prose", size: 4_000_000, fullSize: 50_000_000,
      source: {
        "vtvl 1\nvị trí p: P\n  mục tiêu: " + String(repeating: "lời văn ", count: $0 / 9)
      },
      rules: []),
    LargeInput(
      testDescription: "bytes of one word", size: 4_000_000, fullSize: 50_000_000,
      source: { "vtvl 1\n" + String(repeating: "ộ", count: $0 / 3) }, rules: ["unknown-keyword"]),
    LargeInput(
      testDescription: "bytes of one name", size: 200_000, fullSize: 50_000_000,
      source: { "vtvl 1\nvị trí " + String(repeating: "a", count: $0) + ": P" }, rules: []),
    LargeInput(
      testDescription: "names in a line",
      source: {
        "vtvl 1\nvị trí p: P\n  theo mẫu: " + (0..<$0).map { "m\($0)" }.joined(separator: ", ")
      }, rules: ["unknown-reference"]),
    LargeInput(
      testDescription: "empty lines and comments",
      source: { "vtvl 1\n" + lines($0) { $0 % 2 == 0 ? "" : "  # chú thích" } }, rules: []),
  ]

  // MARK: Chains

  private static let chains = [
    LargeInput(
      testDescription: "constants that name the next", size: 10_000,
      source: {
        "vtvl 1\n" + lines($0) { "hằng c\($0): {c\($0 + 1)}" } + "hằng c\($0): x\nvị trí p: {c0}"
      },
      rules: ["too-deep"]),
    LargeInput(
      testDescription: "parameters that name the next",
      source: {
        "vtvl 1\nvị trí p: {t0}\n" + lines($0) { "  tham số t\($0): {t\($0 + 1)}" }
          + "  tham số t\($0): x"
      }, rules: ["too-deep"]),
    LargeInput(
      testDescription: "posts that inherit from the next", size: 10_000, fullSize: 10_000,
      source: {
        "vtvl 1\nvị trí p0: P\n"
          + lines($0) { "vị trí p\($0 + 1): P\n  kế thừa: p\($0)\n  mục tiêu: \($0)" }
      }, rules: ["too-deep"]),
    LargeInput(
      testDescription: "templates that follow the next", size: 2_000, fullSize: 10_000,
      source: {
        "vtvl 1\nmẫu m0\n" + lines($0) { "mẫu m\($0 + 1)\n  theo mẫu: m\($0)\n  mục tiêu: \($0)" }
          + "vị trí p: P\n  theo mẫu: m\($0)"
      }, rules: ["too-deep"]),
    LargeInput(
      testDescription: "posts in a circle",
      source: { count in
        "vtvl 1\n" + lines(count) { "vị trí p\($0): P\n  kế thừa: p\(($0 + 1) % count)" }
      }, rules: ["reference-cycle", "too-deep"]),
    LargeInput(
      testDescription: "constants in a circle, and back to each",
      source: { count in
        "vtvl 1\n" + lines(count) { "hằng c\($0): {c\(($0 + 1) % count)} {c0} {c\($0)}" }
      }, rules: ["reference-cycle"]),
    LargeInput(
      testDescription: "diamonds of templates", size: 60, fullSize: 60,
      source: {
        "vtvl 1\nmẫu a0\nmẫu b0\n"
          + lines($0) {
            "mẫu a\($0 + 1)\n  theo mẫu: a\($0), b\($0)\nmẫu b\($0 + 1)\n  theo mẫu: a\($0), b\($0)"
          }
          + "vị trí p: P\n  theo mẫu: a\($0), b\($0)"
      }, rules: []),
  ]

  // MARK: Many good things

  private static let many = [
    LargeInput(
      testDescription: "posts that follow a template",
      source: {
        "vtvl 1\nmẫu m\n  tham số x\n  nhiệm vụ a: {x}\n    việc:\n      - A\n"
          + lines($0) { "vị trí p\($0): P\n  theo mẫu: m\n  đặt x: \($0)" }
      }, rules: []),
    LargeInput(
      testDescription: "deputies of one head",
      source: {
        "vtvl 1\nvị trí t: T\n  nhiệm vụ a: {tên}\n"
          + lines($0) { "vị trí p\($0): P\n  cấp phó của: t\n  sửa nhiệm vụ a: \($0)" }
      }, rules: []),
    LargeInput(
      testDescription: "posts in a document", size: 10_000,
      source: {
        "vtvl 1\n" + lines($0) { "vị trí p\($0): P" } + "văn bản v: V\n  vị trí: "
          + (0..<$0).map { "p\($0)" }.joined(separator: ", ")
      }, rules: []),
    LargeInput(
      testDescription: "tasks of a post, edited by its deputy",
      source: {
        "vtvl 1\nvị trí t: T\n" + lines($0) { "  nhiệm vụ n\($0): \($0)" }
          + "vị trí p: P\n  cấp phó của: t\n" + lines($0) { "  giữ nhiệm vụ n\($0): x\($0)" }
      }, rules: []),
    LargeInput(
      testDescription: "items of a list, taken away by the deputy",
      source: {
        "vtvl 1\nvị trí t: T\n  quyền hạn q: Q\n" + lines($0) { "    - [n\($0)] \($0)" }
          + "vị trí p: P\n  cấp phó của: t\n  sửa quyền hạn q:\n" + lines($0) { "    bỏ [n\($0)]" }
      }, rules: []),
    LargeInput(
      testDescription: "fields of study, taken away by the deputy",
      source: {
        "vtvl 1\nvị trí t: T\n  yêu cầu:\n    trình độ:\n      ngành:\n"
          + lines($0) { "        Ngành \($0)" }
          + "vị trí p: P\n  cấp phó của: t\n  yêu cầu:\n    trình độ:\n      bỏ ngành:\n"
          + lines($0) { "        Ngành \($0)" }
      }, rules: []),
    LargeInput(
      testDescription: "templates followed by one post",
      source: {
        "vtvl 1\n" + lines($0) { "mẫu m\($0)\n  tham số x\($0): \($0)\n  mục tiêu: {x\($0)}" }
          + "vị trí p: P\n  theo mẫu: " + (0..<$0).map { "m\($0)" }.joined(separator: ", ")
      }, rules: []),
    LargeInput(
      testDescription: "suppressions",
      source: {
        "vtvl 1\nvị trí p: P\n  quyền hạn:\n"
          + lines($0) { "    # bỏ qua duplicate-item: \($0)\n    - Một việc" }
      }, rules: []),
  ]
}
