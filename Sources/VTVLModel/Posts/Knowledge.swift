import VTVLSyntax

/// What the project declares about its office, for rules that need to know it. Everything may be empty,
/// and then the rules that need it stay silent.
package struct Knowledge: Sendable {
  /// The ranks from lowest to highest.
  package var ranks: [Rank] = []
  /// The posts that the office is to have.
  package var listedPosts: [ListedPosition] = []
  /// How codes are built, a pattern a list of posts: letters and signs as they are, `#` for a digit.
  package var codePatterns: [Text] = []
  package var units: [Unit] = []
  /// The names of the office's own places: `xã Nam Đồng`, `tỉnh Ninh Bình`.
  package var places: [Text] = []
  package var terms: [Term] = []
  package var abbreviations: [Abbreviation] = []
  package var confusions: [Confusion] = []

  package struct Rank: Sendable {
    package let name: Text
    package let code: String?
  }

  package struct ListedPosition: Sendable {
    package let code: NameUse
    package let title: Text?
    /// How many people hold the post; nil where nothing is said.
    package let quota: Int?
    package let origin: NodeRef
  }

  /// A unit of the office and the posts that lead it.
  package struct Unit: Sendable {
    package let id: NameUse
    package let name: Text?
    /// Other names that texts use for it.
    package let otherNames: [Text]
    package let heads: [NameUse]
    package let deputies: [NameUse]
    package let origin: NodeRef
    /// The unit right above it, by its index in `units`; no unit stands above itself.
    package internal(set) var parent: Int?
  }

  /// One term: the form to use, and the forms it replaces.
  package struct Term: Sendable {
    package let preferred: String
    package let variants: [String]
    package let origin: NodeRef
  }

  package struct Abbreviation: Sendable {
    package let short: String
    package let long: String
    package let origin: NodeRef
  }

  /// What scanning makes of a word, and the word.
  package struct Confusion: Sendable {
    package let wrong: String
    package let right: String
    package let origin: NodeRef
  }
}
