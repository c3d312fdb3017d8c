/// Writes JSON straight into bytes, two spaces a level, fields in the order they are written. What is
/// begun `inline` stands on one line, so that one fact is one line of a diff.
package struct JSONWriter {
  private var buffer: ByteBuffer
  /// How many objects and arrays are open.
  private var depth = 0
  /// The depth of the outermost that stands on one line; all that is in it does too.
  private var inlineDepth = Int.max
  /// Whether the innermost has no member yet.
  private var isEmpty = true
  /// Whether a field's name has just been written, so that its value follows on the line.
  private var isAfterName = false

  package init(capacity: Int = 1024) { buffer = ByteBuffer(capacity: capacity) }

  /// What is written so far.
  var bytes: [UInt8] { buffer.bytes }

  /// The finished text, with a line feed at its end; nothing is written after it.
  package mutating func finished() -> [UInt8] {
    buffer.append(UInt8(ascii: "\n"))
    return buffer.finished()
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
    buffer.append(UInt8(truncatingIfNeeded: bracket.value), after: nextSeparator())
    depth += 1
    if inline { inlineDepth = min(inlineDepth, depth) }
    isEmpty = true
  }

  package mutating func end(_ bracket: Unicode.Scalar) {
    let breaksLine = !isEmpty && depth < inlineDepth
    if depth == inlineDepth { inlineDepth = .max }
    depth -= 1
    buffer.append(
      UInt8(truncatingIfNeeded: bracket.value),
      after: ByteBuffer.Separator(hasComma: false, margin: breaksLine ? 2 * depth : nil))
    isEmpty = false
  }

  /// The name of the field whose value is written next: a word that needs no escaping.
  package mutating func name(_ name: StaticString) {
    buffer.append(name: name, after: nextSeparator())
    isAfterName = true
  }

  /// The same for a key that is known at run time.
  package mutating func name(key: String) {
    buffer.append(name: key.utf8.span, after: nextSeparator())
    isAfterName = true
  }

  // MARK: Values

  package mutating func value(_ text: String) {
    separate()
    buffer.append(json: text)
  }

  package mutating func value(_ number: Int) {
    separate()
    buffer.append(decimal: number)
  }

  package mutating func value(_ flag: Bool) {
    separate()
    buffer.append(flag ? "true" : "false")
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

  // MARK: Layout

  @inline(__always)
  private mutating func separate() {
    if isAfterName { isAfterName = false } else { buffer.append(nextSeparator()) }
  }

  /// What parts the next member from the one before; a value follows its name at once.
  @inline(__always)
  private mutating func nextSeparator() -> ByteBuffer.Separator {
    let follows = isAfterName || depth == 0
    let hasComma = !follows && !isEmpty
    isAfterName = false
    isEmpty = false
    let breaksLine = !follows && depth < inlineDepth
    return ByteBuffer.Separator(hasComma: hasComma, margin: breaksLine ? 2 * depth : nil)
  }
}
