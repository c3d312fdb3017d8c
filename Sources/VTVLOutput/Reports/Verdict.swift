import VTVLChecks
import VTVLSyntax

extension Report {
  /// The answer to the first question a reader has.
  package struct Verdict: Sendable {
    package enum Result: String, Sendable {
      /// Nothing to fix.
      case pass
      /// No errors, but warnings to look at.
      case review
      /// Errors.
      case fail
    }

    package let result: Result
    package let counts: Counts

    /// Whether the descriptions and the data were written beside the report.
    package let outputsWritten: Bool

    init(_ entries: [Entry], isHeldBack: Bool) {
      outputsWritten = !isHeldBack
      counts = Counts(entries)
      result = counts.errors > 0 ? .fail : counts.warnings > 0 ? .review : .pass
    }
  }
}
