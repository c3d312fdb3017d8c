/// Something that writes JSON from tables of objects.
protocol ObjectWriter: SendableMetatype {
  var json: JSONWriter { get set }
}

/// A kind of object in an output: a table of its members, each with its key, what the schema says of it and
/// how it is written, so that the output and its schema cannot disagree.
struct JSONObject<Writer: ObjectWriter, Value>: Sendable {
  /// What the schema calls it.
  let definition: String
  let about: String?
  let members: [Member]

  init(_ definition: String, _ members: [Member]) { self.init(definition, nil, members) }

  init(_ definition: String, _ about: String?, _ members: [Member]) {
    self.definition = definition
    self.about = about
    self.members = members
  }

  struct Member: Sendable {
    let schemas: [JSONSchema.Member]
    /// The objects inside it.
    let inner: @Sendable () -> [Definition]
    let write: @Sendable (inout Writer, Value) -> Void
  }

  typealias Definition = (name: String, schema: JSONSchema)

  func write(_ value: Value, to writer: inout Writer, inline: Bool = false) {
    writer.json.begin("{", inline: inline)
    for index in members.indices { members[index].write(&writer, value) }
    writer.json.end("}")
  }

  var schema: JSONSchema { .object(members.flatMap(\.schemas), about) }

  /// Its definition and those of the objects inside it.
  var definitions: [Definition] {
    [(definition, schema)] + members.flatMap { $0.inner() }
  }
}

extension JSONObject.Member {
  typealias Get<Part> = @Sendable (inout Writer, Value) -> Part

  init(
    _ key: String, _ schema: JSONSchema, optional: Bool = false,
    inner: @escaping @Sendable () -> [JSONObject.Definition] = { [] },
    write: @escaping @Sendable (inout Writer, Value) -> Void
  ) {
    self.init(
      schemas: [JSONSchema.Member(key, optional: optional, schema)], inner: inner, write: write)
  }

  /// Members that something else writes.
  static func others(
    _ schemas: [JSONSchema.Member],
    inner: @escaping @Sendable () -> [JSONObject.Definition] = { [] },
    _ write: @escaping @Sendable (inout Writer, Value) -> Void
  ) -> Self {
    Self(schemas: schemas, inner: inner, write: write)
  }

  /// A member that is always there.
  private static func value<Part>(
    _ key: String, _ schema: JSONSchema, _ get: @escaping Get<Part>,
    write: @escaping @Sendable (inout JSONWriter, Part) -> Void
  ) -> Self {
    Self(key, schema) { writer, value in
      let part = get(&writer, value)
      writer.json.name(key: key)
      write(&writer.json, part)
    }
  }

  static func text(_ key: String, _ schema: JSONSchema, _ get: @escaping Get<String>) -> Self {
    value(key, schema, get) { $0.value($1) }
  }

  static func text(_ key: String, _ about: String, _ get: @escaping Get<String>) -> Self {
    text(key, .string(about), get)
  }

  /// A text that may be left out.
  static func optional(_ key: String, _ schema: JSONSchema, _ get: @escaping Get<String?>) -> Self {
    Self(key, schema, optional: true) { writer, value in
      guard let text = get(&writer, value) else { return }
      writer.json.name(key: key)
      writer.json.value(text)
    }
  }

  static func count(
    _ key: String, _ about: String, from least: Int = 0, _ get: @escaping Get<Int>
  ) -> Self {
    value(key, .integer(about, from: least), get) { $0.value($1) }
  }

  static func flag(_ key: String, _ about: String, _ get: @escaping Get<Bool>) -> Self {
    value(key, .flag(about), get) { $0.value($1) }
  }

  /// Texts in one line.
  static func texts(_ key: String, _ schema: JSONSchema, _ get: @escaping Get<[String]>) -> Self {
    value(key, schema, get) { json, texts in
      json.array(inline: true) { json in
        for text in texts { json.value(text) }
      }
    }
  }

  /// An object; left out if it is optional and there is none.
  static func object<Part>(
    _ key: String, _ object: JSONObject<Writer, Part>, inline: Bool = false, optional: Bool = false,
    _ get: @escaping Get<Part?>
  ) -> Self {
    Self(key, .definition(object.definition), optional: optional, inner: { object.definitions }) {
      writer, value in
      guard let part = get(&writer, value) else { return }
      writer.json.name(key: key)
      object.write(part, to: &writer, inline: inline)
    }
  }

  /// An object for each thing.
  static func list<Part>(
    _ key: String, _ object: JSONObject<Writer, Part>, _ about: String, inline: Bool = false,
    least: Int? = nil, most: Int? = nil, _ get: @escaping Get<[Part]>
  ) -> Self {
    Self(
      key, .list(of: .definition(object.definition), about, least: least, most: most),
      inner: { object.definitions }
    ) { writer, value in
      let parts = get(&writer, value)
      writer.json.name(key: key)
      writer.json.begin("[")
      for part in parts { object.write(part, to: &writer, inline: inline) }
      writer.json.end("]")
    }
  }
}
