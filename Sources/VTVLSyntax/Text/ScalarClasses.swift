/// What kind of character a scalar is, as far as faults, display and names ask.
extension Unicode.Scalar {
  /// Whether the scalar is part of a word: a letter of any script, or a mark on one.
  package var isLetterOrMark: Bool {
    switch value {
    case 0x00...0x7F: (0x61...0x7A).contains(value | 0x20)
    case 0x80...0xBF: value == 0xAA || value == 0xB5 || value == 0xBA
    case 0xC0...0x024F: value != 0xD7 && value != 0xF7
    case 0x1E00...0x1EFF: true
    default: properties.isAlphabetic || isMark
    }
  }

  /// Whether the scalar combines with what precedes it.
  package var isMark: Bool {
    switch value {
    case 0x0300...0x036F: true
    case 0x00...0x02FF, 0x0370...0x0482, 0x1E00...0x1EFF: false
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: true
      default: false
      }
    }
  }
}
