import VTVLModel
import VTVLSyntax

/// The abbreviations that the project declares, and names compared with them spelt out.
package struct Abbreviations: Sendable {
  private let longByShort: [[UInt8]: [[UInt8]]]

  package init(_ declared: [Knowledge.Abbreviation]) {
    longByShort = Dictionary(
      declared.map { (NameFolding.fold(Array($0.short.utf8)[...]), Phrase($0.long).words) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The words of a name with abbreviations spelt out: `Chủ tịch UBND xã.` and `chủ tịch Ủy ban nhân
  /// dân xã` are one name.
  package func spelledOut(_ words: Words) -> [[UInt8]] {
    var name: [[UInt8]] = []
    for index in words.indices {
      let word = Array(words[index])
      if let long = longByShort[word] { name += long } else { name.append(word) }
    }
    return name
  }

  /// The words that an abbreviation stands for.
  func long(of word: ArraySlice<UInt8>) -> [[UInt8]]? { longByShort[Array(word)] }

  package func spelledOut(_ text: String) -> [[UInt8]] { spelledOut(Words(text)) }

  /// The same as one key, for tables.
  package func key(_ text: String) -> [UInt8] {
    Array(spelledOut(text).joined(separator: [UInt8(ascii: " ")]))
  }
}
