/// Which passages references put into which others, so that words can be followed to the line that
/// states them.
package struct Insertions: Sendable {
  /// A passage as it is read in a post; the same passage may take other words in another post.
  private struct Place: Hashable {
    let prose: ProseID
    let post: Int
  }

  private var targets: [Place: [Place]] = [:]

  init() {}

  /// Notes that a reference in `outer`, as read in one post, puts in `inner`, as read in another or
  /// the same.
  mutating func add(_ inner: ProseID, in innerPost: Int, to outer: ProseID, in outerPost: Int) {
    targets[Place(prose: outer, post: outerPost), default: []].append(
      Place(prose: inner, post: innerPost))
  }

  /// The passages put into one, directly or through others, each once, in the order of its references.
  ///
  /// - Parameter post: the declaration of the post in which it is read.
  package func passages(in prose: ProseID, of post: Int) -> [ProseID] {
    guard let first = targets[Place(prose: prose, post: post)] else { return [] }
    var found: [ProseID] = []
    var known: Set<ProseID> = []
    var seen: Set<Place> = []
    var open = Array(first.reversed())
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      if known.insert(place.prose).inserted { found.append(place.prose) }
      open += (targets[place] ?? []).reversed()
    }
    return found
  }
}
