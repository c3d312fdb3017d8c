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
      /// Errors: nothing but the report was written.
      case fail
    }

    package let result: Result
    package let counts: Counts

    /// Whether the descriptions and the data were written beside the report.
    package var outputsWritten: Bool { result != .fail }

    init(_ entries: [Entry]) {
      counts = Counts(entries)
      result = counts.errors > 0 ? .fail : counts.warnings > 0 ? .review : .pass
    }
  }
}
