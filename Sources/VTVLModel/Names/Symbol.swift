import VTVLSyntax

/// A name as a number: two spellings that an author would take for one name have the same symbol.
package struct Symbol: Sendable, Hashable {
  package let index: Int32
}

/// The names of a workspace. Case, Unicode form and tone placement do not count.
package struct SymbolTable: Sendable {
  private var indexByKey: [[UInt8]: Int32] = [:]
  /// The first spelling of each name, in NFC.
  private var spellings: [String] = []

  package init() {}

  package mutating func intern(_ bytes: ArraySlice<UInt8>) -> Symbol {
    let key = NameFolding.fold(bytes)
    if let index = indexByKey[key] { return Symbol(index: index) }
    let index = Int32(spellings.count)
    indexByKey[key] = index
    spellings.append(Normalization.normalized(String(decoding: bytes, as: UTF8.self)))
    return Symbol(index: index)
  }

  package mutating func intern(_ text: String) -> Symbol { intern(Array(text.utf8)[...]) }

  /// The symbol of a name that occurs somewhere, without adding it.
  package func find(_ text: String) -> Symbol? {
    indexByKey[NameFolding.fold(Array(text.utf8)[...])].map { Symbol(index: $0) }
  }

  package subscript(symbol: Symbol) -> String { spellings[Int(symbol.index)] }
}
