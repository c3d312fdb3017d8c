import VTVLModel
import VTVLSyntax

/// The posts that lack what their form requires. They are printed all the same, and marked as drafts, since
/// an author wants to see a page long before it is complete.
package struct Drafts: Sendable {
  /// For each such post, by its index, the diagnostics that say what it lacks.
  private var diagnosticsByPost: [Int: [Int]] = [:]

  init(_ model: Model, _ diagnostics: [Diagnostic]) {
    let missing = diagnostics.indices.filter { diagnostics[$0].isGap }
    guard !missing.isEmpty else { return }
    let posts = Dictionary(grouping: model.positions.indices) { model.positions[$0].code }
    for index in missing {
      for post in diagnostics[index].posts.flatMap({ posts[$0] ?? [] }) {
        diagnosticsByPost[post, default: []].append(index)
      }
    }
  }

  package var isEmpty: Bool { diagnosticsByPost.isEmpty }

  /// The posts, in the order of the outputs.
  package var posts: [Int] { diagnosticsByPost.keys.sorted() }

  package func contains(_ post: Int) -> Bool { diagnosticsByPost[post] != nil }

  fileprivate func diagnostics(of post: Int) -> [Int] { diagnosticsByPost[post] ?? [] }
}

extension Analysis {
  /// Whether a diagnostic stands in the way of trustworthy outputs: any error but that a post lacks a part.
  package var isHeldBack: Bool {
    diagnostics.indices.contains {
      diagnostics[$0].severity == .error && !diagnostics[$0].isGap
    }
  }

  /// What a draft lacks, in sentences.
  package func gaps(of post: Int, _ language: Language) -> String {
    drafts.diagnostics(of: post).map { diagnostics[$0].message[language] }.joined(separator: " ")
  }
}

extension Diagnostic {
  /// Whether it says that a post lacks a part without which it cannot be issued.
  fileprivate var isGap: Bool { rule == Check.missingSection.rule && severity == .error }
}
