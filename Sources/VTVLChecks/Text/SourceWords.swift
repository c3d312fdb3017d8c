import VTVLModel
import VTVLSyntax

/// Where words of a resolved text stand in the source.
extension Model {
  /// The very bytes of some words, so that a fix can replace them; nil when a reference put them in.
  ///
  /// - Parameter range: bytes of `text.string`.
  package func exactLocation(of range: Range<Int>, in text: Text) -> Location? {
    guard let prose = text.prose, !range.isEmpty else { return nil }
    let source = passageSource(prose)
    let bytes = Array(text.string.utf8)
    guard range.upperBound <= bytes.count else { return nil }
    if source.bytes == bytes { return source.location(of: range) }
    let wanted = bytes[range]
    let inText = bytes.places(of: wanted)
    let inSource = source.bytes.places(of: wanted)
    guard inText.count == inSource.count, let number = inText.firstIndex(of: range.lowerBound)
    else { return nil }
    let start = inSource[number]
    return source.location(of: start..<(start + wanted.count))
  }

  /// The place to point at for some words: themselves, up to the end of their line; else the passage.
  package func location(of range: Range<Int>, in text: Text) -> Location {
    exactLocation(of: range, in: text).map(firstLine) ?? location(text)
  }

  /// The part of a place that stands on its first line: what a message points at.
  func firstLine(_ location: Location) -> Location {
    let bytes = forest.trees[location.file].file.slice(location.range)
    guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return location }
    return Location(file: location.file, range: TextRange(location.range.lowerBound, end))
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
