/// How many columns of a terminal text takes, so that carets stand under what they mean.
///
/// Measure what is printed: text goes through `VisibleText` first, and its control characters are
/// then pictures one column wide.
package enum DisplayWidth {
  /// The columns of a scalar: 0 for marks and invisible characters, 2 for wide East Asian
  /// characters and emoji, else 1. Ambiguous ones count 1, as terminals do outside East Asia.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0000...0x00AC, 0x00AE...0x02FF, 0x0370...0x0482, 0x1E00...0x1EFF: 1
    case 0x0300...0x036F, 0x1160...0x11FF: 0  // Latin marks; the later parts of Korean syllables
    default: isZeroWidth(scalar) ? 0 : isWide(scalar) ? 2 : 1
    }
  }

  /// The columns of text on one line; each tab counts as `tabColumns`, as the caller prints it.
  package static func columns(of text: some StringProtocol, tabColumns: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1 == "\t" ? tabColumns : columns(of: $1)) }
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: scalar.hiddenKind == .invisible
    }
  }

  /// East Asian Width W and F. The emoji among them are those shown as pictures by default, except
  /// the letters of flags, of which two make a picture.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    case 0x1F1E6...0x1F1FF: false
    default: scalar.properties.isEmojiPresentation
    }
  }
}
