/// What a file says, its layout aside: to tell whether another layout says the same.
enum Reading {
  /// The declarations that two files read otherwise, by their place in the first. What is wrong with each must be the
  /// same too.
  static func differing(_ old: ParsedFile, _ new: ParsedFile) -> Set<Int> {
    let (before, after) = (declarations(old), declarations(new))
    guard before.count == after.count else { return Set(before.indices) }
    let differing = Set(before.indices.filter { before[$0] != after[$0] })
    if differing.isEmpty, old.diagnostics.map(\.rule.id) != new.diagnostics.map(\.rule.id) {
      return Set(before.indices)
    }
    return differing
  }

  /// The tokens of each declaration that say something, in order, and how deep each stands.
  private static func declarations(_ file: ParsedFile) -> [[Token]] {
    file.tree.root.declarations.map { node in
      var tokens: [Token] = []
      add(node, depth: 0, to: &tokens)
      return tokens
    }
  }

  private struct Token: Equatable {
    let depth: Int
    let kind: SyntaxKind
    let keyword: Keyword?
    let text: [[UInt8]]
  }

  private static func add(_ node: SyntaxNode, depth: Int, to tokens: inout [Token]) {
    for child in node.children {
      switch child.kind {
      case .indentation, .space, .newline, .blank: break
      case .prose:
        tokens.append(
          Token(
            depth: depth, kind: .prose, keyword: nil, text: child.plainWords ?? [Array(child.bytes)]
          ))
      case .verb, .keyword:
        tokens.append(Token(depth: depth, kind: child.kind, keyword: child.keyword, text: []))
      case let kind where kind.isToken:
        tokens.append(
          Token(
            depth: depth, kind: kind, keyword: nil,
            text: [Array(Normalization.text(child.bytes).utf8)]))
      default:
        tokens.append(Token(depth: depth, kind: child.kind, keyword: child.keyword, text: []))
        add(child, depth: depth + 1, to: &tokens)
      }
    }
  }
}

extension SyntaxNode {
  /// The declarations of a file, and the lines that are none.
  var declarations: [SyntaxNode] {
    children.filter { !$0.kind.isToken }
  }

  /// How far its line is indented.
  var indent: Int {
    var children = self.children
    guard let first = children.next(), first.kind == .indentation else { return 0 }
    return first.bytes.count
  }

  /// How far a comment is indented.
  var column: Int {
    let bytes = tree.file.bytes
    var start = Int(range.start)
    while start > 0, Byte.isBlank(bytes[start - 1]) { start -= 1 }
    return Int(range.start) - start
  }

  /// Whether it has one passage at most, and neither names one after another nor fields of study.
  var holdsOneText: Bool {
    var (proses, names) = (0, 0)
    var isAfterColon = false
    for child in children {
      switch child.kind {
      case .prose: proses += 1
      case .name:
        if isAfterColon { return false }
        names += 1
      case .colon: isAfterColon = true
      case .comma, .semicolon, .unexpected: return false
      default: break
      }
    }
    return proses <= 1 && names <= 1
  }

  /// Whether a name stands before the colon.
  func nameIsOfHead(_ name: SyntaxNode) -> Bool {
    for child in children {
      if child.kind == .colon || child.kind == .comma { return false }
      if child.id == name.id { return verb?.selects != true }
    }
    return false
  }

  /// A keyword as it is spelt in the language that its author wrote.
  var canonicalKeyword: [UInt8] {
    guard let keyword else { return Array(bytes) }
    let isEnglish = NameFolding.fold(bytes) == NameFolding.fold(keyword.en)
    return Array((isEnglish ? keyword.en : keyword.vi).utf8)
  }

  /// Whether a passage begins with a backslash that says so.
  var beginsWithMark: Bool {
    for child in children {
      switch child.kind {
      case .indentation, .space, .newline: continue
      default: return child.isMark
      }
    }
    return false
  }

  /// Whether it is a backslash that makes prose of what follows, and not one of a brace.
  fileprivate var isMark: Bool {
    let next = Int(range.end)
    guard kind == .escape, next < tree.file.bytes.count else { return false }
    return tree.file.bytes[next] != Byte.openBrace && tree.file.bytes[next] != Byte.closeBrace
  }

  /// The words of a passage as written, their Unicode form aside; nil where comments stand between its lines.
  var plainWords: [[UInt8]]? {
    var text: [UInt8] = []
    for child in children {
      switch child.kind {
      case .newline: text.append(UInt8(ascii: " "))
      case .escape where child.isMark: break
      case .text, .reference, .escape, .space: text += child.bytes
      case .indentation: break
      default: return nil
      }
    }
    return text.split(separator: UInt8(ascii: " ")).map { Array(Normalization.text($0).utf8) }
  }
}

extension Byte {
  static func isBlankOrReturn(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == carriageReturn
  }
}

extension ArraySlice<UInt8> {
  func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
