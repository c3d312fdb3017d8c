import VTVLModel
import VTVLSyntax

/// How the report puts numbers, positions and places into words of its language.
struct ReportWords {
  let language: Language
  private let positions: [Report.Subject.Position]
  /// The words for the severities as cells have them, with a capital.
  private let severities: [(severity: Severity, word: String)]

  init(_ report: Report) {
    language = report.language
    positions = report.subject.positions
    severities = Severity.allCases.map { severity in
      let word = severity.word[report.language]
      return (severity, word.prefix(1).uppercased() + word.dropFirst())
    }
  }

  func callAsFunction(_ vi: String, _ en: String) -> String { language(vi, en) }

  func quoted(_ text: String) -> String { self("«\(text)»", "“\(text)”") }

  // MARK: Numbers

  /// `15.104` in Vietnamese, `15,104` in English.
  func number(_ number: Int) -> String {
    let digits = String(number)
    guard number >= 1000 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += self(".", ",") }
      text.append(digit)
    }
    return text
  }

  /// `3 vị trí`, `1 post`, `3 posts`.
  func count(_ count: Int, _ vi: String, _ en: String) -> String {
    "\(number(count)) " + self(vi, count == 1 ? en : en + "s")
  }

  func severity(_ severity: Severity) -> String {
    severities.first { $0.severity == severity }?.word ?? severity.rawValue
  }

  /// `2 lỗi, 1 cảnh báo và 4 lưu ý`; what is zero is left out.
  func counts(_ counts: Report.Counts) -> String {
    let parts = [
      (counts.errors, Severity.error), (counts.warnings, .warning), (counts.notes, .note),
    ].filter { $0.0 > 0 }.map { count($0.0, $0.1.word.vi, $0.1.word.en) }
    return list(parts)
  }

  func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + self(" và ", " and ") + last
  }

  // MARK: Positions

  /// The codes of some positions. Four or more that follow one another in the outputs are written as a range.
  ///
  /// - Parameter limit: how many are named where there are more than can be read.
  func codes(_ indices: [Int], limit: Int = .max) -> String {
    let parts = ranges(indices)
    guard parts.count > limit else { return parts.map(\.text).joined(separator: ", ") }
    let named = parts.prefix(3)
    let more = indices.count - named.reduce(0) { $0 + $1.positions }
    return named.map(\.text).joined(separator: ", ")
      + self(" và \(number(more)) vị trí khác", " and \(number(more)) more")
  }

  private func ranges(_ indices: [Int]) -> [(text: String, positions: Int)] {
    var parts: [(text: String, positions: Int)] = []
    var start = indices.startIndex
    while start < indices.endIndex {
      var end = start
      while end + 1 < indices.endIndex, indices[end + 1] == indices[end] + 1 { end += 1 }
      if end - start >= 3 {
        let (first, last) = (positions[indices[start]].code, positions[indices[end]].code)
        parts.append((self("\(first) đến \(last)", "\(first) to \(last)"), end - start + 1))
      } else {
        parts += indices[start...end].map { (positions[$0].code, 1) }
      }
      start = end + 1
    }
    return parts
  }

  /// What a heading calls some positions.
  func heading(_ indices: [Int]) -> String {
    switch indices.count {
    case 0: self("Chung cho cả thư mục", "The folder as a whole")
    case 1: label(indices[0])
    case positions.count:
      self("Chung: cả \(positions.count) vị trí", "Shared: all \(positions.count) posts")
    default: self("Chung: ", "Shared: ") + codes(indices)
    }
  }

  func label(_ index: Int) -> String {
    let position = positions[index]
    return position.title.map { "\(position.code) – \($0)" } ?? position.code
  }

  // MARK: Places

  /// A place in a sentence.
  func place(_ place: DiagnosticPlace, _ section: Section?) -> String {
    let file = VisibleText.visible(place.path)
    let line = self("dòng \(place.start.line) của \(file)", "line \(place.start.line) of \(file)")
    guard let section else { return line }
    return self("mục ", "section ") + quoted(section.name[language]) + ", \(line)"
  }

  /// `LDQL-02.vtvl:40, 49; mau.vtvl:7`: each file and each line once, at most so many lines.
  func places(_ places: [DiagnosticPlace], limit: Int = .max) -> String {
    var text: [UInt8] = []
    var last: Int?
    var lines = 0
    for index in places.indices {
      let isSameFile = last.map { places[$0].path == places[index].path } ?? false
      if isSameFile, last.map({ places[$0].start.line }) == places[index].start.line { continue }
      lines += 1
      if lines <= limit {
        if isSameFile {
          text += ", ".utf8
        } else {
          if last != nil { text += "; ".utf8 }
          text += VisibleText.visible(places[index].path).utf8
          text.append(UInt8(ascii: ":"))
        }
        text += String(places[index].start.line).utf8
      }
      last = index
    }
    let more = lines - limit
    if more > 0 { text += self("; và \(number(more)) chỗ khác", "; and \(number(more)) more").utf8 }
    return String(decoding: text, as: UTF8.self)
  }
}
