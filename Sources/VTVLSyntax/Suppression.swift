/// A comment that silences one rule for the construct or item below it:
///
///     suppression = "#" , "bỏ qua" , rule , ":" , words , newline ;
package struct Suppression: Sendable {
  /// The id of the rule as written.
  package let rule: String
  package let ruleRange: TextRange
  /// The words after the colon; empty when there are none.
  package let reason: String
  /// What follows the rule where that is no colon: the reason without it, or more rules.
  package let words: String
  /// A colon between the verb and the rule, where none belongs.
  package let wrongColon: TextRange?
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
    guard bytes[start] == Byte.hash else { return nil }
    while start < end, bytes[start] == Byte.hash || Byte.isBlank(bytes[start]) { start += 1 }
    guard start < end, Self.firstLetters.contains(bytes[start] | 0x20) else { return nil }
    guard let verb = KeywordMatcher.match(bytes, start, end), verb.keyword == .ignore else {
      return nil
    }
    start = afterBlanks(verb.end, end)
    let wrongColon = start < end && bytes[start] == Byte.colon ? start : nil
    if let wrongColon { start = afterBlanks(wrongColon + 1, end) }
    var stop = start
    while stop < end, Byte.isNamePart(bytes[stop]), bytes[stop] < 0x80 { stop += 1 }
    let rule = file.text(TextRange(start, stop))
    let next = afterBlanks(stop, end)
    let hasColon = next < end && bytes[next] == Byte.colon
    guard stop > start, hasColon && wrongColon == nil || isRule(rule) else { return nil }
    let reason = hasColon ? afterBlanks(next + 1, end) : end
    return Suppression(
      rule: rule, ruleRange: TextRange(start, stop), reason: file.text(TextRange(reason, end)),
      words: hasColon ? "" : file.text(TextRange(next, end)),
      wrongColon: wrongColon.map { TextRange($0, $0 + 1) }, range: range, target: nil)
  }

  private func afterBlanks(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, Byte.isBlank(file.bytes[index]) { index += 1 }
    return index
  }
}

extension SyntaxTree.Record {
  fileprivate var range: TextRange { TextRange(Int(start), Int(end)) }
}

extension Suppression {
  fileprivate func above(_ target: TextRange) -> Suppression {
    Suppression(
      rule: rule, ruleRange: ruleRange, reason: reason, words: words, wrongColon: wrongColon,
      range: range, target: target)
  }
}
