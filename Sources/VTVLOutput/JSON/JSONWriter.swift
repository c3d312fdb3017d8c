/// Writes JSON straight into bytes, two spaces a level, fields in the order they are written. What is
/// begun `inline` stands on one line, so that one fact is one line of a diff.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// The object or array that is being written, and those around it, outermost first.
  private var level = Level(isInline: false)
  private var outer: [Level] = []
  /// Whether a field's name has just been written, so that its value follows on the line.
  private var isAfterName = false

  private struct Level {
    let isInline: Bool
    var isEmpty = true
  }

  package init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

  /// The finished text, with a line feed at its end; the writer is empty then.
  package mutating func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    // Handing the bytes over, rather than a second owner, saves copying them.
    let finished = bytes
    bytes = []
    return finished
  }

  // MARK: Structure

  package mutating func object(inline: Bool = false, _ content: (inout JSONWriter) -> Void) {
    begin("{", inline: inline)
    content(&self)
    end("}")
  }

  package mutating func array(inline: Bool = false, _ content: (inout JSONWriter) -> Void) {
    begin("[", inline: inline)
    content(&self)
    end("]")
  }

  /// Opens an object (`{`) or an array (`[`); each needs its `end`. What stands in one line stays in it.
  package mutating func begin(_ bracket: Unicode.Scalar, inline: Bool = false) {
    begin()
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
    outer.append(level)
    level = Level(isInline: inline || level.isInline)
  }

  package mutating func end(_ bracket: Unicode.Scalar) {
    let isOnNewLine = !level.isEmpty && !level.isInline
    level = outer.popLast() ?? Level(isInline: false)
    if isOnNewLine { newline(isAfterComma: false) }
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
  }

  /// The name of the field whose value is written next: a word that needs no escaping.
  package mutating func name(_ name: StaticString) {
    begin()
    name.withUTF8Buffer { name in
      bytes.append(addingCapacity: name.count + 4) { output in
        output.append(UInt8(ascii: "\""))
        for byte in name { output.append(byte) }
        output.append(UInt8(ascii: "\""))
        output.append(UInt8(ascii: ":"))
        output.append(UInt8(ascii: " "))
      }
    }
    isAfterName = true
  }

  /// The same for a name that is JSON already, its quotation marks and its colon included.
  mutating func name(json name: [UInt8]) {
    begin()
    bytes += name
    isAfterName = true
  }

  /// A member of the object or the array, whole, that is JSON already.
  mutating func member(json member: ArraySlice<UInt8>) {
    begin()
    bytes += member
  }

  // MARK: Values

  package mutating func value(_ text: String) {
    begin()
    quote(text)
  }

  package mutating func value(_ number: Int) {
    begin()
    append(number)
  }

  package mutating func value(_ flag: Bool) {
    begin()
    bytes += (flag ? "true" : "false").utf8
  }

  // MARK: Fields

  package mutating func field(_ name: StaticString, _ text: String) {
    self.name(name)
    value(text)
  }

  /// Leaves the field out when there is no text.
  package mutating func field(_ name: StaticString, _ text: String?) {
    if let text { field(name, text) }
  }

  package mutating func field(_ name: StaticString, _ number: Int) {
    self.name(name)
    value(number)
  }

  package mutating func field(_ name: StaticString, _ flag: Bool) {
    self.name(name)
    value(flag)
  }

  package mutating func object(
    _ name: StaticString, inline: Bool = false, _ content: (inout JSONWriter) -> Void
  ) {
    self.name(name)
    object(inline: inline, content)
  }

  package mutating func array(
    _ name: StaticString, inline: Bool = false, _ content: (inout JSONWriter) -> Void
  ) {
    self.name(name)
    array(inline: inline, content)
  }

  /// Texts in one line.
  package mutating func array(_ name: StaticString, _ texts: some Sequence<String>) {
    array(name, inline: true) { for text in texts { $0.value(text) } }
  }

  // MARK: Bytes

  /// What stands before a member: the comma after the one before it, a blank or a new line.
  private mutating func begin() {
    if isAfterName {
      isAfterName = false
      return
    }
    guard !outer.isEmpty else { return }
    if !level.isInline {
      newline(isAfterComma: !level.isEmpty)
    } else if !level.isEmpty {
      bytes.append(addingCapacity: 2) { output in
        output.append(UInt8(ascii: ","))
        output.append(UInt8(ascii: " "))
      }
    }
    level.isEmpty = false
  }

  private mutating func newline(isAfterComma: Bool) {
    let indent = outer.count * 2
    bytes.append(addingCapacity: indent + 2) { output in
      if isAfterComma { output.append(UInt8(ascii: ",")) }
      output.append(UInt8(ascii: "\n"))
      output.append(repeating: UInt8(ascii: " "), count: indent)
    }
  }

  private mutating func append(_ number: Int) {
    guard (0..<10_000).contains(number) else {
      bytes += String(number).utf8
      return
    }
    bytes.append(addingCapacity: 4) { output in
      var divisor = number < 10 ? 1 : number < 100 ? 10 : number < 1000 ? 100 : 1000
      while divisor > 0 {
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
        divisor /= 10
      }
    }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Besides what JSON asks for, escapes DEL and the two line separators that break JavaScript and log
  /// readers.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      if index + 8 > text.count, index >= 8, Self.isPlain(text, text.count - 8) { break }
      if index + 8 <= text.count, Self.isPlain(text, index) {
        index += 8
      } else if let escape = Self.escape(text, index) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes += escape.text.utf8
        index += escape.length
        start = index
      } else {
        index += 1
      }
    }
    if start < text.count {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// Whether none of the next eight bytes may begin an escape; hardly one in a hundred does. Each test
  /// leaves a high bit where a byte is such a one.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let control = (word &- 0x20 &* ones) & ~word
    let found =
      control | zeros(word ^ (0x22 &* ones)) | zeros(word ^ (0x5C &* ones))
      | zeros(word ^ (0x7F &* ones)) | zeros(word ^ (0xE2 &* ones))
    return found & (0x80 &* ones) == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// High bits where a byte is zero, and perhaps above one that is.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (text: String, length: Int)? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case ..<0x20, 0x7F: return (code(UInt32(byte)), 1)
    case 0xE2
    where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
      return (code(0x2000 + UInt32(text[index + 2]) - 0x80), 3)
    default: return nil
    }
  }

  private static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
