import VTVLSyntax

/// What lines ask for and nothing has. However many ask for one thing, that is one mistake, told once: where
/// it is first asked for, or at the declaration that was most likely meant.
struct MissingNames {
  /// What is asked for.
  enum Thing: Hashable {
    /// Something declared by a name.
    case named(Symbol)
    /// A unit, which shares its name with other things.
    case unit(Symbol)
    /// Something inherited, by its path in a post.
    case inherited(BlockPath)
    /// A template under a post.
    case layer(Int, under: Int)
  }

  /// A line that asks for something.
  struct Ask {
    let thing: Thing
    /// The post or template in which the line stands; nil for a line of something else.
    let declaration: Int?
    /// What would be said if nothing else asked for it; it points at the name.
    let diagnostic: Diagnostic
    /// The name that was most likely meant, where it is declared.
    let meant: NameUse?
    /// What it is asked for inside of, if that is something inherited.
    let block: Thing?
    /// What a line beside it asks for in vain too, so that one mistake most likely explains both.
    let beside: Thing?
    /// The posts for which it is asked.
    fileprivate(set) var posts: [Int]
  }

  private(set) var asks: [Ask] = []
  /// The asks by what and where.
  private var indexByPlace: [Place: Int] = [:]

  private struct Place: Hashable {
    let thing: Thing
    let file: Int
    let start: UInt32
  }

  /// Adds a line that asks for something. One that several posts inherit asks once, for all of them.
  mutating func add(
    _ thing: Thing, in declaration: Int?, for post: Int? = nil, _ diagnostic: Diagnostic,
    meant: NameUse? = nil, inside block: Thing? = nil, beside: Thing? = nil
  ) {
    add(
      Ask(
        thing: thing, declaration: declaration, diagnostic: diagnostic, meant: meant, block: block,
        beside: beside,
        posts: post.map { [$0] } ?? []))
  }

  mutating func add(_ others: MissingNames) { for ask in others.asks { add(ask) } }

  private mutating func add(_ ask: Ask) {
    let location = ask.diagnostic.location
    let place = Place(thing: ask.thing, file: location.file, start: location.range.start)
    if let known = indexByPlace[place] {
      asks[known].posts += ask.posts
    } else {
      indexByPlace[place] = asks.count
      asks.append(ask)
    }
  }

  /// One finding a thing, in the order in which things are first asked for, and before them what explains many.
  ///
  /// - Parameter unused: the templates that no post follows; those that lines ask for are taken out.
  func diagnostics(
    _ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage, unused: inout [Int]
  ) -> [Diagnostic] {
    guard !asks.isEmpty else { return [] }
    let bases = ForgottenBases(
      explaining: asks, declarations, forest, lineage, unused: &unused)
    var unasked = UnaskedNames(declarations)
    return bases.diagnostics
      + Self.groups(bases.rest).map { group in
        let diagnostics = group.map { $0.diagnostic(declarations) }
        if let meant = Self.meant(by: group, &unasked, declarations),
          let name = Self.name(of: group, declarations)
        {
          return Self.misspelt(meant, as: name, diagnostics, declarations, forest)
        }
        return Self.merged(group, diagnostics)
      }
  }

  /// The asks, those for one thing together.
  private static func groups(_ asks: [Ask]) -> [[Ask]] {
    var groups: [[Ask]] = []
    var groupByThing: [Thing: Int] = [:]
    let asked = Set(asks.map(\.thing))
    for ask in asks.sorted(by: { $0.diagnostic.precedes($1.diagnostic) }) {
      // Where a whole block is asked for in vain, what is asked for inside of it is.
      let thing = ask.block.flatMap { asked.contains($0) ? $0 : nil } ?? ask.thing
      let known = groupByThing[thing] ?? ask.beside.flatMap { groupByThing[$0] }
      let group = known ?? groups.count
      if group == groups.count { groups.append([]) }
      groups[group].append(ask)
      groupByThing[thing] = group
    }
    return groups
  }

  /// The declared name that all of them most likely mean.
  private static func meant(
    by asks: [Ask], _ unasked: inout UnaskedNames, _ declarations: Declarations
  ) -> NameUse? {
    if case .named(let name) = asks[0].thing {
      return unasked.nearest(to: name, askedTimes: asks.count, declarations)
    }
    let meant = asks.compactMap(\.meant)
    guard asks.count > 1, let first = meant.first,
      meant.allSatisfy({ $0.symbol == first.symbol }), !unasked.isEdited(first)
    else { return nil }
    return first
  }

  private static func name(of asks: [Ask], _ declarations: Declarations) -> String? {
    if case .named(let name) = asks[0].thing { return declarations.symbols[name] }
    for case .text(let name) in asks[0].diagnostic.arguments { return name }
    return nil
  }

  /// `vị trí VP-1: …`, where everything else speaks of VP-01.
  private static func misspelt(
    _ declared: NameUse, as name: String, _ asks: [Diagnostic], _ declarations: Declarations,
    _ forest: SyntaxForest
  ) -> Diagnostic {
    let (wrong, right) = (declarations.quoted(declared.symbol), VisibleText.excerpt(name))
    let count = asks.count
    return Diagnostic(
      .unknownReference, at: forest.location(declared.origin), about: [.text(wrong), .text(right)],
      Message(
        vi:
          "Không dòng nào nhắc «\(wrong)», còn «\(right)» được nhắc \(count) lần mà không được khai "
          + "báo. Có phải tên ở đây là «\(right)»?",
        en:
          "No line names “\(wrong)”, while “\(right)” is named \(count == 1 ? "once" : "\(count) times") "
          + "and not declared. Did you mean “\(right)” here?"),
      notes: asks.prefix(shownPlaces).map(\.asNote),
      fix: forest.fix(declared.origin, with: name),
      posts: asks[0].merged(with: asks.dropFirst()).posts)
  }

  /// The first ask with the others as notes.
  private static func merged(_ asks: [Ask], _ diagnostics: [Diagnostic]) -> Diagnostic {
    var merged = diagnostics[0].merged(with: diagnostics.dropFirst())
    let others = asks.dropFirst().prefix(shownPlaces)
    merged.notes =
      diagnostics[0].notes
      + others.map { ask in
        ask.thing == asks[0].thing || ask.beside == nil ? ask.diagnostic.asNote : besideNote(ask)
      }
    return merged
  }

  private static func besideNote(_ ask: Ask) -> Diagnostic.Note {
    Diagnostic.Note(
      at: ask.diagnostic.location,
      Message(
        vi:
          "Dòng này cũng nêu điều không có ở đây. Nếu các dòng này thuộc khối khác thì thêm dòng đầu của "
          + "khối đó ở trên chúng.",
        en:
          "This line names something that is not here either. If these lines belong to another block, add "
          + "the line above them that begins it."))
  }

  /// How many of the places that ask are shown.
  static let shownPlaces = 20
}

extension MissingNames.Ask {
  /// What is said, for all its posts.
  func diagnostic(_ declarations: Declarations) -> Diagnostic {
    var diagnostic = diagnostic
    var seen: Set<Int> = []
    diagnostic.posts = posts.filter { seen.insert($0).inserted }.map { declarations.spelling($0) }
    return diagnostic
  }
}

extension Diagnostic {
  func precedes(_ other: Diagnostic) -> Bool {
    (location.file, location.range.start) < (other.location.file, other.location.range.start)
  }

  /// This place of a name as a note of the finding about it.
  fileprivate var asNote: Note {
    Note(at: location, Message(vi: "Tên đó được nhắc ở đây.", en: "That name is used here."))
  }

  /// The first place that asks for a name, for the posts of all; a fix is one of all places.
  fileprivate func merged(with others: ArraySlice<Diagnostic>) -> Diagnostic {
    var merged = self
    if let fix {
      merged.fix = Fix(
        fix.title, fix.edits + others.flatMap { $0.fix?.edits ?? [] }, isSafe: fix.isSafe)
    }
    var seen = Set(posts)
    for other in others { merged.posts += other.posts.filter { seen.insert($0).inserted } }
    return merged
  }
}
