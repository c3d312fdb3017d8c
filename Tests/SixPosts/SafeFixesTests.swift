import Foundation
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLSyntax

/// What the safe fixes make of the six posts: other signs and references, and not one other word.
@Suite("Safe fixes on the six posts")
struct SafeFixesTests {
  private let before: Workspace
  private let after: Workspace

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/NamDong")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".vtvl") }.sorted()
    before = Workspace(
      try names.map { name in
        SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
      })
    let analysis = Compilation.analyze(before)
    let fixing = Fixing(analysis.diagnostics, in: before.forest, onlySafe: true)
    after = Workspace(
      before.files.enumerated().map { index, file in
        SourceFile(path: file.path, bytes: fixing.bytes(of: index))
      })
  }

  /// The words of every passage and item, post by post; blanks and signs do not count.
  private func words(_ workspace: Workspace) -> [[[UInt8]]] {
    Compilation.analyze(workspace).model.positions.map { position in
      (position.passages.map(\.text) + position.lists.flatMap(\.texts)).map {
        Array(Words($0.string).key)
      }
    }
  }

  @Test func `no word of any post changes`() {
    #expect(before.files.map(\.bytes) != after.files.map(\.bytes))
    let (old, new) = (words(before), words(after))
    // An entry that is two fields of study becomes two only by a fix that is not safe.
    #expect(old == new)
  }

  @Test func `nothing safe is left to mend`() {
    let left = Compilation.analyze(after).diagnostics.filter { $0.fix?.isSafe == true }
    #expect(left.map(\.message.en) == [])
  }
}
