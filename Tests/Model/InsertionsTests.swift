import Testing
import VTVLModel
import VTVLSyntax

/// What references put where, through parameters, constants and other posts.
@Suite struct InsertionsTests {
  private static let source = """
    vtvl 1
    hằng luật: pháp luật về {đơn-vị}
    mẫu chung
      tham số đơn-vị
      tham số gọn: {đơn-vị}
      mục tiêu: Theo {luật} của {gọn}, {gọn} và {B.gọi-tắt}
    vị trí A: Trưởng phòng
      theo mẫu: chung
      đặt đơn-vị: Phòng
    vị trí B: Giám đốc Trung tâm
      theo mẫu: chung
      đặt đơn-vị: Trung tâm {tên}
      gọi tắt: Giám đốc
    """

  private let model = Model.build(
    SyntaxForest([
      Parser.parse(SourceFile(path: "a.vtvl", bytes: Array(source.utf8)), index: 0)
    ])
  )

  private func words(inObjectiveOf index: Int) throws -> [String] {
    let position = model.positions[index]
    let prose = try #require(position.objective?.prose)
    return model.insertions.passages(in: prose, of: position.declaration).map(model.source)
  }

  @Test func `a passage is followed to every line that states words of it, once`() throws {
    #expect(
      try words(inObjectiveOf: 0) == ["pháp luật về {đơn-vị}", "Phòng", "{đơn-vị}", "Giám đốc"])
  }

  @Test func `the same passage takes other words in another post`() throws {
    #expect(
      try words(inObjectiveOf: 1) == [
        "pháp luật về {đơn-vị}", "Trung tâm {tên}", "Giám đốc Trung tâm", "{đơn-vị}", "Giám đốc",
      ])
  }

  @Test func `a passage without references has none`() throws {
    let position = model.positions[0]
    let title = try #require(position.title?.prose)
    #expect(model.insertions.passages(in: title, of: position.declaration).isEmpty)
  }
}
