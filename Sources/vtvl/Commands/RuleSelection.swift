import VTVLChecks
import VTVLSyntax

/// The rules that a run asks for: those selected, or all, less those ignored.
struct RuleSelection {
  private let selected: Set<String>?
  private let ignored: Set<String>

  init(_ invocation: Invocation) throws(CommandError) {
    selected = try invocation[.select].map(Self.rules)
    ignored = try invocation[.ignore].map(Self.rules) ?? []
  }

  /// Whether diagnostics of a rule are shown. Errors of the language always are, since what was not
  /// understood was not checked.
  func shows(_ rule: Rule) -> Bool { rule.isFixed || includes(rule) }

  /// Whether a run asks for a rule by name, or does not leave it out.
  func includes(_ rule: Rule) -> Bool { includes(id: rule.id) }

  func includes(id: String) -> Bool {
    (selected?.contains(id) ?? true) && !ignored.contains(id)
  }

  private static func rules(_ list: String) throws(CommandError) -> Set<String> {
    var ids: Set<String> = []
    for word in list.split(separator: ",") {
      let id = word.trimmingSpaces
      guard Rule.named(id) != nil else { throw .unknownRule(id) }
      ids.insert(id)
    }
    return ids
  }
}
