import Testing

/// What must never reach a terminal or the log of a CI runner as it is.
enum Raw {
  /// Control characters besides line feeds, characters that turn the direction of reading, and lines
  /// that a runner takes for commands.
  static func expectNone(
    in run: Vtvl.Result, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for scalar in run.all.unicodeScalars where isHidden(scalar) {
      Issue.record(
        "U+\(String(scalar.value, radix: 16)) is shown raw: \(run.all.debugDescription)",
        sourceLocation: sourceLocation)
    }
    for line in run.all.split(separator: "\n") {
      let words = line.drop { $0 == " " }
      #expect(
        !words.hasPrefix("::") && !words.hasPrefix("##["), "\(line)",
        sourceLocation: sourceLocation)
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }
}
