import VTVLChecks
import VTVLModel
import VTVLSyntax

/// A list of posts as a page: their codes, titles and quotas, with links to those that are described.
struct PostListMarkdown {
  private let list: Knowledge.PostList
  private let model: Model
  private let language: Language
  private let files: PositionFiles
  private var writer = MarkdownWriter()

  static func bytes(
    of list: Knowledge.PostList, in analysis: Analysis, _ files: PositionFiles
  ) -> [UInt8] {
    var page = PostListMarkdown(
      list: list, model: analysis.model, language: analysis.language, files: files)
    page.write()
    return page.writer.finished()
  }

  private mutating func write() {
    let origin = model.declarations.all[list.declaration].origin
    let source = model.forest.trees[Int(origin.file)].file.path
    writer.comment(GeneratedNotice.text(sources: [source])[language])
    writer.heading(1, list.title?.string ?? list.id)
    writer.separate()
    writer.raw(
      text: language(
        "| TT | Mã | Tên vị trí việc làm | Số lượng |\n", "| No. | Code | Post | Quota |\n"))
    writer.raw("| ---: | --- | --- | ---: |\n")
    let posts = list.posts.map { model.knowledge.listedPosts[$0] }
    let described = describedPosts
    for (number, post) in zip(1..., posts) {
      writer.raw(text: "| \(number) | ")
      let code = model.spelling(post.code)
      if let index = described[post.code.symbol] {
        writer.link(code, to: "\(files.names[index]).md")
      } else {
        writer.words(code)
      }
      writer.raw(" | ")
      writer.words(title(of: post, described))
      writer.raw(text: post.quota.map { " | \($0.number) |\n" } ?? " | |\n")
    }
    let quotas = posts.compactMap(\.quota?.number)
    guard posts.count > 1, !quotas.isEmpty else { return }
    let total = quotas.reduce(0, +)
    writer.raw(
      text: language("| | | **Cộng** | **\(total)** |\n", "| | | **Total** | **\(total)** |\n"))
  }

  /// The described posts by their codes.
  private var describedPosts: [Symbol: Int] {
    var posts: [Symbol: Int] = [:]
    for (index, position) in model.positions.enumerated() {
      if let name = model.declarations.all[position.declaration].name { posts[name.symbol] = index }
    }
    return posts
  }

  /// As the list has it, or else as its description.
  private func title(of post: Knowledge.ListedPosition, _ described: [Symbol: Int]) -> String {
    if let title = post.title, !title.isBlank { return title.string }
    return described[post.code.symbol].flatMap { model.positions[$0].title?.string } ?? ""
  }
}
