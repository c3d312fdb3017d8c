import VTVLSyntax

/// The diagnostics that an office has agreed to live with for now, so that only new ones count. A text file
/// with a line a diagnostic, in order, which a reviewer can read and Git can merge:
///
///     # vtvl baseline 2
///     0604271fb0021ad3 duplicate-item LDQL-02.vtvl
///
/// Only the fingerprint counts; the rest tells people what it stands for.
package struct Baseline: Sendable {
  package let fingerprints: Set<String>
  /// Whether an earlier vtvl wrote it, which knew diagnostics by the words of their messages: then none of its
  /// fingerprints means anything now.
  package let isOutdated: Bool

  package init(fingerprints: Set<String>, isOutdated: Bool = false) {
    self.fingerprints = fingerprints
    self.isOutdated = isOutdated
  }

  package func contains(_ fingerprint: Fingerprint) -> Bool {
    fingerprints.contains(fingerprint.text)
  }

  private static let header = "# vtvl baseline 2"
  private static let outdatedHeader = "# vtvl baseline 1"

  // MARK: Reading

  /// Reads the file; a line that cannot be read is the error, from 1.
  package static func read(_ bytes: [UInt8]) -> Result<Baseline, UnreadableLine> {
    var fingerprints: Set<String> = []
    var isFirst = true
    var isOutdated = false
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if isFirst, !words.isEmpty {
        let text = String(decoding: line, as: UTF8.self)
        isOutdated = text.hasPrefix(outdatedHeader)
        guard isOutdated || text.hasPrefix(header) else {
          return .failure(UnreadableLine(number: index + 1))
        }
        isFirst = false
      }
      guard let first = words.first, first.first != UInt8(ascii: "#") else { continue }
      guard isFingerprint(first) else { return .failure(UnreadableLine(number: index + 1)) }
      fingerprints.insert(String(decoding: first, as: UTF8.self))
    }
    return .success(Baseline(fingerprints: fingerprints, isOutdated: isOutdated))
  }

  package struct UnreadableLine: Error {
    package let number: Int
  }

  /// Sixteen hexadecimal digits, and a count where several diagnostics are alike.
  private static func isFingerprint(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let digits = parts.first, digits.count == 16, parts.count <= 2 else { return false }
    let isHexadecimal = digits.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    let isCount = parts.dropFirst().allSatisfy { part in
      !part.isEmpty && part.count < 8 && part.allSatisfy { "0123456789".utf8.contains($0) }
    }
    return isHexadecimal && isCount
  }

  // MARK: Writing

  /// An entry of the file.
  package struct Entry: Sendable {
    package let fingerprint: Fingerprint
    package let rule: String
    /// The file, as it is called in its workspace.
    package let path: String

    package init(fingerprint: Fingerprint, rule: String, path: String) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.path = path
    }
  }

  /// The file for these diagnostics: in the order of files and rules, so that a line more is a line more in
  /// the difference too.
  package static func bytes(of entries: [Entry]) -> [UInt8] {
    let lines = entries.sorted { left, right in
      if left.path != right.path { return left.path < right.path }
      if left.rule != right.rule { return left.rule < right.rule }
      return left.fingerprint < right.fingerprint
    }.map { "\($0.fingerprint.text) \($0.rule) \(VisibleText.visible($0.path))" }
    return Array(([header] + lines).joined(separator: "\n").utf8) + [0x0A]
  }
}
