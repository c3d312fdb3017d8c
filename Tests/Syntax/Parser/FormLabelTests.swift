import Testing
import VTVLSyntax

/// What the form prints, pasted into a post with its number and its colon, leads to the keyword of its field.
@Suite struct FormLabelTests {
  @Test func `the form has labels for every section`() {
    #expect(BuiltInForm.labels.count > 40)
    let named = Set(BuiltInForm.labels.flatMap(\.keywords))
    let sections: Set<Keyword> = [
      .title, .rank, .objective, .task, .duties, .output, .criteria, .managedBy, .bodies,
      .authority,
      .private, .shared, .autonomy, .education, .training, .other, .competencies, .level,
    ]
    #expect(sections.isSubset(of: named))
  }

  @Test(arguments: ["", "7- ", "3.1. ", "b) "])
  func `every label leads to its keyword`(_ number: String) {
    for label in BuiltInForm.labels where !isKeyword(label.words) {
      let source = "vtvl 1\n\nvị trí VP-01: Văn thư\n  \(number)\(label.words):\n    - Một\n"
      let file = Parser.parse(SourceFile(path: "a.vtvl", bytes: Array(source.utf8)), index: 0)
      guard let first = file.diagnostics.first else {
        Issue.record("nothing is said of «\(label.words)»")
        continue
      }
      let said = NameFolding.fold(first.message.vi + (first.fix?.title.vi ?? ""))
      if label.keywords.isEmpty {
        #expect(first.message.vi.contains("do máy tự in ra"), "\(label.words)")
      }
      for keyword in label.keywords where keyword.place(in: .position) != nil || isOfOneBlock(label)
      {
        // The code of a post stands in the line of the post.
        let meant = keyword == .codePattern ? Keyword.position : keyword
        #expect(
          String(decoding: said, as: UTF8.self).contains("«\(meant.vi)»"),
          "\(label.words): \(first.message.vi)")
      }
    }
  }

  private func isKeyword(_ words: String) -> Bool {
    Keyword.table.contains { NameFolding.fold($0.vi) == NameFolding.fold(words) }
  }

  /// Whether the fields below a heading stand in one block, so that all of them are named.
  private func isOfOneBlock(_ label: BuiltInForm.Label) -> Bool {
    Set(label.keywords.map { $0.row.places[0].context }).count == 1
  }
}
