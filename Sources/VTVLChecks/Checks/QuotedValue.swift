import VTVLModel
import VTVLSyntax

extension Check {
  static let quotedValue = Check(
    Rule(
      "quoted-value", .note,
      vi: "Cả nội dung đứng trong ngoặc kép, nên ngoặc kép cũng được in ra.",
      en: "The whole of a value stands in quotation marks, which are printed too.",
      explanation: Message(
        vi:
          "Lời văn không cần ngoặc kép: dấu ngoặc sẽ có mặt trong bản in. Quy tắc báo khi cả một nội dung nằm "
          + "trong một cặp dấu ngoặc kép hay ngoặc đơn kiểu chữ, như ở bảng tính và chương trình. Dấu ngoặc "
          + "ở một phần câu thì không xét. Hãy bỏ cặp dấu ngoặc.",
        en:
          "Prose needs no quotation marks: they would stand in print. The rule reports a value that is quoted "
          + "from end to end, as spreadsheets and programs have it; quotation marks round a part of a "
          + "sentence are left alone. Drop the pair.")),
    forEach: \.passages
  ) { passage, context, report in
    guard let first = passage.words.text.first, pairs.contains(where: { $0.open[0] == first })
    else { return }
    let text = Array(passage.words.text)
    guard let pair = pairs.first(where: { isQuoted(text, $0) }) else { return }
    let (open, close) = (pair.open.count, text.count - pair.close.count)
    let inside = Passages.excerpt(passage.words.bytes(open..<close))
    let places = [passage.place(0..<open), passage.place(close..<text.count)]
    report(
      at: passage.place(passage.whole), for: passage.codes(context.model), about: [.text(inside)],
      vi:
        "Dấu ngoặc quanh «\(inside)» sẽ được in ra. Lời văn không cần ngoặc kép: hãy bỏ cặp dấu đó.",
      en: "The quotation marks round “\(inside)” will be printed. Prose needs none: drop the pair.",
      fix: Diagnostic.Fix(
        Message(vi: "Bỏ cặp dấu ngoặc", en: "Drop the pair"),
        places.map { .init($0.exactLocation(in: context.model), "") }))
  }

  /// Whether one pair of marks, with none of its kind between, holds all of a text.
  private static func isQuoted(_ text: [UInt8], _ pair: (open: [UInt8], close: [UInt8])) -> Bool {
    guard text.count > pair.open.count + pair.close.count, text.starts(with: pair.open),
      text.suffix(pair.close.count).elementsEqual(pair.close)
    else { return false }
    let inside = pair.open.count..<(text.count - pair.close.count)
    return !holds(text[inside], pair.open) && !holds(text[inside], pair.close)
  }

  private static func holds(_ text: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
    text.indices.contains { text[$0] == mark[0] && text[$0...].starts(with: mark) }
  }

  private static let pairs: [(open: [UInt8], close: [UInt8])] = [
    ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("'", "'"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
