import VTVLSyntax

/// A line that states a level: for all competencies, for a group, or for one.
package struct LevelAssignment: Sendable {
  /// `tất cả`, `nhóm` or `mức`.
  package let keyword: Keyword
  package let name: NameUse?
  package let text: Text
  /// The levels it states; nil when they cannot be read.
  package let range: LevelRange?
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
