/// One cell that the document and the compiled post do not share.
struct CellDifference: CustomStringConvertible {
  let path: String
  let printed: String?
  let compiled: String?

  var description: String {
    switch (printed, compiled) {
    case (let printed?, nil): "\(path) is missing: \(printed)"
    case (nil, let compiled?): "\(path) is not in the document: \(compiled)"
    default: "\(path) differs\n  printed:  \(printed ?? "")\n  compiled: \(compiled ?? "")"
    }
  }

  /// All differences between two sets of cells, by path. Texts are compared scalar by scalar, since
  /// `==` would take a decomposed letter for a composed one.
  static func between(printed: [String: String], compiled: [String: String]) -> [CellDifference] {
    Set(printed.keys).union(compiled.keys).sorted().compactMap { path in
      let (left, right) = (printed[path], compiled[path])
      if let left, let right, left.unicodeScalars.elementsEqual(right.unicodeScalars) {
        return nil
      }
      return CellDifference(path: path, printed: left, compiled: right)
    }
  }
}
