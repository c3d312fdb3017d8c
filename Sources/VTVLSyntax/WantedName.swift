/// The name of something there is, where a line has other words or none. What they call is looked up once all files are
/// known.
package struct WantedName: Sendable {
  /// What a name means where it stands.
  package enum Kind: Sendable, Hashable {
    case position, template, unit, framework, postList, parameter
    /// A group or a competency of a framework.
    case group, level
    /// Something inherited: a construct of a keyword, or an item of a list.
    case inherited(Keyword?)
  }

  /// Words that stand for a name, and how the name is written in their place.
  package struct Part: Sendable {
    package let words: String
    package let edit: Diagnostic.Fix.Edit
    private let after: String

    /// - Parameters:
    ///   - location: what a fix writes over.
    ///   - before: what it writes besides the name, on either side.
    init(_ words: String, at location: Location, before: String = "", after: String = "") {
      self.words = words
      edit = Diagnostic.Fix.Edit(location, before)
      self.after = after
    }

    package func writing(_ name: String) -> Diagnostic.Fix.Edit {
      Diagnostic.Fix.Edit(edit.location, edit.replacement + name + after)
    }
  }

  package let kind: Kind
  /// The words between commas, each for a name; none where the line ends before them.
  package let parts: [Part]
  /// All of them as one, where several names may stand: that may be one title with commas in it.
  package let whole: Part?
}

extension WantedName.Kind {
  /// What the name in a line means; nil where the line itself gives something its name.
  init?(_ keyword: Keyword?, isEdit: Bool, in context: Context) {
    switch keyword {
    case .inherits, .deputyOf, .heads, .deputies: self = .position
    case .position where context != .file: self = .position
    case .fromTemplates, .over: self = .template
    case .partOf: self = .unit
    case .competencies: self = .framework
    case .framework where context == .document: self = .framework
    case .postList where context == .document: self = .postList
    case .set: self = .parameter
    case .level, .competencyName: self = .level
    case .group where context == .competencies: self = .group
    case let keyword where isEdit: self = .inherited(keyword)
    default: return nil
    }
  }
}
