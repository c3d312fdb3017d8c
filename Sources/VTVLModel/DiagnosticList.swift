import VTVLSyntax

/// Findings as they are made. A line that several posts inherit is found wrong once, for all of them.
package struct DiagnosticList: Sendable {
  package private(set) var all: [Diagnostic] = []
  /// For each finding the one before it at the same place.
  private var previous: [Int?] = []
  /// The last finding by the file and the byte at which it begins, and by what it is about.
  private var lastByPlace: [UInt64: Int] = [:]
  /// The posts of the findings that have many.
  private var manyPosts: [Int: Set<String>] = [:]

  package init() {}

  /// Adds a finding, or its posts to the same finding made before: of the same rule, at the same place, about
  /// the same things.
  package mutating func add(_ diagnostic: consuming Diagnostic) {
    let diagnostic = diagnostic
    let location = diagnostic.location
    var place = UInt64(location.file.magnitude) << 32 | UInt64(location.range.start)
    if !diagnostic.arguments.isEmpty {
      place ^= UInt64(truncatingIfNeeded: diagnostic.arguments.hashValue)
    }
    let last = lastByPlace[place]
    guard let index = find(diagnostic, from: last) else {
      lastByPlace[place] = all.count
      previous.append(last)
      all.append(diagnostic)
      return
    }
    for post in diagnostic.posts where addPost(post, to: index) {
      all[index].posts.append(post)
    }
  }

  /// The same finding among those at its place, of which there are few.
  private func find(_ diagnostic: Diagnostic, from last: Int?) -> Int? {
    var next = last
    while let index = next {
      if all[index].location == diagnostic.location,
        all[index].rule == diagnostic.rule,
        all[index].arguments == diagnostic.arguments
      {
        return index
      }
      next = previous[index]
    }
    return nil
  }

  /// Whether a finding does not have a post yet; a line may be inherited by thousands.
  private mutating func addPost(_ post: String, to index: Int) -> Bool {
    let posts = all[index].posts
    guard posts.count > 8 else { return !posts.contains(post) }
    if manyPosts[index] == nil { manyPosts[index] = Set(posts) }
    return manyPosts[index]?.insert(post).inserted ?? false
  }
}

extension SyntaxForest {
  /// A fix that writes something else where a node stands; a label keeps its brackets.
  package func fix(_ origin: NodeRef, with text: String) -> Diagnostic.Fix {
    fix([origin], with: text)
  }

  /// The same at several places.
  package func fix(_ origins: [NodeRef], with text: String) -> Diagnostic.Fix {
    let places = origins.map { origin in
      let node = node(origin)
      let range = node.range
      let words =
        node.kind == .label ? TextRange(range.lowerBound + 1, range.upperBound - 1) : range
      return Location(file: Int(origin.file), range: words)
    }
    return .writing(text, at: places)
  }
}
