import Foundation

/// A JSON text as values, to compare what two versions write.
package enum JSONValue: Equatable, Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  package init(_ json: Data) throws { self = try JSONDecoder().decode(JSONValue.self, from: json) }

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  package var elements: [JSONValue] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  /// What another version lost or changed of this one; a field more is neither.
  package func losses(in other: JSONValue, at path: String = "") -> [String] {
    switch (self, other) {
    case (.object(let members), .object(let others)):
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        others[name].map { member.losses(in: $0, at: "\(path)/\(name)") } ?? [
          "\(path)/\(name) is gone"
        ]
      }
    case (.list(let elements), .list(let others)) where elements.count == others.count:
      return zip(elements, others).enumerated().flatMap { index, pair in
        pair.0.losses(in: pair.1, at: "\(path)/\(index)")
      }
    default: return self == other ? [] : ["\(path) was \(self) and is \(other)"]
    }
  }

  /// The way to every value and its kind, whatever its place in a list: `/positions/*/code text`.
  package func shape(at path: String = "") -> Set<String> {
    switch self {
    case .null: ["\(path) null"]
    case .bool: ["\(path) bool"]
    case .number: ["\(path) number"]
    case .text: ["\(path) text"]
    case .list(let elements):
      elements.reduce(into: ["\(path) list"]) { $0.formUnion($1.shape(at: "\(path)/*")) }
    case .object(let members):
      members.reduce(into: ["\(path) object"]) {
        $0.formUnion($1.value.shape(at: "\(path)/\($1.key)"))
      }
    }
  }
}
