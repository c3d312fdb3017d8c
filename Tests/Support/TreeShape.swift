import VTVLSyntax

/// A tree as its author means it: what is what, with its words, and no blanks, comments, punctuation or
/// spellings of keywords. Two files with the same shape make the same posts.
package enum TreeShape {
  package static func lines(of tree: SyntaxTree) -> [String] {
    var lines: [String] = []
    add(tree.root, depth: 0, to: &lines)
    return lines
  }

  /// The first line in which two shapes differ, as one says it and as the other; nil when there is none.
  package static func firstDifference(_ first: [String], _ second: [String]) -> String? {
    for index in 0..<max(first.count, second.count) {
      let left = index < first.count ? first[index] : "the end"
      let right = index < second.count ? second[index] : "the end"
      if left != right { return "line \(index + 1): \(left) | \(right)" }
    }
    return nil
  }

  private static func add(_ node: SyntaxNode, depth: Int, to lines: inout [String]) {
    guard !isTrivia(node.kind) else { return }
    var line = String(repeating: " ", count: depth) + "\(node.kind)"
    if let keyword = node.keyword { line += " \(keyword)" }
    if node.kind == .prose {
      lines.append(line + " " + Normalization.normalized(node.plainText))
      return
    }
    if node.kind.isToken, node.keyword == nil { line += " " + Normalization.normalized(node.text) }
    lines.append(line)
    for child in node.children { add(child, depth: depth + 1, to: &lines) }
  }

  private static func isTrivia(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .indentation, .space, .newline, .blank, .comment, .byteOrderMark: true
    case .colon, .comma, .semicolon, .dash: true
    default: false
    }
  }
}
