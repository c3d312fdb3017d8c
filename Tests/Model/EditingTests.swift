import Testing
import VTVLModel

/// What a line does to what is inherited, and where things come to stand.
@Suite("Editing what is inherited")
struct EditingTests {
  /// A head with four tasks, and a deputy with some lines of its own; they begin on line 9.
  private func deputy(_ lines: String) -> Built {
    let indented = lines.split(separator: "\n").map { "\n  " + $0 }.joined()
    return Built(
      """
      vị trí t: Trưởng phòng
        nhiệm vụ a: A
        nhiệm vụ b: B
        nhiệm vụ c: C
        nhiệm vụ d: D
        ngạch: Chuyên viên chính
      vị trí p: Phó Trưởng phòng
        cấp phó của: t\(indented)
      """)
  }

  struct Order: CustomTestStringConvertible, Sendable {
    let lines: String
    let tasks: String
    var testDescription: String { lines.split(separator: "\n").joined(separator: " | ") }

    init(_ lines: String, _ tasks: String) {
      self.lines = lines
      self.tasks = tasks
    }
  }

  @Test(arguments: [
    Order("", "a b c d"),
    // Adding: after the line above, else before the first `giữ`, else at the end.
    Order("nhiệm vụ n: N", "a b c d n"),
    Order("nhiệm vụ n: N\nnhiệm vụ m: M", "a b c d n m"),
    Order("sửa nhiệm vụ b:\nnhiệm vụ n: N", "a b n c d"),
    Order("bỏ nhiệm vụ: b\nnhiệm vụ n: N", "a n c d"),
    Order("thay nhiệm vụ a: X\nnhiệm vụ n: N", "a n b c d"),
    Order("nhiệm vụ n: N\ngiữ nhiệm vụ c:", "a b n c d"),
    Order("nhiệm vụ n: N\nsửa nhiệm vụ b:\ngiữ nhiệm vụ d:", "a b n d c"),
    Order("giữ nhiệm vụ b:\nnhiệm vụ n: N\ngiữ nhiệm vụ c:", "a b n c d"),
    // Moving: only `giữ` and `chỉ giữ` do.
    Order("giữ nhiệm vụ d:\ngiữ nhiệm vụ a:", "b c d a"),
    Order("sửa nhiệm vụ d:\nsửa nhiệm vụ a:", "a b c d"),
    Order("nhiệm vụ n: N\ngiữ nhiệm vụ d:\ngiữ nhiệm vụ a:", "b c n d a"),
    Order("giữ nhiệm vụ b:", "a b c d"),
    // Keeping only some, in the order named; it filters first.
    Order("chỉ giữ nhiệm vụ: d, b", "d b"),
    Order("chỉ giữ nhiệm vụ: b, d\nnhiệm vụ n: N", "b d n"),
    Order("nhiệm vụ n: N\nchỉ giữ nhiệm vụ: b, d", "b d n"),
    Order("chỉ giữ nhiệm vụ: d, b\nnhiệm vụ n: N\ngiữ nhiệm vụ b:", "d n b"),
    Order("chỉ giữ nhiệm vụ: d, b\nsửa nhiệm vụ d: X\nnhiệm vụ n: N", "d n b"),
    // Taking away.
    Order("bỏ nhiệm vụ: a, c", "b d"),
    Order("bỏ nhiệm vụ: a\nnhiệm vụ a: mới", "a b c d"),
    // Other things do not matter.
    Order("sửa nhiệm vụ b:\nngạch: Chuyên viên\nnhiệm vụ n: N", "a b n c d"),
  ])
  func `the order of tasks`(order: Order) {
    let built = deputy(order.lines)
    #expect(built.findings == [])
    #expect(built.tasks("p").joined(separator: " ") == order.tasks)
    #expect(built.tasks("t").joined(separator: " ") == "a b c d")
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    let lines: String
    let findings: [String]
    var testDescription: String { lines.split(separator: "\n").joined(separator: " | ") }

    init(_ lines: String, _ findings: String...) {
      self.lines = lines
      self.findings = findings
    }
  }

  @Test(arguments: [
    Mistake("nhiệm vụ a: A", "9 already-inherited"),
    Mistake("nhiệm vụ n: N\nnhiệm vụ n: M", "10 duplicate-name"),
    Mistake("bỏ nhiệm vụ: x", "9 nothing-to-remove"),
    Mistake("sửa nhiệm vụ x: X", "9 nothing-to-replace"),
    Mistake("thay nhiệm vụ x: X", "9 nothing-to-replace"),
    Mistake("giữ nhiệm vụ x:", "9 nothing-to-replace"),
    Mistake("chỉ giữ nhiệm vụ: a, x", "9 nothing-to-replace"),
    Mistake("chỉ giữ nhiệm vụ: a\nsửa nhiệm vụ b: X", "10 nothing-to-replace"),
    Mistake("chỉ giữ nhiệm vụ: a\nbỏ nhiệm vụ: b", "10 nothing-to-remove"),
    Mistake("bỏ nhiệm vụ: a\nbỏ nhiệm vụ: a", "10 duplicate-name"),
    Mistake("sửa nhiệm vụ a: X\nsửa nhiệm vụ a: Y", "10 duplicate-name"),
    Mistake("chỉ giữ nhiệm vụ: a, b, a", "9 duplicate-name"),
    Mistake("chỉ giữ nhiệm vụ: a, b\nchỉ giữ nhiệm vụ: b", "10 duplicate-name"),
    Mistake("nhiệm vụ n: N\nsửa nhiệm vụ n: M", "10 nothing-to-replace"),
    Mistake("sửa nhiệm vụ a: A", "9 redundant-override"),
    Mistake("ngạch: Chuyên viên chính", "9 redundant-override"),
    Mistake("ngạch: X\nngạch: Y", "10 duplicate-name"),
    Mistake("bỏ mục tiêu", "9 nothing-to-remove"),
    Mistake("bỏ ngạch\nbỏ ngạch", "10 duplicate-name"),
  ])
  func `a mistake is told`(mistake: Mistake) {
    #expect(deputy(mistake.lines).findings == mistake.findings)
  }

  @Test func `messages name the posts and suggest`() throws {
    let inherited = try #require(deputy("nhiệm vụ a: A").finding(.alreadyInherited))
    #expect(inherited.message.vi.hasPrefix("p đã thừa hưởng nhiệm vụ «a» từ «t»."))
    #expect(inherited.posts == ["p"])
    #expect(inherited.notes.count == 1)
    let gone = try #require(
      deputy("chỉ giữ nhiệm vụ: a\nsửa nhiệm vụ b: X").finding(.nothingToReplace))
    #expect(gone.message.en.contains("It was taken away before."))
    let near = try #require(
      Built(
        """
        vị trí t: T
          nhiệm vụ kế-hoạch: A
        vị trí p: P
          kế thừa: t
          sửa nhiệm vụ kê-hoach: B
        """
      ).finding(.nothingToReplace))
    #expect(near.fix?.edits.first?.replacement == "kế-hoạch")
  }

  // MARK: Inside

  private static let powers = """
    vị trí t: T
      quyền hạn q: Chuyên môn
        - [a] A
        - không nhãn
        - [b] B
        - [c] C
    vị trí p: P
      kế thừa: t

    """

  private func powers(_ lines: String) -> Built {
    Built(Self.powers + "  sửa quyền hạn q:\n" + lines)
  }

  @Test(arguments: [
    ("    - N", "A|không nhãn|B|C|N"),
    ("    thay [b] X", "A|không nhãn|X|C"),
    ("    bỏ [a], [c]", "không nhãn|B"),
    ("    bỏ [a]\n    - N", "N|không nhãn|B|C"),
    ("    thay [a] X\n    - [n] N", "X|N|không nhãn|B|C"),
    ("    giữ [c]\n    giữ [a]", "không nhãn|B|C|A"),
    ("    - N\n    giữ [b]", "A|không nhãn|N|B|C"),
    ("    chỉ giữ [c], [a]\n    - N", "C|A|N"),
    ("    sửa [b] X", "A|không nhãn|X|C"),
  ])
  func `items of a list`(lines: String, items: String) {
    let built = powers(lines)
    #expect(built.findings == [])
    #expect(built.powers("p").joined(separator: "|") == items)
    #expect(built.powers("t").joined(separator: "|") == "A|không nhãn|B|C")
  }

  @Test(arguments: [
    ("    - [a] X", "10 already-inherited"), ("    bỏ [x]", "10 nothing-to-remove"),
    ("    thay [x] X", "10 nothing-to-replace"), ("    thay [b] B", "10 redundant-override"),
    ("    bỏ [a]\n    bỏ [a]", "11 duplicate-name"),
    ("    - [n] X\n    - [n] Y", "11 duplicate-name"),
  ])
  func `a mistake in a list`(lines: String, finding: String) {
    #expect(powers(lines).findings == [finding])
  }

  @Test func `a title is replaced with the block left as it is`() {
    let built = Built(Self.powers + "  sửa quyền hạn q: Quyền khác")
    #expect(built["p"]?.authority.first?.title?.string == "Quyền khác")
    #expect(built.powers("p").count == 4)
  }

  @Test func `a whole list or block is replaced`() {
    let built = Built(Self.powers + "  thay quyền hạn q: Quyền khác\n    - X")
    #expect(built.findings == [])
    #expect(built["p"]?.authority.first?.title?.string == "Quyền khác")
    #expect(built.powers("p") == ["X"])
    #expect(built["p"]?.absences.count == 4)
  }

  @Test func `what occurs once opens again without a verb`() {
    let built = Built(
      """
      vị trí t: T
        quan hệ:
          bên trong:
            quản lý bởi:
              - [b] B
            quản lý:
              - C
        điều kiện:
          tự chủ:
            - A
      vị trí p: P
        kế thừa: t
        quan hệ:
          bên trong:
            quản lý bởi:
              thay [b] X
              - Y
            bỏ quản lý
        bỏ điều kiện
      """)
    #expect(built.findings == [])
    #expect(built["p"]?.relations.managedBy.map(\.string) == ["X", "Y"])
    #expect(built["p"]?.relations.manages.map(\.string) == [])
    #expect(built["p"]?.conditions.autonomy.map(\.string) == [])
    #expect(built["t"]?.conditions.autonomy.map(\.string) == ["A"])
  }

  @Test func `a list of a task is replaced by name`() {
    let built = Built(
      """
      vị trí t: T
        nhiệm vụ x: X
          kết quả: Một
          tiêu chí:
            - A
            - B
      vị trí p: P
        kế thừa: t
        sửa nhiệm vụ x:
          kết quả: Hai
          thay tiêu chí:
            - C
      """)
    #expect(built.findings == [])
    #expect(built["p"]?.tasks.first?.output?.string == "Hai")
    #expect(built["p"]?.tasks.first?.criteria.map(\.string) == ["C"])
  }

  // MARK: Fields of study

  private func fields(_ line: String) -> Built {
    Built(
      """
      vị trí t: T
        tham số n
        đặt n: Kinh tế
        yêu cầu:
          trình độ:
            ngành: Luật; {n} học; Nông, lâm nghiệp; Luật;
              Thú y; ...
      vị trí p: P
        kế thừa: t
        yêu cầu:
          trình độ:
            \(line)
      """)
  }

  @Test(arguments: [
    ("bỏ ngành: Thú y", "Luật|Kinh tế học|Nông, lâm nghiệp|Luật"),
    ("bỏ ngành: Luật; Thú y", "Kinh tế học|Nông, lâm nghiệp"),
    ("bỏ ngành: {n} học", "Luật|Nông, lâm nghiệp|Luật|Thú y"),
    ("ngành: Toán; Tin", "Luật|Kinh tế học|Nông, lâm nghiệp|Luật|Thú y|Toán|Tin"),
    ("thay ngành: Toán", "Toán"), ("bỏ ngành", ""),
  ])
  func `fields of study are named by their words`(line: String, majors: String) {
    let built = fields(line)
    #expect(built.findings == [])
    #expect(built.majors("p").joined(separator: "|") == majors)
    #expect(built.majors("t").count == 5)
    #expect(built["t"]?.requirements.education?.groups.first?.isOpen == true)
  }

  @Test func `a field that is not there cannot be removed`() {
    #expect(fields("bỏ ngành: Luât; Thú y").findings == ["12 nothing-to-remove"])
    #expect(
      fields("bỏ ngành: Luât").finding(.nothingToRemove)?.message.en.contains("“Luật”") == true)
  }

  // MARK: Competencies

  @Test func `levels of one, of a group, of all, and of another framework`() {
    let built = Built(
      """
      khung năng lực k: K
        thang: 1-5
        nhóm g: G
          - [x] X
          - [y] Y
        nhóm h: H
          - [z] Z
      khung năng lực l: L
        nhóm g: G
          - [x] X
      vị trí t: T
        năng lực theo k:
          tất cả: 2-3
          nhóm g: 4
          mức y: 5
      vị trí p: P
        kế thừa: t
        năng lực theo k:
          tất cả: 1
          bỏ mức: y
      vị trí q: Q
        kế thừa: t
        thay năng lực theo l:
          tất cả: 1
      vị trí r: R
        kế thừa: t
        năng lực theo l:
          tất cả: 1
      """)
    #expect(built.findings == [])
    let levels = { built[$0]?.competencies?.levels.map(\.level.description) }
    #expect(levels("t") == ["4", "5", "2-3"])
    #expect(levels("p") == ["4", "4", "1"])
    #expect(levels("q") == ["1"])
    #expect(levels("r") == ["4", "5", "2-3"])
    #expect(built["r"]?.allCompetencies.map(\.levels.count) == [3, 1])
  }
}
