import VTVLChecks

extension Report {
  /// What has changed since an earlier run.
  package struct Trend: Sendable {
    /// The diagnostics, by index, that were not there before.
    package let new: Set<Int>
    /// How many are as they were.
    package let unchanged: Int
    /// How many of the earlier ones are gone.
    package let fixed: Int

    init?(_ analysis: Analysis) {
      guard let previous = analysis.previous else { return nil }
      let fingerprints = analysis.fingerprints()
      let new = Set(fingerprints.indices.filter { !previous.contains(fingerprints[$0]) })
      unchanged = fingerprints.count - new.count
      fixed = previous.count(besides: fingerprints)
      self.new = new
    }
  }
}
