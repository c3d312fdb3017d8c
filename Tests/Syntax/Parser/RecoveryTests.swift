import TestSupport
import Testing
import VTVLSyntax

/// One mistake is one finding, and the lines after it are understood.
@Suite("After a mistake")
struct RecoveryTests {
  /// A mistake in a post whose lines are right otherwise.
  struct Slip: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let lines: String
    /// Line and rule of each finding.
    let findings: [String]
    /// What the lines are read as, when that is not what stands there.
    var meaning: String?
    /// Whether the fixes make the meaning stand there.
    var isMended = false
  }

  private func parse(_ text: String) -> ParsedFile {
    Parser.parse(SourceFile(path: "a.vtvl", bytes: Array(text.utf8)), index: 0)
  }

  @Test(arguments: indentation + keywords + shapes + prose + names)
  func `is one finding`(slip: Slip) {
    let parsed = parse(slip.lines)
    let found = parsed.diagnostics.map {
      "\(parsed.tree.file.position(of: $0.location.range.lowerBound).line) \($0.rule.id)"
    }
    #expect(found == slip.findings)
    #expect(TreeAudit.fault(in: parsed) == nil)
    guard let meaning = slip.meaning else { return }
    let meant = TreeShape.lines(of: parse(meaning).tree)
    #expect(TreeShape.firstDifference(meant, TreeShape.lines(of: parsed.tree)) == nil)
  }

  @Test(arguments: (indentation + keywords + shapes + prose + names).filter(\.isMended))
  func `is mended by its fix`(slip: Slip) {
    let mended = parse(slip.lines).mended()
    #expect(mended.diagnostics.map(\.rule.id) == [])
    #expect(String(decoding: mended.tree.file.bytes, as: UTF8.self) == slip.meaning)
  }

  private static let post = """
    vtvl 1
    vị trí a: Văn thư
      nhiệm vụ x: Tiếp nhận
        việc:
          - Đăng ký văn bản đến
          - Trình lãnh đạo
        kết quả:
          Văn bản được đăng ký
          đúng hạn.
      nhiệm vụ y: Lưu trữ

    """

  static let indentation = [
    Slip(
      testDescription: "a keyword one level too far out",
      lines: post.replacing("    kết quả:", with: "  kết quả:"),
      findings: ["7 bad-indentation"], meaning: post, isMended: true),
    Slip(
      testDescription: "a construct with all below it one level too far out",
      lines: post.replacing(
        "    kết quả:\n      Văn bản được đăng ký\n      đúng hạn.",
        with: "  kết quả:\n    Văn bản được đăng ký\n    đúng hạn."),
      findings: ["7 bad-indentation"], meaning: post, isMended: true),
    Slip(
      testDescription: "a keyword one level too far in",
      lines: post.replacing("    kết quả:", with: "      kết quả:").replacing(
        "      Văn bản được đăng ký\n      đúng", with: "        Văn bản được đăng ký\n        đúng"
      ),
      findings: ["7 bad-indentation"], meaning: post, isMended: true),
    Slip(
      testDescription: "a block one level too far in",
      lines: post.replacing("  nhiệm vụ y", with: "    nhiệm vụ y"),
      findings: ["10 bad-indentation"], meaning: post, isMended: true),
    Slip(
      testDescription: "items as far in as their list",
      lines: post.replacing("      - ", with: "    - "),
      findings: ["5 bad-indentation"], meaning: post),
    Slip(
      testDescription: "items too far in",
      lines: post.replacing("      - ", with: "         - "),
      findings: ["5 bad-indentation"], meaning: post, isMended: true),
    Slip(
      testDescription: "a passage as far in as its keyword",
      lines: post.replacing("      Văn bản", with: "    Văn bản").replacing(
        "      đúng", with: "    đúng"),
      findings: ["8 bad-indentation"], meaning: post),
    Slip(
      testDescription: "four spaces a level",
      lines: post.split(separator: "\n", omittingEmptySubsequences: false).map {
        String(repeating: " ", count: $0.prefix { $0 == " " }.count) + $0
      }.joined(separator: "\n"),
      findings: ["3 bad-indentation"], meaning: post, isMended: true),
    Slip(
      testDescription: "three spaces in one line",
      lines: post.replacing("  nhiệm vụ y", with: "   nhiệm vụ y"),
      findings: ["10 bad-indentation"], meaning: post, isMended: true),
  ]

  static let keywords = [
    Slip(
      testDescription: "a keyword without its tone",
      lines: post.replacing("  nhiệm vụ y", with: "  nhiêm vu y"),
      findings: ["10 unknown-keyword"], meaning: post, isMended: true),
    Slip(
      testDescription: "a verb misspelt",
      lines: post.replacing("nhiệm vụ y: Lưu trữ", with: "sữa nhiệm vụ y: Lưu trữ"),
      findings: ["10 unknown-keyword"],
      meaning: post.replacing("nhiệm vụ y: Lưu trữ", with: "sửa nhiệm vụ y: Lưu trữ"),
      isMended: true),
    Slip(
      testDescription: "a verb in a list misspelt",
      lines: post.replacing("- Trình lãnh đạo", with: "thai [b] Trình lãnh đạo"),
      findings: ["6 unknown-keyword"],
      meaning: post.replacing("- Trình lãnh đạo", with: "thay [b] Trình lãnh đạo"), isMended: true),
    Slip(
      testDescription: "a keyword of another block in the middle of one",
      lines: post.replacing("    việc:\n", with: "    số hiệu: 5\n    việc:\n"),
      findings: ["4 misplaced-keyword"]),
    Slip(
      testDescription: "a keyword of the block around in the middle of one",
      lines: post.replacing("    việc:\n", with: "    ngạch: Chuyên viên\n    việc:\n"),
      findings: ["4 misplaced-keyword"]),
    Slip(
      testDescription: "a block whose head is missing",
      lines:
        "vtvl 1\nvị trí a: A\n  quan hệ:\n      quản lý bởi:\n        - B\n      quản lý:\n        - C\n",
      findings: ["4 misplaced-keyword"]),
    Slip(
      testDescription: "a post whose head is another block's",
      lines: post.replacing("vị trí a: Văn thư", with: "văn bản a: Văn thư"),
      findings: ["3 misplaced-keyword"]),
    Slip(
      testDescription: "lines that nobody understands",
      lines: post.replacing(
        "vị trí a: Văn thư\n", with: "vị trí a: Văn thư\n  Một câu ở đây.\n  và câu nữa\n"),
      findings: ["3 unknown-keyword"]),
    Slip(
      testDescription: "items without a list",
      lines: post.replacing("    việc:\n", with: ""),
      findings: ["4 misplaced-keyword"]),
    Slip(
      testDescription: "the version again",
      lines: post + "vtvl 1\n", findings: ["11 misplaced-keyword"]),
    Slip(
      testDescription: "the version misspelt",
      lines: post.replacing("vtvl 1", with: "vtlv 1"), findings: ["1 missing-version"]),
    Slip(
      testDescription: "a verb where nothing is inherited",
      lines: "vtvl 1\nkhung năng lực k: K\n  sửa nhóm a: A\n    - B\n",
      findings: ["3 misplaced-keyword"]),
  ]

  static let shapes = [
    Slip(
      testDescription: "a colon missing",
      lines: post.replacing("    việc:\n", with: "    việc\n"), findings: []),
    Slip(
      testDescription: "a colon missing before words",
      lines: post.replacing("    kết quả:\n      Văn", with: "    kết quả Văn"),
      findings: ["7 malformed-line"],
      meaning: post.replacing("    kết quả:\n      Văn", with: "    kết quả: Văn"), isMended: true),
    Slip(
      testDescription: "a semicolon for the colon",
      lines: post.replacing("nhiệm vụ y: Lưu", with: "nhiệm vụ y; Lưu"),
      findings: ["10 malformed-line"]),
    Slip(
      testDescription: "a name of several words",
      lines: post.replacing("nhiệm vụ y:", with: "nhiệm vụ lưu trữ:"),
      findings: ["10 malformed-line"]),
    Slip(
      testDescription: "a name where none belongs",
      lines: post.replacing("    việc:", with: "    việc chính:"), findings: ["4 malformed-line"]),
    Slip(
      testDescription: "a name missing",
      lines: post.replacing("vị trí a:", with: "vị trí:"), findings: ["2 malformed-line"]),
    Slip(
      testDescription: "words after a list's colon",
      lines: post.replacing("    việc:", with: "    việc: các việc"), findings: ["4 malformed-line"]
    ),
    Slip(
      testDescription: "dashes missing",
      lines: post.replacing("      - ", with: "      "), findings: ["5 malformed-line"]),
    Slip(
      testDescription: "a pasted bullet",
      lines: post.replacing("- Trình", with: "• Trình"), findings: ["6 pasted-bullet"]),
    Slip(
      testDescription: "a label of several words",
      lines: post.replacing("- Trình", with: "- [trình lãnh đạo] Trình"),
      findings: ["6 malformed-line"]),
    Slip(
      testDescription: "a keyword in a list",
      lines: post.replacing(
        "      - Trình lãnh đạo", with: "      tên khác:\n        - A\n        - B"),
      findings: ["6 misplaced-keyword"]),
  ]

  static let prose = [
    Slip(
      testDescription: "an empty line in a passage",
      lines: post.replacing("      đúng hạn.", with: "\n      đúng hạn."),
      findings: ["10 blank-line-in-prose"],
      meaning: post, isMended: true),
    Slip(
      testDescription: "a passage made a list",
      lines: post.replacing(
        "      Văn bản được đăng ký\n      đúng hạn.", with: "      - A\n      - B"),
      findings: ["8 keyword-in-prose"]),
    Slip(
      testDescription: "a passage with lines that read as keywords",
      lines: post.replacing("      đúng hạn.", with: "      khác: đúng hạn\n      ngành: không"),
      findings: ["9 keyword-in-prose"]),
    Slip(
      testDescription: "a brace that is not closed",
      lines: post.replacing("đúng hạn.", with: "đúng {hạn."), findings: ["9 unbalanced-brace"]),
    Slip(
      testDescription: "braces doubled",
      lines: post.replacing("đúng hạn.", with: "đúng {{hạn}}."), findings: ["9 unbalanced-brace"]),
    Slip(
      testDescription: "a run of braces",
      lines: post.replacing("đúng hạn.", with: "đúng {{{{{{ hạn."), findings: ["9 unbalanced-brace"]
    ),
  ]

  static let names = [
    Slip(
      testDescription: "a title where a name belongs",
      lines: "vtvl 1\nvị trí a: A\n  theo mẫu: cấp trưởng, b, c d\n", findings: ["3 malformed-line"]
    ),
    Slip(
      testDescription: "a block where names belong",
      lines:
        "vtvl 1\nvị trí a: A\n  theo mẫu:\n    trình độ:\n      ngành: Luật; Toán\n  ngạch: B\n",
      findings: ["4 malformed-line"]),
    Slip(
      testDescription: "a construct too far in after names",
      lines: "vtvl 1\nvị trí a: A\n  theo mẫu: b,\n    ngạch: B\n", findings: ["4 bad-indentation"],
      meaning: "vtvl 1\nvị trí a: A\n  theo mẫu: b,\n  ngạch: B\n", isMended: true),
  ]
}
