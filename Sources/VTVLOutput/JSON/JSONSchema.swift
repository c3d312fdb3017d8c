/// A JSON Schema (2020-12) as a value: its keywords in the order in which they are written.
struct JSONSchema: Sendable {
  private var keywords: [(name: String, value: Value)]

  private indirect enum Value: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case texts([String])
    case schema(JSONSchema)
    case schemas([(name: String, schema: JSONSchema)])
    case list([JSONSchema])
  }

  private init(_ keywords: [(name: String, value: Value)]) { self.keywords = keywords }

  // MARK: Kinds

  static func string(_ about: String? = nil, minLength: Int? = nil, pattern: String? = nil)
    -> JSONSchema
  {
    JSONSchema([("type", .text("string"))])
      .adding("minLength", minLength.map(Value.number))
      .adding("pattern", pattern.map(Value.text)).described(about)
  }

  static func integer(_ about: String, from least: Int = 0, to most: Int? = nil) -> JSONSchema {
    JSONSchema([("type", .text("integer")), ("minimum", .number(least))])
      .adding("maximum", most.map(Value.number)).described(about)
  }

  static func flag(_ about: String) -> JSONSchema {
    JSONSchema([("type", .text("boolean"))]).described(about)
  }

  static func always(_ number: Int, _ about: String) -> JSONSchema {
    JSONSchema([("const", .number(number))]).described(about)
  }

  /// A member that is there only where it is true.
  static func alwaysTrue(_ about: String) -> JSONSchema {
    JSONSchema([("const", .flag(true))]).described(about)
  }

  static func one(of texts: [String], _ about: String) -> JSONSchema {
    JSONSchema([("enum", .texts(texts))]).described(about)
  }

  /// - Parameter about: nil where the definition says it.
  static func definition(_ name: String, _ about: String? = nil) -> JSONSchema {
    JSONSchema([("$ref", .text("#/$defs/" + name))]).described(about)
  }

  static func list(
    of item: JSONSchema, _ about: String? = nil, least: Int? = nil, most: Int? = nil,
    isUnique: Bool = false
  ) -> JSONSchema {
    JSONSchema([("type", .text("array"))])
      .adding("minItems", least.map(Value.number)).adding("maxItems", most.map(Value.number))
      .adding("items", .schema(item)).adding("uniqueItems", isUnique ? .flag(true) : nil)
      .described(about)
  }

  /// A closed object.
  static func object(_ members: [Member], _ about: String? = nil) -> JSONSchema {
    JSONSchema([
      ("type", .text("object")), ("additionalProperties", .flag(false)),
      ("required", .texts(members.filter(\.isRequired).map(\.key))),
      ("properties", .schemas(members.map { ($0.key, $0.schema) })),
    ]).described(about)
  }

  /// An object with a member for each key that there is.
  static func map(keys pattern: String, of value: JSONSchema) -> JSONSchema {
    JSONSchema([
      ("type", .text("object")),
      ("propertyNames", .schema(JSONSchema([("pattern", .text(pattern))]))),
      ("additionalProperties", .schema(value)),
    ])
  }

  /// What one of several schemas describes.
  static func any(of schemas: [JSONSchema]) -> JSONSchema {
    JSONSchema([("anyOf", .list(schemas))])
  }

  struct Member: Sendable {
    let key: String
    let isRequired: Bool
    let schema: JSONSchema

    init(_ key: String, optional: Bool = false, _ schema: JSONSchema) {
      self.key = key
      isRequired = !optional
      self.schema = schema
    }
  }

  // MARK: Parts

  private func adding(_ name: String, _ value: Value?) -> JSONSchema {
    value.map { JSONSchema(keywords + [(name, $0)]) } ?? self
  }

  func described(_ about: String?) -> JSONSchema {
    adding("description", about.map(Value.text))
  }

  // MARK: Writing

  /// A whole schema as a file.
  ///
  /// - Parameters:
  ///   - name: of the file that it describes, and in the schema's own name.
  ///   - definitions: what it refers to.
  func text(of file: String, id: String, _ about: String, definitions: [(String, JSONSchema)])
    -> String
  {
    let head: [(name: String, value: Value)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .text("urn:vtvl:schema:\(id):1")), ("title", .text("vtvl: \(file)")),
      ("description", .text(about)),
    ]
    let defs = Value.schemas(definitions.map { (name: $0.0, schema: $0.1) })
    var json = JSONWriter(capacity: 1 << 14)
    JSONSchema(head + keywords + [("$defs", defs)]).write(to: &json)
    return String(decoding: json.finished(), as: UTF8.self)
  }

  /// What holds no object stands on one line.
  private var isShort: Bool {
    keywords.allSatisfy { _, value in
      switch value {
      case .schema(let schema): schema.isShort
      case .schemas, .list: false
      default: true
      }
    }
  }

  private func write(to json: inout JSONWriter) {
    json.object(inline: isShort) { json in
      for (name, value) in keywords {
        json.name(key: name)
        Self.write(value, to: &json)
      }
    }
  }

  private static func write(_ value: Value, to json: inout JSONWriter) {
    switch value {
    case .text(let text): json.value(text)
    case .number(let number): json.value(number)
    case .flag(let flag): json.value(flag)
    case .texts(let texts):
      json.array(inline: true) { json in
        for text in texts { json.value(text) }
      }
    case .schema(let schema): schema.write(to: &json)
    case .list(let schemas):
      json.array { json in
        for schema in schemas { schema.write(to: &json) }
      }
    case .schemas(let schemas):
      json.object { json in
        for (name, schema) in schemas {
          json.name(key: name)
          schema.write(to: &json)
        }
      }
    }
  }
}
