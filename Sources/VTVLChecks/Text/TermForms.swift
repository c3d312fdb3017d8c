import VTVLModel
import VTVLSyntax

/// The forms of one term, and every place of each in the passages of a workspace.
struct TermForms {
  struct Form {
    let text: String
    let phrase: Phrase
    var places: [Place] = []

    init(text: String, places: [Place] = []) {
      self.text = text
      phrase = Phrase(text)
      self.places = places
    }
  }

  struct Place {
    let passage: Passages.Passage
    let words: Range<Int>
  }

  /// Where the project chose a form, that one first.
  var forms: [Form]
  let isDeclared: Bool
}

extension TermForms {
  /// Forms that offices mix, neither of them wrong. A project that prefers one declares it.
  private static let known: [[String]] = [
    ["bảo đảm", "đảm bảo"], ["quy định", "qui định"], ["quy chế", "qui chế"],
    ["quy trình", "qui trình"], ["quản lý", "quản lí"], ["xử lý", "xử lí"],
    ["kỹ thuật", "kĩ thuật"], ["kỹ năng", "kĩ năng"], ["kỷ luật", "kỉ luật"],
    ["tỷ lệ", "tỉ lệ"], ["bác sĩ", "bác sỹ"], ["hằng năm", "hàng năm"],
    ["hằng quý", "hàng quý"], ["hằng tháng", "hàng tháng"], ["hằng tuần", "hàng tuần"],
    ["phản ánh", "phản ảnh"], ["Ban Chỉ đạo", "Ban chỉ đạo"],
    ["Ủy ban nhân dân", "Ủy ban Nhân dân", "Ủy Ban nhân dân", "Ủy Ban Nhân Dân"],
    ["Hội đồng nhân dân", "Hội đồng Nhân dân", "Hội Đồng nhân dân", "Hội Đồng Nhân Dân"],
  ]

  /// The terms that occur, with their places: those the project declares, then the known ones that it
  /// says nothing about.
  static func all(in inspection: Inspection) -> [TermForms] {
    let declared = inspection.model.knowledge.terms
    guard !declared.isEmpty else {
      return TermSearch.known.search(inspection.passages.all)
    }
    let own = declared.map { term in
      TermForms(
        forms: ([term.preferred] + term.variants).map { Form(text: $0) }, isDeclared: true)
    }
    let phrases = Set(own.flatMap(\.forms).map(\.phrase))
    let others = TermSearch.known.terms.filter { term in
      !term.forms.contains { phrases.contains($0.phrase) }
    }
    return TermSearch(own + others).search(inspection.passages.all)
  }

  fileprivate static let knownTerms = known.map { forms in
    TermForms(forms: forms.map { Form(text: $0) }, isDeclared: false)
  }
}

/// Looks for the forms of many terms at once.
private struct TermSearch: Sendable {
  let terms: [TermForms]
  private let table: PhraseTable
  /// For each phrase of the table, the forms that are it, in whatever case.
  private let formsByPhrase: [[(term: Int, form: Int)]]

  static let known = TermSearch(TermForms.knownTerms)

  init(_ terms: [TermForms]) {
    self.terms = terms
    var phrases: [Phrase] = []
    var forms: [[(term: Int, form: Int)]] = []
    var indexByPhrase: [Phrase: Int] = [:]
    for (term, value) in terms.enumerated() {
      for (form, value) in value.forms.enumerated() {
        let phrase = value.phrase
        let index = indexByPhrase[phrase, default: phrases.count]
        if index == phrases.count {
          indexByPhrase[phrase] = index
          phrases.append(phrase)
          forms.append([])
        }
        forms[index].append((term, form))
      }
    }
    table = PhraseTable(phrases)
    formsByPhrase = forms
  }

  func search(_ passages: [Passages.Passage]) -> [TermForms] {
    var found = terms
    for passage in passages {
      for (phrase, range) in table.places(in: passage.words) {
        for (term, form) in written(formsByPhrase[phrase], range, passage) {
          found[term].forms[form].places.append(TermForms.Place(passage: passage, words: range))
        }
      }
    }
    return found
  }

  /// Which of the forms that differ in nothing but case some words are. A capital at the start of a
  /// sentence says nothing.
  private func written(
    _ forms: [(term: Int, form: Int)], _ range: Range<Int>, _ passage: Passages.Passage
  ) -> [(term: Int, form: Int)] {
    guard forms.count > 1 else { return forms }
    let written = passage.words.string(range)
    let startsSentence =
      range.lowerBound == 0 || passage.words.gap(before: range.lowerBound) == .stop
    guard startsSentence else {
      return forms.filter { terms[$0.term].forms[$0.form].text == written }
    }
    let rest = written.dropFirst()
    let like = forms.filter { terms[$0.term].forms[$0.form].text.dropFirst() == rest }
    return like.count == 1 ? like : []
  }
}
