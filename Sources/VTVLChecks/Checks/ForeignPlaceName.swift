import VTVLModel
import VTVLSyntax

extension Check {
  /// Another commune's or province's name in the text.
  static let foreignPlaceName: Check = Check(
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
  ) { inspection, findings in
    let places = PlaceNames(inspection.model.knowledge.places)
    for place in places.withoutLevel { findings.add(missingLevel(place, inspection.model)) }
    guard !places.isEmpty else { return }
    let wordings = inspection.wordings.all
    for index in wordings.indices {
      guard let found = places.foreign(in: wordings[index].words) else { continue }
      let wording = wordings[index]
      let posts = wording.uses.map { inspection.model.positions[$0.position].code }
      findings.add(finding(found, wording.words, wording.text, posts, inspection.model))
    }
    for document in inspection.model.documents {
      for text in [document.title, document.decision].compactMap({ $0 }) {
        let words = Words(text.string)
        guard let found = places.foreign(in: words) else { continue }
        findings.add(
          finding(found, words, text, inspection.codes(of: document), inspection.model))
      }
    }
  }

  private static func missingLevel(_ place: Text, _ model: Model) -> Diagnostic {
    let name = VisibleText.excerpt(place.string)
    return Diagnostic(
      foreignPlaceName.rule, at: model.location(of: 0..<place.string.utf8.count, in: place),
      about: [.text(name)],
      Message(
        vi:
          "«\(name)» không so được với tên nơi khác trong văn bản, vì không phải là chữ chỉ cấp viết "
          + "thường rồi đến tên. Hãy viết đủ, như «xã …», «phường …», «tỉnh …».",
        en:
          "Nothing can be held against “\(name)”: the word for its level must come first, in small "
          + "letters, and then the name. Write it in full, as in “xã …”, “phường …”, “tỉnh …”."))
  }

  private static func finding(
    _ found: Range<Int>, _ words: Words, _ text: Text, _ posts: [String], _ model: Model
  ) -> Diagnostic {
    let quoted = VisibleText.excerpt(words.string(found))
    let own = model.knowledge.places.prefix(4).map { VisibleText.excerpt($0.string) }
    return Diagnostic(
      foreignPlaceName.rule, at: model.location(of: words.bytes(of: found), in: text),
      about: [.text(quoted)],
      Message(
        vi:
          "«\(quoted)» không phải địa danh của cơ quan này (\(own.joined(separator: ", "))). Hãy sửa "
          + "tên, hoặc thêm vào «\(Keyword.places.vi)» nếu nhắc đến nơi đó là đúng.",
        en:
          "“\(quoted)” is no place of this office (\(own.joined(separator: ", "))). Correct the name, "
          + "or add it under “\(Keyword.places.en)” if it is rightly named."),
      posts: posts.uniqued())
  }
}

extension [String] {
  /// The same without repetitions, in order.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
