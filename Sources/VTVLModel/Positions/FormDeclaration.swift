import VTVLSyntax

/// A form as its office declares it: what is printed where, and under which headings. What the names of its lines mean is
/// told by the layer that prints.
package struct FormDeclaration: Sendable {
  package let id: String
  /// What the office calls it.
  package let title: Text?
  package let lines: [Line]
  package let origin: NodeRef
  /// Whether lines of it were not understood.
  package let isBroken: Bool

  /// A part, a row, a column or what is said of one, with the lines below it.
  package struct Line: Sendable {
    package let keyword: Keyword
    /// What it prints.
    package let name: NameUse?
    /// All names of a line that holds names.
    package let names: [NameUse]
    /// A heading, or what is said.
    package let text: Text?
    package let lines: [Line]
    package let origin: NodeRef

    package func all(_ keyword: Keyword) -> [Line] { lines.all(keyword) }

    package func first(_ keyword: Keyword) -> Line? { lines.first(keyword) }
  }
}

extension [FormDeclaration.Line] {
  package func all(_ keyword: Keyword) -> [FormDeclaration.Line] {
    filter { $0.keyword == keyword }
  }

  package func first(_ keyword: Keyword) -> FormDeclaration.Line? {
    first { $0.keyword == keyword }
  }
}

extension DeclarationReader {
  mutating func form(_ index: Int) -> FormDeclaration {
    current = index
    let declaration = declarations.all[index]
    if !declaration.isPartial { checkOnce(declaration.statements) }
    return FormDeclaration(
      id: declaration.spelling,
      title: text(declaration.text, declaration.name, declaration.origin),
      lines: formLines(declaration.statements[...]), origin: declaration.origin,
      isBroken: declaration.isPartial)
  }

  private mutating func formLines(
    _ statements: ArraySlice<Statement>
  ) -> [FormDeclaration.Line] {
    var lines: [FormDeclaration.Line] = []
    for statement in statements {
      guard let keyword = statement.keyword else { continue }
      lines.append(
        FormDeclaration.Line(
          keyword: keyword, name: statement.firstName,
          names: Array(declarations.names(of: statement)), text: text(statement),
          lines: formLines(declarations.children(of: statement)), origin: statement.origin))
    }
    return lines
  }
}
