import VTVLSyntax

/// A name as a number: two spellings that an author would take for one name have the same symbol.
package struct Symbol: Sendable, Hashable {
  package let index: Int32
}

/// A name and its key, worked out beforehand.
struct FoldedName: Sendable {
  let spelling: [UInt8]
  let key: [UInt8]

  init(_ spelling: [UInt8]) {
    self.spelling = spelling
    key = NameFolding.fold(spelling[...])
  }
}

/// The names of a workspace. Case, Unicode form and tone placement do not count.
package struct SymbolTable: Sendable {
  /// The names by their keys.
  private var indexByKey: [NameBytes: Int32] = [:]
  /// The same by every spelling that was met, so that a name is folded once.
  private var indexBySpelling: [NameBytes: Int32] = [:]
  /// The first spelling of each name, in NFC.
  private var spellings: [String] = []

  package init() {}

  package mutating func intern(_ bytes: ArraySlice<UInt8>) -> Symbol {
    if let known = indexBySpelling[NameBytes(bytes: bytes)] { return Symbol(index: known) }
    return intern(FoldedName(Array(bytes)))
  }

  package mutating func intern(_ text: String) -> Symbol { intern(Array(text.utf8)[...]) }

  mutating func intern(_ name: FoldedName) -> Symbol {
    let key = NameBytes(bytes: name.key[...])
    let index = indexByKey[key] ?? Int32(spellings.count)
    if index == Int32(spellings.count) {
      indexByKey[key] = index
      spellings.append(
        Normalization.normalized(String(decoding: name.spelling, as: UTF8.self)))
    }
    indexBySpelling[NameBytes(bytes: name.spelling[...])] = index
    return Symbol(index: index)
  }

  /// The symbol of a name that occurs somewhere, without adding it.
  package func find(_ text: String) -> Symbol? {
    let key = NameBytes(bytes: NameFolding.fold(text)[...])
    return indexByKey[key].map { Symbol(index: $0) }
  }

  package subscript(symbol: Symbol) -> String { spellings[Int(symbol.index)] }
}

/// The bytes of a name as one key: an array hashes byte by byte, which is slow.
private struct NameBytes: Hashable, Sendable {
  let bytes: ArraySlice<UInt8>

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  static func == (left: NameBytes, right: NameBytes) -> Bool { left.bytes == right.bytes }
}
