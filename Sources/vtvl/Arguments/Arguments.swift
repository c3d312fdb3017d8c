import VTVLSyntax

/// The words of a command line, sorted into options and operands by the table of options.
///
/// Options stand in any order, before or after operands; `--name=value`, `--name value`, `-n value` and
/// `-nvalue` are the same; `--` ends them; `-` alone is an operand.
struct Arguments {
  private(set) var operands: [String] = []
  /// By the name of the option.
  private(set) var values: [String: String] = [:]
  private let options: [Option]

  init(_ words: ArraySlice<String>, options: [Option]) throws(Fault) {
    self.options = options
    var words = words
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        return
      }
      if word.utf8.first == UInt8(ascii: "-"), word != "-" {
        try read(word, &words)
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func read(_ word: String, _ words: inout ArraySlice<String>) throws(Fault) {
    let (option, attached) = try find(word)
    guard let name = option.value else {
      if attached != nil { throw .needlessValue(option) }
      values[option.name] = ""
      return
    }
    let earlier = values[option.name]
    guard earlier == nil || option.isRepeatable else { throw .givenTwice(option) }
    guard let value = attached ?? words.popFirst(), !value.isEmpty else {
      throw .missingValue(option, name)
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw .unknownChoice(option, value)
    }
    values[option.name] = earlier.map { "\($0),\(value)" } ?? value
  }

  /// The option a word names, and the value that is attached to it.
  private func find(_ word: String) throws(Fault) -> (Option, String?) {
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts.first ?? "")
      guard let option = options.first(where: { $0.name == name }) else {
        throw .unknownOption("--" + name, among: options)
      }
      return (option, parts.count > 1 ? String(parts[1]) : nil)
    }
    let letter = word.dropFirst().first
    guard let option = options.first(where: { $0.short == letter }) else {
      throw .unknownOption(word, among: options)
    }
    let rest = word.dropFirst(2)
    return (option, rest.isEmpty ? nil : String(rest.first == "=" ? rest.dropFirst() : rest))
  }

  /// The operands, when there are as many as the command takes.
  func checkCount(for command: Command) throws(Fault) {
    if operands.count < command.count.lowerBound { throw .missingOperand(command) }
    if operands.count > command.count.upperBound {
      throw .needlessOperand(operands[command.count.upperBound], command)
    }
    if operands.contains("") {
      throw Fault(vi: "Có một tên để trống.", en: "One of the names is empty.")
    }
  }
}
