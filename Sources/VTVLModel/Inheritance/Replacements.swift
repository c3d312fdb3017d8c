/// What passages replaced that were replaced themselves later. A text knows what it replaced last; the rest of
/// the chain is here.
package struct Replacements: Sendable {
  private struct Place: Hashable {
    let post: Int32
    let text: ProseID
  }

  private var earlier: [Place: ProseID] = [:]
  /// For each declaration, the post whose content it takes.
  private let bases: [Int?]

  init(bases: [Int?]) { self.bases = bases }

  /// Notes what a text had replaced, before it is replaced in a post.
  mutating func note(_ element: ResolvedNode, in post: Int?) {
    guard let post, let text = element.text, let replaced = element.replaced else { return }
    earlier[Place(post: Int32(post), text: text)] = replaced
  }

  /// What stood before a passage that was replaced in a post, the latest first.
  package func before(_ text: ProseID, in post: Int) -> [ProseID] {
    var found: [ProseID] = []
    // A template that is laid twice may come round to the same passage.
    var seen: Set<ProseID> = [text]
    var text = text
    var post: Int? = post
    while let here = post {
      if let earlier = earlier[Place(post: Int32(here), text: text)], seen.insert(earlier).inserted
      {
        found.append(earlier)
        text = earlier
      } else {
        post = bases[here]
      }
    }
    return found
  }
}
