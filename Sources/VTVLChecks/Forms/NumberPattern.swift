/// What is printed before the things of a row: a number, a letter, a dash or nothing.
///
/// A form writes it as the first one is printed: `1.`, `2.1`, `I`, `a)`, `-`. Its last part counts; what stands before that
/// is the printed number of what holds the thing where the two are the same, else it stays as it is.
package struct NumberPattern: Sendable, Hashable {
  private enum Count: Hashable { case decimal, roman, smallRoman, letter, smallLetter }

  private let before: String
  private let beginsWithHolder: Bool
  private let count: Count?
  private let after: String

  package static let none = NumberPattern(
    before: "", beginsWithHolder: false, count: nil, after: "")
  package static let dash = NumberPattern(
    before: "-", beginsWithHolder: false, count: nil, after: "")

  package static let plus = NumberPattern(
    before: "+", beginsWithHolder: false, count: nil, after: "")
  /// What stands before the items below an item, and below these, where a form does not say.
  package static let below = [dash, plus]

  private init(before: String, beginsWithHolder: Bool, count: Count?, after: String) {
    self.before = before
    self.beginsWithHolder = beginsWithHolder
    self.count = count
    self.after = after
  }

  /// - Parameters:
  ///   - first: the first one as it is printed.
  ///   - holder: the pattern of what holds the things.
  /// - Returns: nil where nothing in it counts from its beginning.
  package init?(first: String, in holder: NumberPattern? = nil) {
    if Self.isDash(first) {
      self.init(before: first, beginsWithHolder: false, count: nil, after: "")
      return
    }
    let scalars = Array(first.unicodeScalars)
    guard let end = scalars.lastIndex(where: { $0.properties.isAlphabetic || $0.isDigit }) else {
      return nil
    }
    let isCounting = { (index: Int) in
      scalars[index].isDigit == scalars[end].isDigit
        && (scalars[index].properties.isAlphabetic || scalars[index].isDigit)
    }
    var start = end
    while start > 0, isCounting(start - 1) { start -= 1 }
    guard let count = Self.count(String(scalars[start...end])) else { return nil }
    let before = String(scalars[..<start])
    let held = holder.map { $0.text(1).trimmedOfSigns } ?? ""
    let isHeld = !held.isEmpty && before.hasPrefix(held)
    self.init(
      before: isHeld ? String(before.dropFirst(held.count)) : before, beginsWithHolder: isHeld,
      count: count, after: String(scalars[(end + 1)...]))
  }

  private static func count(_ first: String) -> Count? {
    switch first {
    case "1": .decimal
    case "I": .roman
    case "i": .smallRoman
    case "A": .letter
    case "a": .smallLetter
    default: nil
    }
  }

  private static func isDash(_ text: String) -> Bool {
    ["-", "–", "+", "•"].contains(text)
  }

  /// Whether it prints nothing.
  package var isNone: Bool { self == .none }

  /// - Parameters:
  ///   - number: counted from 1.
  ///   - holder: the printed number of what holds the thing.
  package func text(_ number: Int, in holder: String = "") -> String {
    let counted =
      switch count {
      case nil: ""
      case .decimal?: String(number)
      case .roman?: RomanNumeral.text(number) ?? String(number)
      case .smallRoman?: RomanNumeral.text(number)?.lowercased() ?? String(number)
      case .letter?: Self.letters(number).uppercased()
      case .smallLetter?: Self.letters(number)
      }
    return (beginsWithHolder ? holder.trimmedOfSigns : "") + before + counted + after
  }

  /// The letters that Vietnamese lists count with: `đ` follows `d`, and `f`, `j`, `w`, `z` are left out.
  private static let alphabet = Array("abcdđeghiklmnopqrstuvxy")

  private static func letters(_ number: Int) -> String {
    var (rest, text) = (number, "")
    while rest > 0 {
      text = String(alphabet[(rest - 1) % alphabet.count]) + text
      rest = (rest - 1) / alphabet.count
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }

  /// Without the signs at its end: `1` of `1.` or `1)`.
  fileprivate var trimmedOfSigns: String {
    var text = self[...]
    while let last = text.unicodeScalars.last, !last.properties.isAlphabetic, !last.isDigit {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }
}
