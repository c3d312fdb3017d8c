import VTVLSyntax

extension Section {
  /// The section that a construct at the outermost level of a post belongs to.
  package init?(of keyword: Keyword?) {
    switch keyword {
    case .title, .shortTitle, .effective, .rank, .workplace, .process: self = .header
    case .objective: self = .objective
    case .task: self = .tasks
    case .relations: self = .relations
    case .authority: self = .authority
    case .conditions: self = .conditions
    case .requirements: self = .requirements
    case .competencies: self = .competencies
    default: return nil
    }
  }

  /// The keyword that opens the section; the header has none.
  package var keyword: Keyword? {
    switch self {
    case .header: nil
    case .objective: .objective
    case .tasks: .task
    case .relations: .relations
    case .authority: .authority
    case .conditions: .conditions
    case .requirements: .requirements
    case .competencies: .competencies
    }
  }
}
