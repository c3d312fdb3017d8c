import VTVLSyntax

extension ReferenceCheck {
  /// The declarations with a brace whose other half is missing: the parser has reported it, and the name that
  /// it was put before may be any.
  func declarationsWithLooseBraces() -> Set<Int> {
    var found: Set<Int> = []
    for prose in declarations.proses where Self.hasBrace(prose) {
      if hasLooseBrace(forest.node(prose.origin)) { found.insert(Int(prose.declaration)) }
    }
    return found
  }

  private static func hasBrace(_ prose: Prose) -> Bool {
    prose.segments.contains { segment in
      if case .text(let text) = segment { text.utf8.contains(where: isBrace) } else { false }
    }
  }

  /// Whether a brace stands in the words without a backslash before it.
  private func hasLooseBrace(_ prose: SyntaxNode) -> Bool {
    var isEscaped = false
    for token in prose.children {
      let words = isEscaped ? token.bytes.dropFirst() : token.bytes
      if token.kind == .text, words.contains(where: Self.isBrace) { return true }
      isEscaped = token.kind == .escape
    }
    return false
  }

  private static func isBrace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }
}
