@_spi(_Unicode) import Swift

/// Letters of other alphabets, and of other languages, that look like Vietnamese ones.
///
/// No normal form folds them, so the table is our own: what is on a Vietnamese page by mistake, not
/// all of Unicode's confusables.
package enum Lookalikes {
  /// The letter that `scalar` looks like, in NFC with the marks it carries: `Ð` gives `Đ`, Cyrillic
  /// `а` gives `a`, Greek `ό` gives `ó`. Nil when it looks like none.
  package static func vietnamese(for scalar: Unicode.Scalar) -> String? {
    if let stroke = letterDWithStroke(for: scalar) { return String(stroke) }
    guard isGreekOrCyrillic(scalar) else { return nil }
    var parts = String(scalar)._nfd.makeIterator()
    guard let base = parts.next(), let latin = latin(for: base) else { return nil }
    var text = String.UnicodeScalarView([latin])
    while let mark = parts.next() { text.append(mark) }
    return Normalization.normalized(String(text))
  }

  /// `Đ` or `đ` for the Icelandic and African letters that are drawn alike.
  package static func letterDWithStroke(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00D0, 0x0189: "Đ"
    case 0x00F0, 0x0256: "đ"
    default: nil
    }
  }

  package static func isGreekOrCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0370...0x03FF, 0x1F00...0x1FFF: true
    default: isCyrillic(scalar)
    }
  }

  package static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: true
    default: false
    }
  }

  /// The Latin letter drawn like an unmarked Cyrillic or Greek one.
  private static func latin(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0410, 0x0391: "A"
    case 0x0412, 0x0392: "B"
    case 0x0421, 0x03F9: "C"
    case 0x0415, 0x0395: "E"
    case 0x041D, 0x0397: "H"
    case 0x0406, 0x04C0, 0x0399: "I"
    case 0x0408, 0x037F: "J"
    case 0x041A, 0x039A: "K"
    case 0x041C, 0x039C: "M"
    case 0x039D: "N"
    case 0x041E, 0x039F: "O"
    case 0x0420, 0x03A1: "P"
    case 0x051A: "Q"
    case 0x0405: "S"
    case 0x0422, 0x03A4: "T"
    case 0x0474: "V"
    case 0x051C: "W"
    case 0x0425, 0x03A7: "X"
    case 0x0423, 0x04AE, 0x03A5: "Y"
    case 0x0396: "Z"
    case 0x0430, 0x03B1: "a"
    case 0x0441, 0x03F2: "c"
    case 0x0501: "d"
    case 0x0435: "e"
    case 0x04BB: "h"
    case 0x0456, 0x03B9: "i"
    case 0x0458, 0x03F3: "j"
    case 0x043A, 0x03BA: "k"
    case 0x04CF: "l"
    case 0x043E, 0x03BF: "o"
    case 0x0440, 0x03C1: "p"
    case 0x051B: "q"
    case 0x0455: "s"
    case 0x03C5: "u"
    case 0x0475, 0x03BD: "v"
    case 0x051D: "w"
    case 0x0445, 0x03C7: "x"
    case 0x0443, 0x04AF: "y"
    default: nil
    }
  }
}
