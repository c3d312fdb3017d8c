/// Circles in a graph, found without recursion.
struct Circles {
  /// Each circle in the order of its edges; the last node has the edge back to the first.
  private(set) var found: [[Int]] = []
  /// Every edge that closes a circle; without them there is none.
  private(set) var closingEdges: [(from: Int, to: Int)] = []
  private var marks: [Mark]
  private var isReported: [Bool]

  private enum Mark { case unseen, open, done }

  /// Looks for circles among nodes numbered from 0. Where circles meet, one of them is found.
  init(count: Int, edges: (Int) -> [Int]) {
    marks = Array(repeating: .unseen, count: count)
    isReported = Array(repeating: false, count: count)
    for start in 0..<count where marks[start] == .unseen { walk(from: start, edges) }
  }

  private mutating func walk(from start: Int, _ edges: (Int) -> [Int]) {
    var path = [(node: start, edges: edges(start)[...])]
    marks[start] = .open
    while let node = path.last?.node {
      guard let target = path[path.count - 1].edges.popFirst() else {
        marks[node] = .done
        path.removeLast()
        continue
      }
      switch marks[target] {
      case .done: break
      case .unseen:
        marks[target] = .open
        path.append((target, edges(target)[...]))
      case .open:
        closingEdges.append((node, target))
        guard !isReported[target], !isReported[node],
          let first = path.lastIndex(where: { $0.node == target })
        else {
          break
        }
        found.append(path[first...].map(\.node))
        for (node, _) in path[first...] { isReported[node] = true }
      }
    }
  }

  /// A circle from its smallest node, in names; a long one with its middle left out.
  static func description(of circle: [Int], name: (Int) -> String) -> String {
    let first = circle.min() ?? 0
    let turn = circle.firstIndex(of: first) ?? 0
    let nodes = circle[turn...] + circle[..<turn] + [first]
    let names =
      nodes.count <= 12
      ? nodes.map(name) : nodes.prefix(6).map(name) + ["…"] + nodes.suffix(5).map(name)
    return names.joined(separator: " → ")
  }
}
