import VTVLSyntax

/// Words of a resolved post, everything put in, in NFC, and where they come from.
public struct Text: Sendable {
  package let string: String
  /// The number of the words among all that the model holds: texts that state one passage without
  /// references share it, however many posts inherit the passage. From 0 to `Model.wordingCount`; -1 for
  /// names and words that the compiler derives, which no rule reads.
  package let wording: Int32
  /// The label or id by which the thing is edited.
  package let name: NameUse?
  /// The passage that states the words; nil only for words that the compiler derives.
  package let prose: ProseID?
  /// The line that states it.
  package let origin: NodeRef
  /// The declaration in which that line stands.
  package let declaration: Int32
  /// The passage that stood here before, if this one took its place.
  package let replaced: ProseID?
  /// The numbers of the texts of the items below it.
  @usableFromInline package internal(set) var below: Range<Int32> = 0..<0
}

extension Text {
  /// What stands at a place where no text is.
  static let none = Text(derived: "", at: NodeRef(file: 0, node: 0), in: 0)

  /// A name, or words that the compiler derives.
  init(derived string: String, at origin: NodeRef, in declaration: Int32) {
    self.init(
      string: string, wording: -1, name: nil, prose: nil, origin: origin, declaration: declaration,
      replaced: nil)
  }
}
