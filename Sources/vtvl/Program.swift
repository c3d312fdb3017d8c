import VTVLOutput
import VTVLSyntax

/// A run from its words to its exit code.
enum Program {
  static func run(_ words: [String]) -> Int32 {
    Process.prepare()
    let words = words.dropFirst()
    let terminal = Terminal(
      language: language(words),
      allowsColour: !words.prefix { $0 != "--" }.contains("--\(Option.noColour.name)"))
    do throws(Fault) {
      return try run(words, terminal).rawValue
    } catch {
      report(error, terminal)
      return ExitCode.unusable.rawValue
    }
  }

  private static func run(
    _ words: ArraySlice<String>, _ terminal: Terminal
  ) throws(Fault) -> ExitCode {
    guard let (command, rest) = try command(words) else {
      terminal.say(Usage(terminal, terminal.messages).overview)
      return .unusable
    }
    let arguments = try Arguments(rest, options: command.allOptions)
    if arguments.values[Option.help.name] != nil {
      let usage = Usage(terminal, terminal.output)
      try terminal.write(command.name == Command.help.name ? usage.overview : usage.text(command))
      return .clean
    }
    try arguments.checkCount(for: command)
    return try command.run(Invocation(command, arguments, terminal))
  }

  /// The command, which is the first word that is no option nor the value of one, and the words
  /// besides; nil when there is nothing at all.
  private static func command(
    _ words: ArraySlice<String>
  ) throws(Fault) -> (Command, ArraySlice<String>)? {
    var rest = words
    var index = rest.startIndex
    while index < rest.endIndex, rest[index] != "--", rest[index].hasPrefix("-") {
      if rest[index] == "--version" { return (.version, []) }
      index += isFollowedByValue(rest[index]) ? 2 : 1
    }
    guard index < rest.endIndex, rest[index] != "--" else {
      return rest.isEmpty ? nil : (.help, rest)
    }
    let command = try Command.named(rest.remove(at: index))
    return (command, rest)
  }

  private static func isFollowedByValue(_ word: String) -> Bool {
    Command.all.contains { command in
      command.allOptions.contains { option in
        option.value != nil
          && (word == "--\(option.name)" || word == option.short.map { "-\($0)" })
      }
    }
  }

  /// The language asked for, even where the rest of the words is wrong.
  private static func language(_ words: ArraySlice<String>) -> Language {
    let option = "--\(Option.language.name)"
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == "--" { break }
      let value =
        word == option ? next : word.hasPrefix(option + "=") ? String(word.dropFirst(7)) : ""
      if let language = Language(rawValue: value) { return language }
    }
    return Environment.language
  }

  private static func report(_ fault: Fault, _ terminal: Terminal) {
    let paint = Paint(isColored: terminal.messages.isColored)
    var text = paint("vtvl:", .red) + " " + fault.message[terminal.language] + "\n"
    if let advice = fault.advice { text += "      " + advice[terminal.language] + "\n" }
    terminal.say(text)
  }
}
