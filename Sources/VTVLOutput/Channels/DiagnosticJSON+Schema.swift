extension JSONWriter {
  /// What the schema says of the members that `fields(of:at:_:_:)` writes.
  static let diagnosticMembers: [JSONSchema.Member] =
    [
      .init("rule", .definition("rule")),
      .init("severity", .definition("severity")),
    ] + placeMembers() + [
      .init("message", .string("What is wrong and what to do.")),
      .init(
        "posts",
        .list(
          of: .string("The code of the post."),
          "The posts it holds for, in the order of the outputs; none where it is about no post in "
            + "particular.")),
      .init(
        "notes", optional: true,
        .list(of: .definition("note"), "What explains the finding.", least: 1)),
      .init("fix", optional: true, .definition("fix")),
    ]

  /// The objects inside these.
  static let diagnosticDefinitions: [(name: String, schema: JSONSchema)] = [
    (
      "note",
      .object([.init("message", .string("The explanation."))] + placeMembers(optional: true))
    ),
    (
      "fix",
      .object(
        [
          .init("title", .string("What the change does.")),
          .init("edits", .list(of: .definition("edit"), "The changes, all or none.", least: 1)),
        ], "A change of the sources that fixes the finding.")
    ),
    (
      "edit",
      .object(
        placeMembers() + [
          .init("replacement", .string("What is to stand there instead."))
        ])
    ),
  ]

  /// What the schema says of the members that `fields(of:)` writes for a place.
  static func placeMembers(optional isOptional: Bool = false) -> [JSONSchema.Member] {
    [
      .init(
        "file", optional: isOptional,
        .string("The path below the folder, with / between its parts.")),
      .init("line", optional: isOptional, .integer("From 1.", from: 1)),
      .init("column", optional: isOptional, .integer("From 1, in Unicode scalars.", from: 1)),
      .init("endLine", optional: isOptional, .integer("The line of the end.", from: 1)),
      .init("endColumn", optional: isOptional, .integer("Just after the last character.", from: 1)),
    ]
  }
}
