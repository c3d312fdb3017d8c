import VTVLSyntax

/// A workspace understood: every post resolved, every name looked up, every value with its provenance.
package struct Model: Sendable {
  package let forest: SyntaxForest
  package let declarations: Declarations
  package let project: Project?
  package let knowledge: Knowledge
  package let documents: [Document]
  /// The forms that the office declares.
  package let forms: [FormDeclaration]
  package let frameworks: [Framework]
  /// What the posts hold.
  package let tree: ResolvedTree
  /// The posts to emit: those that documents list, in that order, then the others as they stand.
  package let positions: [Position]
  /// How many different wordings the texts of the model have; see `Text.wording`.
  package let wordingCount: Int
  /// What references put where.
  package let insertions: Insertions
  package let replacements: Replacements
  /// Where the words of long passages stand, by the numbers of the passages.
  let longPassages: [Int32: PassageSource]
  /// Whether lines ask for names that nothing has: one of them may be what another thing is meant to be.
  package let hasMissingNames: Bool
  /// What the language itself finds wrong.
  package let diagnostics: [Diagnostic]

  /// A name as it is spelt where it stands, in NFC; one that is made of words, as it is made.
  package func spelling(_ name: NameUse) -> String {
    declarations.spelling(name, forest)
  }

  /// Whether posts may be declared that are not among `positions`: in lines that were not understood,
  /// without a name, or by a name that another post has.
  package var mayHaveMorePositions: Bool {
    let declared = declarations.all.count { $0.kind == .position && !$0.isShared }
    return declared > positions.count || hasMissingNames || declarations.isPartial
  }

  /// The entry of a post in the lists of posts.
  package func listed(_ position: Position) -> Knowledge.ListedPosition? {
    declarations.all[position.declaration].name.flatMap { knowledge.listed($0.symbol) }
  }

  package func location(_ origin: NodeRef) -> Location { forest.location(origin) }

  /// The words to point at for a text: the passage itself where there is one, else its line.
  package func location(_ text: Text) -> Location {
    forest.location(declarations.words(of: text))
  }

  /// A passage as its author wrote it, references and all.
  package func source(_ prose: ProseID) -> String {
    declarations[prose].segments.reduce(into: "") { source, segment in
      switch segment {
      case .text(let words): source += words
      case .reference(let reference): source += "{\(declarations.symbols[reference.whole])}"
      }
    }
  }

  /// Line and column, from 1.
  package func position(_ origin: NodeRef) -> (file: String, position: TextPosition) {
    let location = forest.location(origin)
    let file = forest.trees[location.file].file
    return (file.path, file.position(of: location.range.lowerBound))
  }

  /// The names of the declarations through which a line of `declaration` reaches a post, itself first;
  /// empty when the post states it.
  ///
  /// - Parameter layers: those of the post.
  package func through(_ declaration: Int32, in layers: Layers) -> [String] {
    layers.layer(of: Int(declaration))?.path.map { declarations.spelling($0) } ?? []
  }
}
