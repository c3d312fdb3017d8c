import VTVLSyntax

/// One declaration in the order in which a post is built, and the way its lines reach the post.
package struct Layer: Sendable {
  package let declaration: Int
  /// The declarations it came through, itself first, the post it was built for left out.
  package let path: [Int]
}

/// Who inherits from whom: base post, then templates from left to right, then own lines.
package struct Lineage: Sendable {
  /// For each declaration, the post whose content it takes.
  package internal(set) var base: [Int?]
  /// For each declaration, whether it is that post's deputy.
  package internal(set) var isDeputy: [Bool]
  package internal(set) var templates: [[Int]]
  package internal(set) var over: [Int?]
  /// For each declaration, whether something it says it inherits is not there or was cut off.
  package internal(set) var isIncomplete: [Bool]
  /// For each declaration, its layers.
  private var layers: [[Layer]] = []

  init(of declarations: Int) {
    base = Array(repeating: nil, count: declarations)
    isDeputy = Array(repeating: false, count: declarations)
    templates = Array(repeating: [], count: declarations)
    over = Array(repeating: nil, count: declarations)
    isIncomplete = Array(repeating: false, count: declarations)
  }

  /// Inheritance deeper than this is reported and cut.
  static let deepest = 64
}

extension Lineage {
  /// The layers of a declaration, lowest first: base post, templates, own lines. What is reached in two
  /// ways is laid once, at the first.
  package func layers(of index: Int) -> [Layer] { layers[index] }

  /// Works out the layers once it is settled who inherits from whom.
  mutating func settleLayers() {
    layers = base.indices.map { index in
      var layers: [Layer] = []
      var seen = SmallSet<Int>()
      collect(index, path: [], &layers, &seen)
      return layers
    }
  }

  private func collect(
    _ index: Int, path: [Int], _ layers: inout [Layer], _ seen: inout SmallSet<Int>
  ) {
    guard seen.insert(index) else { return }
    if let base = base[index] { collect(base, path: [base] + path, &layers, &seen) }
    for template in templates[index] {
      collect(template, path: [template] + path, &layers, &seen)
    }
    layers.append(Layer(declaration: index, path: path))
  }
}
