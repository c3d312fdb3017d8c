import VTVLModel
import VTVLSyntax

extension Position {
  /// Whether the post has nothing for a cell of the form. Cells of tasks and of outside relations are
  /// those of their rows.
  package func isEmpty(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .title: title.isBlank
    case .shortTitle: shortTitle.isBlank
    case .effective: effective.isBlank
    case .rank: rank.isBlank
    case .workplace: workplace.isBlank
    case .process: process.isBlank
    case .objective: objective.isBlank
    case .requirements: requirements.preamble.isBlank
    case .education: requirements.education?.isBlank ?? true
    case .competencies: (competencies?.preamble).isBlank
    default: lists(of: keyword).allSatisfy(\.isBlank)
    }
  }

  private func lists(of keyword: Keyword) -> [Text] {
    switch keyword {
    case .managedBy: relations.managedBy
    case .manages: relations.manages
    case .coordinates: relations.coordinates
    case .private: conditions.private
    case .shared: conditions.shared
    case .workNature: conditions.nature
    case .autonomy: conditions.autonomy
    case .support: conditions.support
    case .training: requirements.training
    case .experience: requirements.experience
    case .qualities: requirements.qualities
    case .other: requirements.other
    default: []
    }
  }
}

extension Position.Education {
  fileprivate var isBlank: Bool {
    intro.isBlank && alternative.isBlank
      && groups.allSatisfy { $0.majors.isEmpty && $0.lead.isBlank }
  }
}

extension Text {
  package var isBlank: Bool { string.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }
}

extension Text? {
  var isBlank: Bool { self?.isBlank ?? true }
}

extension Keyword {
  /// How an author comes to a cell of a post: `quan hệ › bên trong › quản lý bởi`.
  var path: Message {
    var steps = [self]
    var context = row.places.lazy.map(\.context).first { $0.isEditable }
    while let outer = context, let keyword = outer.keyword, keyword != .position {
      steps.insert(keyword, at: 0)
      context = keyword.row.places.lazy.map(\.context).first { $0.isEditable }
    }
    if self == .requirements || self == .competencies { steps.append(.lead) }
    let path = steps
    return Message(
      vi: path.map(\.vi).joined(separator: " › "), en: path.map(\.en).joined(separator: " › "))
  }
}
