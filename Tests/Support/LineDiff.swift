/// Two texts line by line: what was expected (`-`), what there is (`+`), and a little around it.
package enum LineDiff {
  private static let context = 2

  /// Empty where the texts agree.
  package static func text(expected: [String], actual: [String]) -> String {
    let change = actual.difference(from: expected) { Array($0.utf8) == Array($1.utf8) }
    guard !change.isEmpty else { return "" }
    return shown(merged(expected, change)).joined(separator: "\n")
  }

  /// Every line of both, each with its mark.
  private static func merged(
    _ expected: [String], _ change: CollectionDifference<String>
  ) -> [String] {
    var removed: Set<Int> = []
    var inserted: [Int: String] = [:]
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, let line, _): inserted[offset] = line
      }
    }
    var lines: [String] = []
    var position = 0
    for (offset, line) in expected.enumerated() {
      if removed.contains(offset) {
        lines.append("- " + line)
        continue
      }
      while let line = inserted[position] {
        lines.append("+ " + line)
        position += 1
      }
      lines.append("  " + line)
      position += 1
    }
    while let line = inserted[position] {
      lines.append("+ " + line)
      position += 1
    }
    return lines
  }

  /// The changed lines and their neighbours.
  private static func shown(_ lines: [String]) -> [String] {
    let changed = lines.indices.filter { !lines[$0].hasPrefix("  ") }
    var near = Set<Int>()
    for index in changed {
      near.formUnion(max(0, index - context)...min(lines.count - 1, index + context))
    }
    var result: [String] = []
    var previous = -1
    for index in near.sorted() {
      if index != previous + 1 { result.append("  …") }
      result.append(lines[index])
      previous = index
    }
    return result
  }
}
