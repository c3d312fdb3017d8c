/// A number as Vietnamese texts write it: `20`, `12,5`, `20%`, `1.000`. A point that parts no thousands is read as the
/// comma that was meant: `12.5`.
package struct Decimal: Sendable, Hashable {
  /// In hundredths.
  private var hundredths: Int

  private init(hundredths: Int) { self.hundredths = hundredths }

  package static let zero = Decimal(hundredths: 0)

  package init?(_ text: String) {
    var digits = text.filter { !$0.isWhitespace }[...]
    if digits.last == "%" { digits.removeLast() }
    let parts = digits.split(omittingEmptySubsequences: false) {
      $0 == "," || ($0 == "." && !Self.hasThousands(digits))
    }
    guard (1...2).contains(parts.count),
      let whole = Self.digits(parts[0].filter { $0 != "." }, atMost: 9)
    else { return nil }
    guard parts.count == 2 else {
      self.init(hundredths: whole * 100)
      return
    }
    guard (1...2).contains(parts[1].count), let part = Self.digits(String(parts[1]), atMost: 2)
    else {
      return nil
    }
    self.init(hundredths: whole * 100 + (parts[1].count == 1 ? part * 10 : part))
  }

  /// Whether points stand before groups of three digits only.
  private static func hasThousands(_ digits: Substring) -> Bool {
    let whole = digits.split(separator: ",", omittingEmptySubsequences: false)[0]
    let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func digits(_ text: String, atMost count: Int) -> Int? {
    guard text.utf8.count <= count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  package static func += (left: inout Decimal, right: Decimal) {
    left.hundredths &+= right.hundredths
  }

  package var text: String {
    let part = hundredths % 100
    guard part != 0 else { return String(hundredths / 100) }
    let digits = part < 10 ? "0\(part)" : part % 10 == 0 ? String(part / 10) : String(part)
    return "\(hundredths / 100),\(digits)"
  }
}
