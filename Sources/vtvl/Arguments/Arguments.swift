import VTVLSyntax

/// A word of a command line: bytes, which need not be text.
struct Argument: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The word as text, with U+FFFD for invalid bytes.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var path: FilePath { FilePath(bytes) }

  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let equals = UInt8(ascii: "=")

  /// The words of this process, without its name.
  static var ofProcess: [Argument] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { word in
        Argument(
          sequence(state: word) { next -> UInt8? in
            guard next.pointee != 0 else { return nil }
            defer { next += 1 }
            return UInt8(bitPattern: next.pointee)
          })
      }
    }
  }
}

/// The words of a command line, sorted into options and operands by the table of options.
///
/// Options stand in any order, before or after operands; `--name=value`, `--name value`, `-n value` and
/// `-nvalue` are the same; `--` ends them; `-` alone is an operand.
struct Arguments {
  private(set) var operands: [Argument] = []
  /// By the name of the option.
  private(set) var values: [String: Argument] = [:]
  private let options: [Option]

  init(_ words: ArraySlice<Argument>, options: [Option]) throws(CommandError) {
    self.options = options
    var words = words
    while let word = words.popFirst() {
      if word.bytes == [Argument.dash, Argument.dash] {
        operands += words
        return
      }
      if word.bytes.first == Argument.dash, word.bytes.count > 1 {
        try read(word, &words)
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func read(
    _ word: Argument, _ words: inout ArraySlice<Argument>
  ) throws(CommandError) {
    let (option, attached) = try find(word)
    guard let name = option.value else {
      if attached != nil { throw .needlessValue(option) }
      values[option.name] = Argument("")
      return
    }
    let earlier = values[option.name]
    guard earlier == nil || option.isRepeatable else { throw .givenTwice(option) }
    guard let value = attached ?? words.popFirst(), !value.bytes.isEmpty else {
      throw .missingValue(option, name)
    }
    guard option.choices.isEmpty || option.choices.contains(value.text) else {
      throw .unknownChoice(option, value.text)
    }
    values[option.name] =
      earlier.map { Argument($0.bytes + [UInt8(ascii: ",")] + value.bytes) } ?? value
  }

  /// The option a word names, and the value that is attached to it.
  private func find(_ word: Argument) throws(CommandError) -> (Option, Argument?) {
    guard word.bytes.starts(with: [Argument.dash, Argument.dash]) else {
      return try findShort(word)
    }
    let parts = word.bytes.dropFirst(2).split(
      separator: Argument.equals, maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { Argument($0).text } ?? ""
    guard let option = options.first(where: { $0.name == name }) else {
      throw .unknownOption("--" + name, among: options)
    }
    return (option, parts.count > 1 ? Argument(parts[1]) : nil)
  }

  private func findShort(_ word: Argument) throws(CommandError) -> (Option, Argument?) {
    guard let option = options.first(where: { $0.short?.asciiValue == word.bytes[1] }) else {
      throw .unknownOption(word.text, among: options)
    }
    let rest = word.bytes.dropFirst(2)
    guard let first = rest.first else { return (option, nil) }
    return (option, Argument(first == Argument.equals ? rest.dropFirst() : rest))
  }

  /// The operands, when there are as many as the command takes.
  func checkCount(for command: Command) throws(CommandError) {
    if operands.count < command.count.lowerBound { throw .missingOperand(command) }
    if operands.count > command.count.upperBound {
      throw .needlessOperand(operands[command.count.upperBound].text, command)
    }
    if operands.contains(where: \.bytes.isEmpty) {
      throw CommandError(vi: "Có một tên để trống.", en: "One of the names is empty.")
    }
  }
}
