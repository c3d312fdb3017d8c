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
          + "viết «Ủy ban nhân dân (UBND)», «bảo hiểm xã hội, bảo hiểm y tế (BHXH, BHYT)» hay «gọi tắt là "
          + "UBND», «viết tắt: UBND» ở một chỗ nào đó, khi biểu mẫu in nó (VTVL), hoặc khi nó là tên cơ quan "
          + "dùng trong cả nước: HĐND, UBND, ĐBQH, MTTQ. So chữ đầu thì không kể dấu, và các từ nối như «và», "
          + "«của» có thể bỏ qua. Mỗi chữ viết tắt chỉ báo một lần. Lời nhắc chỉ đoán nghĩa khi trong cả bộ gần "
          + "như chỉ một tên hợp với nó.",
        en:
          "Outsiders do not know what “PCT” is, and two offices may take it for different things. An "
          + "abbreviation is two to eight capitals standing alone that make no syllable; Roman numerals and "
          + "signs of documents do not count. It is spelt out when the project declares "
          + "it under “abbreviations”, when the text says “Ủy ban nhân dân (UBND)”, “bảo hiểm xã hội, bảo "
          + "hiểm y tế (BHXH, BHYT)”, “gọi tắt là UBND” or “viết tắt: UBND” somewhere, when the form prints "
          + "it (VTVL), or when it names bodies in the whole country: HĐND, UBND, ĐBQH, MTTQ. First letters "
          + "are compared without marks, and words that connect, such as và and của, may be passed over. "
          + "Each abbreviation is reported once. What it may mean is said only where hardly more than one "
          + "name in the workspace fits it."))
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
    let letters: [UInt8]
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
    for form in context.forms.all { known.formUnion(form.capitals) }
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
              written: words.string(index..<(index + 1)),
              letters: words.letters(of: index..<(index + 1)),
              places: [place]))
        }
      }
    }
    unknown.removeAll { known.contains(Array($0.written.utf8)) }
  }

  func place(_ place: Place) -> PassagePlace {
    passages[place.passage].place(ofWords: place.word..<(place.word + 1))
  }

  /// For each of the unknown abbreviations, the name in the workspace whose first letters it has, where
  /// hardly another name has them. One look through the words, however many abbreviations there are.
  func likelyMeanings() -> [String?] {
    let guessed = unknown.indices.filter { unknown[$0].letters.count >= 3 }
    let byLetters = Dictionary(grouping: guessed) { unknown[$0].letters }
    let firstLetters = Set(byLetters.keys.compactMap(\.first))
    var names = unknown.map { _ in [ArraySlice<UInt8>: (count: Int, written: String)]() }
    for passage in passages.indices where !byLetters.isEmpty {
      let words = passages[passage].words
      var start = words.firstIndex(capitalizedFrom: 0)
      while start < words.count {
        words.visitInitials(from: start, among: firstLetters) { letters, range in
          for index in byLetters[letters] ?? [] {
            let written = words.string(range)
            names[index][words.key(of: range), default: (0, written)].count += 1
          }
        }
        start = words.firstIndex(capitalizedFrom: start + 1)
      }
    }
    return names.map { found in
      let best = found.values.max { ($0.count, $1.written) < ($1.count, $0.written) }
      let all = found.values.reduce(0) { $0 + $1.count }
      return best.flatMap { (all - $0.count) * 4 <= $0.count ? $0.written : nil }
    }
  }
}

extension FormProfile {
  /// The words in capitals that it prints over the cells of a description.
  fileprivate var capitals: [[UInt8]] {
    header.map { Words($0.label) }.flatMap { words in
      words.indices.filter { words.isInCapitals($0) }
        .map { Array(words.bytes(words.bytes(of: $0..<($0 + 1)))) }
    }
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

  /// Visits the first letters of two to eight words with nothing but blanks between, none of them an
  /// abbreviation itself.
  fileprivate func visitInitials(
    from start: Int, among firstLetters: Set<UInt8>,
    _ visit: (_ letters: [UInt8], _ range: Range<Int>) -> Void
  ) {
    guard firstLetters.contains(initial(of: start)) else { return }
    var letters: [UInt8] = []
    for index in start..<min(start + 8, count) {
      guard index == start || gap(before: index) == .blank, !isInCapitals(index) else { return }
      letters.append(initial(of: index))
      if index > start { visit(letters, start..<(index + 1)) }
    }
  }
}
