import VTVLModel
import VTVLSyntax

/// Where words of a resolved text stand in the source.
extension Model {
  /// The very bytes of some words, so that a fix can replace them; nil when a reference put them in.
  ///
  /// - Parameter range: bytes of `text.string`.
  package func exactLocation(of range: Range<Int>, in text: Text) -> Location? {
    guard let prose = text.prose, !range.isEmpty else { return nil }
    let origin = declarations[prose].origin
    let source = FlatSource(forest.node(origin))
    let bytes = Array(text.string.utf8)
    guard range.upperBound <= bytes.count else { return nil }
    let wanted = bytes[range]
    let inText = bytes.places(of: wanted)
    let inSource = source.bytes.places(of: wanted)
    guard inText.count == inSource.count, let number = inText.firstIndex(of: range.lowerBound)
    else { return nil }
    let start = inSource[number]
    return Location(
      file: Int(origin.file),
      range: TextRange(source.offsets[start], source.offsets[start + wanted.count - 1] + 1))
  }

  /// The place to point at for some words: themselves, up to the end of their line; else the passage.
  package func location(of range: Range<Int>, in text: Text) -> Location {
    guard let exact = exactLocation(of: range, in: text) else { return location(text) }
    let file = forest.trees[exact.file].file
    let bytes = file.slice(exact.range)
    guard let lineEnd = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return exact }
    return Location(file: exact.file, range: TextRange(exact.range.lowerBound, lineEnd))
  }
}

/// A passage of the source in one line, and where each byte stands in the file. A reference is one byte
/// that no text holds.
private struct FlatSource {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [Int] = []

  init(_ prose: SyntaxNode) {
    for token in prose.children {
      switch token.kind {
      case .text:
        bytes += token.bytes
        offsets += token.range.bytes
      case .newline where !bytes.isEmpty: append(UInt8(ascii: " "), token)
      case .reference: append(0xFF, token)
      default: break
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ token: SyntaxNode) {
    bytes.append(byte)
    offsets.append(token.range.lowerBound)
  }
}

extension [UInt8] {
  /// Where some bytes begin, each place once, also where they overlap.
  fileprivate func places(of wanted: ArraySlice<UInt8>) -> [Int] {
    guard let first = wanted.first, count >= wanted.count else { return [] }
    return (0...(count - wanted.count)).filter { start in
      self[start] == first && self[start..<(start + wanted.count)] == wanted
    }
  }
}
