import VTVLSyntax

/// A block of a post while a layer edits it: its children, and what the lines so far have named.
struct EditedBlock {
  var children: OrderedChildren
  private var absences: Absences
  /// The kinds of things that occur once and were stated, and those that `chỉ giữ` has filtered.
  var stated = KeywordSet()
  var filtered = KeywordSet()
  /// What was named already, by which verb.
  var named = SmallSet<NamedOnce>()
  /// What the last line asked for, if that is not there and nothing near it is.
  var lastMissing: MissingNames.Thing?
  /// Whether something that occurs once was stated twice.
  var hasRepeat = false
  /// Where the lines so far have come to, for each kind of thing; there are a handful at most.
  private var progress: [Progress] = []
  /// Names for suggestions, made when a name is wrong.
  private var suggestions: NamedSuggestions<Kind>?

  /// Where the things that are there are stated, once a template is laid again.
  private var indexByOrigin: [NodeRef: Int]?

  /// What a thing is; nil for an item of a list.
  private typealias Kind = Keyword?

  private struct Progress {
    let kind: Kind
    /// The thing that the last line named.
    var anchor: Int?
    /// What was added before anything inherited was named: it goes before the first `giữ`.
    var leading: [Int] = []
  }

  /// - Parameter lines: how many lines edit it.
  init(_ block: consuming Block, lines: Int) {
    absences = block.absences
    children = block.children
    children.beginLayer(additions: lines)
  }

  consuming func finished() -> Block { Block(children: children, absences: absences) }

  // MARK: Places

  mutating func setAnchor(_ index: Int, _ keyword: Keyword?) {
    progress[place(of: keyword)].anchor = index
  }

  private mutating func place(of kind: Kind) -> Int {
    if let known = progress.firstIndex(where: { $0.kind == kind }) { return known }
    progress.append(Progress(kind: kind))
    return progress.count - 1
  }

  /// Puts a new thing after the one named on the line above it; with none above, before the first `giữ`
  /// below; else at the end.
  ///
  /// - Parameter position: where the line stands among `lines`.
  mutating func add(_ element: ResolvedNode, _ lines: ArraySlice<Statement>, _ position: Int) {
    let kind = element.keyword
    let place = place(of: kind)
    let anchor = progress[place].anchor
    let index: Int
    if let anchor {
      index = children.insert(element, after: anchor)
    } else {
      index = children.insert(element, before: firstKept(lines, after: position, kind))
    }
    // Where nothing is inherited, nothing can be kept.
    if children.inheritedCount > 0, anchor == nil || progress[place].leading.last == anchor {
      progress[place].leading.append(index)
    }
    progress[place].anchor = index
  }

  private mutating func firstKept(
    _ lines: ArraySlice<Statement>, after position: Int, _ keyword: Keyword?
  ) -> Int? {
    guard children.inheritedCount > 0 else { return nil }
    for statement in lines[(position + 1)...]
    where statement.verb == .keep && statement.keyword == keyword {
      if let name = statement.firstName, let index = children.find(keyword, name.symbol),
        children.isPresent(index)
      {
        return index
      }
    }
    return nil
  }

  /// `giữ`: puts an inherited thing after the one named on the line above it, and before it what was added
  /// with nothing above.
  mutating func keep(_ index: Int, _ keyword: Keyword?) {
    let place = place(of: keyword)
    if let anchor = progress[place].anchor {
      children.move(index, after: anchor)
      let added = progress[place].leading
      if added.last != anchor {
        for early in added { children.move(early, before: index) }
      }
    }
    progress[place].leading = []
    progress[place].anchor = index
  }

  /// The thing that a line states, if it is there.
  mutating func index(statedBy origin: NodeRef) -> Int? {
    if indexByOrigin == nil {
      let known = children.indices().map { (children[$0].origin, $0) }
      indexByOrigin = Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
    return indexByOrigin?[origin]
  }

  // MARK: What is taken away

  mutating func remove(_ index: Int, by statement: Statement, in declaration: Int) {
    absences.append(Absence(children[index], by: statement, in: Int32(declaration)))
    children.remove(index)
  }

  /// How something of a kind, and of a name if it has one, was taken away before.
  mutating func lastAbsence(of keyword: Keyword?, _ symbol: Symbol?) -> Absence? {
    absences.last(of: keyword, symbol)
  }

  // MARK: Suggestions

  /// The inherited name of a kind that was most likely meant.
  ///
  /// - Parameters:
  ///   - budget: how many more names may be made ready for comparing. Each layer with a wrong name has
  ///     others to be compared with.
  ///   - thing: the name of a thing, and its title.
  mutating func nearest(
    to name: String, _ keyword: Keyword?, _ budget: inout Int, thing: (ResolvedNode) -> NamedThing?
  ) -> String? {
    if suggestions == nil {
      guard budget > 0 else { return nil }
      budget -= children.count
      suggestions = NamedSuggestions()
    }
    let children = children
    return suggestions?.nearest(
      to: name, of: keyword, among: children.inherited(keyword).compactMap(thing))
  }
}

/// Something that may be named once by each verb, as one number.
struct NamedOnce: Hashable {
  let bits: UInt64

  init(verb: Keyword?, keyword: Keyword?, symbol: Symbol?) {
    let kinds = UInt64(verb?.rawValue ?? 0xFF) << 8 | UInt64(keyword?.rawValue ?? 0xFF)
    bits = kinds << 32 | UInt64(UInt32(bitPattern: symbol?.index ?? -1))
  }
}
