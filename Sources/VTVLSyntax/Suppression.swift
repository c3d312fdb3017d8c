/// A comment that silences one rule for the construct or item below it:
///
///     suppression = "#" ( "bỏ qua" | "ignore" ) rule ":" reason
package struct Suppression: Sendable {
  /// The id of the rule as written.
  package let rule: String
  package let ruleRange: TextRange
  /// The words after the colon; empty when there are none.
  package let reason: String
  /// What follows the rule where that is no colon: the reason without it, or more rules.
  package let words: String
  /// The comment itself.
  package let range: TextRange
  /// The construct, item or edit it stands above; nil at the end of a file.
  package let target: TextRange?
}

extension SyntaxTree {
  /// The suppressions of a file, in order. A comment that merely begins with the same words is none:
  /// after them a single word and a colon must follow, or the id of a rule.
  package func suppressions(isRule: (String) -> Bool) -> [Suppression] {
    var found: [Suppression] = []
    var pending: [Suppression] = []
    for record in records {
      switch record.kind {
      case .comment:
        if let suppression = readSuppression(record.range, isRule) { pending.append(suppression) }
      case .construct, .item, .edit, .unknown:
        if pending.isEmpty { continue }
        found += pending.map { $0.above(record.range) }
        pending.removeAll()
      default: break
      }
    }
    return found + pending
  }

  /// The letters that the verb begins with; most comments begin with another.
  private static let firstLetters = [Keyword.ignore.vi, Keyword.ignore.en].compactMap(\.utf8.first)

  private func readSuppression(_ range: TextRange, _ isRule: (String) -> Bool) -> Suppression? {
    let bytes = file.bytes
    let end = range.upperBound
    var start = range.lowerBound
    while start < end, bytes[start] == Byte.hash || Byte.isBlank(bytes[start]) { start += 1 }
    guard start < end, Self.firstLetters.contains(bytes[start] | 0x20) else { return nil }
    guard let verb = KeywordMatcher.match(bytes, start, end), verb.keyword == .ignore else {
      return nil
    }
    start = verb.end
    while start < end, Byte.isBlank(bytes[start]) { start += 1 }
    var stop = start
    while stop < end, Byte.isNamePart(bytes[stop]), bytes[stop] < 0x80 { stop += 1 }
    var colon = stop
    while colon < end, Byte.isBlank(bytes[colon]) { colon += 1 }
    let rule = file.text(TextRange(start, stop))
    let hasColon = colon < end && bytes[colon] == Byte.colon
    guard stop > start, hasColon || isRule(rule) else { return nil }
    var reason = hasColon ? colon + 1 : end
    while reason < end, Byte.isBlank(bytes[reason]) { reason += 1 }
    return Suppression(
      rule: rule, ruleRange: TextRange(start, stop), reason: file.text(TextRange(reason, end)),
      words: hasColon ? "" : file.text(TextRange(colon, end)), range: range, target: nil)
  }
}

extension SyntaxTree.Record {
  fileprivate var range: TextRange { TextRange(Int(start), Int(end)) }
}

extension Suppression {
  fileprivate func above(_ target: TextRange) -> Suppression {
    Suppression(
      rule: rule, ruleRange: ruleRange, reason: reason, words: words, range: range, target: target)
  }
}
