import VTVLModel
import VTVLSyntax

/// What makes a finding the same finding in another run: the rule, the construct it stands in, the words
/// it points at and the words its message quotes. Lines above may come and go, passages may be wrapped
/// anew, a post may move to another file, and one more post may inherit the line: the fingerprint stays.
/// Baselines, SARIF and GitLab know findings by it.
package struct Fingerprint: Sendable, Hashable, Comparable {
  /// Sixteen hexadecimal digits; for the second finding that is alike in everything `-2` after them, and
  /// so on. A set of them therefore counts as well as it names.
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Analysis {
  /// The fingerprint of each of `diagnostics`, in their order; no two are the same.
  ///
  /// - Parameter folder: tells workspaces apart whose findings are listed together.
  package func fingerprints(folder: String = "") -> [Fingerprint] {
    Fingerprint.of(diagnostics, in: model.forest, folder: folder)
  }
}

extension Fingerprint {
  package static func of(
    _ findings: [Diagnostic], in forest: SyntaxForest, folder: String = ""
  ) -> [Fingerprint] {
    var outlines: [Outline?] = Array(repeating: nil, count: forest.trees.count)
    var counts: [UInt64: Int] = [:]
    return findings.map { finding in
      let file = finding.location.file
      let outline = outlines[file] ?? Outline(forest.trees[file])
      outlines[file] = outline
      let hash = hash(finding, outline, forest.trees[file].file, folder)
      let count = counts[hash, default: 0] + 1
      counts[hash] = count
      return Fingerprint(hexadecimal(hash) + (count > 1 ? "-\(count)" : ""))
    }
  }

  private static func hash(
    _ finding: Diagnostic, _ outline: Outline, _ file: SourceFile, _ folder: String
  ) -> UInt64 {
    var hash = StableHash()
    hash.combine(folder.utf8)
    hash.combine(finding.rule.id.utf8)
    let range = finding.location.range
    if let construct = outline.construct(at: range.lowerBound) {
      hash.combine(construct.hash)
      if !(construct.isNamed && construct.start == range.lowerBound) {
        hash.combine(openingWords(file.slice(range)))
      }
    } else {
      hash.combine(Normalization.normalized(file.path).utf8)
      hash.combine(openingWords(file.slice(range)))
    }
    if !finding.listsWhatIsLeft { hash.combine(quotationsIn: finding.message.vi) }
    return hash.value
  }

  /// The first words of what a finding points at. A finding points at the first line of a passage, and
  /// where that line ends is no part of what it says.
  private static func openingWords(_ bytes: ArraySlice<UInt8>, count: Int = 5) -> [UInt8] {
    var words: [UInt8] = []
    for word in bytes.prefix(400).split(whereSeparator: { $0 <= UInt8(ascii: " ") }).prefix(count) {
      words += word
      words.append(UInt8(ascii: " "))
    }
    return Array(Normalization.normalized(String(decoding: words, as: UTF8.self)).utf8)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// The constructs of a file in order, each with a hash of the way to it: `position LDQL-01`,
/// `task kế-hoạch`, `criteria`.
private struct Outline {
  struct Construct {
    let start: Int
    let end: Int
    let parent: Int?
    let isNamed: Bool
    let hash: UInt64
  }

  private var constructs: [Construct] = []

  init(_ tree: SyntaxTree) { add(tree.root, parent: nil) }

  private mutating func add(_ node: SyntaxNode, parent: Int?) {
    for child in node.children where child.kind == .construct {
      guard let keyword = child.keyword else { continue }
      let name = child.first(.name)
      var hash = StableHash()
      if let parent { hash.combine(constructs[parent].hash) }
      hash.combine(keyword.en.utf8)
      if let name { hash.combine(NameFolding.fold(name.bytes)) }
      constructs.append(
        Construct(
          start: child.headRange.lowerBound, end: child.range.upperBound, parent: parent,
          isNamed: name != nil, hash: hash.value))
      add(child, parent: constructs.count - 1)
    }
  }

  /// The innermost construct around a byte.
  func construct(at offset: Int) -> Construct? {
    var low = 0
    var high = constructs.count
    while low < high {
      let middle = (low + high) / 2
      if constructs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    var index: Int? = low > 0 ? low - 1 : nil
    while let found = index, constructs[found].end <= offset { index = constructs[found].parent }
    return index.map { constructs[$0] }
  }
}

/// FNV-1a over 64 bits: the same on every machine and in every version, unlike `Hasher`.
private struct StableHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0xFF)  // no byte of text, so that what follows cannot run into what came before
  }

  /// The words between `«` and `»`: what a message is about, however it is worded.
  mutating func combine(quotationsIn message: String) {
    let bytes = Array(message.utf8)
    var start: Int?
    for index in bytes.indices.dropLast() where bytes[index] == 0xC2 {
      if bytes[index + 1] == 0xAB {
        start = index + 2
      } else if bytes[index + 1] == 0xBB, let opened = start {
        combine(bytes[opened..<index])
        start = nil
      }
    }
  }

  mutating func combine(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
