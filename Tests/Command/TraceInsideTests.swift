import Foundation
import TestSupport
import Testing

/// What is gone inside a task, what was replaced before, and which posts a line reaches.
@Suite struct TraceInsideTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["du-an.vtvl": Sample.quiet, "a.vtvl": Self.source])
  }

  /// Three posts in a line, each of which changes what it inherits.
  private static let source = """
    vtvl 1
    hằng cơ-quan: Ủy ban nhân dân xã
    mẫu trưởng
      nhiệm vụ kế-hoạch: Lập kế hoạch
        việc:
          - [một] Xây dựng kế hoạch của {cơ-quan}
          - [hai] Phân công
        kết quả: Kế hoạch được ban hành.
        tiêu chí:
          - Đúng hạn.
          - Đủ nội dung.
      nhiệm vụ họp: Chủ trì họp
        kết quả: Biên bản họp.
    vị trí A: Trưởng phòng
      theo mẫu: trưởng
      sửa nhiệm vụ kế-hoạch:
        kết quả: Kế hoạch được ban hành trong tháng.
    vị trí B: Phó Trưởng phòng
      cấp phó của: A
      sửa nhiệm vụ kế-hoạch:
        bỏ việc
        kết quả: Kế hoạch được góp ý.
        thay tiêu chí:
          - Đúng hạn đã giao.
    vị trí C: Chuyên viên
      kế thừa: B
      sửa nhiệm vụ kế-hoạch:
        kết quả: Kế hoạch được đánh máy.
      bỏ nhiệm vụ: họp

    """

  private func trace(_ words: String...) throws -> Vtvl.Result {
    let run = try Vtvl.run(["trace"] + words, in: folder)
    Raw.expectNone(in: run)
    return run
  }

  private func line(_ words: String) -> Int {
    Self.source.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(words) }.map { $0 + 1 } ?? 0
  }

  // MARK: Inside a task

  @Test(arguments: ["kế-hoạch", "/tasks/0", "nhiệm vụ kế-hoạch"])
  func `a list that is gone is told with what it held`(item: String) throws {
    let run = try trace("B", item)
    #expect(
      run.output.contains(
        """
        absent: task kế-hoạch › duties
            stated at: a.vtvl:5:5, template trưởng
            taken away at: a.vtvl:21:5, B itself: “bỏ việc”
            it held: “Xây dựng kế hoạch của Ủy ban nhân dân xã”, a.vtvl:6:7, template trưởng
            it held: “Phân công”, a.vtvl:7:7, template trưởng

        """), "\(run.all)")
    #expect(
      run.output.contains(
        """
        absent: task kế-hoạch › criteria “Đủ nội dung.”
            stated at: a.vtvl:11:7, template trưởng
            taken away at: a.vtvl:23:5, B itself: “thay tiêu chí:”
        """), "\(run.all)")
    #expect(!run.output.contains("họp"))
  }

  @Test func `what is gone in one list is not told of another`() throws {
    let run = try trace("B", "/tasks/0/criteria")
    #expect(run.output.contains("absent: task kế-hoạch › criteria “Đúng hạn.”"))
    #expect(!run.output.contains("duties"))
    #expect(try !trace("B", "/tasks/0/criteria/0").output.contains("absent"))
    #expect(try !trace("B", "/tasks/0/area").output.contains("absent"))
  }

  @Test func `what was taken away for the head is told apart`() throws {
    let run = try trace("C")
    let parts = run.output.components(separatedBy: "Taken away in B already:\n")
    try #require(parts.count == 2, "\(run.output)")
    #expect(parts[0].contains("- task họp “Chủ trì họp”"))
    #expect(!parts[0].contains("duties"))
    #expect(parts[1].contains("- task kế-hoạch › duties\n        “Xây dựng kế hoạch của"))
    #expect(run.output.contains("  Tasks           ·          2         1        1\n"))
  }

  @Test func `all that a value replaced is told, back to the first`() throws {
    let run = try trace("C", "/tasks/0/output")
    #expect(
      run.output.hasSuffix(
        """
          “Kế hoạch được đánh máy.”
            stated at: a.vtvl:28:5, C itself
            replaces: “Kế hoạch được góp ý.”, a.vtvl:22:14, position B
            and before that: “Kế hoạch được ban hành trong tháng.”, a.vtvl:17:14, position A
            and before that: “Kế hoạch được ban hành.”, a.vtvl:8:14, template trưởng

        """), "\(run.output)")
  }

  /// The report and `trace` count alike.
  @Test func `the counts are those of the report`() throws {
    _ = try Vtvl.run(
      ["build", Repository.examples.appending(path: "NamDong").path, "-o", "out"], in: folder)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.bytes("out/report.json")))
        as? [String: Any])
    let rows = try #require(report["inheritance"] as? [[String: Any]])
    #expect(rows.count == 6)
    for row in rows {
      let code = try #require(row["code"] as? String)
      let run = try trace(code, Repository.examples.appending(path: "NamDong").path)
      let sections = try #require(row["sections"] as? [[String: Any]])
      let expected = sections.map { section in
        ["own", "inherited", "replaced", "removed"].map { section[$0] as? Int ?? -1 }
      }
      let table = run.outputLines.drop { !$0.hasPrefix("  Section") }.dropFirst().prefix(8)
      let told = table.map { line in
        line.split(separator: " ").suffix(4).map { $0 == "·" ? 0 : Int($0) ?? -1 }
      }
      #expect(told == expected, "\(code)")
    }
  }

  // MARK: Lines

  @Test func `a line is told by the posts it reaches, and by what became of it`() throws {
    let run = try trace("a.vtvl:\(line("Kế hoạch được ban hành."))")
    #expect(run.code == 0)
    #expect(
      run.output == """
        a.vtvl:8, template trưởng
          “kết quả: Kế hoạch được ban hành.”

        A, B, C
          replaced: task kế-hoạch › output  /tasks/0/output
            by: “Kế hoạch được ban hành trong tháng.”, a.vtvl:17:14, position A

        """)
  }

  @Test func `a line of a list that was taken away is gone where that is inherited`() throws {
    let run = try trace("a.vtvl:\(line("[hai]"))")
    #expect(
      run.output.contains("A\n  stands in: task kế-hoạch › duties › [hai]  /tasks/0/duties/1"))
    #expect(
      run.output.contains(
        "B, C\n  taken away: task kế-hoạch › duties\n    by: a.vtvl:21:5, position B: “bỏ việc”"))
  }

  @Test func `a line that takes something away says what, and from whom`() throws {
    let run = try trace("a.vtvl:\(line("bỏ nhiệm vụ"))")
    #expect(
      run.output.hasSuffix(
        """
        C
          takes away: task họp “Chủ trì họp”
            stated at: a.vtvl:12:3, template trưởng

        """), "\(run.output)")
  }

  @Test func `words that references put in are followed`() throws {
    let run = try trace("a.vtvl:\(line("hằng cơ-quan"))")
    #expect(
      run.output.hasSuffix("A\n  filled in: task kế-hoạch › duties › [một]  /tasks/0/duties/0\n"),
      "\(run.output)")
  }

  @Test func `a line without words stands for what is below it`() throws {
    let run = try trace("a.vtvl:\(line("tiêu chí:"))")
    #expect(
      run.output.contains("A\n  stands in: task kế-hoạch › criteria  /tasks/0/criteria/0\n  stands")
    )
    #expect(run.output.contains("by: a.vtvl:23:5, position B: “thay tiêu chí:”"))
  }

  @Test func `posts that lost the block a line stands in are told`() throws {
    let run = try trace("a.vtvl:\(line("Biên bản"))")
    #expect(run.output.contains("A, B\n  stands in: task họp › output"))
    #expect(run.output.contains("C\n  taken away: task họp “Chủ trì họp”"))
  }

  @Test func `a line may be named with its column, from elsewhere, and for another folder`() throws
  {
    let plain = try trace("a.vtvl:8")
    #expect(try trace("a.vtvl:8:14").output == plain.output)
    #expect(try trace("a.vtvl:8", ".").output == plain.output)
    let above = try Vtvl.shell(
      "mkdir x && cd x && \"$VTVL\" trace ../a.vtvl:8", in: folder)
    #expect(above.output.replacing("../a.vtvl", with: "a.vtvl") == plain.output)
    try folder.write("chung/m.vtvl", "vtvl 1\nmẫu m\n  mục tiêu: Để giúp xã\n")
    try folder.write("xa/p.vtvl", "vtvl 1\ndự án\n  dùng: ../chung\n")
    try folder.write("xa/b.vtvl", "vtvl 1\nvị trí X: Văn thư\n  theo mẫu: m\n")
    #expect(try trace("chung/m.vtvl:3", "xa").output.contains("X\n  stands in: objective"))
  }

  @Test(arguments: [
    ("a.vtvl:1", "Line 1 of “a.vtvl” reaches no post."), ("a.vtvl:99", "there is no line 99"),
    ("a.vtvl:0", "there is no line 0"), ("b.vtvl:1", "“b.vtvl” cannot be read"),
    ("a.vtvl:99999999999999999999", "There is no post"),
  ])
  func `a line that is not there, or says nothing, is an error`(
    word: String, message: String
  ) throws {
    let run = try trace(word)
    #expect(run.code == 2)
    #expect(run.messages.contains(message), "\(run.all)")
  }

  @Test func `it speaks Vietnamese`() throws {
    let run = try trace("a.vtvl:8", "--lang", "vi")
    #expect(run.output.contains("bị thay: nhiệm vụ kế-hoạch › kết quả  /tasks/0/output"))
    #expect(
      run.output.contains("bởi: «Kế hoạch được ban hành trong tháng.», a.vtvl:17:14, vị trí A"))
    let old = try trace("C", "/tasks/0/output", "--lang", "vi")
    #expect(old.output.contains("trước nữa là: «Kế hoạch được ban hành.»"))
  }
}
