/// Roman numerals from 1 to 3999.
package enum RomanNumeral {
  package static func text(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var left = number
    var text = ""
    for (value, letters) in letters {
      while left >= value {
        text += letters
        left -= value
      }
    }
    return text
  }

  private static let letters: [(Int, String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
