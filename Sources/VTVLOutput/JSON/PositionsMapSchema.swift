/// The JSON Schema of `positions.map.json`, beside `ProvenanceMap`, which writes the members of an entry.
package enum PositionsMapSchema {
  package static let text = JSONSchema.map(
    keys: "^(/[A-Za-z0-9]+)+$", of: .definition("provenance")
  ).text(
    of: "positions.map.json", id: "positions-map",
    "Where the values of `positions.json` are written. Each key is a JSON Pointer (RFC 6901) into that "
      + "file; the value at an item's pointer is for the whole item.",
    definitions: [
      (
        "provenance",
        .object(
          place + [
            .init(
              "through",
              .list(
                of: .string(minLength: 1),
                "The posts and templates through which the words reach the post, the one that states "
                  + "them first; empty where the post states them itself.")),
            .init(
              "replaced", optional: true,
              .object(
                place + [
                  .init(
                    "text",
                    .string("The words that were replaced, as written, references in braces."))
                ], "What was inherited and stands here no more.")),
          ])
      ),
      (
        "file",
        .string(
          "The path of the source file, from the workspace's folder, with `/` between parts.",
          minLength: 1)
      ),
      ("line", .integer("The line, from 1.", from: 1)),
      ("column", .integer("The column, from 1, in Unicode scalars.", from: 1)),
    ])

  private static let place: [JSONSchema.Member] = ["file", "line", "column"].map {
    .init($0, .definition($0))
  }
}
