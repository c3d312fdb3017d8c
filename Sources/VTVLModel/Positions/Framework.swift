import VTVLSyntax

/// A competency framework: a scale, and competencies in groups.
package struct Framework: Sendable {
  package let declaration: Int
  /// Whether it may have more competencies and groups than are known.
  package let isPartial: Bool
  package let id: String
  package let name: Text?
  package let scale: LevelRange?
  /// The line of the scale.
  package let scaleOrigin: NodeRef?
  package let layout: Layout
  package let groups: [Group]
  package let origin: NodeRef

  /// Whether levels are such as the scale has; all are where it is not stated rightly.
  package func allows(_ levels: LevelRange) -> Bool {
    guard levels.min <= levels.max else { return false }
    guard let scale, scale.min < scale.max else { return true }
    return scale.min <= levels.min && levels.max <= scale.max
  }

  /// How what the levels mean is printed.
  package struct Layout: Sendable {
    /// A column for each level and a row for each competency; else the reverse.
    package private(set) var isByColumn = false
    /// The highest level first.
    package private(set) var isDescending = false

    /// Whether words say how the levels are printed.
    mutating func read(_ words: String) -> Bool {
      switch words {
      case "theo hàng", "by row": isByColumn = false
      case "theo cột", "by column": isByColumn = true
      case "từ thấp lên cao", "ascending": isDescending = false
      case "từ cao xuống thấp", "descending": isDescending = true
      default: return false
      }
      return true
    }
  }

  package struct Group: Sendable {
    package let id: NameUse?
    package let name: Text?
    package let items: [Item]
  }

  package struct Item: Sendable {
    /// Its label, or a name made of its words.
    package let id: NameUse
    package let name: Text
    /// What each described level means, by level.
    package let levels: [(level: Int, text: Text)]
  }
}

/// The document that issues a set of descriptions.
package struct Document: Sendable {
  package let declaration: Int
  package let id: String
  package let title: Text?
  package let number: Text?
  package let decision: Text?
  /// The form that its posts follow, where it names one.
  package let form: Text?
  /// The codes it lists, in its order, and where each is named.
  package let positions: [NameUse]
  /// The frameworks and the lists of posts that are printed with it.
  package let frameworks: [Annex]
  package let postLists: [Annex]
  package let origin: NodeRef
  /// Whether lines of it were not understood or name posts that nothing declares: which posts it holds is not known.
  package let isPartial: Bool

  package struct Annex: Sendable {
    package let name: NameUse
    package let declaration: Int
  }
}

/// What the `dự án` block sets for the whole folder.
package struct Project: Sendable {
  package let name: Text?
  package let uses: [Text]
  package let form: Text?
  package let language: Text?
  package let rules: [RuleSetting]
  package let exceptions: [Exception]
  package let origin: NodeRef

  /// The level of a rule, and the line that gives it.
  package struct RuleSetting: Sendable {
    package let id: NameUse
    package let level: Text
  }

  /// Levels for some posts or for one folder.
  package struct Exception: Sendable {
    /// The posts it holds for; empty when it holds for all.
    package let positions: [NameUse]
    /// The folder it holds for, below the workspace's own; nil when it holds for all.
    package let folder: Text?
    package let rules: [RuleSetting]
    package let origin: NodeRef
  }
}
