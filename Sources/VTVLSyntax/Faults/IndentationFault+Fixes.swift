/// The lines that move with one that is indented wrongly.
extension FaultExplainer {
  func everyLine() -> [Diagnostic.Fix.Edit] {
    lines.filter { $0.kind == .content && $0.indent > 0 }.map {
      indenting($0, $0.indent / habitualStep * 2)
    }
  }

  /// The edits that move a line to where it should be, and what moves with it: those below it, unless they
  /// stand right already, and those beside it in a block that is indented too far as a whole. Nil once the
  /// fixes of the file move so many lines that more would grow with its square.
  mutating func linesMoved(with first: Int, to expected: Int) -> [Diagnostic.Fix.Edit]? {
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
  func movesAlong(_ indent: Int, with current: Int, to expected: Int) -> Bool {
    current > expected ? indent == current || indent >= current + 2 : indent <= expected
  }

  /// Whether two lines are items of one list, or constructs of the block that is read: where the second stands right,
  /// it is not below the first.
  func isSameKind(_ first: Int, _ next: Int) -> Bool {
    if isItem(lines[first]) { return isItem(lines[next]) }
    return readsAsConstruct(lines[next]).map { $0.keyword.place(in: context) != nil } ?? false
  }

  /// Whether a line that is indented too little belongs where the first of them does.
  func standsBeside(_ first: Int, _ next: Int) -> Bool {
    if isItem(lines[first]) { return isItem(lines[next]) }
    guard let head = head(of: lines[first]), head.keyword.place(in: context) != nil else {
      return isPlainProse(lines[next])
    }
    guard let other = self.head(of: lines[next]) else { return false }
    return standsOnlyHere(other.keyword)
  }

  func indenting(_ line: Line, _ indent: Int) -> Diagnostic.Fix.Edit {
    .init(location(line.start, line.contentStart), String(repeating: " ", count: max(indent, 0)))
  }
}
