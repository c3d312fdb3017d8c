import VTVLModel
import VTVLSyntax

extension Check {
  static let notInForm = Check(
    Rule(
      "not-in-form", .note,
      vi: "Nội dung mà biểu mẫu của vị trí không in.",
      en: "Content that the post's form does not print.",
      explanation: Message(
        vi:
          "Biểu mẫu quyết định phần nào được in. Điều viết trong một trường mà biểu mẫu không có vẫn nằm trong "
          + "positions.json nhưng không ai đọc thấy trên bản mô tả. Hãy thêm trường đó vào biểu mẫu, hoặc bỏ "
          + "nội dung ấy. Mỗi trường được nêu một lần, cho mọi vị trí theo biểu mẫu đó.",
        en:
          "The form decides what is printed. What is written in a field that the form does not have is in "
          + "positions.json, but nobody sees it in the description. Add the field to the form, or drop the "
          + "content. Each field is told once, for all posts that follow the form."))
  ) { context, report in
    for form in context.forms.all {
      let printed = form.keywords
      let positions = context.model.positions.filter {
        context.forms.known($0.index)?.id == form.id
      }
      for keyword in Keyword.allCases
      where !printed.contains(keyword) && keyword != .shortTitle && keyword != .box {
        let fields = context.model.tree.fields
        guard let field = fields.cell(keyword), !fields.isIn(printed, field) else { continue }
        let holding = positions.filter { !$0.isBroken && !$0.isEmpty(keyword) }
        guard let first = holding.first else { continue }
        report(
          at: first.node.firstText(field)?.origin ?? first.origin, for: holding.map(\.code),
          about: [.keyword(keyword), .text(form.id)] + holding.map { .part($0.code) },
          vi:
            "Biểu mẫu «\(VisibleText.excerpt(form.id))» không in «\(keyword.vi)», nên nội dung này không có "
            + "trên bản mô tả. Hãy thêm trường đó vào biểu mẫu, hoặc bỏ nội dung.",
          en:
            "The form “\(VisibleText.excerpt(form.id))” does not print “\(keyword.en)”, so this is not in the "
            + "description. Add the field to the form, or drop the content.")
      }
    }
  }
}

extension FieldTable {
  /// Whether a field stands in one that is printed whole, in one cell.
  fileprivate func isIn(_ printed: Set<Keyword>, _ field: FieldID) -> Bool {
    paths[Int(field.index)].contains {
      self[$0].shape == .study && printed.contains(called[Int($0.index)])
    }
  }
}

extension NodeView {
  /// The first words that are said of a field.
  fileprivate func firstText(_ field: FieldID) -> Text? {
    var first: Text?
    forEach(field) { node in
      if first == nil { first = node.texts.first { !$0.isBlank } }
    }
    return first
  }
}
