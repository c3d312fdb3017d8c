import VTVLChecks
import VTVLModel
import VTVLSyntax

extension ReportJSON {
  static let completeness = Object<CompletenessMatrix.Row>(
    "completeness",
    [
      .text("code", "The code of the post.") { $1.code },
      .flag("complete", "Whether every cell that the form requires is filled.") { $1.isComplete },
      .flag(
        "partlyRead",
        "Whether lines could not be understood, so that what is missing may just be unread."
      ) { $1.isPartlyRead },
      .list(
        "sections", filledSection, "The sections that the form has, in its order.", inline: true
      ) { Array(zip($0.report.completeness.sections, $1.cells)) },
    ])

  private static let filledSection = Object<(Section, CompletenessMatrix.Cell)>(
    "filledSection",
    [
      .text("section", .definition("section")) { $1.0.rawValue },
      .count("required", "Cells that the form requires.") { $1.1.required },
      .count("filled", "How many of them are filled.") { $1.1.filled },
      .list("missing", missing, "What is empty.") { $1.1.missing },
    ])

  private static let missing = Object<CompletenessMatrix.Missing>(
    "missing",
    [
      .text("keyword", "The English keyword of what is empty.") { $1.keyword.en },
      .text("name", "What the form calls it.") { $1.label },
      .count("count", "How many such cells are empty.", from: 1) { $1.count },
    ])

  static let inheritance = Object<InheritanceMatrix.Row>(
    "inheritance",
    [
      .text("code", "The code of the post.") { $1.code },
      .list(
        "sections", inheritedSection, "Every section, in the order of the form.", inline: true,
        least: Section.allCases.count, most: Section.allCases.count
      ) { Array(zip(Section.allCases, $1.cells)) },
    ])

  private static let inheritedSection = Object<(Section, InheritanceMatrix.Cell)>(
    "inheritedSection",
    [
      .text("section", .definition("section")) { $1.0.rawValue },
      .count(
        "own",
        "Values stated in the post where nothing stood before. A value is a text of a list or a field, "
          + "or the level of a competency."
      ) { $1.1.own },
      .count("inherited", "Values taken over as they are.") { $1.1.inherited },
      .count(
        "replaced",
        "Values stated in place of something inherited: by the post, or by a template laid over its "
          + "base post."
      ) { $1.1.replaced },
      .count(
        "removed",
        "Inherited things that the post, or a template laid over its base post, takes away; a block "
          + "counts as one."
      ) { $1.1.removed },
      .list(
        "from", source,
        "Where the values come from that the post does not state itself, most first."
      ) { $1.1.sources },
    ])

  private static let source = Object<InheritanceMatrix.Source>(
    "source",
    [
      .text("name", "The post or template that states them.") { $1.name },
      .texts(
        "through",
        .list(
          of: .string(),
          "The posts and templates between it and the post, the nearest to it first.")
      ) { $1.through },
      .count("values", "How many values it states for the post.", from: 1) { $1.values },
    ])

  static let savings = Object<Savings>(
    "savings", "What shared text saved.",
    [
      .count(
        "written", "Words in the sources that the posts are made of; a reference is one word."
      ) { $1.written },
      .count("printed", "Words of all posts as they are printed.") { $1.printed },
      .count(
        "unprinted",
        "Words written that no post prints as they stand: parameters, constants, what every post "
          + "replaces."
      ) { $1.unprinted },
      .list(
        "reach", reach,
        "The words written, by the number of posts that print them; fewest posts first.",
        inline: true
      ) { $1.reaches },
    ])

  private static let reach = Object<Savings.Reach>(
    "reach",
    [
      .count("posts", "How many posts print the same passages.", from: 1) { $1.positions },
      .count("passages", "How many passages.", from: 1) { $1.passages },
      .count("words", "Their words as written.") { $1.words },
      .count("printed", "Their words as printed, all posts together.") { $1.printed },
    ])
}

// MARK: Competencies

extension ReportJSON {
  static let competencyMatrix = Object<CompetencyMatrix>(
    "matrix",
    [
      .text("framework", "The name by which posts use the framework.") { $1.framework },
      .optional("name", .string("Its title.")) { $1.name },
      .object("scale", range, inline: true, optional: true) { $1.scale },
      .list("groups", group, "Its groups, in its order.") { $1.groupPlaces },
    ])

  private static let group = Object<CompetencyMatrix.GroupPlace>(
    "group",
    [
      .optional("id", .string("The name of the group in the sources.")) { $1.group.id },
      .optional("name", .string("Its title.")) { $1.group.name },
      .list("items", competency, "Its competencies, in its order.") { _, place in
        place.group.items.indices.map { (place, $0) }
      },
    ])

  private static let competency = Object<(CompetencyMatrix.GroupPlace, Int)>(
    "competency",
    [
      .optional(
        "id", .string("Its label in the sources, or its words with dashes between.")
      ) { $1.0.group.items[$1.1].id },
      .text("name", "What it is called.") { $1.0.group.items[$1.1].name },
      .list(
        "levels", level, "Lowest first; a post that stands at none does not need the competency.",
        inline: true
      ) { $1.0.matrix.levels(of: $1.0.first + $1.1) },
    ])

  private static let level = Object<(range: LevelRange, positions: [Int])>(
    "level",
    rangeMembers { $0.range } + [
      .texts(
        "posts",
        .list(
          of: .string("The code of the post."),
          "The posts that need it, in the order of the outputs.", least: 1)
      ) { writer, level in level.positions.map { writer.report.subject.positions[$0].code } }
    ])

  private static let range = Object<LevelRange>(
    "range", "The scale of the levels.", rangeMembers { $0 })

  private static func rangeMembers<Value>(
    _ range: @escaping @Sendable (Value) -> LevelRange
  ) -> [Object<Value>.Member] {
    [
      .count("min", "The lowest level.") { range($1).min },
      .count("max", "The highest level.") { range($1).max },
    ]
  }
}

extension CompetencyMatrix {
  /// A group, and the place of its first competency among all.
  struct GroupPlace {
    let matrix: CompetencyMatrix
    let group: Group
    let first: Int
  }

  fileprivate var groupPlaces: [GroupPlace] {
    var first = 0
    return groups.map { group in
      defer { first += group.items.count }
      return GroupPlace(matrix: self, group: group, first: first)
    }
  }
}
