import Foundation
import Testing
import TestSupport

/// Every page of `Specs` that holds examples is run: what stands under its sources must be what the
/// compiler says. `VTVL_UPDATE=1 swift test --filter SpecTests` rewrites the pages instead; `VTVL_PAGE=errors/names`
/// runs the pages whose path holds these words, and `VTVL_PAGE=errors/names#twice` only their cases whose heading does.
@Suite struct SpecTests {
  static let pages: [Page] = Repository.files(below: Repository.specs, ending: ".md")
    .compactMap { try? Page($0) }
    .filter { !$0.folder.isEmpty && Repository.isWanted($0.description) }

  @Test func thereArePages() {
    #expect(!Self.pages.isEmpty)
  }

  @Test(arguments: pages)
  func page(_ page: Page) throws {
    let run = PageRun(page, only: Repository.wantedCase)
    // Strings that differ in Unicode form only are equal; bytes tell.
    let (old, new) = (Data(page.text.utf8), Data(run.updated.text.utf8))
    if Repository.isUpdating, new != old { try new.write(to: page.file, options: .atomic) }
    let disagreements = Repository.isUpdating ? [] : run.mismatches
    for mismatch in run.faults + disagreements {
      Issue.record(
        "\(page.description):\(mismatch.line): \(mismatch.description)",
        sourceLocation: page.location(line: mismatch.line))
    }
  }
}

extension Page {
  /// The place to jump to when a page fails.
  func location(line: Int) -> Testing.SourceLocation {
    Testing.SourceLocation(
      fileID: description, filePath: file.path, line: max(line, 1), column: 1)
  }
}
