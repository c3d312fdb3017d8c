import VTVLSyntax

/// One declaration in the order in which a post is built, and the way its lines reach the post.
package struct Layer: Sendable {
  package let declaration: Int
  /// The declarations it came through, itself first, the post it was built for left out.
  package let path: [Int]
}

/// The declarations that a post is built from, lowest first, and how each reaches it.
package struct Layers: RandomAccessCollection, Sendable {
  private let all: [Layer]
  /// Where each declaration is, in a post of many layers.
  private var indexByDeclaration: [Int: Int] = [:]

  init(_ layers: [Layer]) {
    all = layers
    guard layers.count > 16 else { return }
    for (index, layer) in layers.enumerated() { indexByDeclaration[layer.declaration] = index }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { all.count }
  package subscript(index: Int) -> Layer { all[index] }

  /// The layer of a declaration. Most posts have a handful, and then looking through them beats hashing.
  func layer(of declaration: Int) -> Layer? {
    guard !indexByDeclaration.isEmpty else { return all.first { $0.declaration == declaration } }
    return indexByDeclaration[declaration].map { all[$0] }
  }
}

/// Who inherits from whom: base post, then templates from left to right, then own lines.
package struct Lineage: Sendable {
  /// For each declaration, the post whose content it takes.
  package internal(set) var base: [Int?]
  /// For each declaration, whether it is that post's deputy.
  package internal(set) var isDeputy: [Bool]
  package internal(set) var templates: [[Int]]
  package internal(set) var over: [Int?]
  /// For each declaration, whether more may be inherited, declared or set than is known: in its own lines or
  /// those of what it is built from or laid over, or by something that is not there or was cut off.
  package internal(set) var isPartial: [Bool]
  /// For each declaration, its layers.
  private var layers: [[Layer]] = []
  /// For each declaration, the templates that its own line names and its base post has.
  private var again: [Set<Int>] = []

  init(of declarations: Int) {
    base = Array(repeating: nil, count: declarations)
    isDeputy = Array(repeating: false, count: declarations)
    templates = Array(repeating: [], count: declarations)
    over = Array(repeating: nil, count: declarations)
    isPartial = Array(repeating: false, count: declarations)
  }

  /// Inheritance deeper than this is reported and cut.
  static let deepest = 64
  /// How much all posts and templates may be built from together, in nodes and tokens of their trees: of these
  /// a line has six or seven.
  package static let largestTotal = 50_000_000
}

extension Lineage {
  /// The layers of a declaration, lowest first: base post, templates, own lines. What is reached in two
  /// ways is a layer once, at the first.
  package func layers(of index: Int) -> [Layer] { layers[index] }

  /// What is laid over the base post of a declaration: templates from left to right, then its own lines.
  ///
  /// A template that its own line names is laid even where the base post has it: what that post changed of it
  /// is then as the template states it.
  func laid(overBaseOf index: Int) -> [(declaration: Int, isAgain: Bool)] {
    let inherited = base[index].map { layers[$0].count } ?? 0
    let own = layers[index][inherited...]
    guard !again[index].isEmpty else { return own.map { ($0.declaration, false) } }
    let templates = templates[index].flatMap { template in
      again[index].contains(template)
        ? [(template, true)]
        : own.filter { $0.path.last == template }.map { ($0.declaration, false) }
    }
    return templates + [(index, false)]
  }

  /// The same with what is laid for the base post before it.
  func laid(of index: Int) -> [Int] {
    (base[index].map { laid(of: $0) } ?? []) + laid(overBaseOf: index).map(\.declaration)
  }

  /// Works out the layers of a declaration, once it is settled who inherits from whom.
  ///
  /// - Parameters:
  ///   - sizes: how large each declaration is.
  ///   - budget: how much all may be built from together. Where it is used up, the declaration inherits
  ///     nothing.
  mutating func settleLayers(of index: Int, _ sizes: [Int], _ budget: inout Int) {
    var layers: [Layer] = []
    var seen = SmallSet<Int>()
    collect(index, path: [], &layers, &seen, sizes, &budget)
    // What a template edits is looked at with it.
    if let over = over[index] { budget -= sizes[over] }
    if budget < 0 {
      base[index] = nil
      templates[index] = []
      over[index] = nil
      isPartial[index] = true
      layers = [Layer(declaration: index, path: [])]
    }
    self.layers.append(layers)
    again.append(again(index, layers))
    for template in again[index] { budget -= sizes[template] }
  }

  private func again(_ index: Int, _ layers: [Layer]) -> Set<Int> {
    guard let base = base[index], !templates[index].isEmpty else { return [] }
    let named = Set(templates[index])
    return Set(
      layers.lazy.filter { $0.path.last == base && named.contains($0.declaration) }
        .map(\.declaration))
  }

  private func collect(
    _ index: Int, path: [Int], _ layers: inout [Layer], _ seen: inout SmallSet<Int>,
    _ sizes: [Int], _ budget: inout Int
  ) {
    guard budget >= 0, seen.insert(index) else { return }
    budget -= sizes[index]
    if let base = base[index] { collect(base, path: [base] + path, &layers, &seen, sizes, &budget) }
    for template in templates[index] {
      collect(template, path: [template] + path, &layers, &seen, sizes, &budget)
    }
    layers.append(Layer(declaration: index, path: path))
  }
}
