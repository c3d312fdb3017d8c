import VTVLSyntax

/// Aligns texts in columns at a terminal.
package enum TextColumns {
  /// The width of the widest, in columns.
  package static func width(_ texts: [String]) -> Int { texts.map(width).max() ?? 0 }

  private static func width(_ text: String) -> Int {
    DisplayWidth.columns(of: text, tabColumns: 1)
  }

  /// The spaces that fill a text up to a width.
  package static func blanks(after text: String, to width: Int) -> String {
    String(repeating: " ", count: width - self.width(text))
  }
}
