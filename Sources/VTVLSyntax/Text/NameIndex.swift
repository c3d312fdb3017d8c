/// Names that may be meant by a name that is none, ready to be looked through many times.
package struct NameIndex: Sendable {
  private struct Entry: Sendable {
    /// Without marks, and with them.
    let plain: [Unicode.Scalar]
    let marked: [Unicode.Scalar]
    let letters: LetterSet
    /// The numbers in it: codes that differ in these are two codes, not one misspelt.
    let numbers: [Int]
  }

  private let names: [String]
  private var entries: [Entry] = []
  /// The entries by the number of plain letters.
  private var byLength: [[Int]] = []
  /// How much more is done for suggestions. Thousands of wrong names among thousands of right ones are no
  /// slips of a hand.
  private var effortLeft = 300_000 * comparison

  /// What it takes to compare two names letter by letter, where passing one over takes 1.
  private static let comparison = 64

  package init(_ names: some Sequence<String>) {
    self.names = Array(names)
    for (index, name) in self.names.enumerated() {
      let bytes = Array(name.utf8)
      let entry = Self.entry(bytes[...])
      entries.append(entry)
      while byLength.count <= entry.plain.count { byLength.append([]) }
      byLength[entry.plain.count].append(index)
    }
  }

  /// The name an author most likely meant, or nil when none is near enough.
  ///
  /// Names are compared without marks first, since a wrong or missing tone is the likeliest slip; a
  /// tie goes to fewer edits with marks, then to the earlier name. Case, Unicode form and tone
  /// placement never count.
  package mutating func nearest(to name: String) -> String? {
    guard effortLeft > 0 else { return nil }
    let bytes = Array(name.utf8)
    let found = nearest(to: bytes[...], &effortLeft)
    return found.map { names[$0.index] }
  }

  /// The same, as its place in the order of the names and how far it is.
  package func nearest(to name: ArraySlice<UInt8>) -> Match? {
    var effort = 0
    return nearest(to: name, &effort)
  }

  private func nearest(to name: ArraySlice<UInt8>, _ effort: inout Int) -> Match? {
    // Nothing that long is a slip of a known name, and the work would grow with its square.
    guard name.count <= Self.longest * 4 else { return nil }
    let wanted = Self.entry(name)
    let count = wanted.plain.count
    guard count <= Self.longest else { return nil }
    let bound = Self.allowedEdits(forLetters: count)
    var best: Match?
    for length in max(0, count - bound)...(count + bound) where length < byLength.count {
      effort -= byLength[length].count
      for index in byLength[length] {
        let most = best?.plainEdits ?? bound
        guard wanted.letters.mayBeNear(entries[index].letters, edits: most) else { continue }
        effort -= Self.comparison
        guard let match = match(wanted, index, atMost: most), best.map({ match < $0 }) ?? true
        else {
          continue
        }
        best = match
      }
    }
    return best
  }

  private static let longest = 80

  /// A name and how many edits it is away, without marks and with them.
  package struct Match: Comparable, Sendable {
    package let plainEdits: Int
    package let markedEdits: Int
    package let index: Int

    package static func < (left: Match, right: Match) -> Bool {
      (left.plainEdits, left.markedEdits, left.index)
        < (right.plainEdits, right.markedEdits, right.index)
    }
  }

  private func match(_ wanted: Entry, _ index: Int, atMost bound: Int) -> Match? {
    let entry = entries[index]
    guard wanted.numbers == entry.numbers || wanted.numbers.isEmpty || entry.numbers.isEmpty,
      let plain = EditDistance.distance(from: wanted.plain, to: entry.plain, atMost: bound)
    else { return nil }
    let most = max(wanted.marked.count, entry.marked.count)
    let marked = EditDistance.distance(from: wanted.marked, to: entry.marked, atMost: most)
    return Match(plainEdits: plain, markedEdits: marked ?? most, index: index)
  }

  private static func entry(_ bytes: ArraySlice<UInt8>) -> Entry {
    let plain = scalars(of: NameFolding.foldedWithoutMarks(bytes))
    return Entry(
      plain: plain, marked: scalars(of: NameFolding.fold(bytes)), letters: LetterSet(plain),
      numbers: numbers(in: plain))
  }

  private static func numbers(in scalars: [Unicode.Scalar]) -> [Int] {
    scalars.split { !("0"..."9").contains($0) }.map { digits in
      digits.reduce(0) { ($0 &* 10) &+ Int($1.value - 0x30) }
    }
  }

  private static func scalars(of key: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: key, as: UTF8.self).unicodeScalars)
  }

  /// How many edits still make a suggestion: a guess must keep most of what was typed.
  private static func allowedEdits(forLetters count: Int) -> Int {
    switch count {
    case ...1: 0
    case ...4: 1
    case ...8: 2
    default: 3
    }
  }
}

/// Name indexes by what they list, each made when the first name is wrong.
package struct Suggestions<Key: Hashable & Sendable>: Sendable {
  private var indexes: [Key: NameIndex] = [:]

  package init() {}

  /// Whether the names of a kind are listed.
  package func has(_ kind: Key) -> Bool { indexes[kind] != nil }

  package mutating func list(_ names: [String], as kind: Key) { indexes[kind] = NameIndex(names) }

  /// The name of a kind that was most likely meant.
  package mutating func nearest(
    to name: String, of kind: Key, among names: @autoclosure () -> [String]
  ) -> String? {
    if indexes[kind] == nil { indexes[kind] = NameIndex(names()) }
    return indexes[kind]?.nearest(to: name)
  }
}

/// Which letters a name has, so that most names are told apart without being compared.
private struct LetterSet: Sendable {
  private var bits: UInt64 = 0

  init(_ scalars: [Unicode.Scalar]) {
    for scalar in scalars { bits |= 1 << UInt64(scalar.value & 63) }
  }

  /// An edit takes one letter away and puts one in at most.
  func mayBeNear(_ other: LetterSet, edits: Int) -> Bool {
    (bits ^ other.bits).nonzeroBitCount <= 2 * edits
  }
}
