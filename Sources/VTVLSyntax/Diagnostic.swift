/// Where something stands: a file of the workspace, by its index, and a range of its bytes.
package struct Location: Sendable, Hashable {
  package let file: Int
  package let range: TextRange

  package init(file: Int, range: TextRange) {
    self.file = file
    self.range = range
  }

  /// The same words in another version of the file.
  package func moved(by offset: (Int) -> Int) -> Location {
    Location(file: file, range: TextRange(offset(range.lowerBound), offset(range.upperBound)))
  }
}

/// One of the things that a finding is about, by which it is told from others of its rule at its place, in
/// this run and in the next.
package enum DiagnosticArgument: Sendable, Hashable {
  /// Words of a source, or a name in it.
  case text(String)
  /// A field or a verb.
  case keyword(Keyword)
  case number(Int)
  /// Which of the things that its rule has to say, where there are several.
  case kind(String)
  /// One of the things that it lists: the finding is new when there are more of them, and stays the same when
  /// there are fewer.
  case part(String)

  /// A part for each of the places where something stands.
  package static func parts(_ text: String, places: Int) -> [DiagnosticArgument] {
    (0..<places).map { .part("\(text) \($0 + 1)") }
  }
}

/// One finding: of the parser, of name resolution or of a check. Every channel renders this type.
package struct Diagnostic: Sendable {
  /// A further place that explains the finding.
  package struct Note: Sendable {
    package let location: Location?
    package let message: Message

    package init(at location: Location? = nil, _ message: Message) {
      self.location = location
      self.message = message.visible
    }
  }

  /// A change of the source that fixes the finding and touches no byte besides. It is safe when nobody
  /// need look at it: the text says the same before and after, and no guess is made. Only safe fixes are
  /// applied unasked.
  package struct Fix: Sendable {
    package struct Edit: Sendable, Hashable {
      package let location: Location
      package let replacement: String

      package init(_ location: Location, _ replacement: String) {
        self.location = location
        self.replacement = replacement
      }
    }

    package let title: Message
    package let edits: [Edit]
    package let isSafe: Bool

    package init(_ title: Message, _ edits: [Edit], isSafe: Bool = false) {
      self.title = title.visible
      self.edits = edits
      self.isSafe = isSafe
    }

    /// Writes one text at some places, and says so.
    package static func writing(_ text: String, at places: [Location]) -> Fix {
      let shown = VisibleText.excerpt(text)
      return Fix(
        Message(vi: "Viết «\(shown)»", en: "Write “\(shown)”"), places.map { Edit($0, text) })
    }
  }

  package let rule: Rule
  package var severity: Severity
  package var location: Location
  /// What it is about, however it is worded; the message is made of these when somebody reads it.
  package let arguments: [DiagnosticArgument]
  package let message: Message
  package var notes: [Note]
  package var fix: Fix?
  /// The codes of the posts that the finding holds for, in the order of the outputs.
  package var posts: [String]
  /// The name that is missing: the model finishes the finding with what was most likely meant.
  package let wanted: WantedName?

  package init(
    _ rule: Rule, at location: Location, about arguments: [DiagnosticArgument] = [],
    _ message: Message, notes: [Note] = [], fix: Fix? = nil, posts: [String] = [],
    wanted: WantedName? = nil
  ) {
    self.rule = rule
    self.severity = rule.severity
    self.location = location
    self.arguments = arguments
    // Whatever words of a file a message quotes, none can steer a terminal or hide what is said.
    self.message = message.visible
    self.notes = notes
    self.fix = fix
    self.posts = posts
    self.wanted = wanted
  }
}
