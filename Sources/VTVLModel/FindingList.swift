import VTVLSyntax

/// Findings as they are made. A line that several posts inherit is found wrong once, for all of them.
package struct FindingList: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  private var indexByKey: [Key: Int] = [:]

  private struct Key: Hashable {
    let rule: Rule
    let location: Location
    let detail: Message?
  }

  package init() {}

  /// Adds a finding, or its posts to the same finding made before. Where one line can have several
  /// findings of a rule, `isDetailed` tells them apart by their words.
  package mutating func add(_ diagnostic: Diagnostic, isDetailed: Bool = false) {
    let key = Key(
      rule: diagnostic.rule, location: diagnostic.location,
      detail: isDetailed ? diagnostic.message : nil)
    guard let index = indexByKey[key] else {
      indexByKey[key] = diagnostics.count
      diagnostics.append(diagnostic)
      return
    }
    for post in diagnostic.posts where !diagnostics[index].posts.contains(post) {
      diagnostics[index].posts.append(post)
    }
  }
}

extension SyntaxForest {
  /// A fix that writes something else where a node stands.
  package func fix(_ origin: Origin, with text: String) -> Diagnostic.Fix {
    let location = Location(file: Int(origin.file), range: node(origin).range)
    return Diagnostic.Fix(
      Message(vi: "Viết «\(text)»", en: "Write “\(text)”"), [.init(location, text)])
  }
}
