import Foundation
import TestSupport
import Testing
import VTVLOutput
import VTVLSyntax

/// What `--diff` prints is a patch that other programs take, byte for byte.
@Suite("Unified diffs")
struct UnifiedDiffTests {
  /// Two versions of a file.
  private struct Pair {
    let old: [UInt8]
    let new: [UInt8]
  }

  /// Lines with all that a patch is made of itself, and bytes that are no text.
  private static let lines =
    [
      "a", "b", "c", "", " ", "\t", "a\r", "\r", "đối với", "-a", "+b", " c", "--- a/f", "+++ b/f",
      "@@ -1,1 +1,1 @@", "\\ No newline at end of file", "diff --git a/f b/f", "\u{1B}[2J", "\0",
      "a\rb",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x9B, 0x61]]

  private static func file(_ count: Int, _ generator: inout SeededGenerator) -> [[UInt8]] {
    (0..<count).map { _ in lines[Int.random(in: lines.indices, using: &generator)] }
  }

  private static func bytes(_ lines: [[UInt8]], _ generator: inout SeededGenerator) -> [UInt8] {
    let bytes: [UInt8] = lines.reduce(into: []) { $0 += $1 + [0x0A] }
    return Int.random(in: 0..<4, using: &generator) == 0 ? bytes.dropLast() : bytes
  }

  /// A few lines taken away, put in, changed and moved.
  private static func edited(
    _ lines: [[UInt8]], _ generator: inout SeededGenerator
  ) -> [[UInt8]] {
    var lines = lines
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0...lines.count, using: &generator)
      let line = file(1, &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0 where index < lines.count: lines.remove(at: index)
      case 1 where index < lines.count: lines[index] += [0x0D]
      case 2 where index < lines.count: lines.append(lines.remove(at: index))
      default: lines.insert(contentsOf: line, at: index)
      }
    }
    return lines
  }

  private static let pairs: [Pair] = {
    var generator = SeededGenerator(seed: 71)
    return (0..<2000).map { number in
      let count = number % 20 == 0 ? 200 : Int.random(in: 0...12, using: &generator)
      let old = file(count, &generator)
      let new =
        number % 4 == 0
        ? file(Int.random(in: 0...count, using: &generator), &generator) : edited(old, &generator)
      return Pair(old: bytes(old, &generator), new: bytes(new, &generator))
    }
  }()

  // MARK: Programs that take patches

  /// Applies one patch for many files in a repository of its own, and reads them again.
  private func apply(
    _ pairs: [(path: String, pair: Pair)], _ command: String
  ) throws -> [[UInt8]?] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vtvl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var patch: [UInt8] = []
    for (path, pair) in pairs {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(pair.old).write(to: file)
      patch += UnifiedDiff.text(old: pair.old, new: pair.new, path: Array(path.utf8), for: .program)
    }
    try Data(patch).write(to: folder.appending(path: "p.patch"))
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = folder
    shell.environment = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "PATH": "/usr/bin:/bin", "HOME": folder.path,
    ]
    let errors = Pipe()
    shell.standardError = errors
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0, "\(String(decoding: said.prefix(2000), as: UTF8.self))")
    return pairs.map { (try? Data(contentsOf: folder.appending(path: $0.path))).map(Array.init) }
  }

  private static let git = "git init -q . && git apply --whitespace=nowarn p.patch"

  @Test(arguments: [git, "patch -p1 -s -i p.patch"])
  func `a patch makes the new file of the old one`(command: String) throws {
    let pairs = zip(0..., Self.pairs).map { (path: "f\($0)", pair: $1) }
    let files = try apply(pairs, command)
    for (file, pair) in zip(files, pairs) {
      #expect(file == pair.pair.new, "\(pair.path): \(pair.pair)")
    }
  }

  @Test(arguments: [git, "patch -p1 -s -i p.patch"])
  func `a file is found whatever it is called`(command: String) throws {
    let names = [
      "thư mục/tệp mới.vtvl", "a b.vtvl", "\"a\".vtvl", "a\\b.vtvl", "-a.vtvl", "a\tb.vtvl",
      "\u{1B}[2J.vtvl", "\u{202E}đảo.vtvl", "a\u{200B}b.vtvl", "2026-11-01 10:00:00.vtvl",
    ]
    let pair = Pair(old: Array("a\nb\n".utf8), new: Array("a\nc\n".utf8))
    let files = try apply(names.map { ($0, pair) }, command)
    for (file, name) in zip(files, names) { #expect(file == pair.new, "\(name)") }
  }

  @Test func `a name that is no text is quoted byte for byte`() {
    let diff = UnifiedDiff.text(
      old: [], new: [0x0A], path: Array("à".utf8) + [0xFF, 0x0A], for: .program)
    let shown = UnifiedDiff.text(
      old: [], new: [0x0A], path: Array("à".utf8) + [0xFF, 0x0A], for: .terminal)
    #expect(diff.starts(with: #"--- "a/\303\240\377\012""#.utf8))
    #expect(shown.starts(with: "--- a/à‹FF›␊\n".utf8))
  }

  // MARK: What is in it

  private func text(
    _ old: String, _ new: String, for reader: UnifiedDiff.Reader = .program
  ) -> String {
    String(
      decoding: UnifiedDiff.text(
        old: Array(old.utf8), new: Array(new.utf8), path: Array("a.vtvl".utf8), for: reader),
      as: UTF8.self)
  }

  private func lines(_ numbers: some Sequence<Int>) -> String {
    numbers.map { "\($0)\n" }.joined()
  }

  @Test func `files alike have no differences`() {
    #expect(text("", "") == "")
    #expect(text("a\nb", "a\nb") == "")
  }

  @Test func `three lines around a change are told, and changes near each other together`() {
    let new = lines(1...30).replacing("\n5\n", with: "\nnăm\n").replacing("\n12\n", with: "\n")
      .replacing("\n20\n", with: "\n20\nthêm\n")
    #expect(
      text(lines(1...30), new) == """
        --- a/a.vtvl
        +++ b/a.vtvl
        @@ -2,14 +2,13 @@
         2
         3
         4
        -5
        +năm
         6
         7
         8
         9
         10
         11
        -12
         13
         14
         15
        @@ -18,6 +17,7 @@
         18
         19
         20
        +thêm
         21
         22
         23

        """)
  }

  @Test(arguments: [
    ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"),
    ("a\n", "", "@@ -1,1 +0,0 @@\n-a\n"),
    ("a\n", "a\nb\n", "@@ -1,1 +1,2 @@\n a\n+b\n"),
    ("b\n", "a\nb\n", "@@ -1,1 +1,2 @@\n+a\n b\n"),
    ("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    ("a\nb", "c\nb", "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"),
    ("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
  ])
  func `a hunk says where it is`(old: String, new: String, hunk: String) {
    #expect(text(old, new).utf8.elementsEqual("--- a/a.vtvl\n+++ b/a.vtvl\n\(hunk)".utf8))
  }

  @Test func `a terminal is shown pictures`() {
    #expect(
      text("a\u{200B}\r\n\u{1B}[2J\n", "a\n\u{202E}", for: .terminal) == """
        --- a/a.vtvl
        +++ b/a.vtvl
        @@ -1,2 +1,2 @@
        -a‹U+200B›␍
        -␛[2J
        +a
        +‹U+202E›
        \\ No newline at end of file

        """)
    for pair in Self.pairs.prefix(200) {
      let shown = UnifiedDiff.text(
        old: pair.old, new: pair.new, path: Array("\u{9B}31m".utf8), for: .terminal)
      #expect(TerminalAudit.fault(inOutput: shown) == nil)
    }
  }

  // MARK: Large files

  @Test func `of many changes in a large file only these are told`() {
    let old = (0..<20_000).map { "dòng \($0)\n" }
    let new = old.enumerated().map { $0 % 100 == 50 ? "đổi\n" : $1 }
    let diff = text(old.joined(), new.joined())
    #expect(diff.utf8.split(separator: 0x0A).count { $0.first == UInt8(ascii: "-") } == 201)
  }

  /// Where nearly all is changed nobody looks for what is not.
  @Test func `beyond a bound all between is told`() throws {
    let old = (0..<6_000).map { "\($0)\n" }
    let new = old.enumerated().map { $0 % 2 == 1 ? "đổi \($0)\n" : $1 }
    let pair = Pair(old: Array(old.joined().utf8), new: Array(new.joined().utf8))
    let files = try apply([("f", pair)], Self.git)
    #expect(files == [pair.new])
    #expect(text(old.joined(), new.joined()).split(separator: "\n").count > 11_000)
  }
}
