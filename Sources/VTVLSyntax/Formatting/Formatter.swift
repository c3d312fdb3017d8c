/// Lays a file out as all files are: spaces around names and colons, keywords as they are spelt, prose in lines of
/// clauses, one blank line at most. Words never change but for their Unicode form, and what a file means stays the same:
/// the result is read again, and a declaration that would read otherwise, or is not of the right form, is left as it is.
package struct Formatter {
  private let parsed: ParsedFile
  private let newline: [UInt8]
  /// The declarations that are left as they are, by the place of their node in the file.
  private var leftAlone: Set<Int> = []
  private var output: [UInt8] = []
  /// Whether a blank line stands before what comes next.
  private var hasBlank = false

  /// The file as it should be; as it is where nothing can be said of it.
  package static func format(_ file: SourceFile) -> [UInt8] {
    let parsed = Parser.parse(file, index: 0)
    guard file.isUTF8, !parsed.tree.file.isForeign else { return file.bytes }
    var formatter = Formatter(parsed)
    for _ in 0..<Self.mostRounds {
      let output = formatter.formatted()
      let again = Parser.parse(SourceFile(path: file.path, bytes: output), index: 0)
      let changed = Reading.differing(parsed, again)
      if changed.isEmpty { return output }
      formatter.leftAlone.formUnion(changed)
    }
    return file.bytes
  }

  private static let mostRounds = 4

  private init(_ parsed: ParsedFile) {
    self.parsed = parsed
    let bytes = parsed.tree.file.bytes
    let end = bytes.firstIndex(of: Byte.newline)
    newline =
      end.map { $0 > 0 && bytes[$0 - 1] == Byte.carriageReturn } == true ? [0x0D, 0x0A] : [0x0A]
    var faults = parsed.diagnostics.map(\.location.range).sorted { $0.start < $1.start }[...]
    for (index, node) in parsed.tree.root.declarations.enumerated() {
      while let first = faults.first, first.end < node.range.start { faults.removeFirst() }
      let hasFault = faults.first.map { $0.start <= node.range.end } ?? false
      if node.isPartial || hasFault { leftAlone.insert(index) }
    }
  }

  private mutating func formatted() -> [UInt8] {
    output = []
    hasBlank = false
    var declaration = 0
    for node in parsed.tree.root.children {
      switch node.kind {
      case .construct, .item, .edit, .unknown:
        if leftAlone.contains(declaration) {
          startLine()
          output += node.bytes
          endVerbatim()
        } else {
          write(node, in: .file)
        }
        declaration += 1
      case .blank: hasBlank = true
      case .comment: writeComment(node, above: 0)
      case .byteOrderMark, .skipped: output += node.bytes
      default: break
      }
    }
    return output
  }

  // MARK: Lines

  /// Begins a line, after a blank one where one stood.
  private mutating func startLine() {
    if hasBlank, !output.isEmpty { output += newline }
    hasBlank = false
  }

  private mutating func endLine() {
    while let last = output.last, Byte.isBlank(last) { output.removeLast() }
    output += newline
  }

  private mutating func endVerbatim() {
    if output.last != Byte.newline { output += newline }
  }

  private mutating func write(indent: Int) {
    output += [UInt8](repeating: UInt8(ascii: " "), count: indent)
  }

  /// A comment stands as deep as the line that it is about; one that is deeper than what follows belongs to the block
  /// above, and stays.
  private mutating func writeComment(_ comment: SyntaxNode, above indent: Int?) {
    startLine()
    write(indent: max(indent ?? 0, comment.column))
    output += Normalization.text(comment.bytes).utf8
    endLine()
  }

  // MARK: Nodes

  /// A construct, an item or an edit with all that is below it.
  private mutating func write(_ node: SyntaxNode, in context: Context?) {
    let indent = node.indent
    let place = context.flatMap { context in node.keyword?.place(in: context) }
    startLine()
    write(indent: indent)
    let start = output.count
    let rest = writeHead(node)
    if node.holdsOneText, let prose = node.prose {
      write(prose, after: start - indent, indent, place)
    } else if let rest {
      // Names and fields of study keep their author's lines.
      writeVerbatim(node, from: rest)
    } else {
      endLine()
    }
    writeBelow(node, in: place?.opens, indent: indent)
  }

  /// The words before the text of a line; the byte from which it is kept as it is, where it is.
  private mutating func writeHead(_ node: SyntaxNode) -> Int? {
    var isFirst = true
    for child in node.children {
      switch child.kind {
      case .indentation, .space: continue
      case .verb, .keyword:
        if !isFirst { output.append(UInt8(ascii: " ")) }
        output += child.canonicalKeyword
      case .dash: output.append(Byte.dash)
      case .name where node.holdsOneText || node.nameIsOfHead(child):
        output.append(UInt8(ascii: " "))
        output += Normalization.text(child.bytes).utf8
      case .label where node.holdsOneText:
        output.append(UInt8(ascii: " "))
        output += Normalization.text(child.bytes).utf8
      case .colon: output.append(Byte.colon)
      case .prose where node.holdsOneText: return nil
      case .newline: return node.holdsOneText ? nil : Int(child.range.start)
      default: return Int(child.range.start)
      }
      isFirst = false
    }
    return nil
  }

  /// The rest of a line and the lines that go on with it, up to what is below.
  private mutating func writeVerbatim(_ node: SyntaxNode, from start: Int) {
    var end = start
    for child in node.children where Int(child.range.end) > start {
      if !child.kind.isToken, child.kind != .prose { break }
      if child.kind == .comment || child.kind == .blank { break }
      end = Int(child.range.end)
    }
    output.append(UInt8(ascii: " "))
    let lines = parsed.tree.file.bytes[start..<end].split(
      separator: Byte.newline, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated()
    where index == 0 || !line.allSatisfy(Byte.isBlankOrReturn) {
      if index > 0 { endLine() }
      output += Normalization.text(line.filter { $0 != Byte.carriageReturn }[...]).utf8
    }
    endLine()
  }

  /// What stands below a line, and the comments between.
  private mutating func writeBelow(_ node: SyntaxNode, in context: Context?, indent: Int) {
    let below = node.children.filter { !$0.kind.isToken && $0.kind != .prose }
    var next = below.makeIterator()
    var following = next.next()
    for child in node.children {
      switch child.kind {
      case .construct, .item, .edit:
        write(child, in: context)
        following = next.next()
      case .unknown:
        startLine()
        output += child.bytes
        endVerbatim()
        following = next.next()
      case .comment: writeComment(child, above: following?.indent)
      case .blank: hasBlank = true
      default: break
      }
    }
  }

  // MARK: Prose

  /// A passage, an item's words or a title, behind `used` columns of its line.
  private mutating func write(_ prose: SyntaxNode, after start: Int, _ indent: Int, _ place: Place?)
  {
    guard let words = prose.plainWords else {
      // Comments or signs of a conflict between its lines.
      output.append(UInt8(ascii: " "))
      writeVerbatim(prose)
      return
    }
    let used =
      DisplayWidth.columns(of: String(decoding: output[start...], as: UTF8.self), tabColumns: 2) + 1
    let layout = ProseLayout(words, isMarked: prose.beginsWithMark)
    let isPassage = place?.shape == .text
    if isPassage, used + layout.width > ProseLayout.columns {
      endLine()
      write(indent: indent + 2)
      write(
        layout.lines(first: indent + 2, rest: indent + 2), of: layout, indent: indent + 2,
        isMarked: layout.needsMark)
    } else {
      let rest = indent + (place == nil || isPassage ? 2 : 4)
      output.append(UInt8(ascii: " "))
      write(
        layout.lines(first: used, rest: rest), of: layout, indent: rest,
        isMarked: place == nil && layout.isMarked)
    }
  }

  private mutating func write(
    _ lines: [Range<Int>], of layout: ProseLayout, indent: Int, isMarked: Bool
  ) {
    for (number, line) in lines.enumerated() {
      if number > 0 { write(indent: indent) } else if isMarked { output.append(Byte.backslash) }
      output += layout.text(line)
      endLine()
    }
  }

  private mutating func writeVerbatim(_ prose: SyntaxNode) {
    while let last = output.last, Byte.isBlank(last) { output.removeLast() }
    output.append(UInt8(ascii: " "))
    output += prose.bytes
    endVerbatim()
  }
}
