import VTVLModel
import VTVLSyntax

extension Check {
  static let competencySpelling = Check(
    Rule(
      "competency-spelling", .note,
      vi: "Một năng lực được gọi trong lời văn khác với tên trong khung.",
      en: "A competency that prose calls otherwise than its framework.",
      explanation: Message(
        vi:
          "Người đọc lời văn phải tìm được năng lực trong khung; viết mỗi nơi một cách thì tìm không ra và "
          + "không so được cấp độ. Quy tắc tìm tên của các năng lực, từ bốn tiếng trở lên, trong câu có nói "
          + "«năng lực», «cấp độ» hoặc «kỹ năng»; từ nối (và, các, của…), dấu câu và dấu thanh khác với tên trong "
          + "khung thì báo, chữ hoa và chữ viết tắt đã khai báo thì không. Mỗi năng lực chỉ báo một lần, nêu mọi "
          + "cách viết và số chỗ. Hãy viết như trong khung.",
        en:
          "Whoever reads the prose has to find the competency in the framework; spelt otherwise in each "
          + "place it is not found, and its levels cannot be compared. The rule looks for the names of "
          + "competencies, of four syllables or more, in sentences that say năng lực, cấp độ or kỹ năng; "
          + "connecting words (và, các, của …), punctuation and marks unlike the framework's are reported, "
          + "capitals and declared abbreviations are not. Each competency is reported once, with all its "
          + "spellings and how many places have each. Write it as the framework does."))
  ) { context, report in
    for spelling in CompetencySpellings(context).found {
      let name = VisibleText.excerpt(spelling.name.string)
      let forms = spelling.forms.prefix(4)
      let more = spelling.forms.count - forms.count
      let vi = forms.map { "«\(VisibleText.excerpt($0.written))» (\($0.places.count) chỗ)" }
      let en = forms.map { "“\(VisibleText.excerpt($0.written))” (\($0.places.count)×)" }
      let all = Message(
        vi: vi.joined(separator: ", ") + (more > 0 ? " và \(more) cách khác" : ""),
        en: en.joined(separator: ", ") + (more > 0 ? " and \(more) more ways" : ""))
      let places = spelling.forms.flatMap(\.places)
      report(
        at: context.passages[places[0].passage].place(ofWords: places[0].words),
        for: context.codes(reachedBy: places.map(\.passage)),
        about: [.text(name)]
          + spelling.forms.flatMap { DiagnosticArgument.parts($0.written, places: $0.places.count) },
        vi: "Khung năng lực ghi «\(name)», lời văn viết \(all.vi). Hãy viết như trong khung.",
        en:
          "The framework has “\(name)”, the prose writes \(all.en). Write it as the framework does.",
        notes: places.dropFirst().prefix(3).map {
          report.note(
            at: context.passages[$0.passage].place(ofWords: $0.words), vi: "Cũng ở đây.",
            en: "It stands here too.")
        } + [
          report.note(
            at: spelling.name, vi: "Tên trong khung ở đây.", en: "The framework's name is here.")
        ])
    }
  }
}

/// The competencies that prose calls otherwise. Every word that begins a name, marks apart, is followed as far
/// as it agrees, so that the work grows with the text.
private struct CompetencySpellings {
  struct Place {
    let passage: Int
    let words: Range<Int>
  }

  struct Form {
    let written: String
    var places: [Place]
  }

  struct Spelling {
    let name: Text
    /// In the order in which they first stand.
    var forms: [Form] = []
  }

  private struct Name {
    let words: Words
    /// The words that carry meaning, without marks.
    let bare: [[UInt8]]
  }

  private var names: [Name] = []
  private var spellings: [Spelling] = []
  /// The bare words of the names so far.
  private var isKnown: Set<[[UInt8]]> = []
  /// The names by their first two such words.
  private var byBeginning: [[UInt8]: [Int]] = [:]

  var found: [Spelling] { spellings.filter { !$0.forms.isEmpty } }

  init(_ context: CheckContext) {
    for framework in context.model.frameworks {
      for item in framework.groups.flatMap(\.items) { add(item.name) }
    }
    guard !names.isEmpty else { return }
    for passage in context.passages.indices where context.passages[passage].use != nil {
      read(context.passages[passage].words, passage)
    }
  }

  private mutating func add(_ name: Text) {
    let words = Words(name.string)
    let bare = words.indices.filter { !words.isAny(of: Self.connecting, at: $0) }
      .map { NameFolding.foldedWithoutMarks(words[$0]) }
    guard (4...24).contains(words.count), bare.count >= 3, isKnown.insert(bare).inserted else {
      return
    }
    byBeginning[Self.beginning(bare[0], bare[1]), default: []].append(names.count)
    names.append(Name(words: words, bare: bare))
    spellings.append(Spelling(name: name))
  }

  private mutating func read(_ words: Words, _ passage: Int) {
    guard words.contains(anyOf: Self.context) else { return }
    let bare = words.indices.map { NameFolding.foldedWithoutMarks(words[$0]) }
    var sentence = (range: 0..<0, isMeant: false)
    var index = 0
    while index + 1 < words.count {
      guard let (name, end) = match(at: index, words, bare) else {
        index += 1
        continue
      }
      let range = index..<end
      if !sentence.range.contains(index) {
        let around = words.sentence(around: index)
        sentence = (around, words.contains(anyOf: Self.context, in: around))
      }
      if sentence.isMeant, !isSame(words, range, names[name].words) {
        note(words.string(range), Place(passage: passage, words: range), of: name)
      }
      index = end
    }
  }

  /// The longest name whose words stand from one on, connecting words apart.
  private func match(at index: Int, _ words: Words, _ bare: [[UInt8]]) -> (name: Int, end: Int)? {
    let second = skip(from: index + 1, words)
    guard second < words.count,
      let candidates = byBeginning[Self.beginning(bare[index], bare[second])]
    else { return nil }
    var best: (name: Int, end: Int)?
    for name in candidates {
      var position = index
      var matched = 0
      for word in names[name].bare {
        if matched > 0 { position = skip(from: position, words) }
        guard position < words.count, bare[position] == word,
          matched == 0 || words.gap(before: position) != .stop
        else { break }
        matched += 1
        position += 1
      }
      if matched == names[name].bare.count, position > best?.end ?? 0 { best = (name, position) }
    }
    return best
  }

  private func skip(from start: Int, _ words: Words) -> Int {
    var index = start
    while index < min(words.count, start + 3), words.isAny(of: Self.connecting, at: index) {
      index += 1
    }
    return index
  }

  /// Whether a name stands as it is in the framework, capitals and blanks apart.
  private func isSame(_ words: Words, _ range: Range<Int>, _ name: Words) -> Bool {
    words.key(of: range) == name.key
      && range.dropFirst().allSatisfy {
        words.gap(before: $0) == name.gap(before: $0 - range.lowerBound)
      }
  }

  private mutating func note(_ written: String, _ place: Place, of name: Int) {
    if let known = spellings[name].forms.firstIndex(where: { $0.written == written }) {
      spellings[name].forms[known].places.append(place)
    } else {
      spellings[name].forms.append(Form(written: written, places: [place]))
    }
  }

  private static func beginning(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    first + [UInt8(ascii: " ")] + second
  }

  private static let connecting: [Phrase] = [
    "và", "các", "những", "của", "về", "trong", "với", "cho", "để", "việc", "sự",
  ]
  private static let context: [Phrase] = ["năng lực", "cấp độ", "kỹ năng"]
}
