extension StringProtocol {
  /// The text without spaces before and after it.
  package var trimmingSpaces: String {
    var rest = Substring(self).utf8
    while rest.first == Byte.space { rest.removeFirst() }
    while rest.last == Byte.space { rest.removeLast() }
    return String(Substring(rest))
  }
}
