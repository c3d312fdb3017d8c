import VTVLModel
import VTVLSyntax

/// One file before and after its fixes.
struct FixedFile {
  let old: SyntaxTree
  let new: SyntaxTree
  let edits: [ByteEdits.Edit]

  private var oldBytes: [UInt8] { old.file.bytes }
  private var newBytes: [UInt8] { new.file.bytes }

  /// The first promise of a file that is broken.
  func fault(_ rules: Set<Rule>) -> String? {
    if !areApart { return "edits overlap" }
    if rebuilt != newBytes { return "something is changed outside the edits" }
    if let fault = frameFault { return fault }
    for edit in edits where !keepsLetters(edit, rules) {
      return
        "letters are changed: “\(Self.text(oldBytes[edit.range]))” is “\(Self.text(edit.replacement[...]))”"
    }
    let left = untouchedProse.firstLeft(in: Self.proseRanges(new).flatMap { letters(newBytes[$0]) })
    return left.map { "“\($0)” is no longer read as prose" }
  }

  // MARK: Bytes

  private var areApart: Bool {
    var end = 0
    for edit in edits {
      if edit.range.lowerBound < end || edit.range.upperBound > oldBytes.count { return false }
      end = edit.range.upperBound
    }
    return true
  }

  private var rebuilt: [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    for edit in edits {
      bytes += oldBytes[index..<edit.range.lowerBound] + edit.replacement
      index = edit.range.upperBound
    }
    return bytes + oldBytes[index...]
  }

  /// The byte order mark, the kinds of line ends and the end of the file are as they were.
  private var frameFault: String? {
    if Self.hasMark(oldBytes) != Self.hasMark(newBytes) { return "the byte order mark is changed" }
    let (oldEnds, newEnds) = (Self.lineEnds(oldBytes), Self.lineEnds(newBytes))
    if !oldEnds.isEmpty, !newEnds.isSubset(of: oldEnds) { return "there are other line ends" }
    if !oldEnds.isEmpty, (oldBytes.last == 0x0A) != (newBytes.last == 0x0A) {
      return "the end of the file is changed"
    }
    return nil
  }

  private static func hasMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private static func lineEnds(_ bytes: [UInt8]) -> Set<String> {
    var ends: Set<String> = []
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      ends.insert(index > 0 && bytes[index - 1] == 0x0D ? "CRLF" : "LF")
    }
    return ends
  }

  // MARK: Letters

  /// Whether an edit leaves letters and digits as they are. Two fixes put some in: the first line, and a
  /// reference that takes the place of the title it stands for.
  private func keepsLetters(_ edit: ByteEdits.Edit, _ rules: Set<Rule>) -> Bool {
    let (before, after) = (letters(oldBytes[edit.range]), letters(edit.replacement[...]))
    if before == after { return true }
    let version = Letter.all(in: "vtvl 1")
    if rules.contains(.missingVersion), edit.range.lowerBound <= 3, after == version + before {
      return true
    }
    if rules.contains(.unsupportedVersion), after == before + version.suffix(1) { return true }
    let isReference = rules.contains { $0.id == "literal-title" }
    let rest = Self.text(edit.replacement[...]).replacing(/\{[^{}]*\}/, with: "")
    return isReference && Letter.all(in: rest).firstLeft(in: before) == nil
      && rest.utf8.count < edit.replacement.count
  }

  private func letters(_ bytes: ArraySlice<UInt8>) -> [Letter] {
    Letter.all(in: Self.text(bytes))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Prose

  /// The letters of prose that no edit touches.
  private var untouchedProse: [Letter] {
    Self.proseRanges(old).flatMap { range in
      var parts: [Range<Int>] = []
      var start = range.lowerBound
      for edit in edits where edit.range.overlaps(range) || range.contains(edit.range.lowerBound) {
        if start < edit.range.lowerBound { parts.append(start..<edit.range.lowerBound) }
        start = max(start, edit.range.upperBound)
      }
      if start < range.upperBound { parts.append(start..<range.upperBound) }
      return parts.flatMap { letters(oldBytes[$0]) }
    }
  }

  private static func proseRanges(_ tree: SyntaxTree) -> [Range<Int>] {
    tree.records.indices.filter { tree.records[$0].kind == .prose }.flatMap { prose in
      tree.children(of: prose).filter { tree.records[$0].kind == .text }.map {
        tree.node($0).range.bytes
      }
    }
  }
}
