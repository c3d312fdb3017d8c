import VTVLSyntax

/// Colour for a terminal, or none. Only this type writes escape sequences, and only around words that
/// `VisibleText` has made safe.
package struct Paint: Sendable {
  package enum Colour: String, Sendable {
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case blue = "34"
    case bold = "1"
    case green = "1;32"
  }

  private let isColored: Bool

  package init(isColored: Bool) { self.isColored = isColored }

  package func callAsFunction(_ text: String, _ colour: Colour) -> String {
    isColored && !text.isEmpty ? start(colour) + text + end : text
  }

  /// The escape sequences before and after coloured words.
  func start(_ colour: Colour) -> String { isColored ? "\u{1B}[\(colour.rawValue)m" : "" }
  var end: String { isColored ? "\u{1B}[0m" : "" }
}

extension Severity {
  package var colour: Paint.Colour {
    switch self {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }
}

extension VisibleText {
  /// A path for the beginning of a line. One that a CI runner would take for a command (`::`, `##[`) is
  /// written from the folder it stands in.
  package static func path(_ path: String) -> String {
    let shown = visible(path)
    let words = shown.drop { $0 == " " || $0 == "\t" }
    return words.hasPrefix("::") || words.hasPrefix("##[") ? "./" + shown : shown
  }
}
