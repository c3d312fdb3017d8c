import VTVLModel
import VTVLSyntax

/// What the names in a form mean: `nơi-làm-việc` is the field of `nơi làm việc`, in either language.
enum FormNames {
  /// The cells of a form by the folded names of what they hold.
  static let cells = names(of: printable)

  private static let printable = Keyword.allCases.filter {
    FieldTable.builtIn.cell($0) != nil || $0 == code
  }

  /// The code of a post has no keyword of its own, since it stands in the line of the post.
  static let code = Keyword.codePattern

  /// The parts that are more than their cells one after another.
  static let parts: [[UInt8]: Keyword] = {
    let keywords: [Keyword] = [
      .objective, .task, .relations, .internal, .external, .authority, .conditions, .requirements,
      .lead,
    ]
    var parts = names(of: keywords)
    for name in ["năng-lực", "competencies"] { parts[NameFolding.fold(name)] = .competencies }
    return parts
  }()

  /// What a part is called.
  static func part(_ keyword: Keyword) -> Message {
    guard keyword != .competencies else { return Message(vi: "năng-lực", en: "competencies") }
    return Message(vi: keyword.name(.vi), en: keyword.name(.en))
  }

  /// Columns that hold no field of a post.
  enum Column: CaseIterable {
    case number, label, content, group, competency, level

    var names: Message {
      switch self {
      case .number: Message(vi: "số", en: "number")
      case .label: Message(vi: "mục", en: "item")
      case .content: Message(vi: "nội-dung", en: "content")
      case .group: Message(vi: "nhóm", en: "group")
      case .competency: Message(vi: "năng-lực", en: "competency")
      case .level: Message(vi: "cấp-độ", en: "level")
      }
    }

    init?(_ name: String) {
      guard let column = Self.byName[NameFolding.fold(name)] else { return nil }
      self = column
    }

    private static let byName = Dictionary(
      uniqueKeysWithValues: allCases.flatMap { column in
        Language.allCases.map { (NameFolding.fold(column.names[$0]), column) }
      })
  }

  /// All names of cells, as messages offer them.
  static let spellings = printable.flatMap { keyword in Language.allCases.map(keyword.name) }

  private static func names(of keywords: [Keyword]) -> [[UInt8]: Keyword] {
    var names: [[UInt8]: Keyword] = [:]
    for keyword in keywords {
      for language in Language.allCases {
        names[NameFolding.fold(keyword.name(language))] = keyword
      }
    }
    return names
  }
}
