import VTVLSyntax

/// Ranges in order that do not overlap, each with a value.
package struct Spans<Value: Sendable>: Sendable {
  private var spans: [(range: TextRange, value: Value)] = []

  package init() {}

  package mutating func append(_ range: TextRange, _ value: Value) { spans.append((range, value)) }

  package func value(at offset: Int) -> Value? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < spans[low - 1].range.upperBound else { return nil }
    return spans[low - 1].value
  }
}
