import VTVLModel
import VTVLSyntax

extension FormReader {
  mutating func report(
    _ rule: Rule, _ text: Text, about words: String, vi: String, en: String
  ) {
    report(rule, model.location(text), about: words, vi: vi, en: en)
  }

  mutating func report(
    _ rule: Rule, _ location: Location, about words: String, vi: String, en: String,
    offering nearest: String? = nil
  ) {
    let message = Message(vi: vi, en: en)
    diagnostics.append(
      Diagnostic(
        rule, at: location, about: [.text(VisibleText.excerpt(words))],
        nearest == nil ? message : message.offering(nearest),
        fix: nearest.map { .writing($0, at: [location]) }))
  }

  mutating func reportUnknown(_ name: NameUse, _ spelling: String) {
    let quoted = VisibleText.excerpt(spelling)
    report(
      .unknownReference, model.location(name.origin), about: spelling,
      vi: "Không có trường nào của vị trí là «\(quoted)».",
      en: "No field of a post is “\(quoted)”.",
      offering: EditDistance.nearest(to: spelling, among: FormNames.spellings))
  }

  mutating func reportTooDeep(_ text: Text) {
    report(
      .malformedLine, text, about: text.string,
      vi:
        "Mục con chỉ có hai cấp, nên sau «\(Keyword.numberedBelow.vi)» viết nhiều nhất hai cách đánh số, như "
        + "«a), -».",
      en:
        "Items stand two levels below an item, so “\(Keyword.numberedBelow.en)” is followed by two ways of "
        + "numbering at most, as in “a), -”.")
  }

  mutating func reportWithoutColumns(_ line: FormDeclaration.Line, _ kind: Keyword) {
    let name = line.name.map { VisibleText.excerpt(model.spelling($0)) } ?? kind.vi
    report(
      .malformedLine, model.location(line.origin), about: name,
      vi:
        "Phần «\(name)» chưa có cột hay hàng nào. Hãy viết các dòng «\(Keyword.column.vi) …» hoặc "
        + "«\(Keyword.row.vi) …» bên dưới.",
      en: "The part “\(name)” has no columns or rows. Write lines “\(Keyword.column.en) …” or "
        + "“\(Keyword.row.en) …” below it.")
  }

  mutating func reportNoCode(_ form: FormDeclaration) {
    let name = VisibleText.excerpt(form.id)
    report(
      .malformedLine, model.location(form.origin), about: name,
      vi: "Biểu mẫu «\(name)» không in mã vị trí. Hãy viết «\(Keyword.row.vi) mã: …» trong "
        + "«\(Keyword.formHeader.vi)».",
      en: "The form “\(name)” does not print the post's code. Write “\(Keyword.row.en) code: …” in "
        + "“\(Keyword.formHeader.en)”.")
  }
}
