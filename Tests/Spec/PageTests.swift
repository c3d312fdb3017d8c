import Foundation
import Testing
import TestSupport

/// The harness itself: a page that is wrong must fail.
@Suite struct PageTests {
  private func run(_ text: String, folder: String = "language", name: String = "x") -> PageRun {
    let file = Repository.specs.appending(path: "\(folder)/\(name).md")
    return PageRun(Page(file, text: text))
  }

  private static let source = """
    # Page

    ## Case

    ```vtvl
    vtvl 1

    vị trí A-1: {nhầm}
                ^^^^^^ unknown-reference
    ```

    """

  @Test func agreementIsSilent() {
    let run = run(Self.source)
    #expect(run.mismatches.isEmpty && run.faults.isEmpty)
    #expect(run.updated.text == Self.source)
  }

  @Test func missingMarkerFails() {
    let text = Self.source.replacing("            ^^^^^^ unknown-reference\n", with: "")
    let run = run(text)
    #expect(run.mismatches.count == 1)
    #expect(run.mismatches.first?.description.contains("+             ^^^^^^") == true)
    #expect(run.updated.text == Self.source)
  }

  @Test func markerOfNothingFails() {
    let text = Self.source.replacing("{nhầm}", with: "Văn thư")
    #expect(run(text).mismatches.count == 1)
  }

  @Test func movedMarkerFails() {
    let text = Self.source.replacing("            ^^^^^^", with: "           ^^^^^^")
    #expect(run(text).mismatches.count == 1)
  }

  @Test func wrongMessageFails() {
    let text = Self.source + "\n```messages\nunknown-reference\n  vi: a\n  en: b\n```\n"
    #expect(run(text).mismatches.count == 1)
  }

  @Test func pageWithoutExamplesFails() {
    #expect(run("# Page\n\nOnly words.\n").faults.count == 1)
    #expect(run("# Page\n\n```text illustration\na\n```\n").faults.count == 1)
  }

  @Test func blockThatNothingComparesFails() {
    #expect(run(Self.source + "\n```text\na\n```\n").faults.count == 1)
    #expect(run(Self.source + "\n```json file=nowhere.json\n```\n").faults.count == 1)
    #expect(run(Self.source + "\n```json path=/positions/7\n```\n").faults.count == 1)
  }

  @Test func pageOfDecomposedLettersFails() {
    #expect(run(Self.source + "\nVa\u{306}n thu\u{31B}.\n").faults.count == 1)
  }

  @Test func fixWithoutFixFails() {
    #expect(run(Self.source + "\n```vtvl fixed\n```\n").faults.count == 1)
  }

  @Test func checksNameTheRulesThatCount() {
    let twice = Self.source.replacing("```vtvl", with: "```vtvl checks=missing-counterpart")
      .replacing("{nhầm}", with: "Trưởng phòng")
      .replacing("^^^^^^ unknown-reference", with: "^^^^^^^^^^^^ missing-counterpart")
    #expect(run(twice).mismatches.isEmpty && run(twice).faults.isEmpty)
    #expect(run(twice.replacing("missing-", with: "no-")).faults.count == 1)
  }

  @Test func pageOfNoRuleFails() {
    #expect(!run(Self.source, folder: "rules", name: "no-such-rule").faults.isEmpty)
  }

  @Test func rulePageNeedsItsCases() {
    let run = run(Self.source, folder: "rules", name: "unknown-reference")
    #expect(run.faults.map(\.description).joined().contains("a case that passes"))
    #expect(run.mismatches.count == 1, "the part from the code is missing")
  }

  @Test func escapesStandForWhatTheySay() {
    let text = """
      # Page

      ```vtvl escapes
      vtvl 1

      vị trí A-1: Văn\\u{202E} thư
                     ^^^^^^^^ bidi-control
      ```

      """
    let run = run(text)
    #expect(run.mismatches.map(\.description) == [])
  }

  @Test func aPartOfAnOutputIsOutdented() {
    let text = """
      # Page

      ```vtvl
      vtvl 1

      vị trí A-1: Văn thư
        quyền hạn: Ký
          - Ký \\"a\\", b: [c]
      ```

      ```json path=/positions/0/authority/0/items
      [
        {"no": "1.1", "text": "Ký \\\\\\"a\\\\\\", b: [c]"}
      ]
      ```

      """
    #expect(run(text).mismatches.map(\.description) == [])
    #expect(run(text).faults.map(\.description) == [])
  }

  @Test func commandsRunAmongTheFilesOfTheCase() {
    let text = """
      # Page

      ```vtvl file=posts/a.vtvl
      vtvl 1

      vị trí A-1: Văn thư
      ```

      ```console
      $ ls; cat posts/a.vtvl; exit 3
      posts
      vtvl 1

      vị trí A-1: Văn thư
      [3]
      $ vtvl --version >/dev/null
      ```

      """
    #expect(run(text).mismatches.map(\.description) == [])
    #expect(run(text.replacing("[3]", with: "[2]")).mismatches.count == 1)
  }
}
