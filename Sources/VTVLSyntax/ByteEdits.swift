/// Changes of one file: ranges of its bytes, in order and apart, and what stands there instead.
package struct ByteEdits: Sendable, Equatable {
  package struct Edit: Sendable, Equatable {
    /// Bytes of the file before.
    package let range: Range<Int>
    package let replacement: [UInt8]

    package init(_ range: Range<Int>, _ replacement: [UInt8]) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// Ascending; no two overlap or begin at the same byte.
  package private(set) var edits: [Edit]

  package init(_ edits: [Edit] = []) { self.edits = edits }

  package var isEmpty: Bool { edits.isEmpty }

  /// The file after the edits.
  package func applied(to old: [UInt8]) -> [UInt8] {
    var new: [UInt8] = []
    new.reserveCapacity(old.count + edits.reduce(0) { $0 + $1.replacement.count })
    var index = 0
    for edit in edits {
      new += old[index..<edit.range.lowerBound]
      new += edit.replacement
      index = edit.range.upperBound
    }
    return new + old[index...]
  }

  /// Where the edits stand in the file after them.
  package var newRanges: [Range<Int>] {
    var growth = 0
    return edits.map { edit in
      let start = edit.range.lowerBound + growth
      growth += edit.replacement.count - edit.range.count
      return start..<(start + edit.replacement.count)
    }
  }

  package var offsets: OffsetMap { OffsetMap(self) }

  /// These edits and then others of the file they make, as edits of the file before both.
  package func followed(by later: ByteEdits) -> ByteEdits {
    // Only ranges are kept, so the file may be as long as any.
    let size = Int.max / 2
    var middle = PieceReader(Piece.all(of: self, size: size))
    var pieces: [Piece] = []
    var position = 0
    for edit in later.edits {
      pieces += middle.take(edit.range.lowerBound - position)
      _ = middle.take(edit.range.count)
      pieces.append(.new(edit.replacement[...]))
      position = edit.range.upperBound
    }
    return ByteEdits(Self.edits(pieces + middle.rest, size: size))
  }

  /// The edits that make a file of some pieces.
  private static func edits(_ pieces: [Piece], size: Int) -> [Edit] {
    var edits: [Edit] = []
    var position = 0
    var new: [UInt8] = []
    for piece in pieces + [.kept(size..<size)] {
      switch piece {
      case .new(let bytes): new += bytes
      case .kept(let range):
        if range.lowerBound > position || !new.isEmpty {
          edits.append(Edit(position..<range.lowerBound, new))
          new = []
        }
        position = range.upperBound
      }
    }
    return edits
  }
}

/// A stretch of an edited file.
private enum Piece {
  /// Bytes of the file before, by their range.
  case kept(Range<Int>)
  case new(ArraySlice<UInt8>)

  var count: Int {
    switch self {
    case .kept(let range): range.count
    case .new(let bytes): bytes.count
    }
  }

  /// The first bytes and the rest.
  func split(at count: Int) -> (Piece, Piece) {
    switch self {
    case .kept(let range):
      let middle = range.lowerBound + count
      return (.kept(range.lowerBound..<middle), .kept(middle..<range.upperBound))
    case .new(let bytes): return (.new(bytes.prefix(count)), .new(bytes.dropFirst(count)))
    }
  }

  /// An edited file, from its beginning to its end.
  static func all(of edits: ByteEdits, size: Int) -> [Piece] {
    var pieces: [Piece] = []
    var position = 0
    for edit in edits.edits {
      pieces.append(.kept(position..<edit.range.lowerBound))
      pieces.append(.new(edit.replacement[...]))
      position = edit.range.upperBound
    }
    return (pieces + [.kept(position..<size)]).filter { $0.count > 0 }
  }
}

/// Reads pieces from the front, some bytes at a time.
private struct PieceReader {
  /// What is left, the first piece last.
  private var stack: [Piece]

  init(_ pieces: [Piece]) { stack = pieces.reversed() }

  var rest: [Piece] { stack.reversed() }

  mutating func take(_ count: Int) -> [Piece] {
    var taken: [Piece] = []
    var left = count
    while left > 0, let piece = stack.popLast() {
      let (head, rest) = piece.split(at: min(left, piece.count))
      taken.append(head)
      left -= head.count
      if rest.count > 0 { stack.append(rest) }
    }
    return taken
  }
}

/// The way of offsets through some edits.
package struct OffsetMap: Sendable {
  /// The edits, each with where its replacement begins and ends in the file after.
  private let edits: [ByteEdits.Edit]
  private let newRanges: [Range<Int>]

  fileprivate init(_ edits: ByteEdits) {
    self.edits = edits.edits
    newRanges = edits.newRanges
  }

  /// Where a byte of the file before stands in the file after.
  package func forward(_ offset: Int) -> Int {
    let index = edits.partitioningIndex { $0.range.lowerBound > offset } - 1
    guard index >= 0 else { return offset }
    let (edit, new) = (edits[index], newRanges[index])
    return offset < edit.range.upperBound
      ? new.lowerBound : offset - edit.range.upperBound + new.upperBound
  }

  /// Where a byte of the file after stood in the file before; one that was put in, where that was.
  package func backward(_ offset: Int) -> Int {
    let index = newRanges.partitioningIndex { $0.lowerBound > offset } - 1
    guard index >= 0 else { return offset }
    let (edit, new) = (edits[index], newRanges[index])
    return offset < new.upperBound
      ? edit.range.lowerBound : offset - new.upperBound + edit.range.upperBound
  }

  /// A byte of the file after, moved to the beginning of the replacement that it is part of.
  package func settled(_ offset: Int) -> Int {
    let index = newRanges.partitioningIndex { $0.lowerBound > offset } - 1
    guard index >= 0, offset < newRanges[index].upperBound else { return offset }
    return newRanges[index].lowerBound
  }
}

extension Array {
  /// The first index from which on `isBeyond` holds, by halving.
  package func partitioningIndex(where isBeyond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
