import VTVLSyntax

/// A line of a post that states what is inherited already: the whole line, or its words alone where it does something
/// besides.
struct RedundantLine {
  let declarations: Declarations
  let forest: SyntaxForest
  /// The line.
  let line: NodeRef
  /// What it states anew, where that is one text, and the text that is the same.
  let words: (text: ProseID, inherited: ProseID)?

  private var node: SyntaxNode { forest.node(line) }

  /// Whether more than words stands there: lines below it, or a new place in the order.
  private var doesMore: Bool {
    node.verb == .keep || node.statements.contains { _ in true }
  }

  func diagnostic(for post: String?, inOwner: Bool) -> Diagnostic {
    let owner = words.map { declarations.quoted(Int(declarations[$0.inherited].declaration)) }
    let from = (vi: owner.map { " từ «\($0)»" } ?? "", en: owner.map { " from “\($0)”" } ?? "")
    var place = forest.location(line)
    var fix: Diagnostic.Fix?
    var message = Message(
      vi: "Dòng này thay bằng đúng điều đã được thừa hưởng\(from.vi). Hãy bỏ nó đi.",
      en: "This line replaces something by the very same thing, inherited\(from.en). Drop it.")
    if let words, doesMore {
      let origin = declarations.origin(of: words.text)
      place = forest.location(origin)
      let quoted = VisibleText.excerpt(forest.file(origin).slice(place.range))
      message = Message(
        vi:
          "Lời «\(quoted)» đã được thừa hưởng\(from.vi), nên không cần viết lại. Hãy bỏ lời đó, giữ "
          + "những điều khác của dòng này.",
        en:
          "The words “\(quoted)” are inherited\(from.en) already. Drop them and keep what else the line "
          + "does.")
      fix = withoutWords(origin)
    }
    return Diagnostic(
      .redundantOverride, at: place, message, notes: note(owner, inOwner), fix: fix,
      posts: post.map { [$0] } ?? [])
  }

  /// Deletes words that stand on one line, but for those that an edit needs.
  private func withoutWords(_ origin: NodeRef) -> Diagnostic.Fix? {
    let range = forest.node(origin).range
    let first = forest.location(origin).range
    guard let sign = node.first(.colon) ?? node.first(.label),
      node.kind == .construct || node.verb == .keep,
      forest.file(origin).slice(TextRange(first.upperBound, range.upperBound)).allSatisfy({
        [0x20, 0x09, 0x0D, 0x0A].contains($0)
      })
    else { return nil }
    let words = TextRange(sign.range.upperBound, first.upperBound)
    return Diagnostic.Fix(
      Message(vi: "Bỏ lời đó", en: "Drop the words"),
      [.init(Location(file: Int(origin.file), range: words), "")])
  }

  private func note(_ owner: String?, _ inOwner: Bool) -> [Diagnostic.Note] {
    guard let words, let owner else { return [] }
    return [
      Diagnostic.Note(
        at: forest.location(declarations[words.inherited].origin),
        inOwner
          ? Message(
            vi: "Được nêu ở đây, trong «\(owner)».", en: "It is stated here, in “\(owner)”.")
          : Message(vi: "Được nêu ở đây.", en: "It is stated here."))
    ]
  }
}
