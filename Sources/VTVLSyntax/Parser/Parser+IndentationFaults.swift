/// What is wrong with how far a line is indented.
extension Parser {
  /// Reports the line that is read if it is indented wrongly.
  ///
  /// - Parameter head: what it is, if it is a construct.
  mutating func checkIndentation(_ current: Line, expected: Int, _ head: LineHead? = nil) {
    guard current.indent != expected else { return }
    if current.hasOddIndentation, isItem(current) {
      // An item belongs to its list however wide a tab is taken to be.
      placeTabbedItem(expected)
    } else if habitualStep > 2, current.indent - expected + 2 == habitualStep {
      if !hasReportedHabit { reportBadIndentation(current, expected, shifts: everyLine()) }
      hasReportedHabit = true
    } else if let head, current.indent > expected, isAmongDeeper(expected) {
      reportTooDeeplyIndented(line, head, expected)
    } else {
      reportBadIndentation(current, expected, shifts: linesMoved(with: line, to: expected))
    }
  }

  private mutating func reportBadIndentation(
    _ current: Line, _ expected: Int, shifts: [Diagnostic.Fix.Edit]?
  ) {
    report(
      .badIndentation, current.contentStart, current.contentEnd,
      Message(
        vi: "Dòng này thụt vào \(current.indent) dấu cách, cần đúng \(expected). "
          + "Mỗi cấp thụt vào hai dấu cách so với dòng chứa nó.",
        en:
          "This line is indented by \(Self.spaces(current.indent)), but should be by \(expected). "
          + "Each level is two spaces deeper than the line it belongs to."),
      fix: moving(shifts, to: expected))
  }

  private func moving(_ shifts: [Diagnostic.Fix.Edit]?, to expected: Int) -> Diagnostic.Fix? {
    shifts.map {
      Diagnostic.Fix(
        Message(vi: "Thụt vào \(expected) dấu cách", en: "Indent by \(Self.spaces(expected))"), $0)
    }
  }

  private static func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

  // MARK: Fixes

  /// Where every line of a file is indented by a multiple of some step, that step; else 1 or 0.
  static func commonStep(_ lines: [Line]) -> Int {
    var step = 0
    for line in lines where line.kind == .content && line.indent > 0 {
      var (large, small) = (max(step, line.indent), min(step, line.indent))
      while small > 0 { (large, small) = (small, large % small) }
      step = large
      if step <= 2 { break }
    }
    return step
  }

  private func everyLine() -> [Diagnostic.Fix.Edit] {
    lines.filter { $0.kind == .content && $0.indent > 0 }.map {
      indenting($0, $0.indent / habitualStep * 2)
    }
  }

  /// The edits that move a line to where it should be, and what moves with it: those below it, unless they
  /// stand right already, and those beside it in a block that is indented too far as a whole. Nil once the
  /// fixes of the file move so many lines that more would grow with its square.
  private mutating func linesMoved(with first: Int, to expected: Int) -> [Diagnostic.Fix.Edit]? {
    let current = lines[first].indent
    let shift = expected - current
    var edits = [indenting(lines[first], expected)]
    var next = nextContent[first + 1]
    guard next < lines.count, movesAlong(lines[next].indent, with: current, to: expected),
      lines[next].indent != expected || !isSameKind(first, next)
    else { return edits }
    let isItemMovedIn = shift > 0 && isItem(lines[first])
    while next < lines.count {
      let indent = lines[next].indent
      if isItemMovedIn, readsAsConstruct(lines[next]) != nil { break }
      // Deeper than the block's owner, a line belongs to the block; else its words must tell.
      let isBeside = indent == current && (current > expected - 2 || standsBeside(first, next))
      guard indent > current || (shift < 0 && indent == current) || isBeside else { break }
      guard linesToMove > 0 else { return nil }
      linesToMove -= 1
      edits.append(indenting(lines[next], indent + shift))
      next = nextContent[next + 1]
    }
    return edits
  }

  /// Whether what is below a line stands by where that is, not by where it should be.
  private func movesAlong(_ indent: Int, with current: Int, to expected: Int) -> Bool {
    current > expected ? indent == current || indent >= current + 2 : indent <= expected
  }

  /// Whether two lines are items of one list, or constructs of the block that is read: where the second stands right,
  /// it is not below the first.
  private func isSameKind(_ first: Int, _ next: Int) -> Bool {
    if isItem(lines[first]) { return isItem(lines[next]) }
    return readsAsConstruct(lines[next]).map { $0.keyword.place(in: context) != nil } ?? false
  }

  /// Whether a line that is indented too little belongs where the first of them does.
  private func standsBeside(_ first: Int, _ next: Int) -> Bool {
    if isItem(lines[first]) { return isItem(lines[next]) }
    guard let head = head(of: lines[first]), head.keyword.place(in: context) != nil else {
      return isPlainProse(lines[next])
    }
    guard let other = self.head(of: lines[next]) else { return false }
    return standsOnlyHere(other.keyword)
  }

  private func indenting(_ line: Line, _ indent: Int) -> Diagnostic.Fix.Edit {
    .init(location(line.start, line.contentStart), String(repeating: " ", count: max(indent, 0)))
  }

  // MARK: The whole file

  /// What holds for lines of any kind, once for the file: one habit of an editor is one mistake.
  mutating func checkLines() {
    for conflict in conflicts { reportConflict(lines[conflict]) }
    let odd = lines.filter { $0.hasOddIndentation && $0.kind != .blank }
    if let first = odd.first { reportOddIndentation(odd, first) }
    let isTooDeep = { (line: Line) in
      line.kind == .content && line.indent > Self.deepestLevel * 2
    }
    if let deep = lines.first(where: isTooDeep), !hasError(on: deep) { reportTooDeep(deep) }
  }

  private mutating func reportConflict(_ first: Line) {
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

  private func hasError(on line: Line) -> Bool {
    diagnostics.contains {
      $0.severity == .error && (line.start..<line.end).contains($0.location.range.lowerBound)
    }
  }

  private mutating func reportTooDeep(_ deep: Line) {
    report(
      .tooDeep, deep.contentStart, deep.contentEnd,
      Message(
        vi: "Dòng này thụt vào \(deep.indent) dấu cách, quá \(Self.deepestLevel) cấp. "
          + "Không phần nào của bản mô tả cần sâu như vậy; hãy bỏ bớt dấu cách ở đầu dòng.",
        en:
          "This line is indented by \(deep.indent) spaces, more than \(Self.deepestLevel) levels. "
          + "No part of a description needs that; take spaces away from its start."))
  }

  private mutating func reportOddIndentation(_ odd: [Line], _ first: Line) {
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

  /// Notes where an item that begins with tabs belongs, and the tabbed lines that go on with its words.
  private mutating func placeTabbedItem(_ expected: Int) {
    let item = lines[line]
    tabbedIndents[item.start] = expected
    var next = nextContent[line + 1]
    guard next < lines.count, lines[next].indent > item.indent,
      item.indent > expected || (lines[next].indent <= expected && isContinued(lines[next]))
    else { return }
    while next < lines.count, lines[next].indent > item.indent {
      tabbedIndents[lines[next].start] = lines[next].indent + expected - item.indent
      next = nextContent[next + 1]
    }
  }

  /// Whether the line below an item goes on with its words.
  private func isContinued(_ below: Line) -> Bool {
    readsAsConstruct(below) == nil && !isItem(below)
  }

  private var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// Every such line as it is counted, and items where their list has them; no fix where the file would then be
  /// read otherwise, or a line be wrong that is not: only its author can tell what belongs to what.
  private func withPlainSpaces(_ odd: [Line]) -> Diagnostic.Fix? {
    let edits = odd.map { indenting($0, tabbedIndents[$0.start] ?? $0.indent) }
    var plain: [UInt8] = []
    var index = 0
    for edit in edits {
      plain += bytes[index..<edit.location.range.lowerBound]
      plain += edit.replacement.utf8
      index = edit.location.range.upperBound
    }
    var other = Parser(SourceFile(path: file.path, bytes: plain + bytes[index...]), fileIndex)
    other.parseFile()
    guard builder.reads(as: other.builder), other.errorCount <= errorCount else { return nil }
    return Diagnostic.Fix(
      Message(vi: "Thay bằng dấu cách thường", en: "Use plain spaces"), edits, isSafe: true)
  }

  /// Whether the line that is read reads as part of what is above it, which stands in the same block.
  private func isAmongDeeper(_ expected: Int) -> Bool {
    guard line > 0, lines[line - 1].kind == .content else { return line > 0 && readsAsProse(line) }
    let above = lines[line - 1].indent
    return above > expected || (above == expected && lines[line].indent > above)
  }

  /// A line that stands among those of another block, or of a passage, further in than its own.
  private mutating func reportTooDeeplyIndented(_ next: Int, _ head: LineHead, _ expected: Int) {
    let fix = moving(linesMoved(with: next, to: expected), to: expected)
    if readsAsProse(next) {
      reportKeywordInProse(lines[next], head, fix: fix)
      return
    }
    let homeName = name(of: context)
    let indent = lines[next].indent
    report(
      .badIndentation, head.start, head.end,
      Message(
        vi: "«\(head.keyword.vi)» thuộc \(homeName.vi) nên phải "
          + (expected == 0 ? "viết sát lề" : "thụt vào \(expected) dấu cách")
          + ", nhưng dòng này thụt vào \(indent). Hãy lùi nó ra, cùng các dòng bên dưới nó.",
        en: "“\(head.keyword.en)” belongs to \(homeName.en) and should "
          + (expected == 0 ? "not be indented" : "be indented by \(Self.spaces(expected))")
          + ", but this line is indented by \(indent). Move it out, with the lines below it."
      ),
      fix: fix)
  }

  /// Whether a line stands where the words right above it would go on.
  private func readsAsProse(_ next: Int) -> Bool {
    var owner = next - 1
    while owner > 0, lines[owner].kind == .content, !isItem(lines[owner]),
      head(of: lines[owner]) == nil
    {
      owner -= 1
    }
    let above = lines[owner]
    guard above.kind == .content, above.indent < lines[next].indent else { return false }
    guard !isItem(above), let head = head(of: above) else { return true }
    return blocks.contains { head.keyword.place(in: $0.context)?.shape == .text }
  }

  /// Prose right below a passage that is not indented enough to go on with it; once for all its lines.
  mutating func reportStrayProse(_ next: Int, expected: Int) {
    if reportForeignComment(lines[next]) { return }
    reportBadIndentation(lines[next], expected, shifts: linesMoved(with: next, to: expected))
  }
}
