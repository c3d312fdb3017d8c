import VTVLModel
import VTVLSyntax

extension Check {
  static let foreignPlaceName = Check(
    Rule(
      "foreign-place-name", .warning,
      vi: "Có tên xã, phường hoặc tỉnh khác trong văn bản.",
      en: "Another commune's or province's name in the text.",
      explanation: Message(
        vi:
          "Bản mô tả thường được chép từ nơi khác, và tên của nơi đó dễ còn sót. Quy tắc tìm chữ chỉ cấp "
          + "(xã, phường, thị trấn, đặc khu; huyện, quận, thị xã; tỉnh, thành phố) đi liền một tên viết "
          + "hoa từ hai chữ trở lên, và so với «địa danh» mà dự án khai báo ở cùng cấp. Cấp nào chưa "
          + "khai báo thì không xét; tên một chữ, tên của cơ quan và chữ in hoa toàn bộ cũng vậy. Địa danh "
          + "khai báo thiếu chữ chỉ cấp cũng bị báo vì không so được với gì. Hãy sửa tên; nếu nhắc đến "
          + "nơi khác là đúng, hãy thêm vào «địa danh».",
        en:
          "Descriptions are often copied from elsewhere, and the name of that place is easily left "
          + "behind. The rule looks for the word for a level (xã, phường, thị trấn, đặc khu; huyện, "
          + "quận, thị xã; tỉnh, thành phố) followed by a capitalised name of two words or more, and "
          + "holds it against the “places” that the project declares at that level. A level without "
          + "declared places is not looked at, nor are names of one word, names of bodies and words "
          + "all in capitals. A place declared without the word for its level is reported too, since "
          + "nothing can be held against it. Correct the name; where another place is rightly named, "
          + "add it under “places”."))
  ) { context, report in
    let places = PlaceNames(context.model.knowledge.places)
    for place in places.withoutLevel {
      reportMissingLevel(place, context.model, report)
    }
    guard !places.isEmpty else { return }
    for wording in context.wordings {
      guard let found = places.foreign(in: wording.words),
        let codes = context.codes(of: wording, where: { _ in true })
      else { continue }
      reportForeign(wording.quote(found), codes, context.model, report)
    }
    for document in context.model.documents {
      for text in [document.title, document.decision].compactMap(\.self) {
        let words = Words(text.string)
        guard let found = places.foreign(in: words) else { continue }
        reportForeign(
          QuotedWords(text: text, words: words, range: found), context.codes(of: document),
          context.model, report)
      }
    }
  }

  private static func reportMissingLevel(_ place: Text, _ model: Model, _ report: Reporter) {
    let name = VisibleText.excerpt(place.string)
    report(
      at: model.location(of: 0..<place.string.utf8.count, in: place), about: [.text(name)],
      vi:
        "«\(name)» không so được với tên nơi khác trong văn bản, vì không phải là chữ chỉ cấp viết "
        + "thường rồi đến tên. Hãy viết đủ, như «xã …», «phường …», «tỉnh …».",
      en:
        "Nothing can be held against “\(name)”: the word for its level must come first, in small "
        + "letters, and then the name. Write it in full, as in “xã …”, “phường …”, “tỉnh …”.")
  }

  private static func reportForeign(
    _ found: QuotedWords, _ codes: [String], _ model: Model, _ report: Reporter
  ) {
    let quoted = found.string
    let own = model.knowledge.places.prefix(4).map { VisibleText.excerpt($0.string) }
      .joined(separator: ", ")
    report(
      at: found, for: codes, about: [.text(quoted)],
      vi:
        "«\(quoted)» không phải địa danh của cơ quan này (\(own)). Hãy sửa tên, hoặc thêm vào "
        + "«\(Keyword.places.vi)» nếu nhắc đến nơi đó là đúng.",
      en:
        "“\(quoted)” is no place of this office (\(own)). Correct the name, or add it under "
        + "“\(Keyword.places.en)” if it is rightly named.")
  }
}
