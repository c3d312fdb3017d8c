import VTVLModel
import VTVLSyntax

extension CheckContext {
  /// The first thing that is found in what a post does and may do: areas of work, duties and powers, in
  /// the order of the form.
  func firstInWork<Found>(
    of post: Int, _ find: (Text, Words) -> Found?
  ) -> Found? {
    func first(_ texts: Texts) -> Found? {
      for index in texts.indices {
        if let found = find(texts[index], words(texts[index])) { return found }
      }
      return nil
    }
    let tasks = model.positions[post].tasks
    for index in tasks.indices {
      if let area = tasks[index].area, let found = find(area, words(area)) { return found }
      if let found = first(tasks[index].duties) { return found }
    }
    let groups = model.positions[post].authority
    for index in groups.indices {
      if let found = first(groups[index].items) { return found }
    }
    return nil
  }

  /// The described posts that a document lists, by their codes.
  func codes(of document: Document) -> [String] {
    document.positions.compactMap { positions[$0] }.map { model.positions[$0].code }
  }

  /// The codes of the posts that some passages reach, by their indices: each once.
  func codes(reachedBy passages: [Int]) -> [String] {
    var posts: [Int] = []
    for passage in passages { posts += self.passages.all[passage].posts }
    posts.sort()
    return posts.indices.filter { $0 == 0 || posts[$0] != posts[$0 - 1] }
      .map { model.positions[posts[$0]].code }
  }

  /// The words of a text as its author wrote them, references and all: the same for every post that
  /// inherits the line.
  func quotation(_ text: Text) -> String {
    VisibleText.excerpt(text.prose.map { model.source($0) } ?? text.string)
  }
}

extension Wordings.Use {
  /// Whether the passage says what the post does or may do: an area of work, a duty, a power.
  var isWork: Bool {
    switch keyword {
    case .task, .duties: section == .tasks
    case .authority: isItem
    default: false
    }
  }
}

extension Model {
  /// The code in the line that declares a post.
  func codeLocation(_ position: Position) -> Location {
    location(declarations.all[position.declaration].name?.origin ?? position.origin)
  }
}

extension String {
  /// A keyword as it stands between braces: `cấp-phó-của`.
  var asReference: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
