import VTVLSyntax

/// A thing in a resolved post, not yet filled in: a construct, an item, a field of study. It knows who
/// states it, what it replaced, and where to find what is below it.
struct ResolvedNode: Sendable {
  /// What kind of thing; nil for an item of a list.
  let keyword: Keyword?
  var name: NameUse?
  var text: ProseID?
  /// The line that states it.
  var origin: NodeRef
  /// The declaration in which that line stands.
  var declaration: Int32
  /// The line that states its text, which may be another where a block has a new title.
  var textOrigin: NodeRef
  /// The text that stood here before.
  var replaced: ProseID?
  /// Its children and what is gone from them, in `Blocks`; nil where it has neither.
  var block: Int32?
  /// Whether it says that a competency is not asked for, whatever a wider line says.
  var isRemoval = false

  init(_ statement: Statement, declaration: Int32) {
    self.init(
      statement.keyword, statement.firstName, statement.text, statement.origin, declaration)
  }

  /// The post itself, before anything is laid on it.
  init(root declaration: Declaration, declaration index: Int32) {
    self.init(
      declaration.keyword, declaration.name, declaration.text, declaration.origin, index)
  }

  private init(
    _ keyword: Keyword?, _ name: NameUse?, _ text: ProseID?, _ origin: NodeRef,
    _ declaration: Int32
  ) {
    (self.keyword, self.name, self.text) = (keyword, name, text)
    (self.origin, self.declaration, textOrigin) = (origin, declaration, origin)
  }

  /// Gives it other words, which a line of another layer states.
  ///
  /// - Parameter isLeaf: whether there is nothing below it. A block goes on being stated where it was;
  ///   only its title is new.
  mutating func restate(
    _ text: ProseID, by statement: Statement, in declaration: Int32, isLeaf: Bool
  ) {
    replaced = self.text
    self.text = text
    isRemoval = false
    textOrigin = statement.origin
    guard isLeaf else { return }
    origin = statement.origin
    self.declaration = declaration
  }
}

/// Something that was inherited and is not there any more, and the line that took it away.
package struct Absence: Sendable {
  package let keyword: Keyword?
  package let name: Symbol?
  package let text: ProseID?
  /// The text that stood there before that.
  package let replaced: ProseID?
  /// The line that stated it.
  package let origin: NodeRef
  /// The line that took it away, and its declaration.
  package let removedBy: NodeRef
  package let declaration: Int32

  init(_ element: ResolvedNode, by statement: Statement, in declaration: Int32) {
    keyword = element.keyword
    name = element.name?.symbol
    text = element.text
    replaced = element.replaced
    origin = element.origin
    removedBy = statement.origin
    self.declaration = declaration
  }
}

/// What was inherited in a block and is gone, in the order in which it was taken away.
struct Absences: Sendable {
  private(set) var all: [Absence] = []
  /// The last of each kind and name, and of each kind; and how many of all are in it.
  private var lastByName: [Name: Int] = [:]
  private var countByName = 0

  private struct Name: Hashable {
    let keyword: Keyword?
    let symbol: Symbol?
  }

  mutating func append(_ absence: Absence) { all.append(absence) }

  /// How something of a kind, and of a name if it has one, was taken away.
  mutating func last(of keyword: Keyword?, _ symbol: Symbol?) -> Absence? {
    for index in countByName..<all.count {
      lastByName[Name(keyword: all[index].keyword, symbol: all[index].name)] = index
      lastByName[Name(keyword: all[index].keyword, symbol: nil)] = index
    }
    countByName = all.count
    return lastByName[Name(keyword: keyword, symbol: symbol)].map { all[$0] }
  }
}
