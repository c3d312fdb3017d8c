import VTVLSyntax

/// Something that lines call by its name, and what it is called otherwise.
struct NamedThing {
  let name: String
  let titles: [String]

  init(_ name: String, _ titles: [String] = []) {
    (self.name, self.titles) = (name, titles)
  }
}

/// Things that may be meant by words that are the name of none: by a title, by a name in other spelling, by a slip.
struct NamedThings {
  let names: [String]
  /// The names of the things that some words call, by their names first.
  private var byWords: [[UInt8]: [Int]] = [:]
  private var words: NameIndex

  init(_ things: [NamedThing]) {
    names = things.map(\.name)
    for (index, thing) in things.enumerated() {
      for called in [thing.name] + thing.titles {
        let key = Self.key(of: called)
        if !key.isEmpty, byWords[key]?.contains(index) != true {
          byWords[key, default: []].append(index)
        }
      }
    }
    words = NameIndex(
      byWords.keys.map { String(decoding: $0, as: UTF8.self) }.sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      })
  }

  /// The names of what some words call.
  func called(_ words: String) -> [String] {
    (byWords[Self.key(of: words)] ?? []).map { names[$0] }
  }

  /// The names among some words, as in `VP-01 (Chánh Văn phòng)`.
  func named(in words: String) -> [String] {
    let parts = words.split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    let named = parts.flatMap { part in
      called(String(part)).filter { NameFolding.fold($0) == NameFolding.fold(String(part)) }
    }
    var seen: Set<String> = []
    return named.filter { seen.insert($0).inserted }
  }

  /// The names of what is called by nearly the same words.
  mutating func nearest(to words: String) -> [String] {
    guard let near = self.words.nearest(to: String(decoding: Self.key(of: words), as: UTF8.self))
    else { return [] }
    return called(near)
  }

  /// Words without the signs between them, as names are told from titles by.
  static func key(of words: String) -> [UInt8] {
    let parts = words.unicodeScalars.split {
      !($0.isLetterOrMark || $0.properties.numericType != nil)
    }
    return NameFolding.fold(parts.map { String($0) }.joined(separator: " "))
  }
}

/// Things by what they are, each made ready when the first name is wrong.
struct NamedSuggestions<Kind: Hashable> {
  private var known: [Kind: (things: NamedThings, names: NameIndex)] = [:]

  init() {}

  /// The name of a kind that was most likely meant: of the one thing with that title, else the nearest.
  mutating func nearest(
    to name: String, of kind: Kind, among things: @autoclosure () -> [NamedThing]
  ) -> String? {
    if known[kind] == nil {
      let things = things()
      known[kind] = (NamedThings(things), NameIndex(things.map(\.name)))
    }
    if let called = known[kind]?.things.called(name), called.count == 1 { return called[0] }
    return known[kind]?.names.nearest(to: name)
  }
}

extension Declarations {
  /// What a table declares, with the titles that need nothing put in.
  func things(_ table: SymbolMap) -> [NamedThing] {
    table.values.sorted().map { index in
      let declaration = all[index]
      let others = declaration.first(.otherNames).map { children(of: $0) } ?? []
      let titles =
        [declaration.text, declaration.first(.title)?.text, declaration.first(.shortTitle)?.text]
        + others.map(\.text)
      return NamedThing(
        declaration.spelling, titles.compactMap { $0.flatMap { self[$0].literal } })
    }
  }
}
