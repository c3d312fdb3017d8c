/// Looks closely at what `CharacterFaults.scan` could not wave through, and merges what belongs
/// together.
///
/// Offsets inside are those of the span; `base` turns them into the caller's. No byte is looked at
/// more than a few times: words, runs and the gaps between faults are each walked once.
struct FaultCollector {
  private let base: Int
  private var faults: [CharacterFault] = []
  /// Where the last word looked at ended; no later word begins before it.
  private var wordFloor = 0
  /// The line's region of words not in NFC, and of invalid bytes, still open for more.
  private var notNormalized: Range<Int>?
  private var invalid: Range<Int>?

  init(base: Int) { self.base = base }

  /// Judges the character at `index` and whatever belongs to it, and returns where to go on.
  mutating func examine(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    guard let found = bytes.decodedScalar(at: index) else {
      return addInvalid(bytes, from: index)
    }
    if found.scalar == "\r" {
      add(.control, index..<(index + 1), replacement: nil)
      return index + 1
    }
    if let kind = found.scalar.hiddenKind {
      return addHidden(bytes, from: index, kind: kind)
    }
    let scalar = found.scalar
    if Normalization.isSurelyNormalized(scalar), !Lookalikes.isGreekOrCyrillic(scalar),
      Lookalikes.letterDWithStroke(for: scalar) == nil
    {
      return index + found.length
    }
    let word = wordAround(bytes, index: index, length: found.length)
    addLookalikes(bytes, in: word)
    if !Normalization.isNormalized(bytes.extracting(word)) { addNotNormalized(bytes, word) }
    wordFloor = word.upperBound
    return word.upperBound
  }

  /// All faults, in the order of the file.
  consuming func finished(_ bytes: borrowing Span<UInt8>) -> [CharacterFault] {
    closeNotNormalized(bytes)
    closeInvalid()
    return faults.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private mutating func add(
    _ kind: CharacterFault.Kind, _ range: Range<Int>, replacement: [UInt8]?
  ) {
    faults.append(
      CharacterFault(
        kind: kind, start: base + range.lowerBound, end: base + range.upperBound,
        replacement: replacement))
  }

  // MARK: Invalid and hidden

  private mutating func addInvalid(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes.decodedScalar(at: end) == nil { end += 1 }
    if let open = invalid, !hasLineEnd(bytes, in: open.upperBound..<start) {
      invalid = open.lowerBound..<end
    } else {
      closeInvalid()
      invalid = start..<end
    }
    return end
  }

  private mutating func closeInvalid() {
    if let open = invalid { add(.invalidUTF8, open, replacement: nil) }
    invalid = nil
  }

  private func hasLineEnd(_ bytes: borrowing Span<UInt8>, in range: Range<Int>) -> Bool {
    for index in range where bytes[index] == 0x0A || bytes[index] == 0x0D { return true }
    return false
  }

  private mutating func addHidden(
    _ bytes: borrowing Span<UInt8>, from start: Int, kind: CharacterFault.Kind
  ) -> Int {
    var end = start
    var breaksLine = false
    while let next = bytes.decodedScalar(at: end), next.scalar.hiddenKind == kind {
      if next.scalar.isForeignLineBreak { breaksLine = true }
      end += next.length
    }
    var replacement: [UInt8]? = kind == .invisible ? [] : nil
    // Two words must not become one.
    if breaksLine, start > 0, end < bytes.count, bytes[start - 1] > 0x20, bytes[end] > 0x20 {
      replacement = [0x20]
    }
    add(kind, start..<end, replacement: replacement)
    return end
  }

  // MARK: Words

  /// The word that the character at `index` is part of, or that character with its marks.
  private func wordAround(
    _ bytes: borrowing Span<UInt8>, index: Int, length: Int
  ) -> Range<Int> {
    var start = index
    var end = index + length
    guard let first = bytes.decodedScalar(at: index), first.scalar.isLetterOrMark else {
      while let next = bytes.decodedScalar(at: end), next.scalar.isMark { end += next.length }
      return start..<end
    }
    while let next = wordPart(bytes.decodedScalar(at: end)) { end += next.length }
    while start > wordFloor, let previous = wordPart(bytes.decodedScalar(before: start)) {
      start -= previous.length
    }
    // A mark at the beginning sits on whatever stands there: `=` and U+0338 are `≠`.
    if start > wordFloor, bytes.decodedScalar(at: start)?.scalar.isMark == true,
      let carrier = bytes.decodedScalar(before: start), carrier.scalar.hiddenKind == nil,
      carrier.scalar.value > 0x20
    {
      start -= carrier.length
    }
    return start..<end
  }

  /// The decoded scalar if it is a visible part of a word: joiners and fillers count as letters for
  /// Unicode, but they are faults of their own here.
  private func wordPart(_ found: DecodedScalar?) -> DecodedScalar? {
    guard let found, found.scalar.isLetterOrMark, found.scalar.hiddenKind == nil else { return nil }
    return found
  }

  private mutating func addLookalikes(_ bytes: borrowing Span<UInt8>, in word: Range<Int>) {
    let hasLatin = hasLatinLetter(bytes, in: word)
    var index = word.lowerBound
    while index < word.upperBound, let found = bytes.decodedScalar(at: index) {
      guard isLookalike(found.scalar, besideLatin: hasLatin) else {
        index += found.length
        continue
      }
      let start = index
      var replacement: String? = ""
      while index < word.upperBound, let next = bytes.decodedScalar(at: index) {
        if isLookalike(next.scalar, besideLatin: hasLatin) {
          let letter = Lookalikes.vietnamese(for: next.scalar)
          if let letter { replacement?.append(letter) } else { replacement = nil }
        } else if next.scalar.isMark {
          replacement?.unicodeScalars.append(next.scalar)
        } else {
          break
        }
        index += next.length
      }
      add(.lookalike, start..<index, replacement: replacement.flatMap(composed))
    }
  }

  private func hasLatinLetter(_ bytes: borrowing Span<UInt8>, in word: Range<Int>) -> Bool {
    var index = word.lowerBound
    while index < word.upperBound, let found = bytes.decodedScalar(at: index) {
      switch found.scalar.value {
      case 0x00...0x02AF, 0x1E00...0x1EFF: if found.scalar.isLetterOrMark { return true }
      default: break
      }
      index += found.length
    }
    return false
  }

  /// Greek letters that look like no other are left alone: `Δt` and `kΩ` are meant.
  private func isLookalike(_ scalar: Unicode.Scalar, besideLatin: Bool) -> Bool {
    if Lookalikes.letterDWithStroke(for: scalar) != nil { return true }
    guard besideLatin, Lookalikes.isGreekOrCyrillic(scalar), !scalar.isMark else { return false }
    return Lookalikes.isCyrillic(scalar) || Lookalikes.vietnamese(for: scalar) != nil
  }

  // MARK: Normal form

  private mutating func addNotNormalized(_ bytes: borrowing Span<UInt8>, _ word: Range<Int>) {
    if let open = notNormalized, isNeutral(bytes, in: open.upperBound..<word.lowerBound) {
      notNormalized = open.lowerBound..<word.upperBound
    } else {
      closeNotNormalized(bytes)
      notNormalized = word
    }
  }

  private mutating func closeNotNormalized(_ bytes: borrowing Span<UInt8>) {
    guard let open = notNormalized else { return }
    var text = String.UnicodeScalarView()
    var index = open.lowerBound
    while index < open.upperBound, let found = bytes.decodedScalar(at: index) {
      text.append(found.scalar)
      index += found.length
    }
    add(.notNFC, open, replacement: composed(String(text)))
    notNormalized = nil
  }

  /// A text in normal form; nil for a heap of marks, which that form breaks up by what nobody can see: no
  /// fix must make what another takes away.
  private func composed(_ text: String) -> [UInt8]? {
    let bytes = Array(Normalization.normalized(text).utf8)
    let isHeap = Normalization.hasHeap(text.unicodeScalars)
    return isHeap || !Normalization.isNormalized(bytes[...]) ? nil : bytes
  }

  /// Whether the text between two words not in NFC reads the same in any form and on one line:
  /// ASCII and visible signs. So a line typed in another form is one fault, not one for each word.
  private func isNeutral(_ bytes: borrowing Span<UInt8>, in gap: Range<Int>) -> Bool {
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard let found = bytes.decodedScalar(at: index) else { return false }
      let scalar = found.scalar
      if scalar == "\n" || scalar == "\r" || scalar.hiddenKind != nil { return false }
      if !scalar.isASCII, scalar.isLetterOrMark { return false }
      index += found.length
    }
    return true
  }
}
