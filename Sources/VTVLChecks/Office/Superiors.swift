import VTVLModel

/// A superior that a text names.
struct NamedSuperior {
  enum Name: Hashable {
    case authority(AuthorityName)
    /// The title of a post, abbreviations spelt out. Many posts may have it.
    case post(BodyName)
  }

  let name: Name
  let words: QuotedWords
}

/// Reads superiors out of texts, where words that only fit a superior stand before: `chịu trách nhiệm …
/// trước`, `giúp`, `thừa lệnh`, `ủy quyền của`. It knows councils, committees and their chairs, and the
/// posts that are described.
struct SuperiorReader {
  private let context: CheckContext
  /// Each title once, also as it is with abbreviations spelt out.
  private var titles = PhraseTable()
  private var names: [BodyName] = []

  init(_ context: CheckContext) {
    self.context = context
    for post in context.titles {
      for title in post.all {
        add(title.phrase, title.name)
        add(title.spelledOut, title.name)
      }
    }
  }

  private mutating func add(_ title: Phrase, _ name: BodyName) {
    let index = titles.indexAdding(title)
    if index == names.count { names.append(name) } else { names[index] = name }
  }

  /// Those that the objective and the powers of a post name.
  func superiors(of position: Position) -> [NamedSuperior] {
    var superiors: [NamedSuperior] = []
    if let objective = position.objective {
      visitSuperiors(in: objective) { superiors.append($0) }
    }
    for group in position.authority {
      for item in group.items { visitSuperiors(in: item) { superiors.append($0) } }
    }
    return superiors
  }

  private func visitSuperiors(in text: Text, _ visit: (NamedSuperior) -> Void) {
    let words = context.words(text)
    Self.markerTable.visitPlaces(in: words) { marker, range in
      guard Self.markers[marker].isMeant(range, words) else { return }
      let start = Self.skip(Self.fillers, range.upperBound, words)
      for mention in mentions(at: start, in: words)
      where Self.markers[marker].takesBodies || !mention.name.isBody {
        visit(
          NamedSuperior(
            name: mention.name, words: QuotedWords(text: text, words: words, range: mention.range)))
      }
    }
  }

  private func mentions(
    at start: Int, in words: Words
  ) -> [(name: NamedSuperior.Name, range: Range<Int>)] {
    let authorities = AuthorityName.names(at: start, in: words)
    guard authorities.isEmpty else {
      return authorities.map { (.authority($0.name), $0.range) }
    }
    guard let title = titles.longest(at: start, in: words) else { return [] }
    let end = start + titles.phrases[title].count
    // `Giám đốc` before `Sở Nội vụ` is another post than the one whose short title it is.
    let isLonger = end < words.count && words.gap(before: end) == .blank && words.isCapitalized(end)
    return isLonger ? [] : [(.post(names[title]), start..<end)]
  }

  private static func skip(_ fillers: [Phrase], _ start: Int, _ words: Words) -> Int {
    var index = start
    while let filler = fillers.first(where: { words.has($0, at: index) }) {
      index += filler.count
    }
    return index
  }

  // MARK: Tables

  /// Words before a superior.
  private struct Marker {
    let phrase: Phrase
    /// Whether a body may follow; one assists and replaces persons.
    let takesBodies: Bool
    /// What must stand earlier in the sentence.
    var needs: Phrase?
    /// What must not stand right before.
    var excludes: Phrase?

    func isMeant(_ place: Range<Int>, _ words: Words) -> Bool {
      let start = words.sentence(around: place.lowerBound).lowerBound
      if let needs, !words.contains(needs, in: start..<place.lowerBound) { return false }
      guard let excludes else { return true }
      return !words.has(excludes, at: place.lowerBound - excludes.count)
    }
  }

  private static let markers: [Marker] = [
    Marker(phrase: "trước", takesBodies: true, needs: "chịu trách nhiệm"),
    // Advice is also given to those who are no direct superiors.
    Marker(phrase: "giúp", takesBodies: false, excludes: "tham mưu"),
    Marker(phrase: "thừa lệnh", takesBodies: true),
    Marker(phrase: "thừa ủy quyền", takesBodies: true),
    Marker(phrase: "theo ủy quyền của", takesBodies: true),
  ]
  private static let markerTable = PhraseTable(markers.map(\.phrase))
  /// What may stand between a marker and the name.
  private static let fillers: [Phrase] = ["pháp luật và", "của", "cho"]
}

extension NamedSuperior.Name {
  fileprivate var isBody: Bool {
    if case .authority(let name) = self { name.chair == nil } else { false }
  }
}

/// The superiors that a post lists.
struct ListedSuperiors {
  private let entries: [Words]
  private let abbreviations: Abbreviations
  private lazy var authorities = entries.flatMap { AuthorityName.all(in: $0) }
  private lazy var names = entries.flatMap { entry in
    ([entry.indices] + entry.partsBetweenCommas).map { BodyName(entry, $0, abbreviations) }
  }

  init(_ position: Position, _ context: CheckContext) {
    entries = position.relations.managedBy.map { context.words($0) }
    abbreviations = context.abbreviations
  }

  /// Whether a superior is among them. Where a chair is listed its body is too.
  mutating func contains(_ superior: NamedSuperior.Name) -> Bool {
    switch superior {
    case .authority(let name):
      authorities.contains {
        $0.sharesBody(with: name) && (name.chair == nil || name.chair == $0.chair)
      }
    case .post(let title):
      names.contains { $0 == title || $0.extends(title) || title.extends($0) }
    }
  }
}

extension Words {
  /// The words of each part of a text with commas between; none where there is no comma.
  var partsBetweenCommas: [Range<Int>] {
    guard text.contains(UInt8(ascii: ",")) else { return [] }
    var parts: [Range<Int>] = []
    var start = 0
    for index in indices.dropFirst()
    where bytes(gapBytes(before: index)).contains(UInt8(ascii: ",")) {
      parts.append(start..<index)
      start = index
    }
    return parts + [start..<count]
  }
}
