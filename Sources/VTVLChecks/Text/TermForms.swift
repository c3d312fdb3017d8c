import VTVLModel

/// The forms of one term, and every place of each in the passages of a workspace.
struct TermForms {
  struct Form {
    let text: String
    var places: [Place] = []
  }

  /// Some words of a passage.
  struct Place {
    /// The index in `Passages.all`.
    let passage: Int
    let words: Range<Int>
  }

  /// Where the project chose a form, that one first.
  var forms: [Form]
  let isDeclared: Bool
}

extension TermForms {
  /// The terms that occur, with their places: those the project declares, then the known ones that it
  /// says nothing about.
  static func all(in context: CheckContext) -> [TermForms] {
    let declared = context.model.knowledge.terms
    guard !declared.isEmpty else {
      return TermSearch.known.search(context.passages)
    }
    let own = declared.map { term in
      TermSearch.Term(
        forms: ([term.preferred] + term.variants).map { Phrase($0) }, isDeclared: true)
    }
    let declaredForms = PhraseTable(own.flatMap(\.forms))
    let others = TermSearch.Term.known.filter { term in
      !term.forms.contains { declaredForms.index(of: $0) != nil }
    }
    return TermSearch(own + others).search(context.passages)
  }
}

/// Looks for the forms of many terms at once.
private struct TermSearch: Sendable {
  /// A term to look for.
  struct Term: Sendable {
    let forms: [Phrase]
    let isDeclared: Bool
  }

  static let known = TermSearch(Term.known)

  private let terms: [Term]
  /// The forms of all terms in a row.
  private let forms: [Phrase]
  private var table = PhraseTable()
  /// For each phrase of the table, the forms that are it, in whatever case.
  private var formsByPhrase: [[Int]] = []

  init(_ terms: [Term]) {
    self.terms = terms
    forms = terms.flatMap(\.forms)
    for form in forms.indices {
      let phrase = table.indexAdding(forms[form])
      if phrase == formsByPhrase.count { formsByPhrase.append([]) }
      formsByPhrase[phrase].append(form)
    }
  }

  func search(_ passages: Passages) -> [TermForms] {
    var places: [[TermForms.Place]] = Array(repeating: [], count: forms.count)
    for passage in passages.indices {
      let words = passages[passage].words
      table.visitPlaces(in: words) { phrase, range in
        for form in written(formsByPhrase[phrase], range, words) {
          places[form].append(TermForms.Place(passage: passage, words: range))
        }
      }
    }
    return found(places)
  }

  /// The terms that have places.
  private func found(_ places: [[TermForms.Place]]) -> [TermForms] {
    var found: [TermForms] = []
    var next = 0
    for term in terms {
      let row = next..<(next + term.forms.count)
      next = row.upperBound
      guard row.contains(where: { !places[$0].isEmpty }) else { continue }
      let used = row.map { TermForms.Form(text: forms[$0].string, places: places[$0]) }
      found.append(TermForms(forms: used, isDeclared: term.isDeclared))
    }
    return found
  }

  /// Which of the forms that differ in nothing but case some words are. A capital at the start of a
  /// sentence says nothing.
  private func written(_ forms: [Int], _ range: Range<Int>, _ words: Words) -> [Int] {
    guard forms.count > 1 else { return forms }
    let written = words.bytes(words.bytes(of: range))
    let startsSentence = range.lowerBound == 0 || words.gap(before: range.lowerBound) == .stop
    guard startsSentence else {
      return forms.filter { self.forms[$0].text == written }
    }
    let rest = written.withoutFirstLetter
    let like = forms.filter { self.forms[$0].text.withoutFirstLetter == rest }
    return like.count == 1 ? like : []
  }
}

extension ArraySlice<UInt8> {
  /// Text without its first scalar.
  fileprivate var withoutFirstLetter: ArraySlice<UInt8> {
    dropFirst().drop { $0 & 0xC0 == 0x80 }
  }
}

extension TermSearch.Term {
  /// Forms that offices mix, neither of them wrong. A project that prefers one declares it.
  fileprivate static let known: [Self] = [
    ["bảo đảm", "đảm bảo"], ["quy định", "qui định"], ["quy chế", "qui chế"],
    ["quy trình", "qui trình"], ["quản lý", "quản lí"], ["xử lý", "xử lí"],
    ["kỹ thuật", "kĩ thuật"], ["kỹ năng", "kĩ năng"], ["kỷ luật", "kỉ luật"],
    ["tỷ lệ", "tỉ lệ"], ["bác sĩ", "bác sỹ"], ["hằng năm", "hàng năm"],
    ["hằng quý", "hàng quý"], ["hằng tháng", "hàng tháng"], ["hằng tuần", "hàng tuần"],
    ["phản ánh", "phản ảnh"], ["Ban Chỉ đạo", "Ban chỉ đạo"],
    ["Ủy ban nhân dân", "Ủy ban Nhân dân", "Ủy Ban nhân dân", "Ủy Ban Nhân Dân"],
    ["Hội đồng nhân dân", "Hội đồng Nhân dân", "Hội Đồng nhân dân", "Hội Đồng Nhân Dân"],
  ].map { Self(forms: $0, isDeclared: false) }
}
