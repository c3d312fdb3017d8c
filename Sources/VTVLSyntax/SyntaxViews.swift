/// Typed looks at a node: nothing is copied, and what is missing in the source is nil or empty here.
extension SyntaxNode {
  /// The verb that leads an edit of something inherited.
  package var verb: Keyword? { first(.verb)?.keyword }

  package var prose: SyntaxNode? { first(.prose) }

  /// The nodes that are constructs, items or edits.
  package var statements: some Sequence<SyntaxNode> {
    children.lazy.filter { $0.kind == .construct || $0.kind == .item || $0.kind == .edit }
  }

  /// The children of one kind, in order.
  package func all(_ kind: SyntaxKind) -> some Sequence<SyntaxNode> {
    children.lazy.filter { $0.kind == kind }
  }

  /// A passage as written, its lines joined by a space; references stay as they are.
  package var plainText: String {
    var text = ""
    var isNewLine = false
    for token in children {
      switch token.kind {
      case .text, .reference:
        if isNewLine, !text.isEmpty { text += " " }
        text += token.text
        isNewLine = false
      case .newline: isNewLine = true
      default: break
      }
    }
    return text
  }

  /// The line of the node's own head: from its first word to the end of what stands on that line.
  package var headRange: TextRange {
    var start: Int?
    var end = range.lowerBound
    for child in tree.children(of: id) {
      let record = tree.records[child]
      switch record.kind {
      case .indentation, .space: continue
      case .newline: return TextRange(start ?? range.lowerBound, end)
      case .prose:
        let line = tree.node(child).firstLineRange
        return TextRange(start ?? Int(record.start), line.upperBound)
      default:
        start = start ?? Int(record.start)
        end = Int(record.end)
      }
    }
    return TextRange(start ?? range.lowerBound, end)
  }

  /// The first line of a passage that has words.
  package var firstLineRange: TextRange {
    var start: Int?
    var end = range.lowerBound
    for child in tree.children(of: id) {
      let record = tree.records[child]
      switch record.kind {
      case .indentation, .comment, .blank, .skipped: continue
      case .space, .newline:
        if let start { return TextRange(start, end) }
      default:
        start = start ?? Int(record.start)
        end = Int(record.end)
      }
    }
    return TextRange(start ?? range.lowerBound, max(end, start ?? end))
  }
}
