import VTVLModel
import VTVLSyntax

extension Check {
  static let termVariant = Check(
    Rule(
      "term-variant", .note,
      vi: "Một thuật ngữ viết nhiều cách trong cùng thư mục.",
      en: "Several forms of one term in one folder.",
      explanation: Message(
        vi:
          "Hai cách viết cho một điều làm người đọc tìm xem khác nhau ở đâu, và tìm kiếm thì sót. Quy tắc "
          + "xét: thuật ngữ mà dự án khai báo dưới «thuật ngữ», cách viết đầu là cách nên dùng; một ít cặp "
          + "quen thuộc («bảo đảm» và «đảm bảo», «quy định» và «qui định», «Ban Chỉ đạo» và «Ban chỉ "
          + "đạo»); vị trí dấu thanh («hóa» và «hoá») của cùng một tiếng; tên ngành đào tạo khác nhau chữ "
          + "hoa, gạch nối, «&» và «và». Mỗi thuật ngữ báo một lần cho cả thư mục, ở chỗ đầu tiên của cách "
          + "viết ít dùng hơn. Hãy chọn một cách. Chỉ thuật ngữ đã khai báo mới có cách sửa.",
        en:
          "Two forms for one thing make readers look for a difference, and searches miss half. Looked at "
          + "are: the terms that the project declares under “terms”, where the first form is the one to "
          + "use; a few familiar pairs (“bảo đảm” and “đảm bảo”, “quy định” and “qui định”, “Ban Chỉ đạo” "
          + "and “Ban chỉ đạo”); the placement of the tone (“hóa” and “hoá”) in the same syllable; fields "
          + "of study that differ in case, dashes, “&” and “và”. Each term is reported once for the "
          + "folder, where the rarer form first stands. Choose one. Only declared terms have a fix."
      ))
  ) { context, report in
    reportRepeatedForms(context.model, report)
    let terms =
      TermForms.all(in: context) + TermForms.tonePlacements(in: context)
      + TermForms.fieldSpellings(in: context)
    for term in terms {
      if let choice = TermChoice(term) { reportChoice(choice, term, context, report) }
    }
  }

  /// Reports the declared terms with a form that an earlier one has: which of the two counts cannot be told.
  private static func reportRepeatedForms(_ model: Model, _ report: Reporter) {
    var originByForm: [String: NodeRef] = [:]
    for term in model.knowledge.terms {
      let forms = [term.preferred] + term.variants
      if let known = forms.first(where: { originByForm[$0] != nil }) {
        let quoted = VisibleText.excerpt(known)
        report(
          at: term.origin, about: [.text(quoted)],
          vi:
            "«\(quoted)» đã có ở mục khác của «\(Keyword.terms.vi)», nên không rõ phải theo mục nào. "
            + "Hãy để mỗi cách viết ở một mục.",
          en:
            "“\(quoted)” stands in another item of “\(Keyword.terms.en)” too, so that it is unclear "
            + "which one counts. Keep each form in one item.",
          notes: [
            report.note(at: originByForm[known], vi: "Mục kia ở đây.", en: "The other is here.")
          ])
      }
      for form in forms where originByForm[form] == nil { originByForm[form] = term.origin }
    }
  }

  /// How many places of the rarer forms are shown besides the first.
  private static let shownPlaces = 4

  private static func reportChoice(
    _ choice: TermChoice, _ term: TermForms, _ context: CheckContext, _ report: Reporter
  ) {
    let places = choice.places.prefix(shownPlaces + 1).map { context.place($0) }
    let others = places.dropFirst().map {
      report.note(at: $0, vi: "Cũng viết khác ở đây.", en: "Another form stands here too.")
    }
    let chosen = VisibleText.excerpt(choice.chosen.text)
    let usual = choice.chosen.places.prefix(1).map {
      report.note(at: context.place($0), vi: "«\(chosen)» ở đây.", en: "“\(chosen)” stands here.")
    }
    report(
      at: places[0], for: context.codes(reachedBy: choice.places.map(\.passage)),
      about: [.text(choice.chosen.text)]
        + choice.others(of: term).flatMap {
          DiagnosticArgument.parts($0.text, places: $0.places.count)
        },
      message(choice, term), notes: others + usual,
      fix: term.isDeclared ? choice.fix(context) : nil)
  }

  private static func message(_ choice: TermChoice, _ term: TermForms) -> Message {
    guard term.isDeclared else {
      let all = counted(term.forms.filter { !$0.places.isEmpty })
      let name = VisibleText.excerpt(choice.chosen.text)
      return Message(
        vi: "Cùng một điều được viết: \(all.vi). Hãy dùng một cách, như «\(name)».",
        en: "One thing is written in several ways: \(all.en). Use one of them, such as “\(name)”.")
    }
    let chosen = counted([choice.chosen])
    let others = counted(choice.others(of: term))
    return Message(
      vi: "Dự án chọn \(chosen.vi), nhưng còn có \(others.vi). Hãy sửa những chỗ đó.",
      en: "The project's form is \(chosen.en), but there is \(others.en) too. Correct those places."
    )
  }

  private static func counted(_ forms: [TermForms.Form]) -> Message {
    let counts = forms.map { (text: VisibleText.excerpt($0.text), count: $0.places.count) }
    return Message(
      vi: counts.map { "«\($0.text)» (\($0.count) chỗ)" }.joined(separator: ", "),
      en: counts.map { "“\($0.text)” (\($0.count)×)" }.joined(separator: ", "))
  }
}

/// The form to use of a term, and the places of the others.
private struct TermChoice {
  let chosen: TermForms.Form
  /// Where the other forms stand, in the order of the files.
  let places: [TermForms.Place]

  /// Nil for a term that stands in one form, or not at all.
  init?(_ term: TermForms) {
    let used = term.forms.indices.filter { !term.forms[$0].places.isEmpty }
    guard !used.isEmpty else { return nil }
    // Of two forms used as often, the one that is named first.
    let most = used.map { term.forms[$0].places.count }.max()
    let mostUsed = used.first { term.forms[$0].places.count == most } ?? 0
    let best = term.isDeclared ? 0 : mostUsed
    chosen = term.forms[best]
    var places: [TermForms.Place] = []
    for form in used where form != best { places += term.forms[form].places }
    guard !places.isEmpty else { return nil }
    self.places = places.sorted {
      ($0.passage, $0.words.lowerBound) < ($1.passage, $1.words.lowerBound)
    }
  }

  /// The forms that stand somewhere besides the chosen one.
  func others(of term: TermForms) -> [TermForms.Form] {
    term.forms.filter { !$0.places.isEmpty && $0.text != chosen.text }
  }

  /// Writes the chosen form in every place, word by word where it has as many, so that no line break is
  /// lost.
  func fix(_ context: CheckContext) -> Diagnostic.Fix {
    let new = Words(chosen.text)
    return Diagnostic.Fix(
      Message(
        vi: "Viết «\(VisibleText.excerpt(chosen.text))» ở mọi chỗ",
        en: "Write “\(VisibleText.excerpt(chosen.text))” everywhere"),
      places.flatMap { edits(at: $0, new, context) })
  }

  private func edits(
    at place: TermForms.Place, _ new: Words, _ context: CheckContext
  ) -> [Diagnostic.Fix.Edit] {
    let passage = context.passages[place.passage]
    let source = context.model.passageSource(passage.prose)
    let words = passage.words
    let startsLarge = words.isCapitalized(place.words.lowerBound)
    guard new.count == place.words.count else {
      let text = startsLarge ? chosen.text.capitalizedFirst : chosen.text
      return [.init(source.location(of: words.bytes(of: place.words)), text)]
    }
    return new.indices.compactMap { offset in
      let index = place.words.lowerBound + offset
      let plain = new.string(offset..<(offset + 1))
      let wanted = offset == 0 && startsLarge ? plain.capitalizedFirst : plain
      guard words.string(index..<(index + 1)) != wanted else { return nil }
      return .init(source.location(of: words.bytes(of: index..<(index + 1))), wanted)
    }
  }
}

extension CheckContext {
  fileprivate func place(_ place: TermForms.Place) -> PassagePlace {
    passages[place.passage].place(ofWords: place.words)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
