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

  init(_ symbols: inout SymbolTable) {
    none = symbols.intern("")
    for keyword in Self.fieldKeywords {
      for spelling in Self.spellings(keyword) {
        let symbol = symbols.intern(spelling)
        fields[symbol] = keyword
        if keyword == .title || keyword == .shortTitle { ownFields[symbol] = keyword }
      }
    }
    for spelling in Self.spellings(.deputyOf) { headTitle.insert(symbols.intern(spelling)) }
  }

  /// A keyword as one word.
  static func spelling(_ keyword: Keyword, _ language: Language) -> String {
    String(keyword.row.spelling(language).map { $0 == " " ? "-" : $0 })
  }

  static func spellings(_ keyword: Keyword) -> [String] {
    Language.allCases.map { spelling(keyword, $0) }
  }
}
