import Foundation
import Testing

/// What `vtvl check --fix` writes and `--diff` shows.
@Suite struct FixTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["du-an.vtvl": "vtvl 1\ndự án\n"]) }

  private static let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  static let files: [String] = [
    "vtvl 1\r\n\r\nvị trí A: Văn  thư\r\n  mục tiêu: Để quản lý ,lưu trữ\r\n",
    "vtvl 1\n\nvị trí A: Văn  thư",
    "vtvl 1\r\n\r\nvị trí A: Văn  thư",
    "vtvl 1\n\r\nvị trí A: Văn  thư\r\n  mục tiêu: Để quản lý ,lưu trữ\n",
    "\r\nvị trí A: Văn  thư\r\n",
    "\nvị trí A: Văn  thư",
    "vtvl 1\r\rvị trí A: Văn  thư\r",
    "\u{FEFF}vtvl 1\n\nvị trí A: Văn  thư\n",
  ]

  /// From the top of the repository and from a folder in it.
  @Test(.enabled(if: hasGit), arguments: files, [".", "xã mới"])
  func `what --diff shows git apply makes, as --fix does`(text: String, place: String) throws {
    for copy in ["one", "two"] {
      try folder.write("\(copy)/xã mới/du-an.vtvl", "vtvl 1\ndự án\n")
      try folder.write("\(copy)/xã mới/a.vtvl", text)
    }
    let run = try Vtvl.shell(
      """
      export GIT_CONFIG_GLOBAL=/dev/null
      (cd one && git init -q . && cd '\(place)' && "$VTVL" check --diff . >"$OLDPWD/p.diff"
       git apply --whitespace=nowarn "$OLDPWD/p.diff") || exit 3
      (cd two && "$VTVL" check --fix . >/dev/null 2>&1)
      cmp 'one/xã mới/a.vtvl' 'two/xã mới/a.vtvl'
      """, in: folder)
    #expect(run.code == 0, "\(run.all)")
    #expect(try folder.bytes("one/xã mới/a.vtvl") != Array(text.utf8))
  }

  @Test(arguments: [
    ("Để quản lý ,lưu trữ", "Để quản lý, lưu trữ"),
    ("Để quản lý  ,lưu trữ", "Để quản lý, lưu trữ"),
    ("Để quản lý ,lưu trữ ;nộp  lưu", "Để quản lý, lưu trữ; nộp lưu"),
    ("Để ( quản lý ,lưu trữ )và nộp", "Để (quản lý, lưu trữ) và nộp"),
  ])
  func `one run fixes what stands side by side`(wrong: String, right: String) throws {
    try folder.write("a.vtvl", "vtvl 1\nvị trí A: Văn thư\n  mục tiêu: \(wrong)\n")
    _ = try Vtvl.run(["check", "--fix", "."], in: folder)
    #expect(try folder.text("a.vtvl") == "vtvl 1\nvị trí A: Văn thư\n  mục tiêu: \(right)\n")
    let again = try Vtvl.run(["check", "--fix", "."], in: folder)
    #expect(again.messages == "There is nothing to fix safely.\n")
  }

  @Test(arguments: [
    "Tham mưu cho UBND cấp , Chủ tịch", "Tham mưu cho UBND cấp  , Chủ tịch",
    "Trình Chủ tịch . Báo cáo", "Phối hợp với ; báo cáo",
  ])
  func `a gap in which a word may be missing is told and left`(words: String) throws {
    let text = "vtvl 1\nvị trí A: Văn thư\n  mục tiêu: \(words)\n"
    try folder.write("a.vtvl", text)
    let run = try Vtvl.run(["check", "--fix", "--notes", "."], in: folder)
    #expect(try folder.text("a.vtvl") == text)
    #expect(run.output.contains("or write the word that is missing there. [punctuation]"))
  }
}
