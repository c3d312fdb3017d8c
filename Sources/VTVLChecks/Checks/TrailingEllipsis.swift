import VTVLModel
import VTVLSyntax

extension Check {
  static let trailingEllipsis = Check(
    Rule(
      "trailing-ellipsis", .note,
      vi: "Danh sách còn để ngỏ bằng dấu «...».",
      en: "A list left open with “...”.",
      explanation: Message(
        vi:
          "Dấu «...» cuối một danh sách nói rằng còn nữa mà không nói còn gì: người tuyển dụng không biết "
          + "nhận ngành nào, người đánh giá không biết tính việc nào. Quy tắc tìm hai đến bốn dấu chấm "
          + "liền nhau, hoặc dấu «…», sau một từ, và danh sách ngành có mục cuối là dấu chấm. Chỗ trống "
          + "để điền («số .../QĐ-UBND», «ngày .....») và chỗ lược «(...)» không xét. Hãy ghi hết, hoặc "
          + "nói rõ giới hạn của phần còn lại.",
        en:
          "Dots at the end of a list say that there is more but not what: a recruiter cannot tell which "
          + "studies will do, an assessor which work counts. The rule looks for two to four full stops "
          + "together, or “…”, after a word, and for fields of study that end in dots. Blanks to fill in "
          + "(“số .../QĐ-UBND”, “ngày .....”) and omissions “(...)” are left alone. Write everything out, "
          + "or say where the rest ends."))
  ) { context, report in
    for passage in context.passages {
      for dots in openEnds(in: passage.words) { reportDots(dots, passage, context.model, report) }
    }
    for position in context.model.positions {
      for group in position.requirements.education?.groups ?? [] {
        guard let dots = group.openEnd else { continue }
        reportDots(dots, of: group, position, report)
      }
    }
  }

  private static func reportDots(
    _ dots: Range<Int>, _ passage: Passages.Passage, _ model: Model, _ report: Reporter
  ) {
    let place =
      lastEntry(before: dots.lowerBound, in: passage.words).map { VisibleText.excerpt($0) }
      .map { Message(vi: "sau «\($0)»", en: "after “\($0)”") } ?? Message(vi: "ở đây", en: "here")
    report(
      at: passage.place(dots), for: passage.codes(model),
      vi: "Danh sách còn để ngỏ \(place.vi). Hãy ghi hết, hoặc nói rõ phần còn lại là gì.",
      en: "The list is left open \(place.en). Write it out, or say what the rest is.")
  }

  private static func reportDots(
    _ dots: Text, of group: Position.MajorGroup, _ position: Position, _ report: Reporter
  ) {
    let list =
      group.name.map { VisibleText.excerpt($0.string) }
      .map { Message(vi: " «\($0)»", en: " of “\($0)”") } ?? Message("")
    report(
      at: dots, for: [position.code],
      vi:
        "Danh sách ngành\(list.vi) còn để ngỏ nên không rõ còn nhận ngành nào. Hãy ghi hết rồi bỏ dấu "
        + "chấm; ngành khác thì nêu ở dòng «\(Keyword.alternative.vi)».",
      en:
        "The fields of study\(list.en) are left open, so that it is not clear which others will do. "
        + "Write them all and drop the dots; others belong on the line “\(Keyword.alternative.en)”."
    )
  }

  private static let stop = UInt8(ascii: ".")

  private static func openEnds(in words: Words) -> [Range<Int>] {
    var ends: [Range<Int>] = []
    words.visitSigns { signs in
      guard signs.count > 1 else { return }
      var index = signs.lowerBound
      while index < signs.upperBound {
        let start = index
        var dots = 0
        while index < signs.upperBound, let length = dot(at: index, words) {
          dots += length == 1 ? 1 : 3
          index += length
        }
        if (2...4).contains(dots), leavesOpen(start..<index, in: words) {
          ends.append(start..<index)
        }
        index += index == start ? 1 : 0
      }
    }
    return ends
  }

  /// The length of a full stop or of `…`.
  private static func dot(at index: Int, _ words: Words) -> Int? {
    if words.byte(index) == stop { return 1 }
    guard words.byte(index) == 0xE2, index + 2 < words.countOfBytes else { return nil }
    return words.byte(index + 1) == 0x80 && words.byte(index + 2) == 0xA6 ? 3 : nil
  }

  /// Whether dots stand after a word, and neither in brackets nor in place of a number to fill in.
  private static func leavesOpen(_ dots: Range<Int>, in words: Words) -> Bool {
    let head = words.bytes(0..<dots.lowerBound)
    let before = head.last { $0 != UInt8(ascii: " ") }
    let after = words.bytes(dots.upperBound..<words.countOfBytes).first { $0 != UInt8(ascii: " ") }
    let fences: [UInt8] = Array("/([".utf8)
    guard let before, !fences.contains(before), after != UInt8(ascii: "/") else { return false }
    return !blanks.contains { head.ends(with: $0) }
  }

  /// What stands before a number or a date to be filled in.
  private static let blanks: [[UInt8]] = ["số ", "ngày ", "tháng ", "năm ", "số: "].map {
    Array($0.utf8)
  }

  /// The last words of a list before its dots, from the comma or other sign before them.
  private static func lastEntry(before end: Int, in words: Words) -> String? {
    let count = words.countOfWords(endingBy: end)
    guard count > 0 else { return nil }
    let last = count - 1
    var first = last
    while first > 0, words.gap(before: first) == .blank { first -= 1 }
    return words.string(first..<(last + 1))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
