import VTVLModel
import VTVLSyntax

extension Check {
  /// Numbers and bullets that stand after the dash. What the parser finds where they stand without one has the
  /// same rule.
  static let pastedNumber = Check(.pastedBullet) { context, report in
    var isTold = Set<Location>()
    for lists in context.lists {
      for list in lists where list.keyword != .fields {
        guard let signs = PastedSigns(list.texts, context), !signs.places.isEmpty,
          isTold.insert(signs.places[0]).inserted
        else { continue }
        let (sign, more) = (VisibleText.excerpt(signs.first), signs.places.count - 1)
        report(
          at: signs.places[0], about: [.text(sign)],
          vi:
            "«\(sign)» đứng sau gạch đầu dòng\(more > 0 ? ", cũng như ở \(more) mục khác," : "") sẽ in ra cùng số của "
            + "biểu mẫu. Hãy bỏ nó.",
          en:
            "“\(sign)” stands after the dash\(more > 0 ? ", as in \(more) more items," : "") and is printed beside the "
            + "form's own number. Drop it.",
          fix: .init(
            Message(vi: "Bỏ số và dấu dán vào", en: "Drop the pasted numbers and signs"),
            signs.places.map { .init($0, "") }))
      }
    }
  }
}

/// The numbers with which all items of a list begin, one after another, or the bullets with which some do.
private struct PastedSigns {
  /// The first, as written.
  let first: String
  let places: [Location]

  init?(_ items: Texts, _ context: CheckContext) {
    var numbers: [(text: Text, length: Int)] = []
    var bullets: [(text: Text, length: Int)] = []
    for index in items.indices {
      guard let first = items[index].string.utf8.first, Self.mayBegin(first) else { continue }
      let text = items[index]
      let bytes = Array(text.string.utf8.prefix(8))
      if let length = Self.number(index, bytes) { numbers.append((text, length)) }
      if let length = Self.bullet(bytes) { bullets.append((text, length)) }
    }
    let isNumbered = numbers.count > 1 && numbers.count == items.count
    let signs = isNumbered ? numbers : bullets
    guard let (text, length) = signs.first else { return nil }
    first = String(decoding: text.string.utf8.prefix(length), as: UTF8.self).trimmingBlanks
    places = signs.compactMap { context.model.exactLocation(of: 0..<$0.length, in: $0.text) }
  }

  /// Items begin with capitals, nearly all of them.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || byte &- UInt8(ascii: "a") < 26 || byte < UInt8(ascii: "A") || byte >= 0xE2
  }

  /// How long the number or letter of an item is, the blank after it included: `2. `, `b) `.
  private static func number(_ index: Int, _ bytes: [UInt8]) -> Int? {
    let digits = Array("\(index + 1)".utf8)
    let letter = index < 26 ? [UInt8(ascii: "a") + UInt8(index)] : digits
    guard let sign = [digits, letter].first(where: { bytes.starts(with: $0) }),
      sign.count + 1 < bytes.count, Self.ends.contains(bytes[sign.count]),
      bytes[sign.count + 1] == UInt8(ascii: " ")
    else { return nil }
    return sign.count + 2
  }

  private static func bullet(_ bytes: [UInt8]) -> Int? {
    bullets.first { bytes.starts(with: $0) }?.count
  }

  private static let ends = Array(".)/".utf8)
  private static let bullets = [
    "- ", "+ ", "* ", "– ", "— ", "• ", "● ", "○ ", "▪ ", "■ ", "➢ ", "✓ ",
  ]
  .map { Array($0.utf8) }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmingBlanks: String {
    String(decoding: utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}
