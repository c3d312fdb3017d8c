/// Takes a part of a JSON text as it is written, so that order and layout are compared too.
enum JSONSlice {
  /// The lines of the value at a JSON Pointer, without the indentation of where it stands.
  static func lines(of text: String, at pointer: String) -> [String]? {
    let bytes = Array(text.utf8)
    var index = skipBlanks(bytes, 0)
    for step in pointer.split(separator: "/", omittingEmptySubsequences: true) {
      let name = String(step.replacing("~1", with: "/").replacing("~0", with: "~"))
      guard let next = child(bytes, index, name) else { return nil }
      index = next
    }
    guard let end = valueEnd(bytes, index) else { return nil }
    return outdented(String(decoding: bytes[index..<end], as: UTF8.self))
  }

  private static func outdented(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let last = lines.last, lines.count > 1 else { return lines }
    let depth = last.prefix { $0 == " " }.count
    return [lines[0]] + lines.dropFirst().map { String($0.dropFirst(depth)) }
  }

  /// Where the member or element of a container begins.
  private static func child(_ bytes: [UInt8], _ start: Int, _ name: String) -> Int? {
    guard start < bytes.count else { return nil }
    let isObject = bytes[start] == UInt8(ascii: "{")
    guard isObject || bytes[start] == UInt8(ascii: "[") else { return nil }
    var index = skipBlanks(bytes, start + 1)
    var number = 0
    while index < bytes.count, bytes[index] != UInt8(ascii: "]"), bytes[index] != UInt8(ascii: "}")
    {
      var isWanted = !isObject && String(number) == name
      if isObject {
        guard let end = valueEnd(bytes, index) else { return nil }
        isWanted = String(decoding: bytes[(index + 1)..<(end - 1)], as: UTF8.self) == name
        index = skipBlanks(bytes, skipBlanks(bytes, end) + 1)
      }
      if isWanted { return index }
      guard let end = valueEnd(bytes, index) else { return nil }
      index = skipBlanks(bytes, end)
      if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
        index = skipBlanks(bytes, index + 1)
      }
      number += 1
    }
    return nil
  }

  /// The byte after a value.
  private static func valueEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return index }
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return start < bytes.count ? bytes.count : nil
  }

  private static func skipBlanks(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index
  }
}
