extension StringProtocol {
  /// The text without spaces before and after it.
  package var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
