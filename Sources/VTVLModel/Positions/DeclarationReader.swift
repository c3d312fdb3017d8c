import VTVLSyntax

/// Reads frameworks, documents and the project block; they inherit nothing, so their lines stand as
/// written.
struct DeclarationReader {
  let declarations: Declarations
  let forest: SyntaxForest
  var expander: Expander
  var diagnostics = DiagnosticList()
  var missing = MissingNames()
  var current = 0
  var suggestions = NamedSuggestions<Keyword>()

  init(_ declarations: Declarations, _ forest: SyntaxForest, _ expander: Expander) {
    self.declarations = declarations
    self.forest = forest
    self.expander = expander
  }

  mutating func text(_ prose: ProseID?, _ name: NameUse?, _ origin: NodeRef) -> Text? {
    guard let prose else { return nil }
    let (string, wording) = expander.wording(prose, in: current)
    return Text(
      string: string, wording: wording, name: name, prose: prose, origin: origin,
      declaration: Int32(current), replaced: nil)
  }

  mutating func text(_ statement: Statement?) -> Text? {
    guard let statement else { return nil }
    return text(statement.text, statement.firstName, statement.origin)
  }

  mutating func texts(_ statements: some Sequence<Statement>) -> [Text] {
    var texts: [Text] = []
    for statement in statements {
      if let text = text(statement) { texts.append(text) }
    }
    return texts
  }

  /// Reports what a list or a block of a framework, a document or the project states twice. Where several lines
  /// in a row repeat others, the head between them is missing: that is one mistake.
  ///
  /// - Returns: whether nothing is stated twice.
  @discardableResult
  mutating func checkOnce(_ statements: some Sequence<Statement>) -> Bool {
    var seen = SmallSet<NamedOnce>()
    var (isInRun, hasRepeat) = (false, false)
    for statement in statements {
      let isRepeatable = statement.keyword == nil || statement.place?.isRepeatable == true
      guard !isRepeatable || statement.name != nil else { continue }
      let key = NamedOnce(
        verb: nil, keyword: statement.keyword, symbol: isRepeatable ? statement.name : nil)
      let isRepeat = !seen.insert(key)
      if isRepeat, !isInRun { reportTwice(statement) }
      isInRun = isRepeat
      hasRepeat = hasRepeat || isRepeat
      // A level may be described by several passages.
      if statement.place?.shape == .list, statement.keyword != .level {
        checkOnce(declarations.children(of: statement))
      }
    }
    return !hasRepeat
  }

  /// Posts name a competency without its group.
  private mutating func checkOnceOverGroups(_ framework: Declaration) {
    var seen: Set<Symbol> = []
    for group in framework.all(.group) {
      let items = declarations.children(of: group)
      for item in items where item.name.map(seen.contains) == true { reportTwice(item) }
      seen.formUnion(items.compactMap(\.name))
    }
  }

  private mutating func reportTwice(_ statement: Statement) {
    let name = statement.firstName.map { VisibleText.excerpt(declarations.symbols[$0.symbol]) }
    let thing = [statement.keyword?.vi, name].compactMap { $0 }.joined(separator: " ")
    let thingEn = [statement.keyword?.en, name].compactMap { $0 }.joined(separator: " ")
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(statement.firstName?.origin ?? statement.origin),
        about: [.text(thing)],
        Message(
          vi:
            "«\(thing)» đã có ở trên và chỉ viết một lần. Hãy gộp hai chỗ làm một, hoặc đặt mã khác.",
          en: "“\(thingEn)” stands above already and is written once. Make the two into one, "
            + "or choose another name.")))
  }

  // MARK: Framework

  mutating func framework(_ index: Int) -> Framework {
    current = index
    let declaration = declarations.all[index]
    checkOnce(declaration.statements)
    checkOnceOverGroups(declaration)
    let descriptions = self.descriptions(declaration)
    var groups: [Framework.Group] = []
    for statement in declaration.all(.group) {
      var items: [Framework.Item] = []
      for item in declarations.children(of: statement) where item.keyword == nil {
        guard let id = item.firstName, let name = text(item) else { continue }
        items.append(Framework.Item(id: id, name: name, levels: descriptions[id.symbol] ?? []))
      }
      groups.append(
        Framework.Group(id: statement.firstName, name: text(statement), items: items))
    }
    // Where a level is described of a competency that is not there, its name may be what is wrong.
    let isPartial = declaration.isPartial || !checkDescriptions(declaration, groups)
    return Framework(
      declaration: index, isPartial: isPartial, id: declaration.spelling,
      name: text(declaration.text, declaration.name, declaration.origin),
      scale: scale(declaration), scaleOrigin: declaration.first(.scale)?.origin,
      layout: layout(declaration), groups: groups, origin: declaration.origin)
  }

  private mutating func scale(_ declaration: Declaration) -> LevelRange? {
    guard let text = text(declaration.first(.scale)) else { return nil }
    let range = LevelRange(text.string)
    if range == nil || (range.map { $0.min >= $0.max } ?? false) {
      diagnostics.add(
        Diagnostic(
          .malformedLine, at: forest.location(declarations.words(of: text)),
          about: [.text(VisibleText.excerpt(text.string))],
          Message(
            vi:
              "«\(VisibleText.excerpt(text.string))» không phải là thang cấp độ. Hãy viết cấp thấp "
              + "nhất và cao nhất, như «1-5».",
            en:
              "“\(VisibleText.excerpt(text.string))” is no scale. Write the lowest and the highest "
              + "level, such as “1-5”.")))
    }
    return range
  }

  /// `xếp: theo cột, từ cao xuống thấp`
  private mutating func layout(_ declaration: Declaration) -> Framework.Layout {
    var layout = Framework.Layout()
    guard let text = text(declaration.first(.layout)) else { return layout }
    for part in text.string.split(separator: ",") {
      let words = part.split(separator: " ").joined(separator: " ")
      if layout.read(words) { continue }
      let quoted = VisibleText.excerpt(words)
      diagnostics.add(
        Diagnostic(
          .malformedLine, at: forest.location(declarations.words(of: text)), about: [.text(quoted)],
          Message(
            vi:
              "Không có cách xếp «\(quoted)». Hãy viết «theo hàng» hoặc «theo cột», và nếu cần thì thêm «từ thấp "
              + "lên cao» hoặc «từ cao xuống thấp» sau dấu phẩy.",
            en:
              "There is no layout “\(quoted)”. Write “by row” or “by column”, and if need be “ascending” or "
              + "“descending” after a comma.")))
      break
    }
    return layout
  }

  /// `mức NĂNG-LỰC:` lists: what each level means.
  private mutating func descriptions(
    _ declaration: Declaration
  ) -> [Symbol: [(level: Int, text: Text)]] {
    var result: [Symbol: [(level: Int, text: Text)]] = [:]
    for statement in declaration.all(.level) {
      guard let name = statement.name else { continue }
      for item in declarations.children(of: statement) where item.keyword == nil {
        guard let text = text(item) else { continue }
        let label = item.name.map { declarations.symbols[$0] } ?? ""
        if let level = Int(label) {
          result[name, default: []].append((level, text))
        } else if !forest.node(item.origin).isPartial,
          forest.node(item.origin).first(.dash)?.bytes.count == 1
        {
          // With another sign than a dash it is reported already.
          reportUnlabelledLevel(item)
        }
      }
    }
    return result
  }

  private mutating func reportUnlabelledLevel(_ item: Statement) {
    diagnostics.add(
      Diagnostic(
        .malformedLine, at: forest.location(item.origin),
        Message(
          vi: "Mô tả cấp độ phải mang số của cấp độ trong ngoặc vuông, như «- [3] …».",
          en: "The description of a level carries its number in brackets, as in “- [3] …”.")))
  }

  /// - Returns: whether each is of a competency that the framework has.
  private mutating func checkDescriptions(
    _ declaration: Declaration, _ groups: [Framework.Group]
  ) -> Bool {
    var areKnown = true
    let items = groups.flatMap(\.items)
    let known = Set(items.map(\.id.symbol))
    var suggestions = NamedSuggestions<Keyword>()
    for statement in declaration.all(.level) {
      guard let name = statement.firstName, !known.contains(name.symbol) else { continue }
      areKnown = false
      let spelling = declarations.symbols[name.symbol]
      let nearest = suggestions.nearest(
        to: spelling, of: .level,
        among: items.map { NamedThing(declarations.symbols[$0.id.symbol], [$0.name.string]) })
      diagnostics.add(
        Diagnostic(
          .unknownReference, at: forest.location(name.origin),
          about: [.text(VisibleText.excerpt(spelling))],
          Message(
            vi: "Khung này không có năng lực nào mã «\(VisibleText.excerpt(spelling))».",
            en: "This framework has no competency “\(VisibleText.excerpt(spelling))”."
          ).offering(nearest),
          fix: nearest.map { forest.fix(name.origin, with: $0) }))
    }
    return areKnown
  }

  // MARK: Project

  mutating func project(_ index: Int) -> Project {
    current = index
    let declaration = declarations.all[index]
    checkOnce(declaration.statements)
    return Project(
      name: text(declaration.text, declaration.name, declaration.origin),
      uses: texts(declaration.all(.uses)), form: text(declaration.first(.form)),
      language: text(declaration.first(.language)),
      rules: rules(declaration.statements[...]),
      exceptions: declaration.all(.exception).map { exception($0) }, origin: declaration.origin)
  }

  private mutating func rules(_ statements: ArraySlice<Statement>) -> [Project.RuleSetting] {
    var rules: [Project.RuleSetting] = []
    for statement in statements where statement.keyword == .rule {
      guard let id = statement.firstName else { continue }
      guard let level = text(statement) else {
        reportNoLevel(id, statement)
        continue
      }
      rules.append(Project.RuleSetting(id: id, level: level))
    }
    return rules
  }

  private mutating func reportNoLevel(_ id: NameUse, _ statement: Statement) {
    let name = VisibleText.excerpt(declarations.symbols[id.symbol])
    diagnostics.add(
      Diagnostic(
        .malformedLine, at: forest.location(statement.origin), about: [.text(name)],
        Message(
          vi:
            "Quy tắc «\(name)» chưa có mức. Hãy viết «lỗi», «cảnh báo», «lưu ý» hoặc «tắt» sau dấu "
            + "hai chấm.",
          en:
            "The rule “\(name)” has no level here. Write “error”, “warning”, “note” or “off” after "
            + "the colon.")))
  }

  private mutating func exception(_ statement: Statement) -> Project.Exception {
    let lines = declarations.children(of: statement)
    checkOnce(lines)
    let positions = lines.filter { $0.keyword == .position }
      .flatMap { declarations.names(of: $0) }
    for name in positions where declarations.positions[name.symbol] == nil {
      reportUnknownPosition(name)
    }
    let folder = text(lines.first { $0.keyword == .folder })
    if positions.isEmpty, folder == nil, !forest.node(statement.origin).isPartial {
      reportUnlimited(statement)
    }
    return Project.Exception(
      positions: positions, folder: folder, rules: rules(lines),
      origin: statement.origin)
  }

  private mutating func reportUnlimited(_ statement: Statement) {
    diagnostics.add(
      Diagnostic(
        .malformedLine, at: forest.location(statement.origin),
        Message(
          vi:
            "Ngoại lệ phải nói rõ cho vị trí nào hoặc thư mục nào. Hãy thêm dòng «vị trí: …» hoặc "
            + "«thư mục: …»; muốn áp dụng cho tất cả thì viết «quy tắc» thẳng trong «dự án».",
          en:
            "An exception says for which posts or which folder it holds. Add a line “position: …” or "
            + "“folder: …”; to set a level for all, write “rule” directly in “project”.")))
  }
}
