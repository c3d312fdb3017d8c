import Testing
import VTVLChecks

@Suite("Roman numerals")
struct RomanNumeralTests {
  @Test(arguments: [
    (1, "I"), (3, "III"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (99, "XCIX"),
    (444, "CDXLIV"), (2026, "MMXXVI"), (3999, "MMMCMXCIX"),
  ])
  func `a number has one numeral`(number: Int, numeral: String) {
    #expect(RomanNumeral.text(number) == numeral)
  }

  @Test(arguments: [0, -1, 4000])
  func `beyond the scale there is none`(number: Int) {
    #expect(RomanNumeral.text(number) == nil)
  }
}
