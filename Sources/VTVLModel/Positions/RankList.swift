/// `Chuyên viên hoặc chuyên viên chính` names two ranks.
enum RankList {
  private static let or = Array(" hoặc ".utf8)

  static func ranks(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var ranks: [String] = []
    var start = 0
    for index in bytes.indices {
      guard let stop = endOfSeparator(bytes, at: index), index >= start else { continue }
      if let rank = rank(bytes[start..<index]) { ranks.append(rank) }
      start = stop
    }
    if let rank = rank(bytes[start...]) { ranks.append(rank) }
    return ranks
  }

  /// The end of a sign or a word between two ranks.
  private static func endOfSeparator(_ bytes: [UInt8], at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"): index + 1
    case UInt8(ascii: " ") where bytes[index...].starts(with: or): index + or.count
    default: nil
    }
  }

  /// The words with one space between, the first letter a capital.
  private static func rank(_ bytes: ArraySlice<UInt8>) -> String? {
    let words = bytes.split(separator: UInt8(ascii: " ")).joined(separator: [UInt8(ascii: " ")])
    let name = String(decoding: Array(words), as: UTF8.self)
    guard let first = name.first else { return nil }
    return first.isUppercase ? name : first.uppercased() + name.dropFirst()
  }
}
