import VTVLModel
import VTVLSyntax

extension Check {
  /// An abbreviation that nobody spelt out.
  static let undefinedAbbreviation = Check(
    Rule(
      "undefined-abbreviation", .note,
      vi: "Chữ viết tắt chưa được giải thích.",
      en: "An abbreviation that nobody spelt out.",
      explanation: Message(
        vi:
          "Người ngoài cơ quan không biết «PCT» là gì, và hai cơ quan có thể hiểu khác nhau. Chữ viết "
          + "tắt là từ hai đến tám chữ cái in hoa đứng riêng, không đọc thành một tiếng; số La Mã và ký "
          + "hiệu văn bản không tính. Nó được giải thích khi dự án khai báo dưới «viết tắt», khi lời văn "
          + "viết «Ủy ban nhân dân (UBND)» hay «gọi tắt là UBND» ở một chỗ nào đó, hoặc khi nó là tên cơ "
          + "quan dùng trong cả nước: HĐND, UBND, ĐBQH, MTTQ. Mỗi chữ viết tắt chỉ báo một lần.",
        en:
          "Outsiders do not know what “PCT” is, and two offices may take it for different things. An "
          + "abbreviation is two to eight capitals standing alone that make no syllable; Roman numerals and "
          + "signs of documents do not count. It is spelt out when the project declares "
          + "it under “abbreviations”, when the text says “Ủy ban nhân dân (UBND)” or “gọi tắt là UBND” "
          + "somewhere, or when it names bodies in the whole country: HĐND, UBND, ĐBQH, MTTQ. Each "
          + "abbreviation is reported once."))
  ) { inspection, findings in
    let survey = AbbreviationSurvey(inspection)
    for unknown in survey.unknown { findings.add(finding(unknown, survey, inspection.model)) }
  }

  private static func finding(
    _ unknown: AbbreviationSurvey.Unknown, _ survey: AbbreviationSurvey, _ model: Model
  ) -> Diagnostic {
    let first = unknown.places[0]
    let likely = survey.likelyMeaning(of: unknown.letters).map { VisibleText.excerpt($0) }
    let guess =
      likely.map { Message(vi: " (có lẽ là «\($0)»)", en: " (“\($0)”, most likely)") }
      ?? Message("")
    return Diagnostic(
      undefinedAbbreviation.rule, at: first.location(model),
      Message(
        vi: "Chữ viết tắt «\(unknown.written)» không được giải thích ở đâu. Hãy viết đầy đủ"
          + "\(guess.vi), hoặc khai báo dưới «\(Keyword.abbreviations.vi)».",
        en: "The abbreviation “\(unknown.written)” is spelt out nowhere. Write it in full"
          + "\(guess.en), or declare it under “\(Keyword.abbreviations.en)”."),
      notes: unknown.places.dropFirst().prefix(3).map {
        Diagnostic.Note(
          at: $0.location(model), Message(vi: "Cũng dùng ở đây.", en: "It is used here too."))
      }, posts: unknown.posts(model))
  }
}

/// The abbreviations of a workspace that nothing spells out, and where they stand.
private struct AbbreviationSurvey {
  struct Unknown {
    let written: String
    /// One letter a string, in lower case.
    let letters: [String]
    var places: [Place]

    func posts(_ model: Model) -> [String] {
      Set(places.flatMap(\.passage.posts)).sorted().map { model.positions[$0].code }
    }
  }

  struct Place {
    let passage: Passages.Passage
    let word: Int

    func location(_ model: Model) -> Location {
      passage.location(of: passage.words.bytes(of: word..<(word + 1)), in: model)
    }
  }

  private(set) var unknown: [Unknown] = []
  private let passages: [Passages.Passage]

  /// Bodies whose abbreviations stand in the laws themselves.
  private static let nationwide = ["HĐND", "UBND", "ĐBQH", "MTTQ"]

  init(_ inspection: Inspection) {
    passages = inspection.passages.all
    let declared = inspection.model.knowledge.abbreviations.map(\.short) + Self.nationwide
    var known = Set(declared.map { Array($0.utf8) })
    var indexByWord: [[UInt8]: Int] = [:]
    for passage in passages {
      let words = passage.words
      for index in words.indices where words.isAbbreviation(index) {
        let written = Array(words.text[words.bytes(of: index..<(index + 1))])
        if known.contains(written) { continue }
        let place = Place(passage: passage, word: index)
        if words.isExplained(index) { known.insert(written) }
        if let known = indexByWord[written] {
          unknown[known].places.append(place)
        } else {
          indexByWord[written] = unknown.count
          let string = String(decoding: written, as: UTF8.self)
          unknown.append(
            Unknown(
              written: string, letters: string.map { $0.lowercased() }, places: [place]))
        }
      }
    }
    unknown.removeAll { known.contains(Array($0.written.utf8)) }
  }

  /// The name in the workspace whose first letters the abbreviation has; the one that stands most.
  func likelyMeaning(of letters: [String]) -> String? {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for passage in passages {
      let words = passage.words
      for start in words.indices.dropLast(letters.count - 1)
      where words.isCapitalized(start) && words.spells(letters, from: start) {
        let name = words.string(start..<(start + letters.count))
        if counts[name, default: 0] == 0 { order.append(name) }
        counts[name, default: 0] += 1
      }
    }
    return order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
  }
}

extension Words {
  /// Whether a word is two to eight capitals standing alone that make no syllable: `THƯ` in `VĂN THƯ` is
  /// a word, and so is all that carries a tone mark.
  fileprivate func isAbbreviation(_ index: Int) -> Bool {
    guard isCapitalized(index) else { return false }
    let bytes = self.bytes(of: index..<(index + 1))
    let small = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard bytes.count >= 2, !small.contains(text[bytes.lowerBound]),
      !small.contains(text[bytes.lowerBound + 1]), isAllCapitals(index)
    else { return false }
    let word = String(decoding: text[bytes], as: UTF8.self)
    guard (2...8).contains(word.unicodeScalars.count),
      word.unicodeScalars.allSatisfy({ Self.capitals.contains($0) }),
      !word.unicodeScalars.allSatisfy({ "IVXL".unicodeScalars.contains($0) })
    else { return false }
    return !Syllable.isPossible(self[index]) && !isJoined(bytes)
  }

  private static let capitals = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZĐĂÂÊÔƠƯ".unicodeScalars)

  /// Whether a sign ties the word to others, as in `QĐ-UBND` and `45/BC`.
  private func isJoined(_ bytes: Range<Int>) -> Bool {
    let signs: [UInt8] = Array("-/_&.".utf8)
    let before = bytes.lowerBound > 0 && signs.contains(text[bytes.lowerBound - 1])
    guard bytes.upperBound + 1 < text.count, text[bytes.upperBound] != UInt8(ascii: ".") else {
      return before
    }
    return before || signs.contains(text[bytes.upperBound])
  }

  /// Whether a word has letters and all of them are capitals.
  fileprivate func isAllCapitals(_ index: Int) -> Bool {
    let written = text[bytes(of: index..<(index + 1))]
    guard written.count >= 2 else { return false }
    let span = written.span
    var offset = 0
    while offset < span.count {
      guard let found = span.decodedScalar(at: offset), !found.scalar.properties.isLowercase else {
        return false
      }
      offset += found.length
    }
    return zip(written, self[index]).contains { $0 != $1 }
  }

  /// Whether the words around an abbreviation say what it stands for: `Ủy ban nhân dân (UBND)`,
  /// `UBND (Ủy ban nhân dân)`, `sau đây gọi tắt là UBND`.
  fileprivate func isExplained(_ index: Int) -> Bool {
    let letters = string(index..<(index + 1)).map { $0.lowercased() }
    if gap(before: index) == .mark, spells(letters, from: index - letters.count) { return true }
    let next = index + 1
    if next < count, gap(before: next) == .mark, spells(letters, from: next) { return true }
    return ["viết tắt là", "gọi tắt là", "gọi là"].contains { (phrase: Phrase) in
      gap(before: index) != .stop && has(phrase, at: index - phrase.count)
    }
  }

  /// Whether words begin with these letters, one each.
  fileprivate func spells(_ letters: [String], from start: Int) -> Bool {
    guard start >= 0, start + letters.count <= count else { return false }
    return letters.enumerated().allSatisfy { offset, letter in
      (offset == 0 || gap(before: start + offset) == .blank)
        && self[start + offset].starts(with: letter.utf8)
    }
  }
}
