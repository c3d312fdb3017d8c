import VTVLSyntax

/// Texts one below the other at a terminal, in columns.
package enum TextColumns {
  /// How many columns the widest takes.
  package static func width(_ texts: [String]) -> Int { texts.map(width).max() ?? 0 }

  private static func width(_ text: String) -> Int {
    DisplayWidth.columns(of: text, tabColumns: 1)
  }

  /// The blanks that a text lacks to be so wide.
  package static func blanks(after text: String, to width: Int) -> String {
    String(repeating: " ", count: width - self.width(text))
  }
}
