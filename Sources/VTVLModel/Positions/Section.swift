import VTVLSyntax

/// The sections of a description, in the order of the form.
package enum Section: String, Sendable, CaseIterable {
  case header
  case objective
  case tasks
  case relations
  case authority
  case conditions
  case requirements
  case competencies

  /// Its number among all, from 0.
  package var index: Int {
    switch self {
    case .header: 0
    case .objective: 1
    case .tasks: 2
    case .relations: 3
    case .authority: 4
    case .conditions: 5
    case .requirements: 6
    case .competencies: 7
    }
  }
}

/// Something that was inherited and is gone, and where it is missing.
package struct SectionAbsence: Sendable {
  /// A construct by its keyword and its name.
  package struct Step: Sendable {
    package let keyword: Keyword?
    package let name: Symbol?
  }

  package let section: Section
  /// The constructs of the post that it stood in, from the outermost.
  package let path: [Step]
  package let absence: Absence
}

extension Section {
  /// The section that a construct at the outermost level of a post belongs to.
  package init?(of keyword: Keyword?) {
    guard let section = keyword.flatMap({ FieldTable.builtIn.section($0) }) else { return nil }
    self = section
  }

  /// The keyword that opens the section; the header has none.
  package var keyword: Keyword? {
    self == .header ? nil : FieldTable.builtIn.keyword(opening: self)
  }
}
