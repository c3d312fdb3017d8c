import VTVLSyntax

/// A line about levels: for all competencies, for a group, or for one.
package struct LevelAssignment: Sendable {
  /// `tất cả`, `nhóm`, `mức` or `tên năng lực`.
  package let keyword: Keyword
  package let name: NameUse?
  package let text: Text
  package let content: Content

  package enum Content: Sendable {
    case levels(LevelRange)
    /// `để trống`: the competency is asked for, at no level.
    case blank
    /// `bỏ mức x` under a wider line: the competency is not asked for.
    case removed
    /// What the post calls the competency.
    case name
    /// Nobody can read it.
    case unreadable
  }

  /// The levels it states.
  package var range: LevelRange? {
    if case .levels(let range) = content { range } else { nil }
  }
}

/// A range of levels, both ends included.
package struct LevelRange: Sendable, Hashable {
  package let min: Int
  package let max: Int

  package init(min: Int, max: Int) {
    self.min = min
    self.max = max
  }

  package var description: String { min == max ? "\(min)" : "\(min)-\(max)" }
}
