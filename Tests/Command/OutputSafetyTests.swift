import Foundation
import Testing

/// Outputs are old or new, whole, whatever happens while they are written; and no link leads a write
/// astray.
@Suite struct OutputSafetyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in Sample.workspace(["A", "B", "C"]) { try folder.write("in/" + path, text) }
  }

  private func build(_ words: [String] = ["in", "-o", "out"]) throws -> Vtvl.Result {
    try Vtvl.run(["build"] + words, in: folder)
  }

  /// Another state of the sources: one post changed, one gone, one new.
  private func change() throws {
    try folder.write("in/A.vtvl", Sample.post("A", "Trưởng phòng"))
    try folder.remove("in/B.vtvl")
    try folder.write("in/D.vtvl", Sample.post("D"))
  }

  /// The old and the new state of the outputs. Leaves the old one, with the sources of the new.
  private func states() throws -> (old: [String: [UInt8]], new: [String: [UInt8]]) {
    _ = try build()
    let old = try folder.contents("out")
    try FileManager.default.copyItem(atPath: folder.path("out"), toPath: folder.path("first"))
    try change()
    _ = try build()
    let new = try folder.contents("out")
    try reset()
    return (old, new)
  }

  private func reset() throws {
    if folder.has("out") { try folder.remove("out") }
    try FileManager.default.copyItem(atPath: folder.path("first"), toPath: folder.path("out"))
  }

  // MARK: Links

  @Test(arguments: ["A.md", "positions.json", ".vtvl-outputs", "README.md"])
  func `a link in the place of an output is refused, and its target stays`(name: String) throws {
    try folder.write("target", "precious")
    _ = try build()
    try folder.write("in/A.vtvl", Sample.post("A", "Trưởng phòng"))
    try folder.write("in/D.vtvl", Sample.post("D"))
    try folder.remove("out/" + name)
    try folder.link("out/" + name, to: "../target")
    let before = try folder.contents("out")
    let run = try build()
    #expect(run.code == 2)
    #expect(run.messages.contains("is not replaced"), "\(run.messages)")
    #expect(try folder.text("target") == "precious")
    #expect(try folder.contents("out") == before)
  }

  @Test func `a folder or a pipe in the place of an output is refused`() throws {
    for line in ["mkdir -p out/A.md", "mkdir -p out && mkfifo out/A.md"] {
      #expect(try Vtvl.shell("rm -rf out; " + line, in: folder).code == 0)
      let run = try build()
      #expect(run.code == 2)
      #expect(run.messages.contains("out/A.md"))
      #expect(try Vtvl.shell("ls -A out", in: folder).output == "A.md\n")
    }
  }

  @Test func `a link below the output folder is not followed`() throws {
    for (path, text) in Sample.workspace(["X"]) { try folder.write("two/" + path, text) }
    try folder.write("elsewhere/x", "precious")
    try folder.write("out/x", "")
    try folder.link("out/in", to: "../elsewhere")
    let run = try build(["in", "two", "-o", "out"])
    #expect(run.code == 2)
    #expect(run.messages.contains("“out/in” cannot be written"), "\(run.messages)")
    #expect(try folder.contents("elsewhere").count == 1)
    #expect(!folder.has("out/two"))
  }

  @Test func `a link for rubbish is not followed`() throws {
    try folder.write("elsewhere/0.new", "precious")
    try folder.write("out/x", "")
    try folder.link("out/.vtvl-staging", to: "../elsewhere")
    #expect(try build().code == 2)
    #expect(try folder.text("elsewhere/0.new") == "precious")
  }

  @Test func `the output folder itself may be named by a link`() throws {
    try folder.write("real/x", "")
    try folder.link("out", to: "real")
    #expect(try build().code == 0)
    #expect(folder.has("real/A.md"))
    #expect(try build(["in", "-o", "du-an"]).code == 0)
    try folder.link("loop", to: "loop")
    #expect(try build(["in", "-o", "loop"]).code == 2)
    #expect(try build(["in", "-o", "in/A.vtvl"]).code == 2)
    #expect(try build(["in", "-o", "in/A.vtvl/out"]).code == 2)
  }

  @Test func `a second name of a source is not written through`() throws {
    _ = try build()
    try folder.remove("out/A.md")
    try FileManager.default.linkItem(
      atPath: folder.path("in/C.vtvl"), toPath: folder.path("out/A.md"))
    let source = try folder.text("in/C.vtvl")
    #expect(try build().code == 0)
    #expect(try folder.text("in/C.vtvl") == source)
    #expect(try folder.text("out/A.md") != source)
  }

  // MARK: Disks that refuse

  @Test func `a disk that is full while writing leaves everything as it was`() throws {
    let (old, new) = try states()
    // Every file may have 512 bytes: the first longer one fails.
    let run = try Vtvl.shell("ulimit -f 1; \"$VTVL\" build in -o out", in: folder)
    #expect(run.code == 2)
    #expect(run.messages.contains("cannot be written: the file is larger than is allowed"))
    #expect(try folder.contents("out") == old)
    let fresh = try Vtvl.shell("ulimit -f 1; \"$VTVL\" build in -o fresh/out", in: folder)
    #expect(fresh.code == 2)
    #expect(!folder.has("fresh"))
    #expect(try build().code == 0)
    #expect(try folder.contents("out") == new)
  }

  @Test(.enabled(if: ReadingTests.canBeNobody))
  func `a folder that may not be written stays, and so does what it holds`() throws {
    let (old, _) = try states()
    let prefix = ReadingTests.isRoot ? ReadingTests.asNobody : ""
    for out in ["out", "out/sub/deeper"] {
      let run = try Vtvl.shell(
        "chmod 555 out; \(prefix)\"$VTVL\" build in -o \(out); code=$?; chmod 755 out; exit $code",
        in: folder)
      #expect(run.code == 2)
      #expect(run.messages.contains("permission is missing"), "\(run.messages)")
      #expect(try folder.contents("out") == old)
    }
  }

  @Test func `two runs do not write to one folder at once`() throws {
    let (old, new) = try states()
    let line = "flock out \"$VTVL\" build in -o out"
    let run = try Vtvl.shell(line, in: folder)
    #expect(run.code == 2)
    #expect(run.messages.contains("Another run is writing to “out”"))
    #expect(try folder.contents("out") == old)
    let many = "seq 6 | xargs -P 6 -I {} \"$VTVL\" build in -o out 2>/dev/null"
    _ = try Vtvl.shell(many, in: folder)
    #expect(try folder.contents("out") == new)
  }

  @Test func `rubbish of a run that was killed is cleared away`() throws {
    let (_, new) = try states()
    try folder.write("out/.vtvl-staging/0.new", "half")
    try folder.write("out/.vtvl-staging/7.old", "half")
    #expect(try build().code == 0)
    #expect(try folder.contents("out") == new)
  }

  // MARK: Every call fails once

  /// The system calls by which outputs are written, in all their spellings.
  private static let calls: [(names: String, error: String)] = [
    ("write", "ENOSPC"), ("renameat2", "EIO"), ("renameat2", "EINVAL"),
    ("faccessat,faccessat2", "EACCES"),
    ("mkdirat,mkdir", "EROFS"), ("openat,open", "EMFILE"), ("newfstatat", "EACCES"),
    ("close", "EIO"), ("unlinkat", "EIO"), ("flock", "ENOLCK"),
  ]

  private static let hasStrace: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    let run = try? Vtvl.shell("strace -o /dev/null -e inject=close:retval=0 true", in: folder)
    return run?.code == 0
  }()

  /// Which of a run's calls by these names have to do with the outputs: the first, and the last of all.
  private func range(of names: String) throws -> ClosedRange<Int> {
    try reset()
    let line = "strace -y -f -o trace -e trace=\(names) \"$VTVL\" build in -o out"
    _ = try Vtvl.shell(line, in: folder)
    let calls = try folder.text("trace").split(separator: "\n").filter { $0.contains("(") }
    let first = calls.firstIndex { $0.contains("/out") || $0.contains("\"out") }
    return (try #require(first) + 1)...calls.count
  }

  @Test(.enabled(if: hasStrace), arguments: calls)
  func `whichever call fails, the outputs are old or new`(call: (names: String, error: String))
    throws
  {
    let (old, new) = try states()
    for number in try range(of: call.names) {
      try reset()
      let line = """
        strace -f -o /dev/null -e trace=\(call.names) \
        -e inject=\(call.names):error=\(call.error):when=\(number) "$VTVL" build in -o out
        """
      let run = try Vtvl.shell(line, in: folder)
      var after = try folder.contents("out")
      for name in after.keys where name.hasPrefix(".vtvl-staging") { after[name] = nil }
      #expect(after == (run.code == 0 ? new : old), "\(call) \(number): \(run.messages)")
      #expect(run.code == 0 || run.code == 2)
    }
  }

  @Test(.enabled(if: hasStrace))
  func `killed at any rename, every file is old or new, and the next build mends it`() throws {
    let (old, new) = try states()
    for names in ["renameat2", "unlinkat"] {
      for number in try range(of: names) {
        try reset()
        let line = """
          strace -f -o /dev/null -e trace=\(names) \
          -e inject=\(names):signal=KILL:when=\(number) "$VTVL" build in -o out
          """
        _ = try Vtvl.shell(line + " || true", in: folder)
        for (name, bytes) in try folder.contents("out") where !name.contains("staging") {
          let isList = name == ".vtvl-outputs"
          #expect(isList || bytes == old[name] || bytes == new[name], "\(names) \(number) \(name)")
        }
        #expect(try build().code == 0)
        #expect(try folder.contents("out") == new, "\(names) \(number)")
      }
    }
  }
}
