import VTVLSyntax

/// The names that references may use without anybody declaring them, in both spellings.
struct BuiltInNames {
  /// The raw values of the keywords of fields, which stand after a dot.
  private var fields = SymbolMap()
  private var headTitles: [Symbol] = []
  /// A name that nothing has.
  let none: Symbol

  /// The field of a post that a name means after a dot.
  func field(_ name: Symbol) -> Keyword? {
    fields[name].flatMap { Keyword(rawValue: UInt8($0)) }
  }

  /// A post's own field that a name means by itself: `{tên}`, `{gọi-tắt}`.
  func ownField(_ name: Symbol) -> Keyword? {
    guard let field = field(name), !FieldTable.builtIn.isInherited(field) else { return nil }
    return field
  }

  /// Whether a name is `{cấp-phó-của}`.
  func isHeadTitle(_ name: Symbol) -> Bool { headTitles.contains(name) }

  /// The keywords of the fields that can be named, in the order of the table of fields.
  static let fieldKeywords = FieldTable.builtIn.named.compactMap { FieldTable.builtIn[$0].keyword }

  /// The place of a keyword among those of fields.
  static func place(of keyword: Keyword?) -> Int? {
    keyword.flatMap { FieldTable.builtIn.namedPlace($0) }
  }

  init(_ symbols: inout SymbolTable) {
    none = symbols.intern(Self.noName)
    for (keyword, name) in Self.fieldNames { fields[symbols.intern(name)] = Int(keyword.rawValue) }
    for name in Self.headNames { headTitles.append(symbols.intern(name)) }
  }

  private static let noName = FoldedName([])
  private static let fieldNames = fieldKeywords.flatMap { keyword in
    spellings(keyword).map { (keyword, FoldedName($0)) }
  }
  private static let headNames = spellings(.deputyOf).map { FoldedName($0) }

  private static func spellings(_ keyword: Keyword) -> [[UInt8]] {
    Language.allCases.map { Array(keyword.name($0).utf8) }
  }
}

extension Keyword {
  /// As one word, as references and forms call it: `cấp-phó-của`.
  package func name(_ language: Language) -> String {
    let spelling = row.spelling(language).utf8
    return String(
      decoding: spelling.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
