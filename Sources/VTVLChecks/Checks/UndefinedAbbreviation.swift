import VTVLModel
import VTVLSyntax

extension Check {
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
  ) { context, report in
    let survey = AbbreviationSurvey(context)
    for (unknown, meaning) in zip(survey.unknown, survey.likelyMeanings()) {
      let written = unknown.written
      let guess =
        meaning.map { VisibleText.excerpt($0) }
        .map { Message(vi: " (có lẽ là «\($0)»)", en: " (“\($0)”, most likely)") } ?? Message("")
      report(
        at: survey.place(unknown.places[0]),
        for: context.codes(reachedBy: unknown.places.map(\.passage)), about: [.text(written)],
        vi:
          "Chữ viết tắt «\(written)» không được giải thích ở đâu. Hãy viết đầy đủ\(guess.vi), hoặc "
          + "khai báo dưới «\(Keyword.abbreviations.vi)».",
        en: "The abbreviation “\(written)” is spelt out nowhere. Write it in full\(guess.en), or "
          + "declare it under “\(Keyword.abbreviations.en)”.",
        notes: unknown.places.dropFirst().prefix(3).map {
          report.note(at: survey.place($0), vi: "Cũng dùng ở đây.", en: "It is used here too.")
        })
    }
  }
}

/// The abbreviations of a workspace that nothing spells out, and where they stand.
private struct AbbreviationSurvey {
  struct Unknown {
    let written: String
    /// In lower case.
    let letters: [[UInt8]]
    var places: [Place]
  }

  struct Place {
    /// The index in `Passages.all`.
    let passage: Int
    let word: Int
  }

  private(set) var unknown: [Unknown] = []
  private let passages: Passages

  /// Bodies whose abbreviations stand in the laws themselves.
  private static let nationwide = ["HĐND", "UBND", "ĐBQH", "MTTQ"]

  init(_ context: CheckContext) {
    passages = context.passages
    let declared = context.model.knowledge.abbreviations.map(\.short) + Self.nationwide
    var known = Set(declared.map { Array($0.utf8) })
    var indexByWord: [[UInt8]: Int] = [:]
    for passage in passages.indices {
      let words = passages[passage].words
      words.visitCapitals { index in
        let written = Array(words.bytes(words.bytes(of: index..<(index + 1))))
        guard !known.contains(written), words.isAbbreviation(index) else { return }
        let place = Place(passage: passage, word: index)
        if words.isExplained(index) { known.insert(written) }
        if let known = indexByWord[written] {
          unknown[known].places.append(place)
        } else {
          indexByWord[written] = unknown.count
          unknown.append(
            Unknown(
              written: words.string(index..<(index + 1)), letters: words.letters(of: index),
              places: [place]))
        }
      }
    }
    unknown.removeAll { known.contains(Array($0.written.utf8)) }
  }

  func place(_ place: Place) -> PassagePlace {
    passages[place.passage].place(ofWords: place.word..<(place.word + 1))
  }

  /// For each of the unknown abbreviations, the name in the workspace whose first letters it has; the one
  /// that stands most. One look through the words, however many abbreviations there are.
  func likelyMeanings() -> [String?] {
    let byLetters = Dictionary(grouping: unknown.indices) { Letters.hash(unknown[$0].letters) }
    let firstLetters = Set(unknown.map { Letters.hash($0.letters.prefix(1)) })
    var names = unknown.map { _ in (counts: [String: Int](), order: [String]()) }
    for passage in passages.indices where !unknown.isEmpty {
      let words = passages[passage].words
      var start = words.firstIndex(capitalizedFrom: 0)
      while start < words.count {
        words.visitInitials(from: start, among: firstLetters) { hash, count in
          for index in byLetters[hash] ?? [] where words.spells(unknown[index].letters, from: start)
          {
            let name = words.string(start..<(start + count))
            if names[index].counts.updateValue(
              (names[index].counts[name] ?? 0) + 1, forKey: name) == nil
            {
              names[index].order.append(name)
            }
          }
        }
        start = words.firstIndex(capitalizedFrom: start + 1)
      }
    }
    return names.map { counts, order in order.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } }
  }
}

/// The first letters of words, as a number.
private enum Letters {
  static func hash(_ letters: some Sequence<[UInt8]>) -> UInt64 {
    letters.reduce(0) { next($0, $1) }
  }

  static func next(_ hash: UInt64, _ letter: some Sequence<UInt8>) -> UInt64 {
    (letter.reduce(hash &+ 1) { $0 &* 31 &+ UInt64($1) }) &* 0x9E37_79B9_7F4A_7C15
  }
}

extension Words {
  /// Visits the words that are two to eight capitals without tone marks, and no Roman numeral.
  fileprivate func visitCapitals(_ visit: (Int) -> Void) {
    var index = firstIndex(capitalizedFrom: 0)
    while index < count {
      if !hasSmallLetter(index), areCapitals(bytes(of: index..<(index + 1))) { visit(index) }
      index = firstIndex(capitalizedFrom: index + 1)
    }
  }

  private func areCapitals(_ bytes: Range<Int>) -> Bool {
    let text = text
    let span = text.span
    var (letters, numerals) = (0, 0)
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      guard let found = span.decodedScalar(at: index) else { return false }
      switch found.scalar {
      case "I", "V", "X", "L": numerals += 1
      case "A"..."Z", "Đ", "Ă", "Â", "Ê", "Ô", "Ơ", "Ư": break
      default: return false
      }
      letters += 1
      index += found.length
    }
    return (2...8).contains(letters) && numerals < letters
  }

  /// Whether a word in capitals stands alone and makes no syllable: `THƯ` in `VĂN THƯ` is a word.
  fileprivate func isAbbreviation(_ index: Int) -> Bool {
    !isJoined(bytes(of: index..<(index + 1))) && !Syllable.isPossible(self[index])
  }

  /// Whether a sign ties the word to others, as in `QĐ-UBND` and `45/BC`.
  private func isJoined(_ bytes: Range<Int>) -> Bool {
    let before = bytes.lowerBound > 0 && Self.isTie(byte(bytes.lowerBound - 1))
    guard bytes.upperBound + 1 < countOfBytes, byte(bytes.upperBound) != UInt8(ascii: ".") else {
      return before
    }
    return before || Self.isTie(byte(bytes.upperBound))
  }

  private static func isTie(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "&"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Visits the first letters of two to eight words with nothing but blanks between.
  fileprivate func visitInitials(
    from start: Int, among firstLetters: Set<UInt64>,
    _ visit: (_ hash: UInt64, _ count: Int) -> Void
  ) {
    var hash: UInt64 = 0
    for index in start..<min(start + 8, count) where index == start || gap(before: index) == .blank
    {
      hash = Letters.next(hash, initial(of: index))
      if index == start, !firstLetters.contains(hash) { return }
      if index > start { visit(hash, index - start + 1) }
    }
  }

  /// The bytes of a word's first letter.
  private func initial(of index: Int) -> ArraySlice<UInt8> {
    let word = self[index]
    let rest = word.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? word.endIndex
    return word[..<rest]
  }

  /// The letters of a word, in lower case.
  fileprivate func letters(of index: Int) -> [[UInt8]] {
    string(index..<(index + 1)).map { Array($0.lowercased().utf8) }
  }

  /// Whether the words around an abbreviation say what it stands for: `Ủy ban nhân dân (UBND)`,
  /// `UBND (Ủy ban nhân dân)`, `sau đây gọi tắt là UBND`.
  fileprivate func isExplained(_ index: Int) -> Bool {
    let letters = letters(of: index)
    if gap(before: index) == .mark, spells(letters, from: index - letters.count) { return true }
    let next = index + 1
    if next < count, gap(before: next) == .mark, spells(letters, from: next) { return true }
    guard gap(before: index) != .stop else { return false }
    return Self.introductions.contains { has($0, at: index - $0.count) }
  }

  private static let introductions: [Phrase] = ["viết tắt là", "gọi tắt là", "gọi là"]

  /// Whether words begin with these letters, one each.
  fileprivate func spells(_ letters: [[UInt8]], from start: Int) -> Bool {
    guard start >= 0, start + letters.count <= count else { return false }
    for offset in letters.indices {
      if offset > 0, gap(before: start + offset) != .blank { return false }
      guard word(start + offset, beginsWith: letters[offset]) else { return false }
    }
    return true
  }

  private func word(_ index: Int, beginsWith letter: [UInt8]) -> Bool {
    self[index].starts(with: letter)
  }
}
