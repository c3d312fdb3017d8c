/// What is wrong with how far a line is indented.
enum IndentationFault {
  /// - Parameter 1: what the line is, if it is a construct.
  case wrong(expected: Int, ConstructHead?)
  /// An item that is deeper than the one above it, but not as an item below it is.
  case below(expected: Int)
  /// By another step than two, like the whole file.
  case habit(expected: Int)
  /// An item after tabs, whose width says nothing.
  case tabs(expected: Int)
  /// Prose right below a passage that is not indented enough to go on with it.
  case strayProse(Int, expected: Int)
}

extension FaultExplainer {
  mutating func explain(_ fault: IndentationFault) {
    switch fault {
    case .wrong(let expected, let head?) where lines[line].indent > expected:
      if isAmongDeeper(expected) {
        reportTooDeeplyIndented(line, head, expected)
      } else {
        reportBadIndentation(line, expected)
      }
    case .wrong(let expected, _): reportBadIndentation(line, expected)
    case .below(let expected): reportBelow(lines[line], expected)
    case .habit(let expected):
      reportBadIndentation(lines[line], expected, shifts: everyLine())
    case .strayProse(let next, let expected):
      if goesOnRight(after: next, expected) {
        let shifts = [indenting(lines[next], expected)]
        reportBadIndentation(lines[next], expected, shifts: shifts)
      } else {
        reportBadIndentation(next, expected)
      }
    // The characters are told once for the file.
    case .tabs: break
    }
  }

  /// Whether the passage goes on below a line as it should: then only that line has moved.
  private func goesOnRight(after next: Int, _ expected: Int) -> Bool {
    let below = nextContent[next + 1]
    return below < lines.count && lines[below].indent == expected && !isItem(lines[below])
      && readsAsConstruct(lines[below]) == nil
  }

  mutating func reportBadIndentation(_ next: Int, _ expected: Int) {
    reportBadIndentation(lines[next], expected, shifts: linesMoved(with: next, to: expected))
  }

  mutating func reportBadIndentation(
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

  mutating func reportBelow(_ current: Line, _ expected: Int) {
    report(
      .badIndentation, current.contentStart, current.contentEnd,
      Message(
        vi:
          "Dòng này thụt vào \(current.indent) dấu cách. Mục con của mục trên thụt vào đúng \(expected); "
          + "mục cùng cấp với mục trên thụt vào \(expected - 2).",
        en:
          "This line is indented by \(Self.spaces(current.indent)). An item below the one above is "
          + "indented by \(expected), one beside it by \(expected - 2)."))
  }

  func moving(_ shifts: [Diagnostic.Fix.Edit]?, to expected: Int) -> Diagnostic.Fix? {
    shifts.map {
      Diagnostic.Fix(
        Message(vi: "Thụt vào \(expected) dấu cách", en: "Indent by \(Self.spaces(expected))"), $0)
    }
  }

  static func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

  /// A line that stands among those of another block, or of a passage, further in than its own.
  mutating func reportTooDeeplyIndented(_ next: Int, _ head: ConstructHead, _ expected: Int) {
    let fix = moving(linesMoved(with: next, to: expected), to: expected)
    if readsAsProse(next) {
      reportKeywordInProse(lines[next], head, fix: fix)
      return
    }
    if head.keyword == .part, context == .formSubpart {
      reportPartTooDeep(head, fix)
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

  private mutating func reportPartTooDeep(_ head: ConstructHead, _ fix: Diagnostic.Fix?) {
    report(
      .badIndentation, head.start, head.end,
      Message(
        vi:
          "Các phần của biểu mẫu lồng nhau nhiều nhất ba cấp, và đây là cấp thứ tư. Hãy viết phần này "
          + "cùng cấp với phần trên.",
        en:
          "The parts of a form stand three levels deep at most, and this is the fourth. Write the part beside "
          + "the one above."), fix: fix)
  }

  /// Whether the line that is read reads as part of what is above it, which stands in the same block.
  func isAmongDeeper(_ expected: Int) -> Bool {
    guard line > 0, lines[line - 1].kind == .content else { return line > 0 && readsAsProse(line) }
    let above = lines[line - 1].indent
    return above > expected || (above == expected && lines[line].indent > above)
  }

  /// Whether a line stands where the words right above it would go on.
  func readsAsProse(_ next: Int) -> Bool {
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
}
