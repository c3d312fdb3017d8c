import VTVLSyntax

/// Texts as a reader compares them.
enum WordKey {
  /// The words of a text in lower case and one tone placement, one space between; a final full stop,
  /// comma or semicolon does not count.
  static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      if !key.isEmpty { key.append(UInt8(ascii: " ")) }
      key += NameFolding.fold(Array(word)[...])
    }
    while let last = key.last,
      [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(last)
    {
      key.removeLast()
    }
    return key
  }
}
