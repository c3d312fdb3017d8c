import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Workspace {
  /// The language that its authors read: the one that the project asks for, else that of most of the keywords;
  /// nil where neither says.
  ///
  /// - Parameter files: whose keywords count, by index; nil for all but shared ones.
  package func language(of files: Set<Int>? = nil) -> Language? {
    projectLanguage ?? keywordLanguage(of: files)
  }

  private var projectLanguage: Language? {
    for tree in ownTrees {
      for block in tree.root.children where block.keyword == .project {
        for line in block.statements where line.keyword == .language {
          if let language = line.prose.flatMap({ Language(called: $0.plainText) }) {
            return language
          }
        }
      }
    }
    return nil
  }

  /// The first keywords of each file are enough to tell.
  private func keywordLanguage(of files: Set<Int>?) -> Language? {
    let trees =
      files.map { files in files.sorted().map { forest.trees[$0] } } ?? ownTrees
    var english = 0
    var vietnamese = 0
    for tree in trees {
      for record in tree.records.lazy.filter({ $0.kind == .keyword }).prefix(Self.mostKeywords) {
        guard let keyword = record.keyword else { continue }
        let written = NameFolding.fold(
          tree.file.slice(TextRange(Int(record.start), Int(record.end))))
        let (vi, en) = (NameFolding.fold(keyword.vi), NameFolding.fold(keyword.en))
        guard vi != en else { continue }
        if written == en { english += 1 } else { vietnamese += 1 }
      }
    }
    return english == vietnamese ? nil : english > vietnamese ? .en : .vi
  }

  private static let mostKeywords = 200

  private var ownTrees: [SyntaxTree] {
    forest.trees.enumerated().filter { !shared.contains($0.offset) }.map(\.element)
  }
}
