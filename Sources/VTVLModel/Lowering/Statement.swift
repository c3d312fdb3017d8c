import VTVLSyntax

/// A line of a post as its author means it: state something, or edit something inherited. Its names and
/// the lines below it stand in tables of `Declarations`, so that a statement is nothing but numbers.
package struct Statement: Sendable {
  package let verb: Keyword?
  /// What kind of thing; nil for an item of a list.
  package let keyword: Keyword?
  package internal(set) var firstName: NameUse?
  /// All its names, in `Declarations.names`.
  var names: Range<Int32>
  package let text: ProseID?
  /// The lines below it, in `Declarations.statements`.
  let children: Range<Int32>
  package let origin: NodeRef
  package let place: Place?

  package var name: Symbol? { firstName?.symbol }
}

/// A name where it is used, so that a message can point at it.
package struct NameUse: Sendable {
  package let symbol: Symbol
  package let origin: NodeRef
}
