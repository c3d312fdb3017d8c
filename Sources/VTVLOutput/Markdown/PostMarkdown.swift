import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Emitter {
  /// A Markdown file for each post, in the layout of the form, and `README.md`, an index of them.
  package static let markdown = Emitter("markdown") { analysis in
    let files = PostFiles(analysis.model)
    var outputs = zip(analysis.model.positions, files.names).map { post, name in
      OutputFile(path: "\(name).md", bytes: PostMarkdown.bytes(of: post, in: analysis))
    }
    outputs.append(OutputFile(path: "README.md", bytes: IndexMarkdown.bytes(of: analysis, files)))
    return outputs
  }
}

/// A post as a Markdown page.
enum PostMarkdown {
  static func bytes(of post: Position, in analysis: Analysis) -> [UInt8] {
    let printed = FormLayout.lay(out: post, of: analysis.model, by: analysis.form)
    var writer = MarkdownWriter(capacity: 1 << 15)
    writer.comment(
      GeneratedNotice.text(sources: sources(of: post, in: analysis.model))[analysis.language])
    writer.heading(1, printed.title)
    for block in printed.blocks {
      switch block {
      case .heading(let level, let text): writer.heading(level + 1, text)
      case .paragraph(let text): writer.paragraph(text)
      case .table(let table): writer.table(table)
      }
    }
    return writer.bytes
  }

  /// The files that the post is written in: its own, those it inherits from, and its framework's.
  private static func sources(of post: Position, in model: Model) -> [String] {
    var files = Set(post.layers.map { model.declarations.all[$0.declaration].origin.file })
    files.insert(post.origin.file)
    if let framework = post.competencies?.framework {
      files.insert(model.frameworks[framework].origin.file)
    }
    return files.sorted().map { model.forest.trees[Int($0)].file.path }
  }
}

/// The remark at the head of a file that nobody should edit.
enum GeneratedNotice {
  static func text(sources: [String]) -> Message {
    let names = sources.map { VisibleText.visible(Normalization.normalized($0)) }
      .joined(separator: ", ")
    return Message(
      vi: "Tệp này do vtvl tạo ra từ: \(names). Muốn thay đổi, hãy sửa các tệp đó.",
      en: "Made by vtvl from: \(names). To change it, edit those files.")
  }
}
