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
        guard keyword.vi != keyword.en else { continue }
        let written = tree.file.bytes[Int(record.start)..<Int(record.end)]
        // English keywords are plain letters, in any case.
        let isEnglish = written.elementsEqual(keyword.en.utf8) { $0 | 0x20 == $1 | 0x20 }
        if isEnglish { english += 1 } else { vietnamese += 1 }
      }
    }
    return english == vietnamese ? nil : english > vietnamese ? .en : .vi
  }

  private static let mostKeywords = 40

  private var ownTrees: [SyntaxTree] {
    forest.trees.enumerated().filter { !shared.contains($0.offset) }.map(\.element)
  }
}
