import Foundation
import Testing

/// What `vtvl trace`, `explain` and `keywords` tell.
@Suite struct TraceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Sample.deputy) }

  private func trace(_ words: [String]) throws -> Vtvl.Result {
    let run = try Vtvl.run(["trace"] + words, in: folder)
    Raw.expectNone(in: run)
    return run
  }

  @Test func `a post is told by what it is built from, its sections, and what is gone`() throws {
    let run = try trace(["B"])
    #expect(run.code == 0)
    #expect(run.messages.isEmpty)
    #expect(
      run.output == """
        B: Phó Trưởng phòng

        Built from, in this order:
          1. template cấp-trưởng, through A  (mau.vtvl:2:1)
          2. position A  (posts.vtvl:2:1)
          3. B itself  (posts.vtvl:5:1)

          Section       own  inherited  replaced  removed
          Header          1          ·         ·        ·
          Objective       ·          ·         ·        ·
          Tasks           ·          1         1        2
          Relations       ·          ·         ·        ·
          Authority       ·          ·         ·        ·
          Conditions      ·          ·         ·        ·
          Requirements    ·          ·         ·        ·
          Competencies    ·          ·         ·        ·

        Taken away, not in this description:
          posts.vtvl:7:3, B itself: “bỏ nhiệm vụ: họp”
            - task họp “Chủ trì họp”
          posts.vtvl:10:7, B itself: “bỏ [phân-công]”
            - task kế-hoạch › duties › [phân-công] “Phân công công chức”

        """)
  }

  @Test func `a value is told by its line, its way, its words and what it replaced`() throws {
    let own = try trace(["B", "kế-hoạch"])
    #expect(
      own.output == """
        B: Phó Trưởng phòng

        task kế-hoạch  /tasks/0/area
          “Giúp lập kế hoạch”
            stated at: posts.vtvl:8:3, B itself
            replaces: “Lập kế hoạch của {đơn-vị}”, mau.vtvl:4:22, template cấp-trưởng

        task kế-hoạch › duties › [chương-trình]  /tasks/0/duties/0
          “Xây dựng chương trình”
            stated at: mau.vtvl:6:7, template cấp-trưởng
            came through: cấp-trưởng → A → B

        absent: task kế-hoạch › duties › [phân-công] “Phân công công chức”
            stated at: mau.vtvl:7:7, template cấp-trưởng
            taken away at: posts.vtvl:10:7, B itself: “bỏ [phân-công]”

        """)
    let filled = try trace(["A", "/tasks/0/area"])
    #expect(filled.output.contains("“Lập kế hoạch của Phòng Nội vụ”"))
    #expect(
      filled.output.contains("filled from: “Phòng Nội vụ”, posts.vtvl:4:15, A itself"))
  }

  @Test func `what is gone is told by the line that took it away`() throws {
    let expected = """
      absent: task họp “Chủ trì họp”
          stated at: mau.vtvl:8:3, template cấp-trưởng
          taken away at: posts.vtvl:7:3, B itself: “bỏ nhiệm vụ: họp”

      """
    #expect(try trace(["B", "họp"]).output.hasSuffix(expected))
    #expect(try trace(["B", "nhiệm vụ họp"]).output.hasSuffix(expected))
    #expect(try trace(["B", "task HỌP"]).output.hasSuffix(expected))
    let item = try trace(["b", "[phân-công]"])
    #expect(
      item.output.contains("absent: task kế-hoạch › duties › [phân-công] “Phân công công chức”"))
  }

  @Test(arguments: [
    "kế-hoạch", "[kế-hoạch]", "KẾ-HOẠCH", "ke\u{302}\u{301}-hoạch", "nhiệm vụ kế-hoạch",
    "task kế-hoạch", "/tasks/0", "/tasks/0/", "/positions/1/tasks/0",
  ])
  func `an item can be called in many ways`(item: String) throws {
    let run = try trace(["B", item, "."])
    #expect(run.code == 0)
    #expect(run.output.contains("“Giúp lập kế hoạch”"))
    #expect(run.output.contains("“Xây dựng chương trình”"))
  }

  @Test func `a keyword calls a whole section, words call what holds them`() throws {
    let section = try trace(["B", "nhiệm vụ"])
    #expect(section.output.contains("“Giúp lập kế hoạch”"))
    #expect(section.output.contains("absent: task họp"))
    let pointer = try trace(["B", "/tasks"])
    #expect(pointer.output == section.output)
    let words = try trace(["B", "dựng chương"])
    #expect(words.output.contains("/tasks/0/duties/0"))
    #expect(!words.output.contains("/tasks/0/area"))
  }

  @Test func `the second of two words is a folder where there is one`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("elsewhere"), withIntermediateDirectories: true)
    let run = try Vtvl.shell("cd elsewhere && \"$VTVL\" trace B ..", in: folder)
    #expect(run.output.contains("(../mau.vtvl:2:1)"))
    #expect(try Vtvl.shell("cd elsewhere && \"$VTVL\" trace B họp ..", in: folder).code == 0)
    #expect(try Vtvl.shell("cd elsewhere && \"$VTVL\" trace B họp", in: folder).code == 2)
    #expect(try trace(["B", "posts.vtvl"]).code == 2)
    #expect(try trace(["B", "họp", "posts.vtvl"]).code == 0)
  }

  @Test func `what is unknown gets a suggestion`() throws {
    let post = try trace(["C"])
    #expect(post.code == 2)
    #expect(post.messages.contains("The posts: A, B"))
    let item = try trace(["B", "ke hoach"])
    #expect(item.code == 2)
    #expect(item.messages.contains("Did you mean “kế-hoạch”?"))
    let nothing = try trace(["B", "xyzzy-plugh"])
    #expect(nothing.messages.contains("vtvl trace B"))
  }

  @Test func `errors in the sources are told besides`() throws {
    try folder.write("more.vtvl", "vtvl 1\n?\n")
    let run = try trace(["B"])
    #expect(run.code == 0)
    #expect(run.messages.contains("have errors (1)"))
  }

  @Test func `it speaks Vietnamese`() throws {
    let run = try trace(["B", "họp", "--lang", "vi"])
    #expect(run.output.contains("không có: nhiệm vụ họp «Chủ trì họp»"))
    #expect(run.output.contains("bị bỏ ở: posts.vtvl:7:3, chính B: «bỏ nhiệm vụ: họp»"))
  }

  // MARK: Other tables

  @Test(arguments: ["vi", "en"]) func `every rule is explained`(language: String) throws {
    let list = try Vtvl.run(["explain", "?"], in: folder)
    let names = try #require(list.messages.split(separator: ": ").last)
      .split(whereSeparator: { ", \n".contains($0) }).map(String.init)
    #expect(names.count > 30)
    for name in names {
      let run = try Vtvl.run(["explain", name, "--lang", language], in: folder)
      #expect(run.code == 0)
      #expect(run.output.hasPrefix(name + " ("))
      #expect(run.outputLines.count > 1)
    }
  }

  @Test func `the keywords are a table for people and for programs`() throws {
    let text = try Vtvl.run(["keywords", "--lang", "vi"], in: folder)
    #expect(text.code == 0)
    #expect(text.outputLines.contains { $0.hasPrefix("nhiệm vụ ") && $0.contains(" task ") })
    let json = try Vtvl.run(["keywords", "--format", "json"], in: folder)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.outputBytes)) as? [[String: Any]])
    #expect(rows.count == text.outputLines.count)
    let task = try #require(rows.first { $0["keyword"] as? String == "task" })
    #expect(task["vi"] as? String == "nhiệm vụ")
    #expect(task["en"] as? String == "task")
    #expect((task["places"] as? [[String: Any]])?.first?["holds"] as? String == "block")
  }
}
