import Foundation
import Testing

/// What is ours to write, and paths that are no text.
@Suite struct WriteClaimTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in Sample.workspace(["A"]) { try folder.write("in/" + path, text) }
    try folder.write("in/b.vtvl", Sample.doubtful.replacing("vị trí A", with: "vị trí B"))
  }

  // MARK: Baselines

  @Test func `a baseline is not written over anything else`() throws {
    try folder.write("notes.txt", "của tôi")
    try folder.link("link.txt", to: "in/A.vtvl")
    let before = try folder.contents()
    for path in ["in/A.vtvl", "notes.txt", "link.txt", "in"] {
      let run = try Vtvl.run(["check", "in", "--baseline", path, "--update-baseline"], in: folder)
      #expect(run.code == 2, "\(path): \(run.all)")
      #expect(try folder.contents() == before, "\(path)")
    }
  }

  @Test func `a baseline is written to a new or empty file, and over an old one`() throws {
    try folder.write("empty.txt", "")
    try folder.write("first.txt", "# vtvl baseline 1\n0604271fb0021ad3 duplicate-item a.vtvl\n")
    for path in ["new.txt", "empty.txt", "first.txt", "new.txt"] {
      let run = try Vtvl.run(["check", "in", "--baseline", path, "--update-baseline"], in: folder)
      #expect(run.code == 0, "\(path): \(run.all)")
      #expect(try folder.text(path).hasPrefix("# vtvl baseline 3\n"))
      #expect(try Vtvl.run(["check", "in", "--strict", "--baseline", path], in: folder).code == 0)
    }
    #expect(!folder.has(".vtvl-staging"))
  }

  // MARK: Limits

  /// A comment that fills a file up to a size.
  private func filled(_ head: String, to size: Int) -> [UInt8] {
    Array(head.utf8) + Array(repeating: UInt8(ascii: "x"), count: size - head.utf8.count - 1) + [
      0x0A
    ]
  }

  @Test func `a baseline is read up to its bound`() throws {
    let size = 16 << 20
    for (more, code) in [(0, Int32(0)), (1, 2)] {
      try folder.write("b.txt", bytes: filled("# vtvl baseline 3\n# ", to: size + more))
      let run = try Vtvl.run(["check", "in", "--brief", "--baseline", "b.txt"], in: folder)
      #expect(run.code == code, "\(run.messages)")
    }
  }

  @Test func `a list of outputs beyond its bound owns nothing`() throws {
    let size = 16 << 20
    for (more, code) in [(0, Int32(0)), (1, 2)] {
      try folder.write("out/A.md", "cũ")
      try folder.write("out/.vtvl-outputs", bytes: filled("A.md\n# ", to: size + more))
      let run = try Vtvl.run(["build", "in", "-o", "out"], in: folder)
      #expect(run.code == code, "\(run.messages)")
      #expect(try (folder.text("out/A.md") == "cũ") == (code == 2))
    }
  }

  // MARK: Paths

  private static let bad = "$(printf 'x\\377')"

  @Test func `a folder whose name is no text is an error when it holds sources`() throws {
    let line = "mkdir in/\(Self.bad) && cp in/A.vtvl in/\(Self.bad)/c.vtvl && \"$VTVL\" check in"
    let run = try Vtvl.shell(line, in: folder)
    #expect(run.code == 2)
    #expect(run.messages.contains("The name “in/x‹FF›/c.vtvl” is not Unicode text"), "\(run.all)")
    let other = try Vtvl.shell(
      "rm in/\(Self.bad)/c.vtvl && touch in/\(Self.bad)/c.txt && \"$VTVL\" check in", in: folder)
    #expect(other.code == 0, "\(other.all)")
  }

  @Test func `paths that are no text are taken as they are`() throws {
    let build = "\"$VTVL\" build in -o out\(Self.bad) && ls out\(Self.bad)/A.md >/dev/null"
    #expect(try Vtvl.shell(build, in: folder).code == 0)
    let attached = "\"$VTVL\" build in --output=second\(Self.bad) && test -e second\(Self.bad)/A.md"
    #expect(try Vtvl.shell(attached, in: folder).code == 0)
    let update =
      "\"$VTVL\" check in --update-baseline --baseline b\(Self.bad) && test -s b\(Self.bad)"
    #expect(try Vtvl.shell(update, in: folder).code == 0)
    let read = try Vtvl.shell("\"$VTVL\" check in --strict --baseline b\(Self.bad)", in: folder)
    #expect(read.code == 0, "\(read.all)")
    let input = "mv in y\(Self.bad) && cd y\(Self.bad) && \"$VTVL\" check . --fix --brief"
    let fixed = try Vtvl.shell(input, in: folder)
    #expect(fixed.code == 0, "\(fixed.all)")
    #expect(fixed.messages.contains("1 place fixed in 1 file"), "\(fixed.all)")
  }
}
