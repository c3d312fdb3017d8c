import VTVLSyntax

/// Who inherits from each post: a mistake in a line holds for every post that inherits the line.
struct Heirs {
  private let declarations: Declarations
  /// The posts that inherit from each directly.
  private var direct: [[Int]]
  /// Where each post stands in the outputs; nil where it is not emitted.
  private var places: [Int?]

  /// - Parameter order: the posts that are emitted, in the order of the outputs.
  init(_ declarations: Declarations, _ lineage: Lineage, _ order: [Int]) {
    self.declarations = declarations
    direct = Array(repeating: [], count: declarations.all.count)
    places = Array(repeating: nil, count: declarations.all.count)
    for (place, post) in order.enumerated() { places[post] = place }
    for (post, base) in lineage.base.enumerated() {
      if let base { direct[base].append(post) }
    }
  }

  /// Adds the posts that inherit from those a finding names; in the order of the outputs.
  func spread(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var postByCode: [String: Int] = [:]
    for post in declarations.positions.values { postByCode[declarations.spelling(post)] = post }
    return diagnostics.map { diagnostic in
      guard !diagnostic.posts.isEmpty else { return diagnostic }
      var diagnostic = diagnostic
      let isOfPostItself = diagnostic.rule == .missingParameter || diagnostic.rule == .duplicateName
      let named = diagnostic.posts.compactMap { postByCode[$0] }
      diagnostic.posts = posts(from: named, withHeirs: !isOfPostItself)
      return diagnostic
    }
  }

  private func posts(from named: [Int], withHeirs: Bool) -> [String] {
    var open = named
    var found = Set(named)
    while withHeirs, let next = open.popLast() {
      for heir in direct[next] where found.insert(heir).inserted { open.append(heir) }
    }
    return found.filter { places[$0] != nil }.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }.map {
      declarations.spelling($0)
    }
  }
}
