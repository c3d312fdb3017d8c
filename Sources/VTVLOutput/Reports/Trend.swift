import VTVLChecks

extension Report {
  /// What has changed since an earlier run.
  package struct Trend: Sendable {
    /// The findings, by index, that were not there before.
    package let new: [Int]
    /// How many of the earlier ones are gone.
    package let fixed: Int
    /// How many are as they were.
    package let unchanged: Int

    init(previous: Set<Fingerprint>, current: [Fingerprint]) {
      new = current.indices.filter { !previous.contains(current[$0]) }
      unchanged = current.count - new.count
      fixed = previous.count - unchanged
    }
  }
}
