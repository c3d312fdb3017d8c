import VTVLModel
import VTVLSyntax

/// What makes a diagnostic the same diagnostic in another run: the rule, the construct it stands in, the words
/// it points at and the things it is about, however its message puts them. Lines above may come and go, passages may be wrapped
/// anew, a post may move to another file, and one more post may inherit the line: the fingerprint stays.
/// Baselines, SARIF and GitLab know diagnostics by it.
package struct Fingerprint: Sendable, Hashable, Comparable {
  /// Sixteen hexadecimal digits; for the second diagnostic that is alike in everything `-2` after them, and
  /// so on. A set of them therefore counts as well as it names.
  package let text: String
  /// A mark for each thing that it lists: eight hexadecimal digits.
  package let parts: Set<String>

  package init(_ text: String, parts: Set<String> = []) {
    self.text = text
    self.parts = parts
  }

  package static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Analysis {
  /// The fingerprint of each of `diagnostics`, in their order; no two are the same.
  ///
  /// - Parameter folder: for a file, what tells its folder from others whose diagnostics are listed together.
  package func fingerprints(folder: (SourceFile) -> String = { _ in "" }) -> [Fingerprint] {
    Fingerprint.of(diagnostics, in: model.forest, folder: folder)
  }
}

extension Fingerprint {
  package static func of(
    _ diagnostics: [Diagnostic], in forest: SyntaxForest,
    folder: (SourceFile) -> String = { _ in "" }
  ) -> [Fingerprint] {
    let folders = forest.trees.map { folder($0.file) }
    var outlines: [Outline?] = Array(repeating: nil, count: forest.trees.count)
    var counts = [UInt64: Int](minimumCapacity: diagnostics.count)
    return diagnostics.indices.map { index in
      let file = diagnostics[index].location.file
      var outline = outlines[file].take() ?? Outline(forest.trees[file])
      let hash = hash(diagnostics[index], &outline, forest.trees[file].file, folders[file])
      outlines[file] = outline
      counts[hash, default: 0] += 1
      return Fingerprint(hash, count: counts[hash] ?? 1, parts: parts(of: diagnostics[index]))
    }
  }

  private init(_ hash: UInt64, count: Int, parts: Set<String>) {
    let text = Self.digits(of: hash, count: 16)
    self.init(count > 1 ? "\(text)-\(count)" : text, parts: parts)
  }

  /// The first hexadecimal digits of a hash.
  private static func digits(of hash: UInt64, count: Int) -> String {
    let digits = [UInt8](capacity: 16) { digits in
      var rest = hash
      for _ in 0..<count {
        rest = rest &<< 4 | rest &>> 60
        let digit = UInt8(truncatingIfNeeded: rest & 0xF)
        digits.append(digit &+ (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func parts(of diagnostic: Diagnostic) -> Set<String> {
    var parts: Set<String> = []
    for case .part(let part) in diagnostic.arguments {
      var hash = StableHash()
      hash.combine(part)
      parts.insert(digits(of: hash.value, count: 8))
    }
    return parts
  }

  private static func hash(
    _ diagnostic: Diagnostic, _ outline: inout Outline, _ file: SourceFile, _ folder: String
  ) -> UInt64 {
    var hash = StableHash()
    hash.combine(folder)
    hash.combine(diagnostic.rule.id)
    let range = diagnostic.location.range
    if let construct = outline.construct(at: range.lowerBound) {
      hash.combine(outline.hash(of: construct))
      if !outline.isName(of: construct, at: range.lowerBound) {
        hash.combine(openingWords(file.slice(range)))
      }
    } else {
      hash.combine(Normalization.normalized(file.path))
      hash.combine(openingWords(file.slice(range)))
    }
    for argument in diagnostic.arguments { hash.combine(argument) }
    return hash.value
  }

  /// The first words of what a diagnostic points at, a blank after each. A diagnostic points at the first line
  /// of a passage, and where that line ends is no part of what it says.
  private static func openingWords(_ bytes: ArraySlice<UInt8>, count: Int = 5) -> String {
    let bytes = bytes.prefix(400)
    let words = [UInt8](capacity: bytes.count + 1) { words in
      let span = bytes.span
      var ends = 0
      for index in span.indices {
        guard ends < count else { break }
        if span[index] > UInt8(ascii: " ") {
          words.append(span[index])
        } else if index > 0, span[index - 1] > UInt8(ascii: " ") {
          words.append(UInt8(ascii: " "))
          ends += 1
        }
      }
      if ends < count, let last = bytes.last, last > UInt8(ascii: " ") {
        words.append(UInt8(ascii: " "))
      }
    }
    return Normalization.normalized(String(decoding: words, as: UTF8.self))
  }
}

/// The constructs of a file in order, each with a hash of the way to it: `position LDQL-01`,
/// `task kế-hoạch`, `criteria`.
private struct Outline {
  private struct Construct {
    let node: SyntaxNode
    let start: Int
    let end: Int
    let parent: Int?
    /// Once asked for: diagnostics stand in few of the constructs.
    var hash: UInt64?
  }

  private var constructs: [Construct] = []

  /// Walks the records, since most of a tree is passed over: what is no construct holds none.
  init(_ tree: SyntaxTree) {
    let records = tree.records
    var parent: Int?
    var id = 1
    while id < records.count {
      guard case .construct = records[id].kind, records[id].keyword != nil else {
        id = Int(records[id].next)
        continue
      }
      let start = Int(records[id].start)
      while let found = parent, constructs[found].end <= start { parent = constructs[found].parent }
      let node = tree.node(id)
      constructs.append(
        Construct(
          node: node, start: node.headRange.lowerBound, end: Int(records[id].end), parent: parent))
      parent = constructs.count - 1
      id += 1
    }
  }

  /// The innermost construct around a byte.
  func construct(at offset: Int) -> Int? {
    var low = 0
    var high = constructs.count
    while low < high {
      let middle = (low + high) / 2
      if constructs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    var index: Int? = low > 0 ? low - 1 : nil
    while let found = index, constructs[found].end <= offset { index = constructs[found].parent }
    return index
  }

  /// Whether what begins at a byte is the construct itself, and its name says which.
  func isName(of construct: Int, at offset: Int) -> Bool {
    constructs[construct].start == offset && constructs[construct].node.first(.name) != nil
  }

  mutating func hash(of construct: Int) -> UInt64 {
    if let known = constructs[construct].hash { return known }
    let node = constructs[construct].node
    var hash = StableHash()
    if let parent = constructs[construct].parent { hash.combine(self.hash(of: parent)) }
    hash.combine(node.keyword?.en ?? "")
    if let name = node.first(.name) { hash.combine(NameFolding.fold(name.bytes).span) }
    constructs[construct].hash = hash.value
    return hash.value
  }
}

/// FNV-1a over 64 bits: the same on every machine and in every version, unlike `Hasher`.
private struct StableHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { combine($0.span) }
  }

  mutating func combine(_ bytes: borrowing Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
    add(0xFF)  // no byte of text, so that what follows cannot run into what came before
  }

  mutating func combine(_ argument: DiagnosticArgument) {
    switch argument {
    case .text(let text): combine(text)
    case .keyword(let keyword): combine(keyword.en)
    case .number(let number): combine(UInt64(bitPattern: Int64(number)))
    case .kind(let kind): combine(kind)
    case .part: break
    }
  }

  mutating func combine(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
