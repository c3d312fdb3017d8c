import Foundation

/// What the compiler wrote, as the same cells by the same paths as the reading of the document.
struct CompiledPositions {
  /// The fields of the one document block.
  let cells: [String: String]
  let posts: [DocumentPosition]

  /// Why a file cannot be compared at all.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  init(contentsOf file: URL) throws {
    guard let data = try? Data(contentsOf: file) else {
      throw Unreadable(description: "There is no compiled file to compare: \(file.path)")
    }
    try self.init(json: data)
  }

  init(json: Data) throws {
    let object = try JSONSerialization.jsonObject(with: json)
    let root = JSONNode(value: object)
    let documents = root["documents"].elements
    guard documents.count == 1, let document = documents.first else {
      throw Unreadable(description: "One document is expected, there are \(documents.count)")
    }
    var appendix = CellCollector()
    for field in ["title", "number", "decision"] {
      appendix.set("document/\(field)", document[field])
    }
    cells = appendix.cells
    posts = root["positions"].elements.map { position in
      DocumentPosition(code: position["code"].text ?? "", cells: Self.cells(of: position))
    }
  }

  private static func cells(of position: JSONNode) -> [String: String] {
    var collector = CellCollector()
    for field in ["code", "title", "effective", "rank", "workplace", "process"] {
      collector.set("header/\(field)", position[field])
    }
    collector.set("objective", position["objective"])
    collector.addTasks(position["tasks"])
    collector.addRelations(position["relations"])
    collector.addAuthority(position["authority"])
    collector.addConditions(position["conditions"])
    collector.addRequirements(position["requirements"])
    collector.addCompetencies(position["competencies"])
    return collector.cells
  }
}

/// A value of parsed JSON that may be absent, so that a wrong shape shows as missing cells.
struct JSONNode {
  let value: Any?

  subscript(key: String) -> JSONNode { JSONNode(value: (value as? [String: Any])?[key]) }

  var elements: [JSONNode] { (value as? [Any] ?? []).map { JSONNode(value: $0) } }

  /// The text of a string, or of an item (`{"text": …}`).
  var text: String? { value as? String ?? self["text"].value as? String }

  var integer: Int? { value as? Int }

  var isTrue: Bool { value as? Bool == true }
}

/// The cells of one post as they are found in the compiled file, section by section.
struct CellCollector {
  private(set) var cells: [String: String] = [:]

  mutating func set(_ path: String, _ node: JSONNode) {
    if let text = node.text { cells[path] = text }
  }

  private mutating func set(_ path: String, items: JSONNode) {
    for (number, item) in zip(1..., items.elements) { set("\(path)/\(number)", item) }
  }

  mutating func addTasks(_ tasks: JSONNode) {
    for (number, task) in zip(1..., tasks.elements) {
      for field in ["no", "area", "note", "output"] { set("tasks/\(number)/\(field)", task[field]) }
      for list in ["duties", "criteria"] { set("tasks/\(number)/\(list)", items: task[list]) }
    }
  }

  mutating func addRelations(_ relations: JSONNode) {
    for list in ["managedBy", "manages", "coordinates"] {
      set("relations/internal/\(list)", items: relations["internal"][list])
    }
    for (number, row) in zip(1..., relations["external"].elements) {
      for list in ["bodies", "nature"] {
        set("relations/external/\(number)/\(list)", items: row[list])
      }
    }
  }

  mutating func addAuthority(_ authority: JSONNode) {
    for (number, group) in zip(1..., authority.elements) {
      set("authority/\(number)/no", group["no"])
      set("authority/\(number)/title", group["title"])
      for (index, item) in zip(1..., group["items"].elements) {
        set("authority/\(number)/items/\(index)/no", item["no"])
        set("authority/\(number)/items/\(index)/text", item["text"])
      }
    }
  }

  mutating func addConditions(_ conditions: JSONNode) {
    for list in ["private", "shared"] {
      set("conditions/equipment/\(list)", items: conditions["equipment"][list])
    }
    for list in ["nature", "autonomy", "support"] {
      set("conditions/\(list)", items: conditions[list])
    }
  }

  mutating func addRequirements(_ requirements: JSONNode) {
    set("requirements/preamble", requirements["preamble"])
    let education = requirements["education"]
    set("requirements/education/intro", education["intro"])
    set("requirements/education/alternative", education["alternative"])
    for (number, group) in zip(1..., education["groups"].elements) {
      let path = "requirements/education/groups/\(number)"
      set("\(path)/name", group["name"])
      set("\(path)/lead", group["lead"])
      set("\(path)/majors", items: group["majors"])
      if group["open"].isTrue { cells["\(path)/open"] = "true" }
    }
    for list in ["training", "experience", "qualities", "other"] {
      set("requirements/\(list)", items: requirements[list])
    }
  }

  /// A level is printed `2-3`, or as one number where both ends are the same.
  mutating func addCompetencies(_ competencies: JSONNode) {
    set("competencies/preamble", competencies["preamble"])
    for (number, group) in zip(1..., competencies["groups"].elements) {
      for (index, item) in zip(1..., group["items"].elements) {
        guard let low = item["min"].integer, let high = item["max"].integer else { continue }
        let names = "\(number). \(group["name"].text ?? "")/\(index). \(item["name"].text ?? "")"
        cells["competencies/\(names)"] = low == high ? "\(low)" : "\(low)-\(high)"
      }
    }
  }
}
