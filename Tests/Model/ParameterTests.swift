import Testing
import VTVLModel

/// Names in braces are read in the post the words end up in.
@Suite("Parameters, constants and references")
struct ParameterTests {
  private func objective(_ code: String, _ source: String) -> String? {
    Built(source)[code]?.objective?.string
  }

  @Test func `a head's words become the deputy's`() {
    let source = """
      mẫu m
        tham số đơn-vị
        mục tiêu: {tên} phụ trách {đơn-vị}
      vị trí a: Trưởng phòng
        theo mẫu: m
        đặt đơn-vị: Phòng Kinh tế
      vị trí b: Phó Trưởng phòng
        cấp phó của: a
      vị trí c: Phó Trưởng phòng khác
        cấp phó của: a
        đặt đơn-vị: Tổ Kế hoạch
      """
    #expect(Built(source).findings == [])
    #expect(objective("a", source) == "Trưởng phòng phụ trách Phòng Kinh tế")
    #expect(objective("b", source) == "Phó Trưởng phòng phụ trách Phòng Kinh tế")
    #expect(objective("c", source) == "Phó Trưởng phòng khác phụ trách Tổ Kế hoạch")
  }

  @Test func `a default may use other parameters`() {
    let source = """
      mẫu m
        tham số đơn-vị
        tham số gọn: đơn vị {đơn-vị}
        mục tiêu: {gọn}
      vị trí a: A
        theo mẫu: m
        đặt đơn-vị: B
      """
    #expect(Built(source).findings == [])
    #expect(objective("a", source) == "đơn vị B")
  }

  @Test func `an inherited setting beats a template's default`() {
    let source = """
      mẫu m
        tham số x
        mục tiêu: {x}
      mẫu n
        tham số x: mặc định
      vị trí a: A
        theo mẫu: m
        đặt x: đã đặt
      vị trí b: B
        kế thừa: a
        theo mẫu: n
      """
    #expect(Built(source).findings == [])
    #expect(objective("b", source) == "đã đặt")
  }

  @Test func `of two defaults the upper one wins`() {
    let source = """
      mẫu m
        tham số x: dưới
        mục tiêu: {x}
      mẫu n
        tham số x: trên
      vị trí a: A
        theo mẫu: m, n
      """
    #expect(objective("a", source) == "trên")
  }

  @Test func `every kind of reference`() {
    let source = """
      hằng c: hằng số
      vị trí a: Trưởng phòng
        gọi tắt: TP
        ngạch: Chuyên viên
        tham số p: tham số
        mục tiêu: {tên} / {gọi-tắt} / {c} / {p} / {b} / {b.gọi-tắt} / {b.ngạch} / {a.tên}
      vị trí b: Phó Trưởng phòng
        cấp phó của: a
        mục tiêu: {cấp-phó-của} / {cấp-phó-của.gọi-tắt} / {title} / {short-title} / {deputy-of}
      """
    #expect(Built(source).findings == [])
    #expect(
      objective("a", source)
        == "Trưởng phòng / TP / hằng số / tham số / Phó Trưởng phòng / Phó Trưởng phòng / Chuyên viên"
        + " / Trưởng phòng")
    #expect(
      objective("b", source)
        == "Trưởng phòng / TP / Phó Trưởng phòng / Phó Trưởng phòng / Trưởng phòng")
  }

  @Test func `names match in any case, form and tone placement`() {
    let source = """
      hằng HÒA-BÌNH: tỉnh
      vị trí a: A
        mục tiêu: {hoà-bình} {ho\u{300}a-bi\u{300}nh} { hòa-bình }
      """
    #expect(Built(source).findings == [])
    #expect(objective("a", source) == "tỉnh tỉnh tỉnh")
  }

  @Test func `a constant is read in the post that uses it`() {
    let source = """
      hằng h: thuộc {đơn-vị}
      mẫu m
        tham số đơn-vị
        mục tiêu: {h}
      vị trí a: A
        theo mẫu: m
        đặt đơn-vị: Phòng A
      vị trí b: B
        theo mẫu: m
        đặt đơn-vị: Phòng B
      """
    #expect(Built(source).findings == [])
    #expect(objective("a", source) == "thuộc Phòng A")
    #expect(objective("b", source) == "thuộc Phòng B")
  }

  @Test func `an escaped brace is prose`() {
    #expect(objective("a", "vị trí a: A\n  mục tiêu: \\{tên\\}") == "{tên}")
  }

  @Test func `words typed over lines and in any form come out as one line in NFC`() {
    let source = "vị trí a: A\n  mục tiêu: Thu\u{301}y\n    # chú thích\n    lợi"
    #expect(objective("a", source).map { Array($0.utf8) } == Array("Thúy lợi".utf8))
  }

  // MARK: Mistakes

  @Test func `a parameter that is used but never set`() {
    let built = Built(
      """
      mẫu m
        tham số x
        mục tiêu: {x}
      vị trí a: A
        theo mẫu: m
      vị trí b: B
        cấp phó của: a
      """)
    #expect(built.findings == ["4 missing-parameter"])
    #expect(built.finding(.missingParameter)?.posts == ["a", "b"])
  }

  @Test func `a setting that nobody declares`() {
    let built = Built(
      """
      mẫu m
        tham số đơn-vị
        mục tiêu: {đơn-vị}
      vị trí a: A
        theo mẫu: m
        đặt đơn-vi: B
        đặt đơn-vị: B
        đặt đơn-vị: C
      """)
    #expect(built.findings == ["6 unknown-parameter", "8 duplicate-name"])
    #expect(built.finding(.unknownParameter)?.fix?.edits.first?.replacement == "đơn-vị")
  }

  @Test func `a parameter that nothing uses, or that is declared twice`() {
    let built = Built(
      """
      vị trí a: A
        tham số x: 1
        tham số y: 2
        tham số y: 3
        mục tiêu: {y}
      """)
    #expect(built.findings == ["2 unused-parameter", "4 duplicate-name"])
  }

  @Test func `a name that means nothing is told once for a block`() {
    let built = Built(
      """
      hằng thủy-lợi: x
      vị trí a: A
        mục tiêu: {thuỷ-lơi} và {thủy-lơi} và {b.quyền} và {a.mục}
      """)
    #expect(
      built.findings == ["3 unknown-reference", "3 unknown-reference", "3 unknown-reference"])
    #expect(built.finding(.unknownReference)?.posts == [])
    let suggestion = built.model.diagnostics.compactMap(\.fix).first
    #expect(suggestion?.edits.map(\.replacement) == ["{thủy-lợi}", "{thủy-lợi}"])
  }

  @Test func `a head where there is none`() {
    let built = Built(
      """
      vị trí a: A
        mục tiêu: giúp {cấp-phó-của} và {cấp-phó-của.gọi-tắt}
      """)
    #expect(built.findings == ["2 unknown-reference", "2 unknown-reference"])
  }
}
