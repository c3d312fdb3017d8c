import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Sources to begin with: a project, and a post with a line for all that its form requires, each a comment until its
/// author fills it in.
package enum NewSource {
  /// What is known of a post before it is written.
  package struct Post: Sendable {
    let code: String
    let title: String
    let deputyOf: String?
    let template: String?

    package init(code: String, title: String, deputyOf: String?, template: String?) {
      self.code = code
      self.title = title
      self.deputyOf = deputyOf
      self.template = template
    }
  }

  package static func project(name: String, form: String?, in language: Language) -> String {
    let formLine = form.map { "  \(Keyword.form.row.spelling(language)): \($0)\n" } ?? ""
    return "vtvl 1\n\n\(Keyword.project.row.spelling(language)): \(name)\n\(formLine)"
  }

  package static func post(_ post: Post, by form: FormProfile, in language: Language) -> String {
    let words = { (keyword: Keyword) in keyword.row.spelling(language) }
    var text = "vtvl 1\n\n\(words(.position)) \(post.code): \(post.title)\n"
    if let head = post.deputyOf { text += "  \(words(.deputyOf)): \(head)\n" }
    if let template = post.template { text += "  \(words(.fromTemplates)): \(template)\n" }
    if post.deputyOf == nil {
      text +=
        language(
          "  # Biểu mẫu yêu cầu những dòng dưới đây. Hãy viết thay cho «…», rồi bỏ dấu # ở đầu dòng.\n",
          "  # The form requires the lines below. Write in place of “…”, and delete the # before it.\n"
        )
    } else {
      text +=
        language(
          "  # Mọi nội dung của cấp trưởng đã có ở đây; chỉ viết những chỗ khác, như:\n",
          "  # All of the head's content is here; write what differs, as in:\n")
    }
    var lines = Lines(language)
    if post.deputyOf == nil {
      for field in form.header { field.cell.map { lines.add($0, below: []) } }
      for part in form.sections { lines.add(part) }
    } else {
      lines.add([.objective], value: "…")
    }
    return text + lines.text
  }

  /// Lines of a post, each below those that lead to it.
  private struct Lines {
    private let language: Language
    private(set) var text = ""
    private var last: [Keyword] = []

    init(_ language: Language) { self.language = language }

    /// What a part of the form requires, its parts among it.
    mutating func add(_ part: FormProfile.Part) {
      guard part.isRequired else { return }
      switch part.body {
      case .parts(let parts): for part in parts { add(part) }
      case .authority: add([.authority], item: true)
      case .competencies: add([.competencies, .all], value: "…")
      case .tasks(_, let columns):
        for cell in columns.flatMap(\.cells) { add(cell, below: [.task]) }
      default: for cell in part.body.cells { add(cell, below: []) }
      }
    }

    /// - Parameter outer: the lines that a field of the office's own stands below.
    mutating func add(_ cell: FormProfile.Cell, below outer: [Keyword]) {
      // The title stands on the first line, and a note in place of duties.
      guard cell.need != .optional, cell.keyword != .title, cell.keyword != .note else { return }
      if let own = cell.own {
        if !outer.isEmpty { add(outer) }
        write("\(spelling(.box)) \(own.id): …", depth: outer.count)
      } else if let field = FieldTable.builtIn.cell(cell.keyword) {
        let row = FieldTable.builtIn[field]
        switch row.shape {
        case _ where cell.keyword == .task: add([.task])
        case .items, .majors: add(cell.keyword.steps, item: true)
        case .study:
          add(cell.keyword.steps)
          add(cell.keyword.steps + [.lead], value: "…")
          add(cell.keyword.steps + [.fields], value: "…; …")
        default: add(cell.keyword.steps, value: "…")
        }
      }
    }

    mutating func add(_ steps: [Keyword], value: String? = nil, item: Bool = false) {
      let known = zip(last, steps).prefix { $0 == $1 }.count
      for depth in known..<max(known, steps.count) {
        let isLast = depth == steps.count - 1
        write(head(steps[depth]) + (isLast ? value.map { " " + $0 } ?? "" : ""), depth: depth)
      }
      if item { write("- …", depth: steps.count) }
      last = steps
    }

    /// A line with what stands for its name and its title.
    private func head(_ keyword: Keyword) -> String {
      switch keyword {
      case .task, .authority: "\(spelling(keyword)) \(language("tên-ngắn", "short-name")): …"
      case .competencies: "\(spelling(keyword)) \(language("mã-khung", "framework")):"
      default: "\(spelling(keyword)):"
      }
    }

    private func spelling(_ keyword: Keyword) -> String { keyword.row.spelling(language) }

    private mutating func write(_ line: String, depth: Int) {
      text += "  # " + String(repeating: "  ", count: depth) + line + "\n"
    }
  }
}
