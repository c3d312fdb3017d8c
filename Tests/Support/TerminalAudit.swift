import VTVLSyntax

/// Holds text against what a terminal must never receive, by Unicode's own properties and not by the
/// compiler's table.
package enum TerminalAudit {
  /// The first character that nobody sees, that steers a terminal or that only some font knows, by its code;
  /// nil where there is none. Tabs and line feeds are seen.
  package static func fault(in text: some StringProtocol) -> String? {
    text.unicodeScalars.first(where: isRaw).map { "sends U+\(String($0.value, radix: 16))" }
  }

  private static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || scalar == "\u{7F}"
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse: true
    // Arabic signs that enclose a number are formats, too, and are seen.
    case .format: (0xFFF9...0xFFFB).contains(scalar.value)
    default: false
    }
  }

  /// The same of a whole output in UTF-8, and whether a CI runner would take a line of it for a command.
  package static func fault(inOutput bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "is not UTF-8" }
    if let fault = fault(in: text) { return fault }
    for line in text.utf8.split(separator: 0x0A) {
      let words = Array(line.drop { $0 == 0x20 || $0 == 0x09 })
      if words.starts(with: "::".utf8) || words.starts(with: "##[".utf8) {
        return "is a command: \(String(decoding: line, as: UTF8.self))"
      }
    }
    return nil
  }
}
