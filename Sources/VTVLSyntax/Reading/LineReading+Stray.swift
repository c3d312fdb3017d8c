/// Lines further out than the block or the list they stand in, which mean nothing there nor in any block around: the block
/// goes on after them.
extension LineReading {
  /// Whether such a line stands among those of the innermost block.
  func isStrayInBlock(_ next: Int) -> Bool {
    let after = nextContent[next + 1]
    guard after < lines.count, let own = blocks.last, stands(lines[after], in: own.margin),
      let head = head(of: lines[after]), head.keyword.place(in: own.context) != nil,
      !mayBeginOuter(lines[next])
    else { return false }
    return !beginsAnother(after, above: next)
  }

  /// Whether such a line stands among the items of a list.
  func isStrayInList(_ next: Int, _ margin: Margin) -> Bool {
    let after = nextContent[next + 1]
    guard after < lines.count, stands(lines[after], in: margin), isItem(lines[after]),
      head(of: lines[next]).map({ !$0.isBare && !$0.hasName }) ?? true
    else { return false }
    return suggestion(for: lines[next]) == nil && !mayBeginOuter(lines[next])
  }

  private func stands(_ line: Line, in margin: Margin) -> Bool {
    line.indent > margin.owner && margin.accepts(line.indent)
  }

  /// Whether a line may begin something of a block around this one, misspelt or without its keyword: `VP-02: Văn thư`.
  private func mayBeginOuter(_ current: Line) -> Bool {
    let end = nameEnd(current.contentStart, current.contentEnd)
    let word = bytes[current.contentStart..<end]
    if looksLikeCode(current.contentStart, end), word.contains(where: Byte.isLetter) { return true }
    var outer = self
    while outer.blocks.count > 1 {
      outer.blocks.removeLast()
      if outer.suggestion(for: current) != nil { return true }
    }
    return false
  }

  /// Whether the lines from one on belong to another thing than those above: what occurs once is there twice, or what it
  /// is built from comes after what it holds.
  private func beginsAnother(_ first: Int, above next: Int) -> Bool {
    guard let own = blocks.last else { return false }
    var above: Set<Keyword> = []
    var line = next - 1
    while line >= 0, next - line < Self.reach {
      if lines[line].kind == .content {
        guard lines[line].indent > own.margin.owner else { break }
        if let keyword = onceIn(own, lines[line]) { above.insert(keyword) }
      }
      line -= 1
    }
    line = first
    while line < lines.count, lines[line].indent > own.margin.owner {
      guard line - first < Self.reach else { return true }
      if let keyword = onceIn(own, lines[line]),
        above.contains(keyword) || (keyword.isHeader && !above.isEmpty)
      {
        return true
      }
      line = nextContent[line + 1]
    }
    return false
  }

  /// How many lines are looked at on either side.
  private static var reach: Int { 400 }

  /// The keyword of a line of a block, if it occurs once there or says what the block is built from.
  private func onceIn(_ block: OpenBlock, _ line: Line) -> Keyword? {
    guard block.margin.accepts(line.indent), let head = head(of: line), head.verb == nil,
      let place = head.keyword.place(in: block.context),
      !place.isRepeatable || head.keyword.isHeader
    else { return nil }
    return head.keyword
  }
}
