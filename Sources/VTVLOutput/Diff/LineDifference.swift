import VTVLSyntax

/// The lines in which two versions of a file differ.
///
/// The common beginning and end are skipped; between them Myers' algorithm finds the fewest lines to remove
/// and insert, in time that grows with their number. Beyond a limit everything between counts as changed.
struct LineDifference {
  /// Neighbouring lines of the old version, and those of the new that stand in their place.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// In order; between two there is a line that both versions have.
  private(set) var changes: [Change] = []

  /// The most lines to remove and insert that are searched for.
  static let mostSteps = 2048

  init(_ old: Lines, _ new: Lines) {
    let most = min(old.count, new.count)
    var start = 0
    while start < most, old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < most - start,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    let (oldEnd, newEnd) = (old.count - tail, new.count - tail)
    guard start < oldEnd || start < newEnd else { return }
    let whole = Change(old: start..<oldEnd, new: start..<newEnd)
    if whole.old.isEmpty || whole.new.isEmpty {
      changes = [whole]
      return
    }
    var numbers = LineNumbers()
    let left = whole.old.map { numbers.number(of: old[$0]) }
    let right = whole.new.map { numbers.number(of: new[$0]) }
    changes = Self.changes(from: left, to: right, offset: start) ?? [whole]
  }

  // MARK: Myers' algorithm

  /// - Parameter offset: added to every place.
  /// - Returns: nil where there are more than `mostSteps`.
  private static func changes(from old: [Int], to new: [Int], offset: Int) -> [Change]? {
    let most = min(old.count + new.count, mostSteps)
    /// How far each diagonal (the place in `old` less that in `new`) is reached: its place in `old`.
    var reached = [Int](repeating: 0, count: 2 * most + 3)
    /// The same after each step, for its own diagonals: every other one from -step to step.
    var history: [[Int]] = []
    for step in 0...most {
      var row: [Int] = []
      row.reserveCapacity(step + 1)
      for diagonal in stride(from: -step, through: step, by: 2) {
        let middle = diagonal + most + 1
        let (before, after) = (reached[middle - 1], reached[middle + 1])
        var place =
          diagonal == -step || diagonal != step && before < after ? after : before + 1
        while place < old.count, place - diagonal < new.count,
          old[place] == new[place - diagonal]
        { place += 1 }
        reached[middle] = place
        row.append(place)
        if place >= old.count, place - diagonal >= new.count {
          return changes(to: (old.count, new.count), history, offset: offset)
        }
      }
      history.append(row)
    }
    return nil
  }

  /// The way back from the end of both.
  private static func changes(
    to end: (old: Int, new: Int), _ history: [[Int]], offset: Int
  ) -> [Change] {
    var changes: [Change] = []
    var (old, new) = end
    for step in history.indices.reversed() {
      let row = history[step]
      // The row holds the diagonals of one step less.
      let index = (old - new + step + 1) / 2
      let isPutIn = index == 0 || index <= step && row[index - 1] < row[index]
      let from = isPutIn ? row[index] : row[index - 1]
      let diagonal = old - new + (isPutIn ? 1 : -1)
      (old, new) = (from, from - diagonal)
      add(
        Change(
          old: (old + offset)..<(old + offset + (isPutIn ? 0 : 1)),
          new: (new + offset)..<(new + offset + (isPutIn ? 1 : 0))), to: &changes)
    }
    return changes.reversed()
  }

  /// Adds a step that stands before the others.
  private static func add(_ step: Change, to changes: inout [Change]) {
    if let next = changes.last, step.old.upperBound == next.old.lowerBound,
      step.new.upperBound == next.new.lowerBound
    {
      changes[changes.count - 1] = Change(
        old: step.old.lowerBound..<next.old.upperBound,
        new: step.new.lowerBound..<next.new.upperBound)
    } else {
      changes.append(step)
    }
  }
}

/// The lines of a file, each with the line feed that ends it, which the last may lack.
struct Lines {
  private let bytes: [UInt8]
  private var starts: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count {
      starts.append(start)
      start = bytes.span.firstIndex(of: 0x0A, from: start, to: bytes.count) + 1
    }
  }

  var count: Int { starts.count }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)]
  }
}

/// A number for each line, the same for lines that are the same.
private struct LineNumbers {
  private var numbers: [Key: Int] = [:]

  mutating func number(of line: ArraySlice<UInt8>) -> Int {
    let key = Key(bytes: line)
    let number = numbers[key] ?? numbers.count
    numbers[key] = number
    return number
  }

  private struct Key: Hashable {
    let bytes: ArraySlice<UInt8>

    /// Hashes all bytes at once; one by one takes far longer.
    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}
