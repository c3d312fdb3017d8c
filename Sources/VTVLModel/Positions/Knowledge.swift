import VTVLSyntax

/// What the project declares about its office, for rules that need to know it. Everything may be empty,
/// and then the rules that need it stay silent.
package struct Knowledge: Sendable {
  /// The ranks from lowest to highest.
  package var ranks: [Rank] = []
  /// The posts that the office is to have, those of all lists.
  package private(set) var listedPosts: [ListedPosition] = []
  private var listedByCode: [Symbol: Int] = [:]
  /// The lists of posts.
  package var postLists: [PostList] = []
  /// How codes are built, a pattern a list of posts: letters and signs as they are, `#` for a digit.
  package var codePatterns: [Text] = []
  /// Whether a list names posts without their codes.
  package var hasUnlabelledPosts = false
  package var units: [Unit] = []
  /// The names of the office's own places: `xã Nam Đồng`, `tỉnh Ninh Bình`.
  package var places: [Text] = []
  package var terms: [Term] = []
  package var abbreviations: [Abbreviation] = []
  package var confusions: [Confusion] = []

  /// The entry of a post in the lists. What a folder lists itself wins over what a shared one does.
  package func listed(_ code: Symbol) -> ListedPosition? {
    listedByCode[code].map { listedPosts[$0] }
  }

  mutating func list(_ post: ListedPosition) {
    let known = listed(post.code.symbol)
    if known == nil || (known?.isShared == true && !post.isShared) {
      listedByCode[post.code.symbol] = listedPosts.count
    }
    listedPosts.append(post)
  }

  package struct Rank: Sendable {
    package let name: Text
    package let code: String?
  }

  package struct ListedPosition: Sendable {
    package let code: NameUse
    package let title: Text?
    /// How many people hold the post; nil where nothing is said.
    package let quota: Quota?
    /// How its list builds codes; nil where the list does not say.
    package let codePattern: Text?
    /// The declaration of its list.
    let list: Int
    /// Whether the list stands in a shared folder.
    let isShared: Bool
    package let origin: NodeRef
  }

  package struct PostList: Sendable {
    package let declaration: Int
    package let id: String
    package let title: Text?
    /// Its posts, in `listedPosts`.
    package let posts: Range<Int>
  }

  package struct Quota: Sendable {
    package let number: Int
    package let text: Text
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
