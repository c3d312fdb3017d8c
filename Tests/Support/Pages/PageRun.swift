import VTVLChecks
import VTVLSyntax

/// A page run: what is wrong with it, and the page as it should be.
package struct PageRun {
  /// A place where the page and the compiler disagree, or the page itself is at fault.
  package struct Mismatch: Sendable {
    package let line: Int
    package let description: String
  }

  package private(set) var mismatches: [Mismatch] = []
  /// What update mode cannot mend.
  package private(set) var faults: [Mismatch] = []
  /// The page with every expectation as it really is.
  package private(set) var updated: Page
  /// The findings of all cases.
  package private(set) var findings: [[Diagnostic]] = []

  /// - Parameter heading: words that the heading of a case must hold for it to be run; nil for all.
  package init(_ page: Page, only heading: String? = nil) {
    updated = page
    for testCase in page.cases where heading.map(testCase.heading.contains) ?? true {
      run(testCase, of: page)
    }
    guard heading == nil else { return }
    if page.blocks.allSatisfy(\.isIllustration) {
      faults.append(
        Mismatch(line: 1, description: "The page has nothing to compare: it proves nothing."))
    }
    if page.folder == "rules" {
      describeRule(on: page)
      judgeRulePage(page)
    }
    judgeForm()
  }

  /// What is written on a page is in composed letters, whatever its examples hold.
  private mutating func judgeForm() {
    let text = updated.text
    guard Array(text.utf8) != Array(Normalization.normalized(text).utf8) else { return }
    faults.append(
      Mismatch(
        line: 1, description: "The page is not in composed letters: write “escapes” instead."))
  }

  private mutating func run(_ testCase: Page.Case, of page: Page) {
    do {
      let run = try CaseRun(testCase, of: page)
      findings.append(run.findings)
      faults += run.faults.map { Mismatch(line: $0.line, description: $0.description) }
      for index in testCase.blocks {
        guard let actual = run.lines[index], let block = page.block(index) else { continue }
        updated.setLines(actual, of: index)
        compare(block, actual, testCase)
      }
    } catch let fault as CaseRun.Fault {
      faults.append(Mismatch(line: fault.line, description: fault.description))
    } catch {
      faults.append(Mismatch(line: testCase.line, description: "\(error)"))
    }
  }

  private mutating func compare(
    _ block: FencedBlock, _ actual: [String], _ testCase: Page.Case
  ) {
    let difference = LineDiff.text(expected: block.lines, actual: actual)
    guard !difference.isEmpty else { return }
    mismatches.append(
      Mismatch(
        line: block.line,
        description:
          "“\(testCase.heading)”, \(block.info): the page (-) and the compiler (+) differ\n"
          + difference))
  }

  // MARK: Pages of rules

  /// Keeps the part of a rule's page that the rule itself states.
  private mutating func describeRule(on page: Page) {
    guard let rule = Rule.named(page.name) else {
      faults.append(Mismatch(line: 1, description: "There is no rule named \(page.name)."))
      return
    }
    let part = RulePart(rule)
    let range = part.range(in: updated)
    let written = updated.pieces[range].map { piece in
      if case .prose(let line) = piece { line } else { "" }
    }
    let difference = LineDiff.text(expected: written, actual: part.lines)
    guard !difference.isEmpty else { return }
    updated.replaceProse(range, by: range.isEmpty ? part.lines + [""] : part.lines)
    mismatches.append(
      Mismatch(line: 1, description: "The rule is described otherwise in the code\n" + difference))
  }

  /// A rule's page shows a text that fails, with its messages, and one that passes.
  private mutating func judgeRulePage(_ page: Page) {
    let fails = findings.contains { $0.contains { $0.rule.id == page.name } }
    let passes = findings.contains { !$0.contains { $0.rule.id == page.name } }
    let speaks = page.blocks.contains { $0.language == "messages" }
    let fixes = findings.contains { $0.contains { $0.rule.id == page.name && $0.fix != nil } }
    let showsFix = page.blocks.contains { $0.flags.contains("fixed") }
    let missing = [
      fails ? nil : "a case that fails", passes ? nil : "a case that passes",
      speaks ? nil : "a block of messages",
      fixes == showsFix || showsFix ? nil : "a block “vtvl fixed” that shows the fix",
    ].compactMap { $0 }
    if !missing.isEmpty {
      faults.append(
        Mismatch(line: 1, description: "Missing here: \(missing.joined(separator: ", ")).")
      )
    }
  }
}
