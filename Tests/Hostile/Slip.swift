import VTVLSyntax

/// One slip of an author's hand in one line of a workspace.
struct Slip {
  enum Kind: String, CaseIterable {
    case deleted, doubled, toColumn0, indentedByOne, indentedByFour, keywordMisspelt, nameMisspelt,
      templateRenamed, toUTF16
  }

  let kind: Kind
  let file: Int
  /// The line, from 0; its first copy where it is doubled, the one below where it is deleted.
  let line: Int
  /// The whole file after the slip.
  let bytes: [UInt8]
  /// The names that the line carries, before and after the slip: lines elsewhere that have them refer to it.
  let names: [String]
  /// The lines, in the changed file, that the slip itself shows in.
  let shows: Set<Int>
  /// The words of the line before the slip.
  let words: String
  /// A misspelt name, as it was and as it is now.
  var name: (right: String, wrong: String)?

  /// Whether nothing need be said: the workspace may well be meant so.
  var maySayNothing: Bool { kind == .deleted || kind == .doubled }
}

/// All slips of a workspace.
struct SlipSpace {
  private let trees: [SyntaxTree]
  private(set) var slips: [Slip] = []

  init(_ trees: [SyntaxTree]) {
    self.trees = trees
    for (file, tree) in trees.enumerated() {
      slips.append(
        Slip(
          kind: .toUTF16, file: file, line: 0, bytes: Self.utf16(tree.file.bytes), names: [],
          shows: [0], words: ""))
      for line in 0..<tree.file.lines.count { addLineSlips(file, tree, line) }
      for id in 0..<tree.count { addWordSlips(file, tree, tree.node(id)) }
    }
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8] {
    [0xFF, 0xFE]
      + String(decoding: bytes, as: UTF8.self).utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
      }
  }

  private static func isName(_ node: SyntaxNode) -> Bool {
    [.name, .label, .reference].contains(node.kind)
  }

  // MARK: Lines

  private mutating func addLineSlips(_ file: Int, _ tree: SyntaxTree, _ line: Int) {
    let source = tree.file
    let content = source.line(line)
    let margin = content.prefix { $0 == 0x20 }.count
    guard content.count > margin, content[content.startIndex + margin] != 0x23 else { return }
    let range = content.startIndex..<min(content.endIndex + 1, source.bytes.count)
    let names = Self.names(tree, on: range)
    let words = String(decoding: content, as: UTF8.self)
    func add(_ kind: Slip.Kind, _ replacement: [UInt8], _ shows: Set<Int>) {
      slips.append(
        Slip(
          kind: kind, file: file, line: line,
          bytes: Array(source.bytes[..<range.lowerBound]) + replacement
            + source.bytes[range.upperBound...],
          names: names, shows: shows, words: words))
    }
    let whole = Array(source.bytes[range])
    slips.append(
      Slip(
        kind: .deleted, file: file, line: line,
        bytes: Array(source.bytes[..<range.lowerBound] + source.bytes[range.upperBound...]),
        names: Self.names(tree, on: Self.headed(at: range.lowerBound, tree) ?? range),
        shows: Self.around(line, tree), words: words))
    add(.doubled, whole + whole, [line, line + 1])
    if margin > 0 { add(.toColumn0, Array(whole[margin...]), [line]) }
    add(.indentedByOne, [0x20] + whole, [line])
    add(.indentedByFour, [0x20, 0x20, 0x20, 0x20] + whole, [line])
  }

  /// All that a line holds, if it begins something.
  private static func headed(at start: Int, _ tree: SyntaxTree) -> Range<Int>? {
    tree.records.first { !$0.kind.isToken && $0.kind != .file && Int($0.start) == start }
      .map { Int($0.start)..<Int($0.end) }
  }

  /// Where a line shows that it is gone: the line below, what it held, and the head of its block.
  private static func around(_ line: Int, _ tree: SyntaxTree) -> Set<Int> {
    let source = tree.file
    let start = source.lines.start(of: line)
    let below =
      (line + 1..<source.lines.count).first { number in
        let first = source.line(number).first { $0 != 0x20 }
        return first != nil && first != 0x23
      } ?? line
    var lines: Set<Int> = [line, line - 1, below - 1, below]
    var node = tree.root
    while let inner = node.children.first(where: {
      !$0.kind.isToken && $0.range.bytes.contains(start)
    }) {
      let first = source.lines.line(containing: inner.range.lowerBound)
      let last = source.lines.line(containing: max(inner.range.upperBound - 1, 0))
      if first == line {
        lines.formUnion(line..<max(last, line + 1))
      } else {
        lines.insert(first)
      }
      node = inner
    }
    return lines
  }

  private static func names(_ tree: SyntaxTree, on range: Range<Int>) -> [String] {
    (0..<tree.count).map { tree.node($0) }.filter {
      isName($0) && range.contains($0.range.lowerBound)
    }.flatMap { Self.parts(of: $0.text) }
  }

  static func parts(of name: String) -> [String] {
    let whole = name.filter { !"[]{}".contains($0) }
    return [whole] + whole.split(separator: ".").map(String.init)
  }

  // MARK: Words

  private mutating func addWordSlips(_ file: Int, _ tree: SyntaxTree, _ node: SyntaxNode) {
    switch node.kind {
    case .keyword, .verb:
      for written in Self.misspellings(of: node.text) {
        add(.keywordMisspelt, file, tree, node, written)
      }
    case .name, .label:
      guard let parent = Self.parent(of: node.id, tree), parent.kind != .edit,
        parent.verb == nil
      else { return }
      let isRequired = parent.kind == .item || Self.declares(parent)
      if parent.keyword == .template || parent.keyword == .fromTemplates {
        add(.templateRenamed, file, tree, node, node.text + "-mới")
      }
      guard isRequired else { return }
      for written in Self.misspellings(of: node.text.filter { !"[]".contains($0) }) {
        add(
          .nameMisspelt, file, tree, node, node.kind == .label ? "[\(written)]" : written,
          name: (node.text.filter { !"[]".contains($0) }, written))
      }
    default: break
    }
  }

  private static func declares(_ construct: SyntaxNode) -> Bool {
    switch construct.keyword {
    case .position, .template, .constant, .framework, .document, .parameter, .task, .authority: true
    default: false
    }
  }

  private static func parent(of id: Int, _ tree: SyntaxTree) -> SyntaxNode? {
    (0..<id).reversed().first { tree.records[$0].next > id && !tree.records[$0].kind.isToken }
      .map { tree.node($0) }
  }

  /// A letter left out, one doubled, two swapped.
  private static func misspellings(of word: String) -> [String] {
    let letters = Array(word)
    guard letters.count > 3 else { return [] }
    let middle = letters.count / 2
    guard letters[middle] != " ", letters[middle - 1] != " " else { return [] }
    var swapped = letters
    swapped.swapAt(middle - 1, middle)
    let all = [
      String(letters[..<middle] + letters[(middle + 1)...]),
      String(letters[...middle] + letters[middle...]), String(swapped),
    ]
    return all.filter { $0 != word }
  }

  private mutating func add(
    _ kind: Slip.Kind, _ file: Int, _ tree: SyntaxTree, _ node: SyntaxNode, _ written: String,
    name: (right: String, wrong: String)? = nil
  ) {
    let source = tree.file
    let line = source.lines.line(containing: node.range.lowerBound)
    var bytes = source.bytes
    bytes.replaceSubrange(node.range.bytes, with: written.utf8)
    let content = source.line(line)
    slips.append(
      Slip(
        kind: kind, file: file, line: line, bytes: bytes,
        names: Self.names(tree, on: content.startIndex..<content.endIndex)
          + Self.parts(of: written),
        shows: [line], words: String(decoding: content, as: UTF8.self), name: name))
  }
}
