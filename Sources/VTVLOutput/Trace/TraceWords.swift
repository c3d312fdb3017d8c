import VTVLModel
import VTVLSyntax

/// How `trace` names lines, positions and passages, in one language.
struct TraceWords {
  private let model: Model
  private let paths: [String]
  private let language: Language
  private let paint: Paint
  /// The position that is spoken of, whose lines are its own.
  private let position: Position?

  init(
    _ model: Model, _ paths: [String], _ style: ChannelStyle, inside position: Position? = nil
  ) {
    self.model = model
    self.paths = paths
    self.position = position
    language = style.language
    paint = Paint(isColored: style.isColored)
  }

  // MARK: Lines

  /// A line and the position or template in which it stands.
  func stated(_ origin: NodeRef, _ declaration: Int32?) -> String {
    place(origin) + (declaration.map { ", " + owner($0) } ?? "")
  }

  func place(_ origin: NodeRef) -> String {
    let (_, position) = model.position(origin)
    return "\(path(Int(origin.file))):\(position.line):\(position.column)"
  }

  func path(_ file: Int) -> String { VisibleText.path(paths[file]) }

  /// The position or template in which a line stands.
  func owner(_ declaration: Int32) -> String {
    if let position, Int(declaration) == position.declaration {
      let code = VisibleText.visible(position.code)
      return language("chính \(code)", "\(code) itself")
    }
    let keyword = model.declarations.all[Int(declaration)].keyword
    return "\(keyword.row.spelling(language)) \(name(of: Int(declaration)))"
  }

  /// What a position or a template is called.
  func name(of declaration: Int) -> String {
    VisibleText.visible(model.declarations.spelling(declaration))
  }

  // MARK: Passages

  /// A passage as written, and where.
  func source(_ prose: ProseID) -> String {
    let passage = model.declarations[prose]
    return "\(quoted(model.source(prose))), \(stated(passage.origin, passage.declaration))"
  }

  /// The line that removed something.
  func removal(_ origin: NodeRef, _ declaration: Int32?) -> String {
    let line = model.forest.location(origin)
    let source = VisibleText.excerpt(
      model.forest.trees[line.file].file.slice(line.range), limit: 100)
    return "\(stated(origin, declaration)): \(quoted(source))"
  }

  /// The constructs on the way to a value, as they are written in a source.
  func way(to value: PositionOutline.Value) -> String {
    value.steps.isEmpty ? value.pointer : way(value.steps)
  }

  /// The way to what was removed, and its words.
  func way(to gone: SectionAbsence) -> String {
    let text = gone.absence.text.map { quoted(model.source($0)) }
    var steps = gone.steps(model)
    // The words of an item say which it is.
    if text != nil, let last = steps.last, last.keyword == nil, last.name == nil {
      steps.removeLast()
    }
    let way = steps.isEmpty ? nil : paint(way(steps), .bold)
    return [way, text].compactMap(\.self).joined(separator: " ")
  }

  private func way(_ steps: [PositionOutline.Step]) -> String {
    steps.map { VisibleText.visible($0.words(language)) }.joined(separator: " › ")
  }

  // MARK: Words

  /// A text is quoted so that no line of ours begins with an author's words.
  func quoted(_ text: String) -> String {
    let text = VisibleText.visible(text)
    return language("«\(text)»", "“\(text)”")
  }

  func fact(_ vi: String, _ en: String, _ words: String) -> String {
    "    " + paint(language(vi, en) + ":", .cyan) + " " + words
  }

  func label(_ vi: String, _ en: String) -> String { paint(language(vi, en) + ":", .bold) }
}
