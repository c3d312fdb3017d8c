/// Lists of fields of study, which have semicolons between and may be long.
extension Parser {
  ///     fields = "ngành" , ":" , field , { ( ";" | newline ) , field } ;
  mutating func parseFields(_ current: Line, from start: Int) {
    parseFieldsLine(start, current.contentEnd, isWrapped: false)
    finishLine(current)
    var isDashed = false
    while let more = nextWrappedLine(of: current) {
      builder.token(.indentation, more.start, more.contentStart)
      var start = more.contentStart
      if let bullet = bulletEnd(more) {
        if !isDashed { reportDashedFields(more) }
        isDashed = true
        builder.token(.dash, start, bullet)
        start = spaces(from: bullet, to: more.contentEnd)
      }
      parseFieldsLine(start, more.contentEnd, isWrapped: true)
      finishLine(more)
    }
  }

  /// Items with dashes where fields of study stand line by line; once for all of them.
  private mutating func reportDashedFields(_ first: Line) {
    report(
      .malformedLine, first.contentStart, first.contentEnd,
      Message(
        vi:
          "Ngành viết liền, cách nhau bằng dấu chấm phẩy hoặc xuống dòng, không có gạch đầu dòng. "
          + "Hãy bỏ gạch đầu dòng ở các dòng này.",
        en:
          "Fields of study have semicolons or new lines between and no dashes before. Drop the dashes "
          + "of these lines."),
      fix: withoutDashes(from: line))
  }

  private mutating func parseFieldsLine(_ start: Int, _ end: Int, isWrapped: Bool) {
    var index = start
    while index < end {
      let stop = first(Byte.semicolon, index, end) ?? end
      var textEnd = stop
      while textEnd > index, Byte.isBlank(bytes[textEnd - 1]) { textEnd -= 1 }
      if textEnd > index {
        let node = builder.open(.prose, at: index)
        let isMarked = isWrapped && index == start && isProseMark(index, textEnd)
        parseProseLine(index, textEnd, isMarked: isMarked)
        builder.close(node, at: textEnd)
      }
      builder.token(.space, textEnd, stop)
      if stop < end { builder.token(.semicolon, stop, stop + 1) }
      index = stop < end ? spaces(from: stop + 1, to: end) : end
    }
  }
}
