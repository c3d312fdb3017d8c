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

  /// Whether a list may have it before its items: dashes, dots, squares, ticks, arrows, and what Word
  /// writes for them in fonts of its own.
  package var isBullet: Bool {
    switch value {
    case 0xB7, 0x2010...0x2015, 0x2022, 0x2023, 0x2043, 0x2190...0x2193, 0x2212: true
    case 0x25A0...0x25FF, 0x2713, 0x2714, 0x2794...0x27BE, 0xF020...0xF0FF: true
    default: false
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

  /// Whether the scalar is one that nobody sees in an editor or that steers a terminal, and which
  /// fault it is; nil for tab, line feed and carriage return, and for everything visible.
  ///
  /// `invisible` is Unicode's `Default_Ignorable_Code_Point` without the controls of direction, and
  /// the line separators and annotation anchors, which come from word processors.
  package var hiddenKind: CharacterFault.Kind? {
    switch value {
    case 0x00: .nul
    case 0x09, 0x0A, 0x0D: nil
    case 0x01...0x1F, 0x7F: .control
    case 0x20...0x7E: nil
    case 0x85, 0xAD: .invisible
    case 0x80...0x9F: .control
    case 0xA0...0x034E: nil
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidiControl
    case 0x034F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: .invisible
    case 0x200B...0x200D, 0x2028...0x2029, 0x2060...0x206F, 0x3164: .invisible
    case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: .invisible
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: .invisible
    default: nil
    }
  }

  /// Whether the scalar ends a line in word processors, though not in a vtvl file.
  package var isForeignLineBreak: Bool {
    value == 0x85 || value == 0x2028 || value == 0x2029
  }
}
