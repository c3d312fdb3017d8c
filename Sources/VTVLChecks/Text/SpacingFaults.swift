import VTVLModel
import VTVLSyntax

/// A place where blanks and signs do not stand as they should, and how they should.
struct SpacingFault: Equatable {
  enum Kind {
    case doubledBlank, blankBeforeSign, missingBlank, doubledSign, unevenDash, unevenSlash
    case blankInBracket
    /// A no-break space that keeps no two words together: beside a blank, or at an end of the text.
    case looseBlank
  }

  let kind: Kind
  /// The bytes at fault.
  let range: Range<Int>
  /// What takes the place of which bytes; an empty range is a place between two bytes. Nil where the
  /// right form is not certain.
  let edit: Edit?

  struct Edit: Equatable {
    let range: Range<Int>
    let replacement: String
  }
}

/// Finds faults of spacing in a passage. Only what stands between letters is judged, so that numbers,
/// dates, codes, addresses and abbreviations with points are left alone.
struct SpacingScanner {
  private let words: Words
  private(set) var faults: [SpacingFault] = []
  /// The bytes between two blanks that were looked at last, and whether they are an address.
  private var run = (bytes: 0..<0, isAddress: false)

  static func faults(in words: Words) -> [SpacingFault] {
    var scanner = SpacingScanner(words)
    words.visitSigns { scanner.scan($0) }
    return scanner.faults
  }

  private init(_ words: Words) { self.words = words }

  private static let blank = UInt8(ascii: " ")

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  /// Looks at the signs between two words.
  private mutating func scan(_ signs: Range<Int>) {
    var index = signs.lowerBound
    while index < signs.upperBound {
      switch words.byte(index) {
      case Self.blank: index = scanBlanks(index)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
        scanSign(index)
        index += 1
      case UInt8(ascii: "."):
        scanStop(index)
        index += 1
      case UInt8(ascii: "-"):
        scanBetween(index, .unevenDash)
        index += 1
      case UInt8(ascii: "/"):
        scanBetween(index, .unevenSlash)
        index += 1
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        scanBracket(index)
        index += 1
      case 0xC2 where byte(index + 1) == 0xA0: index = scanNoBreakSpaces(index)
      default: index += 1
      }
    }
  }

  private mutating func add(
    _ kind: SpacingFault.Kind, _ range: Range<Int>, _ edit: SpacingFault.Edit?
  ) {
    faults.append(SpacingFault(kind: kind, range: range, edit: edit))
  }

  // MARK: Blanks

  private mutating func scanBlanks(_ start: Int) -> Int {
    var end = start
    while byte(end) == Self.blank { end += 1 }
    if start > 0, let sign = byte(end), isLonelySign(sign, at: end) {
      // A blank on the wrong side of the sign is moved. Where there are blanks on both, a word may have been
      // there, and whoever closes the gap hides that.
      let range = start..<(end + 1)
      let moved = String(UnicodeScalar(sign)) + " "
      add(
        .blankBeforeSign, range,
        isLetter(at: end + 1) ? .init(range: range, replacement: moved) : nil)
    } else if end - start > 1, start > 0, end < words.countOfBytes {
      add(.doubledBlank, start..<end, .init(range: start..<end, replacement: " "))
    }
    return end
  }

  private mutating func scanNoBreakSpaces(_ start: Int) -> Int {
    var end = start + 2
    while byte(end) == 0xC2, byte(end + 1) == 0xA0 { end += 2 }
    let isLoose =
      start == 0 || end == words.countOfBytes || byte(start - 1) == Self.blank
      || byte(end) == Self.blank
    let excess = (isLoose ? start : start + 2)..<end
    if !excess.isEmpty {
      add(.looseBlank, start..<end, .init(range: excess, replacement: ""))
    }
    return end
  }

  /// Whether a sign that ends words stands after a blank. Dots that leave a list open, a point before
  /// digits and the end mark `./.` may.
  private func isLonelySign(_ sign: UInt8, at index: Int) -> Bool {
    guard Self.isSign(sign) else { return false }
    guard let next = byte(index + 1), next != Self.blank else { return true }
    return sign != UInt8(ascii: ".") && (isLetter(at: index + 1) || Self.isSign(next))
  }

  // MARK: Signs between words

  private mutating func scanSign(_ index: Int) {
    let sign = words.byte(index)
    if let next = byte(index + 1), ",;:".utf8.contains(next) {
      let isSame = next == sign
      add(
        .doubledSign, index..<(index + 2),
        isSame ? .init(range: index..<(index + 1), replacement: "") : nil)
    } else if isLetter(at: index + 1), isLetter(before: index), !isInAddress(index) {
      add(
        .missingBlank, index..<(index + 1),
        .init(range: (index + 1)..<(index + 1), replacement: " "))
    }
  }

  /// A full stop right before a sentence: `quy định.Các`. What precedes must be a word of three small
  /// letters at least, so that `TP.Hà Nội` and `v.v.Các` are left alone.
  private mutating func scanStop(_ index: Int) {
    guard let next = scalar(at: index + 1), next.isCapital, isSmallWord(before: index),
      let after = scalar(at: index + 1 + next.length), after.isSmall, !isInAddress(index)
    else { return }
    add(
      .missingBlank, index..<(index + 1), .init(range: (index + 1)..<(index + 1), replacement: " "))
  }

  /// A dash or a slash with a blank on one side only.
  private mutating func scanBetween(_ index: Int, _ kind: SpacingFault.Kind) {
    let hasBlankBefore = byte(index - 1) == Self.blank
    let hasBlankAfter = byte(index + 1) == Self.blank
    guard hasBlankBefore != hasBlankAfter,
      isLetter(before: hasBlankBefore ? index - 1 : index),
      isLetter(at: hasBlankAfter ? index + 2 : index + 1)
    else { return }
    let place = hasBlankBefore ? index + 1 : index
    let blank = hasBlankBefore ? index - 1 : index + 1
    let range = min(index, blank)..<(max(index, blank) + 1)
    let edit: SpacingFault.Edit =
      kind == .unevenDash
      ? .init(range: place..<place, replacement: " ")
      : .init(range: blank..<(blank + 1), replacement: "")
    add(kind, range, edit)
  }

  private mutating func scanBracket(_ index: Int) {
    let isOpening = words.byte(index) == UInt8(ascii: "(")
    let inside = isOpening ? index + 1 : index - 1
    if byte(inside) == Self.blank, isLetter(at: inside + 1) || isLetter(before: inside) {
      add(
        .blankInBracket, min(index, inside)..<(max(index, inside) + 1),
        .init(range: inside..<(inside + 1), replacement: ""))
    }
    let isTight =
      isOpening
      ? isSmallWord(before: index) && isLetter(at: index + 1)
      : isLetter(at: index + 1) && isLetter(before: index)
    if isTight {
      let place = isOpening ? index : index + 1
      add(.missingBlank, index..<(index + 1), .init(range: place..<place, replacement: " "))
    }
  }

  // MARK: Looking around

  private func byte(_ index: Int) -> UInt8? {
    0..<words.countOfBytes ~= index ? words.byte(index) : nil
  }

  /// Whether a letter or a reference begins at a byte.
  private func isLetter(at index: Int) -> Bool {
    byte(index) == PassageSource.reference || scalar(at: index)?.scalar.isLetterOrMark == true
  }

  private func isLetter(before index: Int) -> Bool {
    byte(index - 1) == PassageSource.reference
      || scalar(before: index)?.scalar.isLetterOrMark == true
  }

  /// Whether what stands around a byte without a blank is an address: `http://example.vn/a,b`.
  private mutating func isInAddress(_ index: Int) -> Bool {
    if run.bytes.contains(index) { return run.isAddress }
    let start = (0..<index).last { words.byte($0) == Self.blank }.map { $0 + 1 } ?? 0
    let all = words.countOfBytes
    let end = (index..<all).first { words.byte($0) == Self.blank } ?? all
    let word = words.bytes(start..<end)
    let isAddress =
      word.contains(UInt8(ascii: "@")) || word.starts(with: "www.".utf8)
      || zip(word, word.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == $0 }
    run = (start..<end, isAddress)
    return isAddress
  }

  private func isSmallWord(before index: Int) -> Bool {
    var end = index
    var count = 0
    while count < 3, let found = scalar(before: end), found.isSmall {
      end -= found.length
      count += 1
    }
    return count == 3
  }

  private func scalar(at index: Int) -> DecodedScalar? {
    let text = words.text
    return text.span.decodedScalar(at: index)
  }

  private func scalar(before index: Int) -> DecodedScalar? {
    let text = words.text
    return text.span.decodedScalar(before: index)
  }
}

extension DecodedScalar {
  fileprivate var isSmall: Bool {
    scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
  }

  fileprivate var isCapital: Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }
}
