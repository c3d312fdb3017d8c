import Testing
import VTVLModel

/// Every value knows which line states it, through what it came, what it replaced and why things are gone.
@Suite("Where values come from")
struct ProvenanceTests {
  private let built = Built(
    """
    mẫu gốc
      nhiệm vụ x: Việc chung
        việc:
          - [a] Một
          - [b] Hai
      ngạch: Chuyên viên
    mẫu m
      theo mẫu: gốc
      nhiệm vụ y: Việc của mẫu
    vị trí t: Trưởng phòng
      theo mẫu: m
      ngạch: Chuyên viên chính
    vị trí p: Phó Trưởng phòng
      cấp phó của: t
      sửa nhiệm vụ x: Việc của cấp phó
        việc:
          thay [a] Một khác
          bỏ [b]
          - [c] Ba
      bỏ nhiệm vụ: y
    """)

  @Test func `the line that states it`() throws {
    #expect(built.findings == [])
    let post = try #require(built["p"])
    let task = try #require(post.tasks.first)
    #expect(try built.line(#require(task.area).origin) == 15)
    #expect(built.line(task.origin) == 2)
    #expect(task.duties.map { built.line($0.origin) } == [17, 19])
    #expect(try built.line(#require(post.rank).origin) == 12)
  }

  @Test func `the declaration, and the way to the post`() throws {
    let post = try #require(built["p"])
    let through = { built.model.through($0, in: post.layers) }
    #expect(through(try #require(post.rank).declaration) == ["t"])
    #expect(through(try #require(post.tasks.first).declaration) == ["gốc", "m", "t"])
    #expect(through(try #require(post.tasks.first?.duties.first).declaration) == [])
    let names = post.layers.map { built.model.declarations.spelling($0.declaration) }
    #expect(names == ["gốc", "m", "t", "p"])
  }

  @Test func `what it replaced`() throws {
    let post = try #require(built["p"])
    let replaced = { (text: Text?) in text?.replaced.map { built.model.source($0) } }
    #expect(replaced(post.tasks.first?.area) == "Việc chung")
    #expect(replaced(post.tasks.first?.duties.first) == "Một")
    #expect(replaced(post.tasks.first?.duties.last) == nil)
    #expect(replaced(post.rank) == "Chuyên viên")
    #expect(replaced(built["t"]?.tasks.first?.area) == nil)
  }

  @Test func `why something is gone`() throws {
    let absences = try #require(built["p"]).absences
    #expect(absences.map(\.section) == [.tasks, .tasks])
    let lines = absences.map { (built.line($0.absence.origin), built.line($0.absence.removedBy)) }
    #expect(lines.map(\.0) == [9, 5])
    #expect(lines.map(\.1) == [20, 18])
    #expect(built["t"]?.absences.isEmpty == true)
  }

  @Test func `labels are kept, in the spelling of the line that states the words`() throws {
    let duties = try #require(built["p"]?.tasks.first?.duties)
    #expect(duties.compactMap { $0.name.map { built.model.spelling($0) } } == ["a", "c"])
  }
}
