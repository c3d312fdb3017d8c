import Foundation
import Testing

/// What is read, what is refused, and how that is said.
@Suite struct ReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["du-an.vtvl": Sample.quiet]) }

  private func check(_ words: [String] = ["."]) throws -> Vtvl.Result {
    try Vtvl.run(["check", "--brief"] + words, in: folder)
  }

  private func expectRefusal(_ words: [String], _ message: String) throws {
    let run = try check(words)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  // MARK: Folders

  @Test func `files are read at any depth, in the byte order of their paths`() throws {
    for path in ["b.vtvl", "a/z.vtvl", "a-b.vtvl", "a.vtvl", "Z.vtvl", "đ.vtvl", "e.VTVL"] {
      try folder.write(path, "vtvl 1\n?\n")
    }
    let run = try check()
    let files = run.outputLines.dropLast().map { $0.prefix { $0 != ":" } }
    #expect(
      files == ["Z.vtvl", "a-b.vtvl", "a.vtvl", "a/z.vtvl", "b.vtvl", "e.VTVL", "đ.vtvl"])
  }

  @Test func `hidden files and folders are left out, and other files`() throws {
    for path in [".a.vtvl", ".git/b.vtvl", "c.txt", "d.vtvl.bak", "._e.vtvl", "vtvl"] {
      try folder.write(path, "vtvl 1\n?\n")
    }
    let run = try check()
    #expect(run.code == 0)
    #expect(run.output.contains("\n1 file, "))
    // Text files that nobody meant to hide are told.
    #expect(run.outputLines.filter { $0.contains("[unread-file]") }.count == 2)
    #expect(run.output.contains("“c.txt”") && run.output.contains("“vtvl”"))
    try expectRefusal([".a.vtvl"], "is hidden")
    try expectRefusal(["c.txt"], "is not a .vtvl file")
  }

  @Test func `what is not there, and what is empty, is said`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("empty/deep"), withIntermediateDirectories: true)
    try folder.write("plain", "x")
    try expectRefusal(["nowhere"], "“nowhere” cannot be read: it does not exist.")
    try expectRefusal(["du-an.vtvl/x"], "it is not a folder")
    try expectRefusal(["empty"], "The folder “empty” holds no .vtvl file.")
    try expectRefusal([String(repeating: "x", count: 5000)], "the name is too long")
    let file = try Vtvl.run(["build", "du-an.vtvl", "-o", "out"], in: folder)
    #expect(file.code == 2)
    #expect(file.messages.contains("Name the folder it is in: .\n"))
    #expect(!folder.has("out"))
  }

  @Test func `one bad operand spoils the run`() throws {
    try expectRefusal([".", "nowhere"], "nowhere")
  }

  @Test func `two paths equal in NFC are an error`() throws {
    try folder.write("\u{1ED9}.vtvl", Sample.post("A"))
    try folder.write("o\u{323}\u{302}.vtvl", Sample.post("B"))
    try expectRefusal(["."], "Two files are named")
  }

  @Test func `the map of the outputs has paths in NFC, findings those of the disk`() throws {
    try folder.write("o\u{323}\u{302}.vtvl", Sample.post("A"))
    #expect(try Vtvl.run(["build", ".", "-o", "out"], in: folder).code == 0)
    let map = try folder.bytes("out/positions.map.json")
    #expect(map.firstRange(of: Array("\"\u{1ED9}.vtvl\"".utf8)) != nil)
    try folder.write("o\u{323}\u{302}.vtvl", "vtvl 1\n?\n")
    #expect(Array(try check().output.utf8).starts(with: Array("o\u{323}\u{302}.vtvl:2".utf8)))
  }

  @Test func `a name that is no text is refused, with its bytes shown`() throws {
    let run = try Vtvl.shell(
      "printf 'vtvl 1\\n' > \"$(printf 'M\\325u.vtvl')\" && \"$VTVL\" check .", in: folder)
    #expect(run.code == 2)
    #expect(run.messages.contains("“M‹D5›u.vtvl” is not Unicode text"))
  }

  // MARK: Links

  @Test func `a link inside the folder is read once`() throws {
    try folder.write("in/a.vtvl", Sample.post("A"))
    try folder.write("in/.kept/b.vtvl", Sample.post("B"))
    try folder.link("in/again.vtvl", to: "a.vtvl")
    try folder.link("in/b.vtvl", to: ".kept/b.vtvl")
    try folder.link("in/loop", to: ".")
    try folder.link("in/notes.txt", to: "/etc/hostname")
    try folder.link("in/broken", to: "nowhere")
    let run = try check(["in"])
    #expect(!run.output.contains("duplicate-name"))
    #expect(run.output.contains("2 files, 2 posts"), "\(run.all)")
  }

  @Test func `a link out of the folder is refused`() throws {
    try folder.write("out/secret.vtvl", Sample.post("A"))
    try folder.write("in/a.vtvl", Sample.post("A"))
    try folder.link("in/b.vtvl", to: "../out/secret.vtvl")
    try expectRefusal(["in"], "“in/b.vtvl” is a link that leads out of the folder")
    try folder.remove("in/b.vtvl")
    try folder.link("in/sub", to: "../out")
    try expectRefusal(["in"], "“in/sub” is a link that leads out of the folder")
    try folder.remove("in/sub")
    try folder.link("in/c.vtvl", to: "nowhere")
    try expectRefusal(["in"], "leads nowhere")
  }

  @Test func `a source to whose name an editor added its own ending is not passed over`() throws {
    try folder.write("in/a.vtvl", Sample.post("A"))
    try folder.write("in/sub/b.VTVL.TXT", Sample.post("B"))
    let refusal = "“in/sub/b.VTVL.TXT” is a description with “.txt” added"
    try expectRefusal(["in"], refusal)
    try expectRefusal(["in/sub/b.VTVL.TXT"], refusal)
    try folder.remove("in/sub/b.VTVL.TXT")
    try folder.write("in/notes.txt", "…")
    #expect(try check(["in"]).output.contains("1 file, 1 post"))
  }

  @Test func `a folder may itself be named by a link`() throws {
    try folder.write("real/a.vtvl", Sample.wrong)
    try folder.link("alias", to: "real")
    #expect(try check(["alias"]).output.hasPrefix("real/a.vtvl:3:3:"))
    #expect(try check(["alias/a.vtvl"]).code == 1)
  }

  // MARK: Things that are no files

  @Test func `pipes and devices are refused without waiting`() throws {
    try folder.write("in/a.vtvl", Sample.post("A"))
    #expect(try Vtvl.shell("mkfifo in/b.vtvl", in: folder).code == 0)
    try expectRefusal(["in"], "“in/b.vtvl” is not an ordinary file")
    try expectRefusal(["in/b.vtvl"], "is not an ordinary file")
    try expectRefusal(["/dev/null"], "is not an ordinary file")
    try expectRefusal(["/dev/zero"], "is not an ordinary file")
    try folder.link("c.vtvl", to: "/dev/zero")
    try expectRefusal(["."], "leads out")
  }

  @Test func `a file beyond the limit is refused`() throws {
    let size = 16 << 20
    let bytes = Array("vtvl 1\n#".utf8) + Array(repeating: UInt8(ascii: "x"), count: size - 8)
    try folder.write("big.vtvl", bytes: bytes)
    let whole = try check()
    #expect(whole.code == 0, "\(whole.all)")
    let run = try Vtvl.shell("printf x >> big.vtvl && \"$VTVL\" check .", in: folder)
    #expect(run.code == 2)
    #expect(run.messages.contains("“big.vtvl” is larger than 16 MB"))
    let input = try Vtvl.shell("head -c \(size + 1) /dev/zero | \"$VTVL\" check -", in: folder)
    #expect(input.code == 2)
    #expect(input.messages.contains("“-” is larger than 16 MB"))
  }

  // MARK: Permissions

  /// Tests may run as root, who may read everything.
  static let asNobody = "setpriv --reuid=65534 --clear-groups "
  static let isRoot = getuid() == 0
  static let canBeNobody: Bool = {
    guard isRoot else { return true }
    guard let folder = try? TemporaryFolder() else { return false }
    let run = try? Vtvl.shell(asNobody + "\"$VTVL\" version", in: folder)
    return run?.code == 0
  }()

  @Test(.enabled(if: canBeNobody))
  func `what may not be read is an error, and nothing is written`() throws {
    let prefix = Self.isRoot ? Self.asNobody : ""
    try folder.write("in/a.vtvl", Sample.post("A"))
    try folder.write("in/sub/b.vtvl", Sample.post("B"))
    for (path, mode) in [("in/a.vtvl", "000"), ("in/sub", "000"), ("in/sub", "444"), ("in", "000")]
    {
      let line = """
        chmod \(mode) \(path); \(prefix)"$VTVL" check in; code=$?
        mkdir -p out; chmod 777 out; \(prefix)"$VTVL" build in -o out/x; chmod 755 \(path)
        exit $code
        """
      let run = try Vtvl.shell(line, in: folder)
      #expect(run.code == 2, "\(path) \(mode)")
      #expect(run.messages.contains("permission is missing"), "\(run.messages)")
      #expect(!folder.has("out/x"))
    }
  }

  // MARK: Shared folders

  @Test func `shared folders are read from where they are named`() throws {
    try folder.write("chung/mau.vtvl", "vtvl 1\nmẫu m\n  mục tiêu: Việc\n")
    try folder.write("xã/sub/du-an.vtvl", Sample.quiet + "  dùng: ../../chung\n")
    try folder.write("xã/a.vtvl", "vtvl 1\nvị trí A: x\n  theo mẫu: m\n")
    let run = try check(["xã"])
    #expect(run.code == 0, "\(run.all)")
    #expect(run.output.hasPrefix("3 files, 1 post"))
    #expect(try Vtvl.run(["build", "xã", "-o", "out"], in: folder).code == 0)
    #expect(try folder.text("out/positions.map.json").contains("\"../chung/mau.vtvl\""))
    let trace = try Vtvl.run(["trace", "A", "mục tiêu", "xã"], in: folder)
    #expect(trace.output.contains("chung/mau.vtvl:3:"))
  }

  @Test func `what is wrong in a shared folder is told once for all that share it`() throws {
    try folder.write("chung/mau.vtvl", "vtvl 1\nmẫu m\n  muc tieu: Việc\n")
    for (name, post) in [("xã-a", "A"), ("xã-b", "B")] {
      try folder.write("\(name)/du-an.vtvl", Sample.quiet + "  dùng: ../chung\n")
      try folder.write("\(name)/a.vtvl", "vtvl 1\nvị trí \(post): x\n  theo mẫu: m\n")
    }
    let run = try check(["xã-a", "xã-b"])
    #expect(run.code == 1)
    #expect(run.output.ranges(of: "unknown-keyword").count == 1, "\(run.all)")
    #expect(run.output.contains("5 files, 2 posts: 1 error"))
    let json = try Vtvl.run(["check", "--format", "json", "xã-a", "xã-b"], in: folder)
    #expect(json.output.contains("\"posts\": [\"A\", \"B\"]"))
  }

  /// The finding lists the posts that hold what the form does not print, others in each workspace.
  @Test func `it is told once too where it lists other things for each`() throws {
    try folder.write(
      "chung/mau.vtvl",
      """
      vtvl 1
      biểu mẫu ngắn: Bản tóm tắt
        phần đầu
          hàng mã: Mã
          hàng tên: Tên
      mẫu m
        mục tiêu: Để giữ văn bản.

      """)
    for (name, post) in [("xã-a", "A"), ("xã-b", "B")] {
      try folder.write(
        "\(name)/a.vtvl",
        "vtvl 1\ndự án\n  biểu mẫu: ngắn\n  dùng: ../chung\nvị trí \(post): x\n  theo mẫu: m\n")
    }
    let run = try check(["xã-a", "xã-b", "--select", "not-in-form"])
    #expect(run.outputLines.count == 2, "\(run.all)")
    let full = try Vtvl.run(["check", "xã-a", "xã-b", "--select", "not-in-form"], in: folder)
    #expect(full.output.contains("Holds for: A, B"), "\(full.all)")
  }

  @Test func `a shared folder is fixed when it is named too`() throws {
    let mended = "vtvl 1\nmẫu m\n  mục tiêu: Việc của xã\n"
    try folder.write("chung/mau.vtvl", mended.replacing("của xã", with: "của  xã"))
    for name in ["xã-a", "xã-b"] {
      try folder.write(
        "\(name)/a.vtvl",
        "vtvl 1\ndự án: x\n  dùng: ../chung\nvị trí A: x\n  theo mẫu: m\n")
    }
    let fix = ["check", "--lang", "en", "--select", "punctuation", "--fix"]
    let alone = try Vtvl.run(fix + ["xã-a", "xã-b"], in: folder)
    #expect(alone.messages.contains("to fix it too, name it as well: chung"), "\(alone.all)")
    #expect(try folder.text("chung/mau.vtvl") != mended)
    let named = try Vtvl.run(fix + ["xã-a", "xã-b", "chung"], in: folder)
    #expect(named.messages.contains("1 place fixed in 1 file"), "\(named.all)")
    #expect(try folder.text("chung/mau.vtvl") == mended)
    let run = try check(["xã-a", "chung"])
    #expect(!run.output.contains("unused-template"), "\(run.all)")
    #expect(try check(["chung"]).output.contains("unused-template"))
  }

  @Test func `a shared folder that is missing or empty is a finding at its line`() throws {
    try folder.write("xã/du-an.vtvl", Sample.quiet + "  dùng: ../chung\n")
    let line = Sample.quiet.split(separator: "\n").count + 1
    let missing = try check(["xã"])
    #expect(missing.code == 1)
    #expect(
      missing.output.hasPrefix("xã/du-an.vtvl:\(line):9: error: There is no folder “../chung”"))
    try folder.write("chung/x.txt", "")
    #expect(try check(["xã"]).output.contains("holds no .vtvl file"))
  }

  @Test(arguments: [("..\\chung", "../chung"), (".\\..\\chung\\", "./../chung")])
  func `a path with backslashes is told how to be written`(path: String, right: String) throws {
    try folder.write("chung/mau.vtvl", "vtvl 1\nmẫu m\n  mục tiêu: Việc\n")
    try folder.write("xa/du-an.vtvl", Sample.quiet + "  dùng: \(path)\n")
    // What the folder would declare is not missed elsewhere.
    try folder.write("xa/a.vtvl", "vtvl 1\nvị trí A: Văn thư\n  theo mẫu: m\n  ngạch: {x}\n")
    let run = try check(["xa"])
    #expect(run.outputLines.count == 2, "\(run.all)")
    #expect(run.output.contains("There is no folder “\(path)”: between folders stands “/”"))
    #expect(run.output.contains("Write “\(right)”"), "\(run.all)")
    try folder.write("xa/a.vtvl", "vtvl 1\nvị trí A: Văn thư\n  theo mẫu: m\n")
    try folder.write("xa/du-an.vtvl", Sample.quiet + "  dùng: \(right)\n")
    #expect(try check(["xa"]).code == 0)
  }

  @Test func `a shared folder is found whatever the form of its letters`() throws {
    try folder.write("chu\u{300}ng/mau.vtvl", "vtvl 1\nmẫu m\n  mục tiêu: Việc\n")
    try folder.write("xa/du-an.vtvl", Sample.quiet + "  dùng: ../ch\u{F9}ng\n")
    try folder.write("xa/a.vtvl", "vtvl 1\nvị trí A: x\n  theo mẫu: m\n")
    #expect(try check(["xa"]).code == 0)
  }

  @Test func `no file is read twice, however folders share each other`() throws {
    try folder.write("chung/mau.vtvl", "vtvl 1\nmẫu m\n  mục tiêu: Việc\n")
    try folder.write("xa/sub/b.vtvl", "vtvl 1\nmẫu n\n  mục tiêu: Việc\n")
    try folder.write(
      "xa/du-an.vtvl", Sample.quiet + "  dùng: ../chung\n  dùng: ../xa/../chung\n  dùng: sub\n")
    try folder.write("xa/a.vtvl", "vtvl 1\nvị trí A: x\n  theo mẫu: m\n")
    let run = try check(["xa"])
    #expect(!run.output.contains("[duplicate-name]"), "\(run.all)")
    #expect(run.output.contains("4 files"), "\(run.all)")
  }

  @Test(arguments: ["..", ".", "../..", "/", "../xa"])
  func `a folder around the one that is read is not shared with it`(path: String) throws {
    try folder.write("all/xa/du-an.vtvl", Sample.quiet + "  dùng: \(path)\n")
    try folder.write("all/khac/b.vtvl", "không phải của xã này")
    let run = try check(["all/xa"])
    #expect(run.code == 1)
    #expect(run.output.contains("The folder “\(path)” holds the very folder that is read."))
    #expect(!run.output.contains("khac"), "\(run.all)")
  }
}
