/// One mistake, many times over.
extension LargeInput {
  private static func post(
    _ rules: String..., size: Int = 300, line: @escaping @Sendable (Int) -> String
  ) -> LargeInput {
    LargeInput(
      testDescription:
        "lines with \(rules.joined(separator: ", ")): \(line(7).split(separator: "\n").last ?? "")",
      size: size,
      source: {
        """
        vtvl 1
        mẫu m
        vị trí t: T
          theo mẫu: m
          nhiệm vụ x: X
          nhiệm vụ y: Y
          yêu cầu:
            trình độ:
              ngành: Luật
        vị trí p: P
          kế thừa: t

        """ + lines($0, line)
      }, rules: Set(rules))
  }

  static let mistakes = [
    post("unknown-keyword", size: 10_000) { "  nhiêm vu n\($0): x" },
    post("unknown-keyword") { $0 % 2 == 0 ? "  nhiệm vụ n\($0): x" : "  câu \($0)" },
    post("misplaced-keyword") {
      $0 % 2 == 0 ? "  nhiệm vụ n\($0): x" : "  số hiệu: 5"
    },
    post("misplaced-keyword") { $0 % 2 == 0 ? "  nhiệm vụ n\($0): x" : "  - mục \($0)" },
    post("bad-indentation", size: 10_000) {
      $0 % 2 == 0 ? "  nhiệm vụ n\($0): x" : "   nhiệm vụ n\($0): x"
    },
    post("bad-indentation") { "  nhiệm vụ n\($0): x\n     kết quả: y" },
    post("tab-indentation") { "\tnhiệm vụ n\($0): x" },
    post("keyword-in-prose") { "  nhiệm vụ n\($0):\n    kết quả: x\n      số hiệu: 5" },
    post("blank-line-in-prose") { "  nhiệm vụ n\($0):\n    kết quả: x\n\n      y" },
    post("malformed-line") { "  nhiệm vụ hai từ \($0): x" },
    post("malformed-line") { "  nhiệm vụ n\($0):\n    việc:\n      không gạch" },
    post("duplicate-name", size: 10_000) { _ in "  nhiệm vụ n: x" },
    post("duplicate-name") { _ in "  sửa nhiệm vụ x: z" },
    post("already-inherited") { _ in "  nhiệm vụ x: x\n" },
    post("nothing-to-replace") { "  sửa nhiệm vụ n\($0): x" },
    post("nothing-to-remove") { "  bỏ nhiệm vụ: n\($0)" },
    post("unknown-reference", size: 10_000) { "  nhiệm vụ n\($0): {k\($0)}" },
    post("unknown-reference") { "vị trí q\($0): Q\n  theo mẫu: m\($0)" },
    post("unknown-reference") { "vị trí q\($0): Q\n  kế thừa: p\($0)" },
    post("unknown-reference") { "văn bản v\($0): V\n  vị trí: r\($0)" },
    post("unknown-reference") { "vị trí q\($0): Q\n  năng lực theo k\($0):\n    tất cả: 1" },
    post("unknown-parameter") { "  đặt k\($0): x" },
    post("unused-parameter") { "  tham số k\($0): x" },
    post("missing-parameter") { "  tham số k\($0)\n  nhiệm vụ n\($0): {k\($0)}" },
    post("unbalanced-brace") { "  nhiệm vụ n\($0): }" },
    post("duplicate-name") { _ in "vị trí p: P" },
    post("unused-template") { "mẫu n\($0)\n  nhiệm vụ x: X" },
    LargeInput(
      testDescription: "fields of study that are not there, taken away",
      source: {
        "vtvl 1\nvị trí t: T\n  yêu cầu:\n    trình độ:\n      ngành:\n"
          + lines($0) { "        Ngành \($0)" }
          + "vị trí p: P\n  cấp phó của: t\n  yêu cầu:\n    trình độ:\n      bỏ ngành:\n"
          + lines($0) { "        Nghề \($0)" }
      }, rules: ["nothing-to-remove"]),
    LargeInput(
      testDescription: "mistakes in a template that many follow", size: 200, fullSize: 500,
      source: {
        "vtvl 1\nmẫu m\n" + lines($0) { "  nhiệm vụ n\($0): {cấp-phó-của} {k\($0)}" }
          + lines($0) { "vị trí p\($0): P\n  theo mẫu: m" }
      }, rules: ["unknown-reference"]),
  ]
}
