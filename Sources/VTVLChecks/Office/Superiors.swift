import VTVLModel

/// A superior that a text names.
struct NamedSuperior {
  enum Name: Hashable {
    case authority(AuthorityName)
    /// The title of a post, abbreviations spelt out. Many posts may have it.
    case post(BodyName)
  }

  let name: Name
  let text: Text
  let words: Range<Int>
}

/// Reads superiors out of texts, where words that only fit a superior stand before: `chịu trách nhiệm …
/// trước`, `giúp`, `thừa lệnh`, `ủy quyền của`. It knows councils, committees and their chairs, and the
/// posts that are described.
struct SuperiorReader {
  private let inspection: Inspection
  /// Each title once, also as it is with abbreviations spelt out.
  private let titles: PhraseTable
  private let names: [BodyName]

  init(_ inspection: Inspection) {
    self.inspection = inspection
    var nameByTitle: [Phrase: BodyName] = [:]
    var titles: [Phrase] = []
    for title in inspection.model.positions.flatMap(\.titles) {
      let name = BodyName(title, inspection.abbreviations)
      for phrase in [Phrase(title), Phrase(Words(name.key))]
      where nameByTitle.updateValue(name, forKey: phrase) == nil {
        titles.append(phrase)
      }
    }
    self.titles = PhraseTable(titles)
    names = titles.compactMap { nameByTitle[$0] }
  }

  func superiors(in text: Text) -> [NamedSuperior] {
    let words = inspection.words(text)
    return Self.markerTable.places(in: words).flatMap { place -> [NamedSuperior] in
      let marker = Self.markers[place.phrase]
      guard marker.isMeant(place.range, words) else { return [] }
      let start = Self.skip(Self.fillers, place.range.upperBound, words)
      return mentions(at: start, in: words).filter { marker.takesBodies || !$0.name.isBody }.map {
        NamedSuperior(name: $0.name, text: text, words: $0.range)
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
    guard let title = titles.phrases(at: start, in: words).first else {
      return []
    }
    let end = start + titles.phrases[title].count
    // `Giám đốc` before `Sở Nội vụ` is another post than the one whose short title it is.
    let goesOn = end < words.count && words.gap(before: end) == .blank && words.isCapitalized(end)
    return goesOn ? [] : [(.post(names[title]), start..<end)]
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
  private var authorities: [AuthorityName] = []
  private var names: [BodyName] = []

  init(_ position: Position, _ inspection: Inspection) {
    for entry in position.relations.managedBy {
      let words = inspection.words(entry)
      var index = AuthorityName.firstIndex(from: 0, in: words)
      while index < words.count {
        let mentions = AuthorityName.names(at: index, in: words)
        authorities += mentions.map(\.name)
        index = AuthorityName.firstIndex(
          from: mentions.last?.range.upperBound ?? index + 1, in: words)
      }
      for part in [Substring(entry.string)] + entry.string.split(separator: ",") {
        names.append(BodyName(String(part), inspection.abbreviations))
      }
    }
  }

  /// Whether a superior is among them. Where a chair is listed its body is too.
  func contains(_ superior: NamedSuperior.Name) -> Bool {
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

extension Position {
  /// The title and the short title.
  var titles: [String] { [title, shortTitle].compactMap { $0?.string } }
}
