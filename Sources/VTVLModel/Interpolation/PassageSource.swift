import VTVLSyntax

/// A passage in one line, as its author wrote it, and the way back from each of its bytes to the file.
/// Fixes and editors change exactly what they mean to by it.
package struct PassageSource: Sendable {
  /// What stands in `bytes` for a reference: a character that no passage may hold.
  package static let reference: UInt8 = 0x1A

  /// The words in NFC, one space where a line ends, one byte for each reference.
  package let bytes: [UInt8]
  private let file: Int
  private let pieces: [Piece]

  /// A stretch of `bytes` and the stretch of the file that it stands for.
  private struct Piece: Sendable {
    let start: Int
    let length: Int
    let source: TextRange
    /// Whether they agree byte for byte; else the stretch is one letter, one line end, one reference.
    let isExact: Bool
  }

  init(_ prose: SyntaxNode, file: Int) {
    var builder = Builder()
    for token in prose.children {
      switch token.kind {
      case .text: builder.append(text: token)
      case .reference: builder.append(PassageSource.reference, for: token.range)
      case .newline: builder.endLine(token.range)
      case .indentation: builder.continueLine(token.range)
      default: break
      }
    }
    self.file = file
    (bytes, pieces) = (builder.bytes, builder.pieces)
  }

  /// Where some bytes of the passage stand in the file, end of line and indentation between them
  /// included.
  package func location(of range: Range<Int>) -> Location {
    Location(file: file, range: sourceRange(of: range))
  }

  package func sourceRange(of range: Range<Int>) -> TextRange {
    let start = offset(of: range.lowerBound, isEnd: range.isEmpty && range.lowerBound > 0)
    guard !range.isEmpty else { return TextRange(start, start) }
    return TextRange(start, offset(of: range.upperBound, isEnd: true))
  }

  /// The byte of the file at which a byte of the passage begins, or up to which it goes.
  private func offset(of byte: Int, isEnd: Bool) -> Int {
    guard let piece = piece(holding: isEnd ? byte - 1 : byte) else { return 0 }
    if piece.isExact { return piece.source.lowerBound + min(byte - piece.start, piece.length) }
    return isEnd ? piece.source.upperBound : piece.source.lowerBound
  }

  /// The piece in which a byte stands, by halving; the last for what lies beyond.
  private func piece(holding byte: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= byte { low = middle } else { high = middle }
    }
    return pieces.indices.contains(low) ? pieces[low] : nil
  }

  /// Reads the tokens of a passage.
  private struct Builder {
    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    /// The end of a line of the passage that has not gone on yet.
    private var lineEnd: TextRange?

    /// Adds one byte for a stretch of the file.
    mutating func append(_ byte: UInt8, for source: TextRange) {
      append(CollectionOfOne(byte), for: source, isExact: false)
    }

    private mutating func append(
      _ new: some Collection<UInt8>, for source: TextRange, isExact: Bool
    ) {
      joinLines()
      pieces.append(
        Piece(start: bytes.count, length: new.count, source: source, isExact: isExact))
      bytes += new
    }

    mutating func append(text token: SyntaxNode) {
      let text = token.bytes
      if token.tree.isSurelyNormalized || text.readsAsItself {
        append(text, for: token.range, isExact: true)
        return
      }
      for letter in Normalization.letters(of: text) {
        let read = Normalization.text(text[letter])
        append(
          read.utf8, for: TextRange(letter.lowerBound, letter.upperBound),
          isExact: text[letter].elementsEqual(read.utf8))
      }
    }

    mutating func endLine(_ newline: TextRange) {
      if !bytes.isEmpty { lineEnd = newline }
    }

    mutating func continueLine(_ indentation: TextRange) {
      if let end = lineEnd { lineEnd = TextRange(end.lowerBound, indentation.upperBound) }
    }

    private mutating func joinLines() {
      guard let source = lineEnd else { return }
      lineEnd = nil
      append(UInt8(ascii: " "), for: source)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the text that these bytes spell is these very bytes.
  fileprivate var readsAsItself: Bool { Normalization.text(self).utf8.elementsEqual(self) }
}

extension PassageSource {
  /// The passages so long that reading one again for each of many findings in it would take its square.
  static func ofLongPassages(
    in declarations: Declarations, _ forest: SyntaxForest
  ) -> [Int32: PassageSource] {
    var sources: [Int32: PassageSource] = [:]
    for index in declarations.proses.indices {
      let origin = declarations.proses[index].origin
      let record = forest.trees[Int(origin.file)].records[Int(origin.node)]
      guard record.end - record.start > 4096 else { continue }
      sources[Int32(index)] = PassageSource(forest.node(origin), file: Int(origin.file))
    }
    return sources
  }
}

extension Model {
  /// A passage in one line, with the way back to its file.
  package func passageSource(_ prose: ProseID) -> PassageSource {
    if let long = longPassages[prose.index] { return long }
    let origin = declarations[prose].origin
    return PassageSource(forest.node(origin), file: Int(origin.file))
  }
}
