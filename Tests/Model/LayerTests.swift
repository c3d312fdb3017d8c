import Testing
import VTVLModel

/// Base post, then templates from left to right, then own lines.
@Suite("What a post is built from")
struct LayerTests {
  @Test func `own lines win over templates, templates over the base post`() {
    let built = Built(
      """
      mẫu m
        ngạch: của mẫu
        quy trình: của mẫu
      vị trí a: A
        ngạch: của a
        quy trình: của a
        nơi làm việc: của a
      vị trí b: B
        kế thừa: a
        theo mẫu: m
        ngạch: của b
      """)
    #expect(built.findings == [])
    #expect(built["b"]?.rank?.string == "của b")
    #expect(built["b"]?.process?.string == "của mẫu")
    #expect(built["b"]?.workplace?.string == "của a")
  }

  @Test func `of two templates the right one wins`() {
    let built = Built(
      """
      mẫu m1
        ngạch: 1
      mẫu m2
        ngạch: 2
      vị trí a: A
        theo mẫu: m1, m2
      vị trí b: B
        theo mẫu: m2, m1
      """)
    #expect(built.findings == [])
    #expect(built["a"]?.rank?.string == "2")
    #expect(built["b"]?.rank?.string == "1")
  }

  @Test func `a template follows templates, and what is reached twice is laid once`() {
    let built = Built(
      """
      mẫu gốc
        nhiệm vụ x: X
      mẫu trái
        theo mẫu: gốc
        nhiệm vụ t: T
      mẫu phải
        theo mẫu: gốc
        nhiệm vụ p: P
      vị trí a: A
        theo mẫu: trái, phải
        nhiệm vụ riêng: R
      """)
    #expect(built.findings == [])
    #expect(built.tasks("a") == ["x", "t", "p", "riêng"])
  }

  @Test func `a template that a post names is laid again over its base post`() {
    let built = Built(
      """
      mẫu m
        ngạch: của mẫu
        nhiệm vụ x: X
      vị trí a: A
        theo mẫu: m
        ngạch: của a
      vị trí b: B
        kế thừa: a
        theo mẫu: m
      vị trí c: C
        kế thừa: b
        ngạch: của c
      """)
    #expect(built.findings == [])
    #expect(built["a"]?.rank?.string == "của a")
    #expect(built["b"]?.rank?.string == "của mẫu")
    #expect(built["c"]?.rank?.string == "của c")
    #expect(built.tasks("b") == ["x"])
  }

  @Test func `a template laid again brings back what was taken away, and edits again`() {
    let built = Built(
      """
      mẫu m
        nhiệm vụ x: X
        nhiệm vụ y: Y
          việc:
            - một
            - [hai] hai
      mẫu n
        trên: m
        sửa nhiệm vụ y: Y của n
          việc:
            bỏ [hai]
      vị trí a: A
        theo mẫu: m, n
        bỏ nhiệm vụ: x
        sửa nhiệm vụ y: Y của a
          việc:
            - ba
      vị trí b: B
        kế thừa: a
        theo mẫu: m
      vị trí c: C
        kế thừa: a
        theo mẫu: n, m
      vị trí d: D
        kế thừa: a
        theo mẫu: m, n
      """)
    #expect(built.findings == [])
    #expect(built.tasks("b") == ["y", "x"])
    func duties(_ code: String) -> [String] {
      guard let position = built[code] else { return [] }
      let task = built.tasks(code).firstIndex(of: "y").map { Array(position.tasks)[$0] }
      return task?.duties.map(\.string) ?? []
    }
    #expect(duties("a") == ["một", "ba"])
    #expect(duties("b") == ["một", "hai", "ba"])
    #expect(duties("c") == ["một", "hai", "ba"])
    #expect(duties("d") == ["một", "ba"])
  }

  @Test func `title, short title and code are a post's own`() {
    let built = Built(
      """
      vị trí a: Chánh Văn phòng
        gọi tắt: Chánh VP
        ngạch: Chuyên viên
      vị trí b
        cấp phó của: a
      vị trí c
        kế thừa: a
        tên: Văn thư
      """)
    #expect(built["b"]?.title == nil)
    #expect(built["b"]?.shortTitle == nil)
    #expect(built["b"]?.rank?.string == "Chuyên viên")
    #expect(built["c"]?.title?.string == "Văn thư")
    #expect(built["c"]?.code == "c")
  }

  @Test func `a deputy inherits and is a deputy; an heir only inherits`() {
    let built = Built(
      """
      vị trí a: A
      vị trí b: B
        cấp phó của: a
      vị trí c: C
        kế thừa: a
      """)
    #expect(built["b"]?.deputyOf == "a")
    #expect(built["b"]?.inherits == nil)
    #expect(built["b"]?.head == 0)
    #expect(built["c"]?.deputyOf == nil)
    #expect(built["c"]?.inherits == "a")
    #expect(built["c"]?.head == nil)
  }

  @Test func `templates are never emitted, documents order the posts`() {
    let built = Built(
      """
      mẫu m
        nhiệm vụ: X
      vị trí a: A
        theo mẫu: m
      vị trí b: B
      vị trí c: C
      văn bản v: V
        vị trí: c, a
      """)
    #expect(built.findings == [])
    #expect(built.model.positions.map(\.code) == ["c", "a", "b"])
  }

  // MARK: Mistakes

  @Test func `an unknown post or template is told, with a suggestion`() {
    let built = Built(
      """
      mẫu cấp-trưởng
        nhiệm vụ: X
      vị trí LDQL-01: A
        theo mẫu: câp-truong
      vị trí LDQL-02: B
        kế thừa: LDQL-1
      vị trí c: C
        theo mẫu: LDQL-01
      vị trí d: D
        kế thừa: cấp-trưởng
      """)
    #expect(
      built.findings == [
        "4 unknown-reference", "6 unknown-reference", "8 unknown-reference",
        "10 unknown-reference",
      ])
    let words = built.model.diagnostics.map(\.message.en)
    #expect(words[0].contains("Did you mean “cấp-trưởng”?"))
    #expect(words[1].contains("Did you mean “LDQL-01”?"))
    #expect(words[2].contains("It is a position; write “inherits: LDQL-01”."))
    #expect(words[3].contains("It is a template; write “from templates: cấp-trưởng”."))
  }

  @Test func `a second base, template or edited template is told`() {
    let built = Built(
      """
      mẫu m
        nhiệm vụ: X
      mẫu n
        trên: m, m
      vị trí a: A
        theo mẫu: m, n, m
      vị trí b: B
        kế thừa: a
        cấp phó của: a
      """)
    #expect(built.findings == ["4 duplicate-name", "6 duplicate-name", "9 duplicate-name"])
  }

  @Test func `a template that edits another needs that one below it`() {
    let sources = """
      mẫu m
        nhiệm vụ x: X
      mẫu n
        trên: m
        sửa nhiệm vụ x: Y
      vị trí a: A
        theo mẫu: m, n
      vị trí b: B
        kế thừa: a
        theo mẫu: n
      """
    #expect(Built(sources).findings == [])
    #expect(Built(sources).areas("b") == ["Y"])
    let alone = Built(sources + "\nvị trí c: C\n  theo mẫu: n")
    #expect(alone.findings == ["12 template-without-base"])
    #expect(alone.finding(.templateWithoutBase)?.posts == ["c"])
  }

  @Test func `a template that nobody follows is noticed, and its mistakes too`() {
    let built = Built(
      """
      mẫu m
        bỏ nhiệm vụ: x
      """)
    #expect(built.findings == ["1 unused-template", "2 nothing-to-remove"])
  }
}
