import VTVLModel
import VTVLSyntax

/// The JSON Schema of `positions.json`: what `vtvl schema` prints. What positions hold is read out of the
/// table of fields. The copy for readers in `Specs` is written from here.
package enum PositionsSchema {
  package static let text = text(for: .builtIn)

  /// The schema of positions with the fields of a table.
  package static func text(for fields: FieldTable) -> String {
    let positions = FieldSchemas(fields)
    return JSONSchema.object([
      .init("vtvl", .always(1, "The version of the language and of this format.")),
      .init(
        "documents",
        .list(
          of: .definition("document"),
          "The documents that issue descriptions (`văn bản`), in the order of the sources.")),
      .init(
        "frameworks",
        .list(
          of: .definition("framework"),
          "The competency frameworks (`khung năng lực`), in the order of the sources.")),
      .init(fields[FieldTable.post].key, positions.schema(FieldTable.post)),
    ]).text(
      of: "positions.json", id: "positions",
      "The position descriptions of one workspace, compiled. All text is in Unicode normal form C. "
        + "A text that is always there is empty where the sources say nothing.",
      definitions: documents + frameworks + positions.definitions + competencies + words)
  }

  private static let documents: [(String, JSONSchema)] = [
    (
      "document",
      .object([
        .init("id", .string("The name by which the sources refer to it.", minLength: 1)),
        .init("title", .string("Its title.")),
        .init(
          "number", optional: true, .string("Its number (`số hiệu`), such as `Phụ lục 3`.")),
        .init(
          "decision", optional: true, .string("The decision that it is issued with (`kèm theo`).")),
        .init("form", optional: true, .string("The form that its posts follow (`biểu mẫu`).")),
        .init(
          "positions",
          .list(
            of: .definition("code"), "The codes of the posts it lists (`vị trí`), in its order.",
            isUnique: true)),
        .init(
          "frameworks", optional: true,
          .list(
            of: .string(minLength: 1),
            "The names of the frameworks that are printed with it (`khung năng lực`).",
            isUnique: true)),
        .init(
          "postLists", optional: true,
          .list(
            of: .string(minLength: 1),
            "The names of the lists of posts that are printed with it (`danh mục vị trí`).",
            isUnique: true)),
      ])
    )
  ]

  private static let frameworks: [(String, JSONSchema)] = [
    (
      "framework",
      .object([
        .init("id", .string("The name by which the sources refer to it.", minLength: 1)),
        .init("name", .string("Its title.")),
        .init(
          "scale", optional: true,
          .object(
            range("The lowest level.", "The highest level."), "The levels there are (`thang`).")
        ),
        .init(
          "groups",
          .list(of: .definition("frameworkGroup"), "The groups of competencies (`nhóm`).")),
      ])
    ),
    (
      "frameworkGroup",
      .object([
        .init("id", .string("The name by which the sources refer to it.")),
        .init("name", .string("Its title, as printed.")),
        .init(
          "items", .list(of: .definition("frameworkItem"), "The competencies of the group.")),
      ])
    ),
    (
      "frameworkItem",
      .object([
        .init(
          "id",
          .string(
            "Its label, or its words with dashes between where it has none: the name by which the "
              + "sources refer to it.", minLength: 1)),
        .init("name", .string("The competency, as printed.")),
        .init(
          "levels", optional: true,
          .list(
            of: .object([
              .init("level", .definition("level", "The level that is described.")),
              .init("text", .string("What the level means.")),
            ]), "What its levels mean (`mức`), for those that the framework describes.", least: 1)),
      ])
    ),
  ]

  private static let competencies: [(String, JSONSchema)] = [
    (
      "competencyGroup",
      .object([
        .init("id", .string("The `id` of the group in the framework.")),
        .init("name", .string("The title of the group, as printed.")),
        .init(
          "items",
          .list(
            of: .object(
              [
                .init(
                  "id", .string("The `id` of the competency in the framework.", minLength: 1)),
                .init(
                  "name",
                  .string("The competency, as printed: what the post calls it, or the framework.")),
                .init(
                  "min", optional: true,
                  .definition("level", "The lowest level that will do; absent where it is blank.")),
                .init(
                  "max", optional: true,
                  .definition(
                    "level",
                    "The highest level that is asked for; the same as `min` where one level is named."
                  )
                ),
              ]),
            "The competencies and the levels asked for.", least: 1)),
      ])
    )
  ]

  private static func range(_ lowest: String, _ highest: String) -> [JSONSchema.Member] {
    [
      .init("min", .definition("level", lowest)), .init("max", .definition("level", highest)),
    ]
  }

  fileprivate static let below = JSONSchema.Member(
    "items", optional: true,
    .definition("items", "The items below it; absent where it has none."))

  private static let words: [(String, JSONSchema)] = [
    ("items", .list(of: .definition("item"))),
    (
      "item",
      .object([
        .init("id", optional: true, .definition("id")), .init("text", .definition("text")),
        below,
      ])
    ),
    ("text", .string("The words, as printed, without number or dash.")),
    (
      "id",
      .string(
        "The name or label by which the sources edit it; absent where it has none.", minLength: 1)
    ),
    ("code", .string("The code of a post.", minLength: 1)),
    (
      "number",
      .string(
        "The number that the form prints, such as `1` or `1.3`. It says where a thing stands, not "
          + "what it is: use `id` to follow a thing over time.")
    ),
    ("level", .integer("A level of competency.", from: 0, to: 999)),
  ]
}

/// What the JSON holds for each field of a table, as `PositionsJSON` writes it.
private struct FieldSchemas {
  private let fields: FieldTable

  init(_ fields: FieldTable) { self.fields = fields }

  /// The rows and groups that are described by themselves, in the order of the table.
  var definitions: [(String, JSONSchema)] {
    fields.all.compactMap { field in
      fields[field].definition.map { name in
        let isGroup = fields[field].shape != .rows
        return (name, object(field, about: isGroup ? fields[field].about.en : nil))
      }
    }
  }

  func schema(_ field: FieldID) -> JSONSchema {
    let row = fields[field]
    let about = row.about.en
    switch row.shape {
    case .code: return .definition("code", about)
    case .own, .passage: return .string(about)
    case .reference: return row.isRequired ? .string(about) : .definition("code", about)
    case .names, .texts: return .list(of: .string(minLength: 1), about)
    case .items, .majors:
      return row.numbering == .none
        ? .definition("items", about) : .list(of: .object(Self.numberedItem), about)
    case .flag: return .alwaysTrue(about)
    case .rows:
      return .list(of: row.definition.map { .definition($0) } ?? object(field), about)
    case .named:
      return .map(keys: ".", of: .any(of: [.definition("text"), .definition("items")]))
        .described(about)
    case .group, .study:
      return row.definition.map { .definition($0) } ?? object(field, about: about)
    case .levels: return .list(of: .definition("competencyGroup"), about)
    }
  }

  private func object(_ field: FieldID, about: String? = nil) -> JSONSchema {
    let row = fields[field]
    var members: [JSONSchema.Member] = []
    if row.naming == .optional { members.append(.init("id", optional: true, .definition("id"))) }
    if row.numbering != .none { members.append(.init("no", .definition("number"))) }
    members += fields.children[Int(field.index)].map {
      .init(fields[$0].key, optional: !fields[$0].isRequired, schema($0))
    }
    if field == FieldTable.post { members += Self.aboutPost }
    return .object(members, about)
  }

  /// What is known of a post that no line of it states.
  private static let aboutPost: [JSONSchema.Member] = [
    .init(
      "quota", optional: true,
      .integer(
        "How many people hold the post, as the list of posts says (`số lượng`).", from: 0, to: 9999)
    ),
    .init(
      "form", optional: true,
      .string(
        "The form of the office's own that the post is printed by (`biểu mẫu`); absent for the "
          + "compiler's.", minLength: 1)),
    .init(
      "draft", optional: true,
      .alwaysTrue("The post lacks parts that its form requires; absent where it is complete.")),
  ]

  private static let numberedItem: [JSONSchema.Member] = [
    .init("id", optional: true, .definition("id")), .init("no", .definition("number")),
    .init("text", .definition("text")), PositionsSchema.below,
  ]
}
