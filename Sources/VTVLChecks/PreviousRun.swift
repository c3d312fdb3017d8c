/// What an earlier run found, to tell what has changed since.
package struct PreviousRun: Sendable {
  package let baseline: Baseline
  /// The name of the workspace where the baseline speaks of several, which keeps like diagnostics apart; nil
  /// where it speaks of this one alone.
  package let folder: String?

  package init(_ baseline: Baseline, folder: String? = nil) {
    self.baseline = baseline
    self.folder = folder
  }
}
