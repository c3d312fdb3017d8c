/// What is read letter by letter and word by word: odd characters, and what an office declares of its words.
extension LargeInput {
  static let characters = [
    LargeInput(
      testDescription: "marks on one letter", size: 20_000, fullSize: 300_000,
      source: {
        "vtvl 1\nvị trí p: P\n  mục tiêu: a" + String(repeating: "\u{300}\u{323}", count: $0 / 2)
      }, rules: ["not-nfc"]),
    character("marks apart from their letters in a line", "la\u{300}m ", "not-nfc"),
    character("invisible characters in a line", "a\u{200B}b ", "invisible-character"),
    character("control characters in a line", "a\u{1B}b ", "control-character"),
    character("reversing characters together", "\u{202E}", "bidi-control"),
    character("letters of another alphabet in a line", "l\u{430}m ", "lookalike-letter"),
    character("escaped braces", "\\{ "),
    character("colons", "a: "),
    LargeInput(
      testDescription: "keywords in a line", size: 10_000, fullSize: 100_000,
      source: { "vtvl 1\nvị trí p: P\n  " + String(repeating: "nhiệm vụ ", count: $0) },
      rules: ["malformed-line"]),
  ]

  private static func character(_ name: String, _ words: String, _ rules: String...) -> LargeInput {
    LargeInput(
      testDescription: name, size: 2_000, fullSize: 100_000,
      source: { "vtvl 1\nvị trí p: P\n  mục tiêu: " + String(repeating: words, count: $0) },
      rules: Set(rules))
  }

  // MARK: The office

  static let office = [
    wording("terms, and a passage of wrong ones") {
      ("thuật ngữ\n  - từ\($0) đúng; từ\($0) sai", "từ\($0) sai ở đây")
    },
    wording("errors of scanning, and a passage of them") {
      ("quét nhầm\n  - từ\($0) đúng; từ\($0) sai", "từ\($0) sai ở đây")
    },
    wording("abbreviations, and a passage of others") {
      ("viết tắt\n  - AB\($0); An Bình \($0)", "AB\($0) và XY\($0)")
    },
    wording("places, and a passage of others") {
      ("địa danh\n  - xã Nam \($0)", "xã Bắc \($0) và xã Nam \($0)")
    },
    wording("signs and spaces in a passage") { (_: Int) in ("", "a ,b ;c  d( e )f..") },
    LargeInput(
      testDescription: "exceptions, each for a post",
      source: {
        "vtvl 1\ndự án: X\n"
          + lines($0) {
            "  ngoại lệ:\n    vị trí: p\($0)\n    quy tắc missing-section: tắt"
          } + lines($0) { "vị trí p\($0): P" }
      }, rules: []),
    LargeInput(
      testDescription: "competencies, each with its level",
      source: {
        "vtvl 1\nkhung năng lực k: K\n  thang: 1-5\n  nhóm g: G\n"
          + lines($0) { "    - [c\($0)] Năng lực \($0)" }
          + lines($0) { "  mức c\($0):\n    - [1] Thấp\n    - [2] Cao" }
          + "vị trí p: P\n  năng lực theo k:\n    tất cả: 2"
      }, rules: []),
    LargeInput(
      testDescription: "posts that name one another", fullSize: 3_000,
      source: { count in
        "vtvl 1\n"
          + lines(count) {
            "vị trí p\($0): Chuyên viên loại \($0)\n"
              + "  mục tiêu: Giúp Chuyên viên loại \($0 * 7 % count)"
          }
      }, rules: []),
  ]

  /// - Parameter line: what the office declares, and the words of a passage.
  private static func wording(
    _ name: String, line: @escaping @Sendable (Int) -> (declared: String, words: String)
  ) -> LargeInput {
    LargeInput(
      testDescription: name,
      source: { count in
        var blocks: Set<Substring> = []
        let declared = (0..<count).flatMap { line($0).declared.split(separator: "\n") }
          .filter { $0.hasPrefix(" ") || blocks.insert($0).inserted }
        let words = lines(count) { "    " + line($0).words }
        return "vtvl 1\n" + declared.joined(separator: "\n")
          + "\nvị trí p: P\n  mục tiêu:\n" + words
      }, rules: [])
  }
}
