import VTVLSyntax

/// Words of a resolved post, everything put in, in NFC, and where they come from.
package struct Text: Sendable {
  package let string: String
  /// The number of the words among all that the model holds: texts that state one passage without
  /// references share it, however many posts inherit the passage. From 0 to `Model.wordingCount`.
  package let wording: Int32
  /// The label or id by which the thing is edited.
  package let name: NameUse?
  /// The passage that states the words; nil only for words that the compiler derives.
  package let prose: ProseID?
  /// The line that states it.
  package let origin: Origin
  /// The declaration in which that line stands.
  package let declaration: Int32
  /// The passage that stood here before, if this one took its place.
  package let replaced: ProseID?
}
