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
      if outlines[file] == nil { outlines[file] = Outline(forest.trees[file]) }
      let construct = outlines[file]?.construct(at: finding.location.range.lowerBound)
      let hash = hash(finding, construct, forest.trees[file].file, folder)
      let count = counts[hash, default: 0] + 1
      counts[hash] = count
      return Fingerprint(hexadecimal(hash) + (count > 1 ? "-\(count)" : ""))
    }
  }

  private static func hash(
    _ finding: Diagnostic, _ construct: Outline.Place?, _ file: SourceFile, _ folder: String
  ) -> UInt64 {
    var hash = StableHash()
    hash.combine(folder.utf8)
    hash.combine(finding.rule.id.utf8)
    let range = finding.location.range
    if let construct {
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
    var count = count
    for byte in bytes.prefix(400) {
      let isBlank = byte <= UInt8(ascii: " ")
      if isBlank, words.isEmpty || words.last == UInt8(ascii: " ") { continue }
      words.append(isBlank ? UInt8(ascii: " ") : byte)
      if isBlank { count -= 1 }
      if count == 0 { break }
    }
    if let last = words.last, last != UInt8(ascii: " ") { words.append(UInt8(ascii: " ")) }
    guard !Normalization.isNormalized(words[...]) else { return words }
    return Array(Normalization.normalized(String(decoding: words, as: UTF8.self)).utf8)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let places = stride(from: 60, through: 0, by: -4)
    return String(decoding: places.map { digits[Int(value >> $0 & 15)] }, as: UTF8.self)
  }
}

/// The constructs of a file in order, each with a hash of the way to it: `position LDQL-01`,
/// `task kế-hoạch`, `criteria`.
private struct Outline {
  /// The innermost construct around a byte.
  struct Place {
    let start: Int
    let isNamed: Bool
    let hash: UInt64
  }

  private struct Construct {
    let node: SyntaxNode
    let start: Int
    let end: Int
    let parent: Int?
    /// Made when it is asked for: most constructs hold no finding.
    var hash: UInt64?
  }

  private var constructs: [Construct] = []

  init(_ tree: SyntaxTree) { add(tree.root, parent: nil) }

  private mutating func add(_ node: SyntaxNode, parent: Int?) {
    for child in node.children where child.kind == .construct && child.keyword != nil {
      constructs.append(
        Construct(
          node: child, start: child.headRange.lowerBound, end: child.range.upperBound,
          parent: parent))
      add(child, parent: constructs.count - 1)
    }
  }

  mutating func construct(at offset: Int) -> Place? {
    var low = 0
    var high = constructs.count
    while low < high {
      let middle = (low + high) / 2
      if constructs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    var index: Int? = low > 0 ? low - 1 : nil
    while let found = index, constructs[found].end <= offset { index = constructs[found].parent }
    return index.map { index in
      Place(
        start: constructs[index].start, isNamed: constructs[index].node.first(.name) != nil,
        hash: hash(of: index))
    }
  }

  private mutating func hash(of index: Int) -> UInt64 {
    if let known = constructs[index].hash { return known }
    let node = constructs[index].node
    var hash = StableHash()
    if let parent = constructs[index].parent { hash.combine(self.hash(of: parent)) }
    hash.combine((node.keyword?.en ?? "").utf8)
    if let name = node.first(.name) { hash.combine(NameFolding.fold(name.bytes)) }
    constructs[index].hash = hash.value
    return hash.value
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
    var message = message
    message.withUTF8 { bytes in
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
  }

  mutating func combine(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
