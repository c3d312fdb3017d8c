/// What holds for lines of any kind, once for the file: one habit of an editor is one mistake.
extension FaultExplainer {
  mutating func explainLines(_ lexed: LexedLines) {
    for conflict in lexed.conflicts { reportConflict(lines[conflict]) }
    for comment in lexed.foreignComments.joinedWhereAdjacent { reportForeignComment(comment) }
    let odd = lines.filter { $0.hasOddIndentation && $0.kind != .blank }
    if let first = odd.first { reportOddIndentation(odd, first) }
    if let deep = lines.first(where: { $0.kind == .content && $0.indent > Self.deepestLevel * 2 }) {
      reportTooDeep(deep)
    }
  }

  mutating func reportConflict(_ first: Line) {
    report(
      .mergeConflict, first.contentStart, first.contentEnd,
      Message(
        vi:
          "Từ dòng này có hai bản chưa được gộp (xung đột khi trộn trong Git); chỉ bản đứng trước dấu «=======» "
          + "được đọc. Hãy giữ một bản, rồi xóa bản kia và các dòng dấu «<<<<<<<», «=======», «>>>>>>>».",
        en:
          "Two versions begin here that were not merged (a conflict in Git); only the one before “=======” "
          + "is read. Keep one, and delete the other and the lines “<<<<<<<”, “=======”, “>>>>>>>”."
      ))
  }

  /// Levels of indentation beyond which a line is reported; no construct nests half as deep.
  private static var deepestLevel: Int { 64 }

  mutating func reportTooDeep(_ deep: Line) {
    report(
      .tooDeep, deep.contentStart, deep.contentEnd,
      Message(
        vi: "Dòng này thụt vào \(deep.indent) dấu cách, quá \(Self.deepestLevel) cấp. "
          + "Không phần nào của bản mô tả cần sâu như vậy; hãy bỏ bớt dấu cách ở đầu dòng.",
        en:
          "This line is indented by \(deep.indent) spaces, more than \(Self.deepestLevel) levels. "
          + "No part of a description needs that; take spaces away from its start."))
  }

  mutating func reportOddIndentation(_ odd: [Line], _ first: Line) {
    let others = odd.count - 1
    report(
      .tabIndentation, first.start, first.contentStart,
      Message(
        vi: "Đầu dòng có dấu tab hoặc dấu cách đặc biệt"
          + (others > 0 ? ", cũng như \(others) dòng khác của tệp" : "")
          + ". Hãy thụt lề bằng dấu cách thường, hai dấu cách mỗi cấp.",
        en: "The line begins with a tab or a special space"
          + (others > 0 ? ", and so \(others == 1 ? "does" : "do") \(others) more in the file" : "")
          + ". Indent with plain spaces, two a level."),
      fix: withPlainSpaces(odd))
  }

  /// How far items that begin with tabs should be indented, and what goes on with them, by the starts of their lines: the
  /// width of a tab says nothing.
  private var tabbedIndents: [Int: Int] {
    var indents: [Int: Int] = [:]
    for fault in faults {
      guard case .indentation(.tabs(let expected)) = fault.fault else { continue }
      let item = lines[fault.line]
      indents[item.start] = expected
      var next = nextContent[fault.line + 1]
      guard next < lines.count, lines[next].indent > item.indent,
        item.indent > expected || (lines[next].indent <= expected && isContinued(lines[next]))
      else { continue }
      while next < lines.count, lines[next].indent > item.indent {
        indents[lines[next].start] = lines[next].indent + expected - item.indent
        next = nextContent[next + 1]
      }
    }
    return indents
  }

  /// Whether the line below an item goes on with its words.
  func isContinued(_ below: Line) -> Bool {
    readsAsConstruct(below) == nil && !isItem(below)
  }

  private var errorCount: Int { oneErrorALine.count { $0.severity == .error } }

  /// Every such line as it is counted, and items where their list has them; no fix where the file would then be
  /// read otherwise, or a line be wrong that is not: only its author can tell what belongs to what.
  func withPlainSpaces(_ odd: [Line]) -> Diagnostic.Fix? {
    let indents = tabbedIndents
    let edits = odd.map { indenting($0, indents[$0.start] ?? $0.indent) }
    var plain: [UInt8] = []
    var index = 0
    for edit in edits {
      plain += bytes[index..<edit.location.range.lowerBound]
      plain += edit.replacement.utf8
      index = edit.location.range.upperBound
    }
    let parser = Parser.read(SourceFile(path: file.path, bytes: plain + bytes[index...])).parser
    guard tree.reads(as: parser.builder) else { return nil }
    var other = FaultExplainer(parser, fileIndex)
    other.explainFaults()
    guard other.errorCount <= errorCount else { return nil }
    return Diagnostic.Fix(
      Message(vi: "Thay bằng dấu cách thường", en: "Use plain spaces"), edits, isSafe: true)
  }
}
