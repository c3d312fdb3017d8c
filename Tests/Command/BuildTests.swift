import Foundation
import Testing
import TestSupport

/// What `vtvl build` writes, and what it leaves alone.
@Suite struct BuildTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in Sample.workspace(["A", "B"]) { try folder.write("in/" + path, text) }
  }

  private func build(_ words: [String] = ["in", "-o", "out"]) throws -> Vtvl.Result {
    try Vtvl.run(["build"] + words, in: folder)
  }

  private func expectUnchanged(
    _ message: String, _ words: [String] = ["in", "-o", "out"], _ change: () throws -> Void
  ) throws {
    try change()
    let before = try folder.contents()
    let run = try build(words)
    #expect(run.code == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(try folder.contents() == before)
  }

  @Test func `every output is written, and messages are no output`() throws {
    let run = try build(["in", "-o", "deep/down/out"])
    #expect(run.code == 0)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("Written to “deep/down/out”"))
    let names = Set(try folder.contents("deep/down/out").keys)
    #expect(
      names.isSuperset(of: ["A.md", "B.md", "README.md", "positions.json", "positions.map.json"]))
    #expect(!names.contains { $0.hasPrefix(".vtvl-staging") })
    let list = try folder.text("deep/down/out/.vtvl-outputs").split(separator: "\n").dropFirst()
    #expect(Set(list.map(String.init)).union([".vtvl-outputs"]) == names)
    #expect(list.elementsEqual(list.sorted()))
  }

  @Test func `a second build changes nothing on the disk`() throws {
    _ = try build()
    let when = try Vtvl.shell("ls -lA --full-time out; stat -c %Y.%y out", in: folder).output
    let run = try build()
    #expect(run.code == 0)
    #expect(run.messages.contains("up to date"))
    #expect(try Vtvl.shell("ls -lA --full-time out; stat -c %Y.%y out", in: folder).output == when)
  }

  @Test func `warnings stand in nobody's way, unless one is strict`() throws {
    try folder.write("in/c.vtvl", "vtvl 1\nvị trí C: x\n  ngạch: Chuye\u{302}n\n")
    #expect(try build().code == 0)
    #expect(try build(["in", "-o", "strict", "--strict"]).code == 1)
    #expect(folder.has("strict/positions.json"))
  }

  @Test func `with errors only reports are written, the rest stays`() throws {
    _ = try build()
    let before = try folder.contents("out")
    try folder.write("in/A.vtvl", Sample.wrong)
    let run = try build()
    #expect(run.code == 1)
    #expect(run.messages.contains("in/A.vtvl:3:3: error"))
    #expect(run.messages.contains("only the report is written"))
    let after = try folder.contents("out")
    #expect(after.keys.sorted() == before.keys.sorted())
    for (name, bytes) in before where !name.hasPrefix("report.") {
      #expect(after[name] == bytes, "\(name)")
    }
    #expect(after["report.json"] != before["report.json"])
    try folder.write("in/A.vtvl", Sample.post("A"))
    #expect(try build().code == 0)
    #expect(try folder.contents("out") == before)
  }

  @Test func `a draft is written, and by --final nothing at all`() throws {
    let complete = try build()
    #expect(complete.code == 0)
    #expect(!complete.messages.contains("draft"))
    #expect(try build(["in", "-o", "out", "--final"]).code == 0)
    let before = try folder.contents("out")

    try folder.write("in/du-an.vtvl", "vtvl 1\ndự án: Xã\n  ngôn ngữ: en\n")
    let refused = try build(["in", "-o", "out", "--final"])
    #expect(refused.code == 1)
    #expect(refused.messages.contains("2 posts are drafts and lack what is told above: A, B."))
    #expect(refused.messages.contains("The post A lacks 15 parts"))
    #expect(refused.messages.contains("nothing is written to “out”"))
    #expect(try folder.contents("out") == before)
    #expect(try build(["in", "-o", "other", "--final"]).code == 1)
    #expect(!folder.has("other"))

    let draft = try build()
    #expect(draft.code == 1)
    #expect(draft.messages.contains("Written to “out”"))
    #expect(try folder.text("out/A.md").hasPrefix("<!-- DRAFT. The post A lacks 15 parts"))
    #expect(try folder.text("out/README.md").contains("**(draft)**"))
    #expect(try folder.text("out/positions.json").contains("\"draft\": true"))

    try folder.write("in/A.vtvl", Sample.wrong)
    let written = try folder.text("out/A.md")
    let wrong = try build()
    #expect(wrong.messages.contains("only the report is written"))
    #expect(try folder.text("out/A.md") == written)
  }

  @Test func `several folders are written side by side`() throws {
    for (path, text) in Sample.workspace(["C"]) { try folder.write("sub/xã 2/" + path, text) }
    #expect(try build(["in", "sub/xã 2", "in", "-o", "out"]).code == 0)
    #expect(folder.has("out/in/A.md"))
    #expect(folder.has("out/xã 2/C.md"))
    #expect(!folder.has("out/positions.json"))
    let alone = try build(["in", "-o", "alone"])
    #expect(alone.code == 0)
    #expect(try folder.contents("out/in") == folder.contents("alone"))
  }

  @Test func `folders of one name are refused, in any case and form of letters`() throws {
    for (path, text) in Sample.workspace(["C"]) {
      try folder.write("x/IN/" + path, text)
      try folder.write("x/xa\u{303}/" + path, text)
      try folder.write("y/x\u{E3}/" + path, text)
    }
    try expectUnchanged("have the same name", ["in", "x/IN", "-o", "out"]) {}
    try expectUnchanged("have the same name", ["x/xa\u{303}", "y/x\u{E3}", "-o", "out"]) {}
  }

  @Test func `one bad folder keeps all others from being written`() throws {
    try expectUnchanged("nowhere", ["in", "nowhere", "-o", "out"]) {}
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: true)
    try expectUnchanged("holds no .vtvl file", ["in", "empty", "-o", "out"]) {}
  }

  // MARK: What is not ours

  @Test func `outputs that are made no longer go, whatever else there is stays`() throws {
    _ = try build()
    try folder.write("out/notes.md", "mine")
    try folder.write("out/sub/A.md", "mine")
    try folder.remove("in/B.vtvl")
    #expect(try build().code == 0)
    #expect(!folder.has("out/B.md"))
    #expect(folder.has("out/A.md"))
    #expect(try folder.text("out/notes.md") == "mine")
    #expect(try folder.text("out/sub/A.md") == "mine")
  }

  @Test func `a file of somebody else is not replaced`() throws {
    try expectUnchanged("“out/README.md” is there already and vtvl did not write it") {
      try folder.write("out/README.md", "mine")
    }
    try expectUnchanged("“./README.md” is there already", ["in", "-o", "."]) {
      try folder.write("README.md", "mine")
    }
  }

  /// The list that says what may be replaced is committed with the outputs.
  @Test func `committed outputs are built anew in a fresh clone`() throws {
    let clone = URL(filePath: folder.path("clone"))
    try FileManager.default.copyItem(at: ExampleFiles.folder, to: clone)
    let before = try folder.contents("clone/expected")
    try folder.write("clone/expected/report.md", "old")
    try folder.write("clone/expected/ghi-chu.md", "mine")
    let run = try Vtvl.run(["build", "clone", "-o", "clone/expected"], in: folder)
    #expect(run.messages.contains("1 file changed"), "\(run.messages)")
    #expect(try folder.text("clone/expected/ghi-chu.md") == "mine")
    try folder.remove("clone/expected/ghi-chu.md")
    #expect(try folder.contents("clone/expected") == before)
  }

  @Test func `where the list is lost, that is said`() throws {
    _ = try build()
    try folder.remove("out/.vtvl-outputs")
    try expectUnchanged("lost its “.vtvl-outputs”") { try folder.write("out/A.md", "old") }
  }

  @Test func `a file that is as it would be written may stand there`() throws {
    _ = try build()
    try folder.remove("out/.vtvl-outputs")
    #expect(try build().code == 0)
    #expect(folder.has("out/.vtvl-outputs"))
  }

  @Test func `outputs changed by hand are made anew`() throws {
    _ = try build()
    let before = try folder.contents("out")
    try folder.write("out/A.md", "changed")
    try folder.remove("out/B.md")
    #expect(try build().messages.contains("2 files changed"))
    #expect(try folder.contents("out") == before)
  }

  @Test func `a list of outputs that somebody made up removes nothing else`() throws {
    _ = try build()
    try folder.write("precious", "x")
    try folder.write("out/.hidden", "x")
    try folder.write("out/.git/config", "x")
    try folder.write("out/a.vtvl", Sample.post("Z"))
    try folder.write("elsewhere/precious", "x")
    try folder.link("out/way", to: "../elsewhere")
    let list = try folder.text("out/.vtvl-outputs")
    let made = [
      "../precious", folder.path("precious"), ".hidden", ".git/config", "a.vtvl", "way/precious",
      "way", "sub/../../precious", "", "#", "//", "A.md/x", "\u{0}", ".", "..", "./A.md",
    ]
    try folder.write("out/.vtvl-outputs", list + made.joined(separator: "\n") + "\n")
    let run = try build()
    #expect(run.code == 0, "\(run.messages)")
    for path in [
      "precious", "out/.hidden", "out/.git/config", "out/a.vtvl", "elsewhere/precious", "out/way",
      "out/A.md",
    ] {
      #expect(folder.has(path), "\(path)")
    }
    #expect(try folder.text("out/.vtvl-outputs") == list)
  }

  // MARK: Where outputs and sources meet

  @Test func `the output folder may lie among the sources, and is not read`() throws {
    try folder.write("in/out/kept.vtvl", "vtvl 1\n?\n")
    let run = try build(["in", "-o", "in/out"])
    #expect(run.code == 0, "\(run.messages)")
    #expect(folder.has("in/out/A.md"))
    let again = try build(["in", "-o", "in/out"])
    #expect(again.messages.contains("up to date"))
  }

  @Test func `outputs may go into the folder of the sources itself`() throws {
    let sources = try folder.contents("in")
    #expect(try build(["in", "-o", "in"]).code == 0)
    #expect(try build(["in", "-o", "in/"]).code == 0)
    let after = try folder.contents("in")
    for (name, bytes) in sources { #expect(after[name] == bytes) }
    #expect(after["A.md"] != nil)
  }
}
