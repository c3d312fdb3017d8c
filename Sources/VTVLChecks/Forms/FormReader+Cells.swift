import VTVLModel
import VTVLSyntax

/// What stands in the cells of a form, and what is said of them.
extension FormReader {
  /// What stands in a cell, one after another.
  mutating func cells(of line: FormDeclaration.Line) -> [FormProfile.Cell] {
    let names = [line.name].compactMap(\.self) + line.all(.with).flatMap(\.names)
    let need = need(of: line, isAlone: names.count == 1)
    let own = line.keyword == .box ? ownField(line) : nil
    let (marks, below) = (
      line.first(.numbered).flatMap { pattern($0, in: tasks) }, marksBelow(of: line)
    )
    return names.compactMap { name in
      if let own, own.name.symbol == name.symbol {
        return FormProfile.Cell(.box, own: own, need, marks: marks ?? .dash, below: below)
      }
      guard let keyword = field(name) else { return nil }
      let usual = keyword == .duties || keyword == .criteria ? NumberPattern(first: "1.") : .dash
      return FormProfile.Cell(keyword, need, marks: marks ?? usual ?? .dash, below: below)
    }
  }

  mutating func ownField(_ box: FormDeclaration.Line) -> FormProfile.OwnField? {
    guard let name = box.name else { return nil }
    let id = model.spelling(name)
    if !declared.insert(name.symbol).inserted { reportTwice(name) }
    return FormProfile.OwnField(
      name: name, id: id, kind: ownKind(box.first(.kind)),
      total: box.first(.total).flatMap { total($0) })
  }

  private mutating func ownKind(_ line: FormDeclaration.Line?) -> FormProfile.Kind? {
    choice(
      line,
      [
        (FormWords.number, FormProfile.Kind.number), (FormWords.list, .list),
        (FormWords.passage, .passage),
      ],
      vi: { "Một ô chứa «số», «danh sách» hoặc «đoạn văn», không có kiểu «\($0)»." },
      en: { "A box holds a “number”, a “list” or a “passage”; there is no “\($0)”." })
  }

  /// `TỔNG CỘNG 100%`: the label of the last row, and what the column must add up to.
  mutating func total(_ line: FormDeclaration.Line) -> FormProfile.Total? {
    guard let text = line.text else { return nil }
    let words = text.string.split(separator: " ")
    if let last = words.last, let amount = Decimal(String(last)) {
      return FormProfile.Total(
        label: words.dropLast().joined(separator: " "), amount: amount, text: String(last))
    }
    report(
      .malformedLine, text, about: text.string,
      vi: "Sau «\(Keyword.total.vi)» là nhãn của hàng tổng và một số, như «TỔNG CỘNG 100%».",
      en: "“\(Keyword.total.en)” is followed by the label of the row of totals and a number, as in "
        + "“TOTAL 100%”.")
    return nil
  }

  mutating func need(of line: FormDeclaration.Line, isAlone: Bool) -> FormProfile.Need {
    if let isRequired = isYes(line.first(.required)) { return isRequired ? .required : .optional }
    if mergesWithNeighbor(line.first(.whenEmpty)) { return .optional }
    return isAlone ? .required : .alternative
  }

  mutating func marks(
    of line: FormDeclaration.Line, _ usual: NumberPattern
  ) -> NumberPattern {
    line.first(.numbered).flatMap { pattern($0, in: tasks) } ?? usual
  }

  /// `số dưới: a), -`: what stands before the items below an item, and below these.
  mutating func marksBelow(of line: FormDeclaration.Line) -> [NumberPattern] {
    guard let stated = line.first(.numberedBelow), let text = stated.text else {
      return NumberPattern.below
    }
    let parts = text.string.split(separator: ",").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let patterns = parts.compactMap { pattern($0, at: text) }
    if parts.count > NumberPattern.below.count { reportTooDeep(text) }
    return Array(patterns.prefix(2)) + NumberPattern.below.dropFirst(patterns.count)
  }

  mutating func pattern(
    _ line: FormDeclaration.Line?, in holder: NumberPattern? = nil
  ) -> NumberPattern? {
    guard let text = line?.text else { return nil }
    return pattern(text.string, at: text, in: holder)
  }

  private mutating func pattern(
    _ first: String, at text: Text, in holder: NumberPattern? = nil
  ) -> NumberPattern? {
    if FormWords.none.contains(first) { return NumberPattern.none }
    if !first.contains(" "), let pattern = NumberPattern(first: first, in: holder) {
      return pattern
    }
    report(
      .malformedLine, text, about: first,
      vi:
        "«\(VisibleText.excerpt(first))» không cho biết cách đánh số. Hãy viết số thứ tự đầu "
        + "tiên như nó được in: «1.», «2.1», «I», «a)», «-», hoặc «không».",
      en:
        "“\(VisibleText.excerpt(first))” does not say how things are numbered. Write the first "
        + "number as it is printed: “1.”, “2.1”, “I”, “a)”, “-”, or “none”.")
    return nil
  }

  mutating func levelStyle(_ part: FormDeclaration.Line) -> FormProfile.LevelStyle {
    let kind = part.all(.column).compactMap { $0.first(.kind) }.first
    return choice(
      kind, [(FormWords.crosses, FormProfile.LevelStyle.crosses), (FormWords.range, .range)],
      vi: {
        "Cấp độ in theo kiểu «khoảng», «số» hoặc «đánh dấu», không có kiểu «\($0)»."
      },
      en: {
        "Levels are printed as “range”, “number” or “crosses”; there is no “\($0)”."
      }) ?? .range
  }

  mutating func isYes(_ line: FormDeclaration.Line?) -> Bool? {
    choice(
      line, [(FormWords.yes, true), (FormWords.no, false)],
      vi: { _ in "Sau «\((line?.keyword ?? .required).vi)» viết «có» hoặc «không»." },
      en: { _ in "“\((line?.keyword ?? .required).en)” is followed by “yes” or “no”." })
  }

  mutating func mergesWithNeighbor(_ line: FormDeclaration.Line?) -> Bool {
    choice(
      line, [(FormWords.merge, true)],
      vi: { _ in "Sau «\(Keyword.whenEmpty.vi)» chỉ viết được «gộp»." },
      en: { _ in "“\(Keyword.whenEmpty.en)” is followed by “merge”." }) ?? false
  }

  /// What a line says, of a few words that it may say; other words are reported.
  mutating func choice<Value>(
    _ line: FormDeclaration.Line?, _ values: [(words: [String], value: Value)],
    vi: (String) -> String, en: (String) -> String
  ) -> Value? {
    guard let text = line?.text else { return nil }
    if let found = values.first(where: { $0.words.contains(text.string) }) { return found.value }
    let quoted = VisibleText.excerpt(text.string)
    report(.malformedLine, text, about: text.string, vi: vi(quoted), en: en(quoted))
    return nil
  }

  /// The field that a name in a form means, which the form then prints.
  mutating func field(_ name: NameUse?) -> Keyword? {
    guard let name else { return nil }
    guard let keyword = field(named: name) else {
      reportUnknown(name, model.spelling(name))
      return nil
    }
    note(keyword, at: name)
    return keyword
  }

  func field(named name: NameUse?) -> Keyword? {
    name.flatMap { FormNames.cells[NameFolding.fold(model.spelling($0))] }
  }

  mutating func note(_ keyword: Keyword, at name: NameUse?) {
    guard !printed.insert(keyword).inserted, let name else { return }
    reportTwice(name)
  }

  mutating func reportTwice(_ name: NameUse) {
    guard !isPartial else { return }
    let quoted = VisibleText.excerpt(model.spelling(name))
    report(
      .duplicateName, model.location(name.origin), about: quoted,
      vi: "Biểu mẫu đã in «\(quoted)» ở trên; mỗi trường chỉ in một lần. Hãy bỏ một chỗ.",
      en: "The form prints “\(quoted)” above already, and prints each field once. Drop one.")
  }
}

/// What is said after the keywords of a form, in either language.
private enum FormWords {
  static let none = ["không", "none"]
  static let yes = ["có", "yes"]
  static let no = ["không", "no"]
  static let merge = ["gộp", "merge"]
  static let range = ["khoảng", "số", "range", "number"]
  static let crosses = ["đánh dấu", "crosses"]
  static let number = ["số", "number"]
  static let list = ["danh sách", "list"]
  static let passage = ["đoạn văn", "passage"]
}
