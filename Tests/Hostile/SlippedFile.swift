import Foundation
import TestSupport

/// A file that slips are made in, as bytes, as lines or as words.
struct SlippedFile {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Without their line feeds; there is one between each two.
  var lines: [[UInt8]] {
    get { bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init) }
    set { bytes = Array(newValue.joined(separator: [0x0A])) }
  }

  /// Changes every line that is ended, or about one of so many.
  mutating func eachLine(
    _ generator: inout SeededGenerator, share: Int = 1, _ change: ([UInt8]) -> [UInt8]
  ) {
    var lines = lines
    for index in lines.indices.dropLast() where isChosen(share, &generator) {
      lines[index] = change(lines[index])
    }
    self.lines = lines
  }

  /// Changes the lines at one of them.
  mutating func changeLines(
    _ generator: inout SeededGenerator, _ change: (inout [[UInt8]], Int) -> Void
  ) {
    var lines = lines
    change(&lines, Int.random(in: lines.indices, using: &generator))
    self.lines = lines
  }

  mutating func eachWord(
    _ generator: inout SeededGenerator, share: Int = 1, _ change: (String) -> String
  ) {
    let words = bytes.split(separator: 0x20, omittingEmptySubsequences: false).map { word in
      isChosen(share, &generator)
        ? Array(change(String(decoding: word, as: UTF8.self)).utf8) : Array(word)
    }
    bytes = Array(words.joined(separator: [0x20]))
  }

  mutating func eachSign(
    _ sign: Unicode.Scalar, _ generator: inout SeededGenerator, share: Int, _ change: () -> String
  ) {
    bytes = bytes.flatMap { byte in
      UInt32(byte) == sign.value && isChosen(share, &generator) ? Array(change().utf8) : [byte]
    }
  }

  /// Takes away a byte of a letter that has several.
  mutating func loseByte(_ generator: inout SeededGenerator) {
    let letters = bytes.indices.filter { bytes[$0] >= 0x80 }
    if let place = letters.randomElement(using: &generator) { bytes.remove(at: place) }
  }

  private func isChosen(_ share: Int, _ generator: inout SeededGenerator) -> Bool {
    share == 1 || Int.random(in: 0..<share, using: &generator) == 0
  }
}
