/// A set in the order of insertion. While there are few elements, they are compared one by one, which
/// costs less than hashing them.
struct SmallSet<Element: Hashable> {
  private(set) var elements: [Element] = []
  /// The same elements, once there are many.
  private var index: Set<Element> = []

  func contains(_ element: Element) -> Bool {
    elements.count < 16 || index.isEmpty ? elements.contains(element) : index.contains(element)
  }

  /// Adds an element; false where it is there already.
  mutating func insert(_ element: Element) -> Bool {
    if elements.count < 16 {
      guard !elements.contains(element) else { return false }
    } else {
      if index.isEmpty { index = Set(elements) }
      guard index.insert(element).inserted else { return false }
    }
    elements.append(element)
    return true
  }
}

extension SmallSet: Sendable where Element: Sendable {}
