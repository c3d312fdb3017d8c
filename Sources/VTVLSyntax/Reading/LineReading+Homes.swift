/// Where a construct belongs when it does not stand where it should: to the innermost open block that may hold its keyword,
/// whatever its indentation. So one line that is wrong is one mistake, and the lines after it are read as if it were
/// right.
extension LineReading {
  /// The next line with what it begins with, if it belongs to the innermost block.
  func nextStatement() -> (line: Int, head: ConstructHead?)? {
    let next = nextContent[line]
    guard next < lines.count else { return nil }
    let current = lines[next]
    let head = head(of: current)
    guard let own = blocks.indices.last, own > 0 else { return (next, head) }
    let isDeeper = current.indent > blocks[own].margin.owner
    if let head, let home = home(of: head, at: current.indent) {
      if home == own { return (next, head) }
      guard isDeeper, !blocks[home].margin.accepts(current.indent) else {
        let mayBeProse = next == line && !head.isBare && !head.hasName
        return mayBeProse && isStrayProse(next) ? (next, nil) : nil
      }
      return belongsOutside(next, head) && !goesOn(after: next) ? nil : (next, head)
    }
    if isDeeper || strayHeading(current) != nil { return (next, head) }
    if isStrayProse(next) { return (next, nil) }
    return isStrayInBlock(next) ? (next, head) : nil
  }

  /// The block that a construct belongs to: the innermost of those that may hold its keyword where the line is
  /// indented as the lines of that block are; else the innermost of those that may hold it at all.
  @inline(__always)
  func home(of head: ConstructHead, at indent: Int) -> Int? {
    if let own = blocks.last, own.margin.accepts(indent),
      head.keyword.place(in: own.context) != nil
    {
      return blocks.count - 1
    }
    return outerHome(of: head, at: indent)
  }

  func outerHome(of head: ConstructHead, at indent: Int) -> Int? {
    var (innermost, misnamed): (Int?, Int?)
    for index in blocks.indices.reversed() {
      guard let place = head.keyword.place(in: blocks[index].context) else { continue }
      let isRight = blocks[index].margin.accepts(indent)
      if isRight, head.fits(place) { return index }
      if isRight, misnamed == nil { misnamed = index }
      if innermost == nil, head.fits(place) || !head.hasName { innermost = index }
    }
    return head.isBare ? innermost ?? misnamed : misnamed ?? innermost
  }

  /// Whether a line that is deeper than the one above it is no part of that one but a construct of a block that is
  /// open: it stands as the lines of that block do, or is indented too far.
  func isStatement(_ next: Int, after owner: Line) -> Bool {
    guard let head = readsAsConstruct(lines[next]) else {
      return isStatementWithoutColon(next, after: owner)
    }
    return belongsOutside(next, head)
  }

  func isStatementWithoutColon(_ next: Int, after owner: Line) -> Bool {
    let current = lines[next]
    if next != line, isHeadAlone(next) { return true }
    guard current.indent <= max(owner.indent, owner.meant), let head = head(of: current),
      head.isBare || head.hasName, let home = home(of: head, at: current.indent)
    else { return false }
    return blocks[home].margin.accepts(current.indent)
  }

  /// Whether a line is a keyword and nothing more, with what it holds below it, that belongs to a block around
  /// this one.
  func isHeadAlone(_ next: Int) -> Bool {
    guard let head = head(of: lines[next]), head.isBare, holdsLines(head, next) else {
      return false
    }
    return belongsOutside(next, head)
  }

  /// Whether a line takes something of a block around this one away: `bỏ quản lý`.
  func selectsOutside(_ next: Int) -> Bool {
    guard let head = head(of: lines[next]), head.verb?.keyword.selects == true else { return false }
    return belongsOutside(next, head)
  }

  func holdsLines(_ head: ConstructHead, _ next: Int) -> Bool {
    let below = nextContent[next + 1]
    guard below < lines.count, let home = home(of: head, at: lines[next].indent) else {
      return false
    }
    let margin = blocks[home].margin
    return lines[below].indent > margin.expected
      && head.keyword.place(in: blocks[home].context)?.shape.isNested == true
  }

  /// Whether a construct belongs to a block that is open, however far it is indented, and what is below it fits:
  /// else its keyword is wrong, or it is prose.
  func belongsOutside(_ next: Int, _ head: ConstructHead) -> Bool {
    let current = lines[next]
    guard head.isBare || head.hasName, let home = home(of: head, at: current.indent),
      let place = head.keyword.place(in: blocks[home].context)
    else { return false }
    let margin = blocks[home].margin
    if margin.accepts(current.indent) { return true }
    guard current.indent <= margin.expected + 4 else { return false }
    let below = nextContent[next + 1]
    guard below < lines.count, lines[below].indent > margin.expected else {
      return !place.shape.isNested || (place.hasTitle && head.hasName)
        || head.verb?.keyword.selects == true
    }
    return fits(lines[below], in: place)
  }

  func fits(_ line: Line, in place: Place) -> Bool {
    switch place.shape {
    case .list: return isItem(line)
    case .block:
      guard let opens = place.opens, let head = head(of: line) else { return false }
      return head.keyword.place(in: opens) != nil
    case .text, .word, .range, .names, .fields:
      return !isItem(line) && readsAsConstruct(line) == nil
    }
  }

  /// Whether the block goes on after a line and what is below it: then the line's keyword is wrong, not its
  /// indentation.
  func goesOn(after next: Int) -> Bool {
    let indent = lines[next].indent
    var after = nextContent[next + 1]
    while after < lines.count, lines[after].indent > indent { after = nextContent[after + 1] }
    guard after < lines.count, lines[after].indent == indent, let head = head(of: lines[after])
    else { return false }
    return head.keyword.place(in: context) != nil
  }

  /// What a heading of the form means in this block, where it means nothing in those around it.
  func strayHeading(_ line: Line) -> Keyword? {
    guard let meant = headingGuess(line)?.meant,
      blocks.dropLast().allSatisfy({ headingGuess(line, in: $0.context) == nil })
    else { return nil }
    return meant
  }

  /// Whether a keyword can stand in this block and in none around it.
  func standsOnlyHere(_ keyword: Keyword) -> Bool {
    keyword.place(in: context) != nil
      && blocks.dropLast().allSatisfy { keyword.place(in: $0.context) == nil }
  }

  /// Whether the line that is read stands twice, and its first copy holds nothing.
  func isDoubled(_ current: Line, _ place: Place) -> Bool {
    guard line + 1 < lines.count, lines[line + 1].indent == current.indent,
      lines[line + 1].contentEnd - lines[line + 1].start == current.contentEnd - current.start,
      place.shape.isNested || place.shape == .names || bytes[current.contentEnd - 1] == Byte.colon
    else { return false }
    let below = lines[line + 1]
    return bytes[current.contentStart..<current.contentEnd]
      .elementsEqual(bytes[below.contentStart..<below.contentEnd])
  }
}
