import VTVLChecks

extension Report {
  /// What has changed since an earlier run.
  package struct Trend: Sendable {
    /// The diagnostics, by index, that were not there before.
    package let new: Set<Int>
    /// How many are as they were.
    package let unchanged: Int
    /// How many of the earlier ones are gone; nil if the baseline also holds those of other folders, since
    /// it does not say which.
    package let fixed: Int?

    init?(_ analysis: Analysis) {
      guard let previous = analysis.previous else { return nil }
      let fingerprints = analysis.fingerprints(folder: previous.folder ?? "")
      let new = Set(fingerprints.indices.filter { !previous.baseline.contains(fingerprints[$0]) })
      unchanged = fingerprints.count - new.count
      fixed = previous.folder == nil ? previous.baseline.fingerprints.count - unchanged : nil
      self.new = new
    }
  }
}
