import VTVLSyntax

/// A line of a post as its author means it: state something, or edit something inherited.
package struct Statement: Sendable {
  package let verb: Keyword?
  /// What kind of thing; nil for an item of a list.
  package let keyword: Keyword?
  package let names: [NameUse]
  package let text: ProseID?
  package let children: [Statement]
  package let origin: Origin
  package let place: Place?

  package var name: Symbol? { names.first?.symbol }
}

/// A name where it is used, so that a message can point at it.
package struct NameUse: Sendable {
  package let symbol: Symbol
  package let origin: Origin
}
