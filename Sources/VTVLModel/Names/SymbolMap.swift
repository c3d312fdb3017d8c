/// What names stand for, as indices. Symbols are numbers without gaps, so that this is an array.
package struct SymbolMap: Sendable {
  /// The index for each symbol; -1 where there is none, and none beyond the end.
  private var indices: [Int32] = []

  package subscript(symbol: Symbol) -> Int? {
    get {
      let place = Int(symbol.index)
      guard place < indices.count, indices[place] >= 0 else { return nil }
      return Int(indices[place])
    }
    set {
      let place = Int(symbol.index)
      let missing = place + 1 - indices.count
      if missing > 0 { indices.append(contentsOf: repeatElement(-1, count: missing)) }
      indices[place] = newValue.map { Int32($0) } ?? -1
    }
  }

  /// The names, in the order in which they were first met.
  package var keys: [Symbol] {
    indices.indices.filter { indices[$0] >= 0 }.map { Symbol(index: Int32($0)) }
  }

  /// The indices, in the order of the names.
  package var values: [Int] { indices.filter { $0 >= 0 }.map { Int($0) } }
}
