import VTVLModel
import VTVLSyntax

/// The diagnostics that an office has agreed to live with for now, so that only new ones count. A text file
/// which a reviewer can read and Git can merge: for each workspace a line a diagnostic, in order, and where it
/// lists things another line with a mark for each.
///
///     # vtvl baseline 3
///     [xa-1/van-phong]
///     0604271fb0021ad3 duplicate-item LDQL-02.vtvl
///     18707ef2dfa1199a missing-section LDQL-03.vtvl
///     18707ef2dfa1199a: 1b70c5e2 5d0c21f7
///
/// A workspace is called by its way from the folder of the file, so that two of one name are told apart and
/// a repository may be checked out anywhere.
package struct Baseline: Sendable {
  private var workspaces: [String: KnownDiagnostics] = [:]
  /// Whether an earlier vtvl wrote it, which knew diagnostics in another way: then none of its lines means
  /// anything now.
  package let isOutdated: Bool

  package init(isOutdated: Bool = false) { self.isOutdated = isOutdated }

  /// What is known of a workspace; setting it to nothing removes the workspace.
  package subscript(workspace: String) -> KnownDiagnostics {
    get { workspaces[workspace] ?? KnownDiagnostics() }
    set { workspaces[workspace] = newValue.entries.isEmpty ? nil : newValue }
  }

  /// How many diagnostics it holds.
  package var count: Int { workspaces.values.reduce(0) { $0 + $1.count } }

  private static let header = "# vtvl baseline 3"
  private static let outdatedHeaders = ["# vtvl baseline 1", "# vtvl baseline 2"]

  // MARK: Reading

  /// Reads the file; a line that cannot be read is the error, from 1. Editors may have put a byte order mark
  /// before it.
  package static func read(_ bytes: [UInt8]) -> Result<Baseline, UnreadableLine> {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    var entries: [String: [KnownDiagnostics.Entry]] = [:]
    var parts: [String: [String: Set<String>]] = [:]
    var workspace = "."
    var isOutdated: Bool?
    for (index, line) in lines.enumerated() {
      let words = line.split { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      guard let first = words.first else { continue }
      let text = String(decoding: line, as: UTF8.self)
      if isOutdated == nil {
        isOutdated = outdatedHeaders.contains { text.hasPrefix($0) }
        guard isOutdated == true || text.hasPrefix(header) else {
          return .failure(UnreadableLine(number: index + 1))
        }
      }
      if isOutdated == true || first.first == UInt8(ascii: "#") { continue }
      if let name = name(in: line) {
        workspace = name
      } else if let (mark, listed) = KnownDiagnostics.Entry.parts(words) {
        parts[workspace, default: [:]][mark, default: []].formUnion(listed)
      } else if let entry = KnownDiagnostics.Entry(line) {
        entries[workspace, default: []].append(entry)
      } else {
        return .failure(UnreadableLine(number: index + 1))
      }
    }
    var baseline = Baseline(isOutdated: isOutdated ?? false)
    for (workspace, entries) in entries {
      let parts = parts[workspace] ?? [:]
      baseline.workspaces[workspace] = KnownDiagnostics(
        entries.map { $0.listing(parts[$0.mark] ?? []) })
    }
    return .success(baseline)
  }

  package struct UnreadableLine: Error {
    package let number: Int
  }

  /// The name between brackets, where a line is a heading.
  private static func name(in line: ArraySlice<UInt8>) -> String? {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x0D || last == 0x09 { line.removeLast() }
    guard line.count > 2, line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") else {
      return nil
    }
    return String(decoding: line.dropFirst().dropLast(), as: UTF8.self)
  }

  // MARK: Writing

  /// The file: in the order of workspaces, files and rules, so that a line more is a line more in the
  /// difference too.
  package var bytes: [UInt8] {
    let parts = workspaces.sorted { $0.key < $1.key }.flatMap { name, known in
      ["[\(name)]"] + known.entries.flatMap(\.lines)
    }
    return Array(([Self.header] + parts).joined(separator: "\n").utf8) + [0x0A]
  }
}

/// What a baseline knows of one workspace.
package struct KnownDiagnostics: Sendable {
  /// A diagnostic. Only the mark and the parts count; the rest tells people, and a later update, what it stands
  /// for.
  package struct Entry: Sendable {
    /// The text of a fingerprint.
    package let mark: String
    package let rule: String
    /// The file, as it is called in its workspace.
    package let path: String
    /// The marks of what it lists.
    fileprivate var parts: Set<String> = []

    package init(_ fingerprint: Fingerprint, rule: String = "", path: String = "") {
      mark = fingerprint.text
      parts = fingerprint.parts
      self.rule = rule
      self.path = VisibleText.visible(path)
    }

    fileprivate var lines: [String] {
      let line = "\(mark) \(rule) \(path)"
      return parts.isEmpty
        ? [line] : [line, "\(mark): \(parts.sorted().joined(separator: " "))"]
    }

    fileprivate func listing(_ parts: Set<String>) -> Entry {
      var entry = self
      entry.parts.formUnion(parts)
      return entry
    }
  }

  /// In the order of files and rules, each mark once.
  package let entries: [Entry]
  private let partsByMark: [String: Set<String>]

  package init(_ entries: [Entry] = []) {
    let byMark = Dictionary(entries.map { ($0.mark, $0) }) { $0.listing($1.parts) }
    partsByMark = byMark.mapValues(\.parts)
    self.entries = byMark.values.sorted { left, right in
      (left.path, left.rule, left.mark) < (right.path, right.rule, right.mark)
    }
  }

  package init(
    _ diagnostics: [Diagnostic], _ fingerprints: [Fingerprint], in forest: SyntaxForest
  ) {
    self.init(
      zip(diagnostics, fingerprints).map { diagnostic, fingerprint in
        Entry(
          fingerprint, rule: diagnostic.rule.id,
          path: forest.trees[diagnostic.location.file].file.path)
      })
  }

  /// Whether a diagnostic is known, and everything that it lists.
  package func contains(_ fingerprint: Fingerprint) -> Bool {
    partsByMark[fingerprint.text]?.isSuperset(of: fingerprint.parts) ?? false
  }

  /// How many diagnostics are known.
  package var count: Int { entries.count }

  /// How many of them are none of these.
  package func count(besides fingerprints: [Fingerprint]) -> Int {
    let there = Set(fingerprints.map(\.text))
    return entries.count { !there.contains($0.mark) }
  }
}

extension KnownDiagnostics.Entry {
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    let words = line.split(
      maxSplits: 2, omittingEmptySubsequences: true, whereSeparator: { $0 == 0x20 || $0 == 0x09 })
    guard let mark = words.first, Self.isMark(mark) else { return nil }
    let texts = words.map { String(decoding: $0, as: UTF8.self) }
    self.init(
      Fingerprint(texts[0]), rule: texts.count > 1 ? texts[1] : "",
      path: texts.count > 2 ? texts[2] : "")
  }

  /// What a diagnostic lists, behind its mark and a colon.
  fileprivate static func parts(_ words: [ArraySlice<UInt8>]) -> (mark: String, parts: [String])? {
    guard let first = words.first, first.last == UInt8(ascii: ":"), isMark(first.dropLast()),
      words.dropFirst().allSatisfy({ isHexadecimal($0, count: 8) })
    else { return nil }
    let texts = words.map { String(decoding: $0, as: UTF8.self) }
    return (String(texts[0].dropLast()), Array(texts.dropFirst()))
  }

  /// Sixteen hexadecimal digits; then a count where several diagnostics are alike.
  private static func isMark(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isCount = parts.dropFirst().allSatisfy { part in
      !part.isEmpty && part.count < 8 && part.allSatisfy { "0123456789".utf8.contains($0) }
    }
    return parts.count <= 2 && isCount && isHexadecimal(parts[0], count: 16)
  }

  private static func isHexadecimal(_ word: ArraySlice<UInt8>, count: Int) -> Bool {
    word.count == count && word.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
