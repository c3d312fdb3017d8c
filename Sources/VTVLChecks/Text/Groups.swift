/// Things that belong to numbered groups, for when there are many groups of few: they stand in one row,
/// in which each group is a stretch.
struct Groups<Element: Sendable>: Sendable {
  private var elements: [Element] = []
  private var groups: [Int32] = []

  mutating func add(_ element: Element, to group: Int) {
    elements.append(element)
    groups.append(Int32(group))
  }

  /// The things of each group, in the order in which they came.
  func grouped(count: Int) -> [ArraySlice<Element>] {
    var ends = Array(repeating: 0, count: count + 1)
    for group in groups { ends[Int(group) + 1] += 1 }
    for group in 0..<count { ends[group + 1] += ends[group] }
    let starts = ends
    var order = Array(repeating: 0, count: elements.count)
    for (element, group) in groups.enumerated() {
      order[ends[Int(group)]] = element
      ends[Int(group)] += 1
    }
    let row = order.map { elements[$0] }
    return (0..<count).map { row[starts[$0]..<starts[$0 + 1]] }
  }
}
