import VTVLSyntax

/// Lays one declaration's lines over what is inherited. The rules, in the order they apply:
///
/// 1. `chỉ giữ` filters what is inherited.
/// 2. Every other line acts in its place. What is new goes after the thing named on the line above it;
///    with none above, before the first `giữ` below; else at the end.
/// 3. Only `giữ` and `chỉ giữ` move things.
struct Editor {
  let declarations: Declarations
  let forest: SyntaxForest
  var findings = FindingList()
  /// The declaration whose lines are being laid.
  var declaration = 0
  /// The post they are laid for; nil while a template is checked by itself.
  var post: Int?
  /// Whether what lies below may not be all that was written: then nothing is said to be missing.
  var isUncertain = false

  init(_ declarations: Declarations, _ forest: SyntaxForest) {
    self.declarations = declarations
    self.forest = forest
  }

  mutating func apply(_ statements: [Statement], to parent: inout Element) {
    guard !statements.isEmpty else { return }
    var children = OrderedChildren(parent.children)
    var named: Set<NamedOnce> = []
    for statement in statements where statement.verb == .keepOnly {
      keepOnly(statement, &children, &parent, &named)
    }
    var anchors: [Int: Int] = [:]
    for (position, statement) in statements.enumerated() where statement.verb != .keepOnly {
      guard !Self.isElsewhere(statement.keyword) else { continue }
      let below = statements[(position + 1)...]
      if isRepeatable(statement) {
        applyNamed(statement, &children, &parent, &anchors, &named, below)
      } else {
        applyOnce(statement, &children, &parent, &named)
      }
    }
    parent.children = children.inOrder()
  }

  /// Lines that say how a post is built, not what it holds.
  private static func isElsewhere(_ keyword: Keyword?) -> Bool {
    switch keyword {
    case .parameter, .set, .inherits, .deputyOf, .fromTemplates, .over: true
    default: false
    }
  }

  private func isRepeatable(_ statement: Statement) -> Bool {
    statement.keyword == nil || statement.place?.isRepeatable == true
  }

  /// What was named already in this block, by which verb.
  struct NamedOnce: Hashable {
    let verb: Keyword?
    let keyword: Keyword?
    let symbol: Symbol?
  }

  // MARK: Things with names

  private mutating func applyNamed(
    _ statement: Statement, _ children: inout OrderedChildren, _ parent: inout Element,
    _ anchors: inout [Int: Int], _ named: inout Set<NamedOnce>, _ below: ArraySlice<Statement>
  ) {
    let kind = statement.keyword.map { Int($0.rawValue) } ?? -1
    switch statement.verb {
    case nil:
      if let index = add(statement, &children, after: anchors[kind], below) {
        anchors[kind] = index
      }
    case .remove:
      for name in statement.names {
        guard let index = inherited(name, statement, &children, parent, &named) else { continue }
        parent.absences.append(
          Absence(children[index], by: statement, in: Int32(declaration)))
        children.remove(index)
        anchors[kind] = index
      }
    default:
      guard let name = statement.names.first,
        let index = inherited(name, statement, &children, parent, &named)
      else { return }
      change(&children[index], by: statement)
      if statement.verb == .keep, let anchor = anchors[kind] {
        children.move(index, after: anchor)
      }
      anchors[kind] = index
    }
  }

  /// Adds a thing; its place is told by the lines around it.
  private mutating func add(
    _ statement: Statement, _ children: inout OrderedChildren, after anchor: Int?,
    _ below: ArraySlice<Statement>
  ) -> Int? {
    if let name = statement.names.first,
      let existing = children.find(statement.keyword, name.symbol), children.isPresent(existing)
    {
      if children.isInherited(existing) {
        reportAlreadyInherited(name, statement, children[existing])
      } else {
        reportDuplicate(name, statement, children[existing])
      }
      return nil
    }
    var element = Element(statement, declaration: Int32(declaration))
    apply(statement.children, to: &element)
    if let anchor { return children.insert(element, after: anchor) }
    return children.insert(
      element, before: firstKept(below, statement.keyword, &children))
  }

  private func firstKept(
    _ below: ArraySlice<Statement>, _ keyword: Keyword?, _ children: inout OrderedChildren
  ) -> Int? {
    for statement in below where statement.verb == .keep && statement.keyword == keyword {
      if let name = statement.names.first, let index = children.find(keyword, name.symbol),
        children.isPresent(index)
      {
        return index
      }
    }
    return nil
  }

  /// The inherited thing that an edit names; nil, and reported, where there is none.
  private mutating func inherited(
    _ name: NameUse, _ statement: Statement, _ children: inout OrderedChildren, _ parent: Element,
    _ named: inout Set<NamedOnce>
  ) -> Int? {
    let key = NamedOnce(
      verb: statement.verb, keyword: statement.keyword, symbol: name.symbol)
    guard named.insert(key).inserted else {
      reportNamedTwice(name, statement)
      return nil
    }
    if let index = children.find(statement.keyword, name.symbol), children.isInherited(index),
      children.isPresent(index)
    {
      return index
    }
    reportNotInherited(name, statement, children, parent)
    return nil
  }

  /// `thay`, `sửa` and `giữ`: a new text if there is one, and the edits inside.
  private mutating func change(_ element: inout Element, by statement: Statement) {
    if statement.verb == .replace, statement.keyword != nil {
      replaceWhole(&element, by: statement)
      return
    }
    if let text = statement.text { restate(&element, text, statement) }
    apply(statement.children, to: &element)
  }

  private mutating func restate(_ element: inout Element, _ text: ProseID, _ statement: Statement) {
    if let old = element.text, hasSameWords(old, text) { reportRedundant(statement, old) }
    element = Element(restating: element, statement, text, Int32(declaration))
  }

  /// Whether two passages are the same as written.
  private func hasSameWords(_ left: ProseID, _ right: ProseID) -> Bool {
    let left = declarations[left].segments
    let right = declarations[right].segments
    guard left.count == right.count else { return false }
    return zip(left, right).allSatisfy { pair in
      switch pair {
      case (.text(let first), .text(let second)): first == second
      case (.reference(let first), .reference(let second)): first.whole == second.whole
      default: false
      }
    }
  }

  /// Takes everything of a list or block away and states it anew.
  private mutating func replaceWhole(_ element: inout Element, by statement: Statement) {
    var new = Element(statement, declaration: Int32(declaration))
    apply(statement.children, to: &new)
    if new.text == nil { new.text = element.text }
    new.replaced = element.text
    new.absences =
      element.absences
      + element.children.map { Absence($0, by: statement, in: Int32(declaration)) }
    if !new.children.isEmpty, isSameList(element.children, new.children) {
      reportRedundant(statement, nil)
    }
    element = new
  }

  private func isSameList(_ left: [Element], _ right: [Element]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { old, new in
        guard old.children.isEmpty, new.children.isEmpty, let oldText = old.text,
          let newText = new.text
        else { return false }
        return hasSameWords(oldText, newText)
      }
  }

  // MARK: Things that occur once

  private mutating func applyOnce(
    _ statement: Statement, _ children: inout OrderedChildren, _ parent: inout Element,
    _ named: inout Set<NamedOnce>
  ) {
    guard let keyword = statement.keyword else { return }
    if statement.place?.shape != .fields || statement.verb != .remove {
      let key = NamedOnce(verb: nil, keyword: keyword, symbol: nil)
      guard named.insert(key).inserted else {
        reportStatedTwice(statement)
        return
      }
    }
    guard let index = children.findOnce(keyword) else {
      if statement.verb == nil {
        var element = Element(statement, declaration: Int32(declaration))
        apply(statement.children, to: &element)
        _ = children.insert(element)
      } else {
        reportNotInherited(statement, parent)
      }
      return
    }
    changeOnce(statement, index, &children, &parent)
  }

  private mutating func changeOnce(
    _ statement: Statement, _ index: Int, _ children: inout OrderedChildren,
    _ parent: inout Element
  ) {
    let isOtherFramework =
      statement.keyword == .competencies
      && statement.name != children[index].name?.symbol
    switch statement.verb {
    case .remove where statement.place?.shape == .fields && !statement.children.isEmpty:
      removeFields(statement, &children[index])
    case .remove:
      parent.absences.append(Absence(children[index], by: statement, in: Int32(declaration)))
      children.remove(index)
    case .replace where statement.place?.shape.isCollection == true:
      replaceWhole(&children[index], by: statement)
    default:
      if isOtherFramework {
        replaceWhole(&children[index], by: statement)
      } else if let text = statement.text {
        restate(&children[index], text, statement)
      } else {
        apply(statement.children, to: &children[index])
      }
    }
  }

  /// `bỏ ngành: Luật; Sư phạm`: fields of study have no labels, so their words name them.
  private mutating func removeFields(_ statement: Statement, _ fields: inout Element) {
    for field in statement.children {
      guard let text = field.text else { continue }
      let gone = fields.children.filter { isSameField($0, text) }
      if gone.isEmpty {
        reportFieldNotInherited(field, fields)
      } else {
        fields.absences += gone.map { Absence($0, by: statement, in: Int32(declaration)) }
        fields.children.removeAll { isSameField($0, text) }
      }
    }
  }

  private func isSameField(_ field: Element, _ text: ProseID) -> Bool {
    guard let old = field.text, let oldWords = declarations[old].literal,
      let words = declarations[text].literal
    else { return false }
    return oldWords == words
  }

  // MARK: Keeping only some

  private mutating func keepOnly(
    _ statement: Statement, _ children: inout OrderedChildren, _ parent: inout Element,
    _ named: inout Set<NamedOnce>
  ) {
    var kept: [Int] = []
    for name in statement.names {
      if let index = inherited(name, statement, &children, parent, &named) { kept.append(index) }
    }
    let keptSet = Set(kept)
    for index in children.indices()
    where children[index].keyword == statement.keyword && !keptSet.contains(index) {
      parent.absences.append(Absence(children[index], by: statement, in: Int32(declaration)))
      children.remove(index)
    }
    for (previous, index) in zip(kept, kept.dropFirst()) { children.move(index, after: previous) }
  }
}
