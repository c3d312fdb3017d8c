import VTVLModel
import VTVLSyntax

extension CheckContext {
  /// The first thing that is found in what a position does and may do: areas of work, duties and powers, in
  /// the order of the form.
  func firstInWork<Found>(of position: Position, _ find: (Text, Words) -> Found?) -> Found? {
    func first(_ texts: Texts) -> Found? {
      for text in texts {
        if let found = find(text, words(text)) { return found }
      }
      return nil
    }
    for task in position.tasks {
      if let area = task.area, let found = find(area, words(area)) { return found }
      if let found = first(task.duties) { return found }
    }
    for group in position.authority {
      if let found = first(group.items) { return found }
    }
    return nil
  }

  /// The codes of the positions that have a passage in places of some kind; nil for none.
  func codes(
    of wording: Wordings.Wording, where isMeant: (Wordings.Use) -> Bool
  ) -> [String]? {
    var codes: [String] = []
    var last = -1
    for use in wording.uses where use.position != last && isMeant(use) {
      last = use.position
      codes.append(code(of: use))
    }
    return codes.isEmpty ? nil : codes
  }

  func code(of use: Wordings.Use) -> String { model.positions[use.position].code }

  /// The described positions that a document lists, by their codes.
  func codes(of document: Document) -> [String] {
    document.positions.compactMap { positionIndex[$0] }.map { model.positions[$0].code }
  }

  /// The codes of the positions that some passages reach, by their indices: each once.
  func codes(reachedBy passages: [Int]) -> [String] {
    var reached: [Int] = []
    for passage in passages { reached += self.passages[passage].positions }
    reached.sort()
    return reached.indices.filter { $0 == 0 || reached[$0] != reached[$0 - 1] }
      .map { model.positions[reached[$0]].code }
  }

  /// The words of a text as its author wrote them, references and all: the same for every position that
  /// inherits the line.
  func quotation(_ text: Text) -> String {
    VisibleText.excerpt(text.prose.map { model.source($0) } ?? text.string)
  }
}

extension Wordings.Use {
  /// Whether the passage says what the position does or may do: an area of work, a duty, a power.
  var isWork: Bool {
    switch keyword {
    case .task, .duties: section == .tasks
    case .authority: isItem
    default: false
    }
  }
}

extension Wordings.Wording {
  /// Some of its words, to point at and to quote.
  func quote(_ range: Range<Int>) -> QuotedWords {
    QuotedWords(text: text, words: words, range: range)
  }
}

extension Model {
  /// The code in the line that declares a position.
  func codeLocation(_ position: Position) -> Location {
    location(declarations.all[position.declaration].name?.origin ?? position.origin)
  }
}
