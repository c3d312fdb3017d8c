/// Which passages references put into which others, so that words can be followed to the line that
/// states them.
package struct Insertions: Sendable {
  /// A passage as it is read in a post; the same passage may take other words in another post.
  private struct Place: Hashable {
    let prose: ProseID
    let post: Int32

    init(_ prose: ProseID, in post: Int) {
      self.prose = prose
      self.post = Int32(post)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(prose.index.magnitude) << 32 | UInt64(post.magnitude))
    }
  }

  /// A passage that is put in, and the one that the next reference puts in at the same place.
  private struct Link {
    let target: Place
    var next: Int32?
  }

  private var links: [Link] = []
  /// The first link of each passage that holds references, and its last.
  private var chains: [Place: (first: Int32, last: Int32)] = [:]

  /// - Parameter count: how many passages are likely to have something put in.
  init(minimumCapacity count: Int) { chains.reserveCapacity(count) }

  /// Notes that a reference in `outer`, as read in one post, puts in `inner`, as read in another or
  /// the same.
  mutating func add(_ inner: ProseID, in innerPost: Int, to outer: ProseID, in outerPost: Int) {
    let index = Int32(links.count)
    links.append(Link(target: Place(inner, in: innerPost), next: nil))
    var last = index
    swap(&last, &chains[Place(outer, in: outerPost), default: (index, index)].last)
    if last != index { links[Int(last)].next = index }
  }

  /// The passages put into one, directly or through others, each once, in the order of its references.
  ///
  /// - Parameter post: the declaration of the post in which it is read.
  package func passages(in prose: ProseID, of post: Int) -> [ProseID] {
    guard let chain = chains[Place(prose, in: post)] else { return [] }
    var found = SmallSet<ProseID>()
    var seen = SmallSet<Place>()
    var open = [chain.first]
    while let index = open.popLast() {
      let link = links[Int(index)]
      if let next = link.next { open.append(next) }
      guard seen.insert(link.target) else { continue }
      _ = found.insert(link.target.prose)
      if let inner = chains[link.target] { open.append(inner.first) }
    }
    return found.elements
  }
}
