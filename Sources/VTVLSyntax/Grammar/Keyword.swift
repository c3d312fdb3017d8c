/// Every word of the language, by its meaning. Spellings, places and help stand in `Keyword.table`.
package enum Keyword: UInt8, Sendable, CaseIterable {
  // The file.
  case version, project, uses, form, language, rule, exception, folder
  case document, number, decision, constant
  // A form.
  case formTitle, loneNumbered, signature, formHeader, part, row, column, columnGroup, with
  case numbered, numberedBelow, groupNumbered, required, whenEmpty, kind, total
  // What the office is.
  case ranks, postList, codePattern, quota, unit, partOf, otherNames, heads, deputies
  case places, terms, abbreviations, confusions
  // The competency framework.
  case framework, layout, scale, group, level
  // The post.
  case position, template, parameter, set, inherits, deputyOf, fromTemplates, over
  // Editing verbs.
  case remove, replace, edit, keep, keepOnly, ignore
  // The header.
  case title, shortTitle, effective, rank, workplace, process
  // Sections 1 and 2.
  case objective, box, task, duties, note, output, criteria
  // Section 3.
  case relations, `internal`, managedBy, manages, coordinates, external, bodies, purpose
  // Section 4.
  case authority
  // Section 5.
  case conditions, `private`, shared, workNature, autonomy, support
  // Section 6.
  case requirements, lead, education, fields, alternative
  case training, experience, qualities, other
  // Section 7.
  case competencies, all, competencyName
}

/// What a construct holds.
package enum Shape: UInt8, Sendable {
  /// One word: a version number.
  case word
  /// Prose, to the end of the line and on deeper lines.
  case text
  /// Items and edits, a line each.
  case list
  /// Names with commas between.
  case names
  /// Names of fields of study, `;` or a new line between.
  case fields
  /// `2` or `2-3`.
  case range
  /// Other constructs.
  case block

  /// Whether deeper lines are lines of their own, not more of the same text.
  package var isNested: Bool { self == .list || self == .block }

  /// Whether it holds several things, so that `thay` means the whole of it.
  package var isCollection: Bool { isNested || self == .fields }
}

/// The kinds of block, each with keywords of its own.
package enum Context: UInt8, Sendable, CaseIterable {
  case file, project, exception, document
  case form, formPart, formSubpart, formTable, formColumns, formRow, formCell
  case postList, unit, framework, position, template
  case task, relations, `internal`, external, conditions, requirements, education, educationGroup
  case competencies

  /// Whether it is part of a form, whose keywords are words of everyday prose: in a post they are nothing but that.
  var isOfForm: Bool {
    rawValue >= Context.form.rawValue && rawValue <= Context.formCell.rawValue
  }

  /// Whether items stand among the lines of the block: degrees do, beside fields of study.
  var holdsItems: Bool { self == .education }

  /// Whether inherited things can be edited here.
  package var isEditable: Bool { rawValue >= Context.position.rawValue }
}

/// Where a keyword may stand, and what it holds there.
package struct Place: Sendable {
  package enum Naming: UInt8, Sendable { case never, optional, required }

  package let context: Context
  package let shape: Shape
  package let naming: Naming
  /// Whether a block or a list may have a title after its colon.
  package let hasTitle: Bool
  /// Whether several may stand side by side; what occurs once re-opens without a verb.
  package let isRepeatable: Bool
  /// The context that a block opens.
  package let opens: Context?
}

/// A row of the table of keywords.
package struct KeywordRow: Sendable {
  package let keyword: Keyword
  package let vi: String
  package let en: String
  package let places: [Place]
  package let help: Message

  package var isVerb: Bool { places.isEmpty }

  package func spelling(_ language: Language) -> String { language == .vi ? vi : en }
}

extension Keyword {
  package var row: KeywordRow { Keyword.table[Int(rawValue)] }
  package var vi: String { row.vi }
  package var en: String { row.en }
  package var isVerb: Bool { row.isVerb }

  /// Whether it is a verb that names things and states nothing.
  package var selects: Bool { self == .remove || self == .keepOnly }

  /// Whether its line says what a post or template is built from rather than what it holds.
  package var isHeader: Bool {
    switch self {
    case .parameter, .set, .inherits, .deputyOf, .fromTemplates, .over: true
    default: false
    }
  }

  /// Whether its line means nothing without words, whatever the post inherits.
  var needsValue: Bool { self == .set || self == .constant }

  /// The spelling for messages, the same in either language as the author would type it.
  package var message: Message { Message(vi: row.vi, en: row.en) }

  /// Where this keyword may stand in a kind of block, if at all.
  package func place(in context: Context) -> Place? {
    Self.placesByContext[Int(rawValue) * Context.allCases.count + Int(context.rawValue)]
  }

  /// The places of all keywords in all contexts.
  private static let placesByContext: [Place?] = allCases.flatMap { keyword in
    Context.allCases.map { context in keyword.row.places.first { $0.context == context } }
  }

  /// The keywords that may stand in a kind of block, in the order of the table.
  package static func allowed(in context: Context) -> [Keyword] {
    allowedByContext[Int(context.rawValue)]
  }

  private static let allowedByContext: [[Keyword]] = Context.allCases.map { context in
    allCases.filter { $0.place(in: context) != nil }
  }

  /// Whether it is one of the verbs that edit what is inherited.
  var isEditingVerb: Bool { isVerb && self != .ignore }

  /// The verbs that edit what is inherited.
  package static let editingVerbs: [Keyword] = [.remove, .replace, .edit, .keep, .keepOnly]
}

extension Context {
  /// The keyword whose block this is; the file itself has none.
  package var keyword: Keyword? {
    switch self {
    case .file: nil
    case .project: .project
    case .exception: .exception
    case .document: .document
    case .form: .form
    case .formPart, .formSubpart, .formTable: .part
    case .formColumns: .columnGroup
    case .formRow: .row
    case .formCell: .column
    case .postList: .postList
    case .unit: .unit
    case .framework: .framework
    case .position: .position
    case .template: .template
    case .task: .task
    case .relations: .relations
    case .internal: .internal
    case .external: .external
    case .conditions: .conditions
    case .requirements: .requirements
    case .education: .education
    case .educationGroup: .group
    case .competencies: .competencies
    }
  }
}
