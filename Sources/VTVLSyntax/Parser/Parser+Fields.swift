/// Lists of fields of study, which have semicolons between and may be long.
extension Parser {
  ///     fields = "ngành" , ":" , field , { ( ";" | newline ) , field } ;
  mutating func parseFields(_ current: Line, from start: Int) {
    parseFieldsLine(start, current.contentEnd, isWrapped: false)
    finishLine(current)
    while let more = nextWrappedLine(of: current) {
      builder.token(.indentation, more.start, more.contentStart)
      var start = more.contentStart
      if let bullet = more.bulletEnd {
        note(.item(.dashedField(more)))
        builder.token(.dash, start, bullet)
        start = spaces(from: bullet, to: more.contentEnd)
      }
      parseFieldsLine(start, more.contentEnd, isWrapped: true)
      finishLine(more)
    }
  }

  mutating func parseFieldsLine(_ start: Int, _ end: Int, isWrapped: Bool) {
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
