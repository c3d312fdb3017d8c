/// One Unicode scalar as it was found in bytes.
package struct DecodedScalar: Equatable, Sendable {
  /// The scalar, and how many bytes (1 to 4) spell it.
  package let scalar: Unicode.Scalar
  package let length: Int
}

/// Reading single scalars out of bytes that need not be valid UTF-8.
///
/// Bytes are what every layer here scans; a `String` is made only where the standard library must
/// decide.
extension Span where Element == UInt8 {
  /// The scalar whose first byte is at `index`, or nil when no well-formed one starts there
  /// (a stray continuation, an overlong form, a surrogate, a cut-off sequence, or the end).
  package func decodedScalar(at index: Int) -> DecodedScalar? {
    guard index >= 0, index < count else { return nil }
    let lead = self[index]
    if lead < 0x80 { return DecodedScalar(scalar: Unicode.Scalar(lead), length: 1) }
    let length: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard length <= count - index else { return nil }
    for offset in 1..<length {
      let byte = self[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Two-byte leads start at C2, so only the longer forms can be overlong.
    let smallest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return DecodedScalar(scalar: scalar, length: length)
  }

  /// The scalar whose last byte is just before `index`, or nil when none is well-formed there.
  package func decodedScalar(before index: Int) -> DecodedScalar? {
    guard index > 0, index <= count else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = decodedScalar(at: start), start + found.length == index else { return nil }
    return found
  }
}

extension [UInt8] {
  /// Adds the UTF-8 spelling of a scalar.
  mutating func append(utf8 scalar: Unicode.Scalar) {
    append(addingCapacity: 4) { $0.append(utf8: scalar) }
  }
}

extension OutputSpan where Element == UInt8 {
  /// Adds the UTF-8 spelling of a scalar.
  mutating func append(utf8 scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case ..<0x80: append(UInt8(truncatingIfNeeded: value))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      append(continuation: value)
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      append(continuation: value >> 6)
      append(continuation: value)
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      append(continuation: value >> 12)
      append(continuation: value >> 6)
      append(continuation: value)
    }
  }

  /// The byte that carries the last six bits of a number.
  private mutating func append(continuation value: UInt32) {
    append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }
}
