import VTVLSyntax

/// The names that references may use without anybody declaring them, in both spellings.
struct BuiltInNames {
  /// A post's own fields: `{tên}`, `{gọi-tắt}`.
  private(set) var ownFields: [Symbol: Keyword] = [:]
  /// `{cấp-phó-của}`.
  private(set) var headTitle: Set<Symbol> = []
  /// Fields after a dot.
  private(set) var fields: [Symbol: Keyword] = [:]
  /// A name that nothing has.
  let none: Symbol

  static let fieldKeywords: [Keyword] = [
    .title, .shortTitle, .effective, .rank, .workplace, .process, .objective,
  ]

  /// The place of a keyword among those of fields.
  static func place(of keyword: Keyword?) -> Int? {
    switch keyword {
    case .title: 0
    case .shortTitle: 1
    case .effective: 2
    case .rank: 3
    case .workplace: 4
    case .process: 5
    case .objective: 6
    default: nil
    }
  }

  init(_ symbols: inout SymbolTable) {
    none = symbols.intern("")
    for (keyword, spelling) in Self.fieldSpellings {
      let symbol = symbols.intern(spelling[...])
      fields[symbol] = keyword
      if keyword == .title || keyword == .shortTitle { ownFields[symbol] = keyword }
    }
    for spelling in Self.headSpellings { headTitle.insert(symbols.intern(spelling[...])) }
  }

  private static let fieldSpellings = fieldKeywords.flatMap { keyword in
    spellings(keyword).map { (keyword, $0) }
  }
  private static let headSpellings = spellings(.deputyOf)

  private static func spellings(_ keyword: Keyword) -> [[UInt8]] {
    Language.allCases.map { Array(spelling(keyword, $0).utf8) }
  }

  /// A keyword as one word.
  static func spelling(_ keyword: Keyword, _ language: Language) -> String {
    String(keyword.row.spelling(language).map { $0 == " " ? "-" : $0 })
  }
}
