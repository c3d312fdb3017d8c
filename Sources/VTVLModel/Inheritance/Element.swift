import VTVLSyntax

/// A thing in a resolved post, not yet filled in: a construct, an item, a field of study. It knows who
/// states it, what it replaced, and what is gone from it.
package struct Element: Sendable {
  /// What kind of thing; nil for an item of a list.
  package let keyword: Keyword?
  package var name: NameUse?
  package var text: ProseID?
  package var children: [Element]
  /// The line that states it.
  package let origin: Origin
  /// The declaration in which that line stands.
  package let declaration: Int32
  /// The line that states its text, which may be another where a block has a new title.
  package var textOrigin: Origin
  /// The text that stood here before.
  package var replaced: ProseID?
  /// What was inherited below this and was taken away.
  package var absences: [Absence]

  init(_ statement: Statement, declaration: Int32) {
    keyword = statement.keyword
    name = statement.names.first
    text = statement.text
    children = []
    origin = statement.origin
    self.declaration = declaration
    textOrigin = statement.origin
    replaced = nil
    absences = []
  }

  /// The same thing with other words, which a line of another layer gives it.
  init(restating old: Element, _ statement: Statement, _ text: ProseID, _ declaration: Int32) {
    keyword = old.keyword
    name = old.name
    self.text = text
    children = old.children
    // A block goes on being stated where it was; only its title is new.
    let isLeaf = old.children.isEmpty
    origin = isLeaf ? statement.origin : old.origin
    self.declaration = isLeaf ? declaration : old.declaration
    textOrigin = statement.origin
    replaced = old.text
    absences = old.absences
  }
}

/// Something that was inherited and is not there any more, and the line that took it away.
package struct Absence: Sendable {
  package let keyword: Keyword?
  package let name: Symbol?
  package let text: ProseID?
  /// The line that stated it.
  package let origin: Origin
  /// The line that took it away, and its declaration.
  package let removedBy: Origin
  package let declaration: Int32

  init(_ element: Element, by statement: Statement, in declaration: Int32) {
    keyword = element.keyword
    name = element.name?.symbol
    text = element.text
    origin = element.origin
    removedBy = statement.origin
    self.declaration = declaration
  }
}
