import VTVLOutput
import VTVLSyntax

/// A run, from its arguments to its exit code.
enum Program {
  static func run(_ words: [Argument]) -> Int32 {
    Process.prepare()
    let words = words[...]
    let texts = words.map(\.text)
    let terminal = Terminal(
      language: language(texts),
      allowsColour: !texts.prefix { $0 != "--" }.contains("--\(Option.noColour.name)"))
    do throws(CommandError) {
      return try run(words, terminal).rawValue
    } catch {
      report(error, terminal)
      return ExitCode.unusable.rawValue
    }
  }

  private static func run(
    _ words: ArraySlice<Argument>, _ terminal: Terminal
  ) throws(CommandError) -> ExitCode {
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

  /// The command, which is the first word that is neither an option nor the value of one, and the other
  /// words; nil if there are no words.
  private static func command(
    _ words: ArraySlice<Argument>
  ) throws(CommandError) -> (Command, ArraySlice<Argument>)? {
    var rest = words
    var index = rest.startIndex
    while index < rest.endIndex, rest[index].text != "--", rest[index].text.hasPrefix("-") {
      if rest[index].text == "--version" { return (.version, []) }
      index += isFollowedByValue(rest[index].text) ? 2 : 1
    }
    guard index < rest.endIndex, rest[index].text != "--" else {
      return rest.isEmpty ? nil : (.help, rest)
    }
    let command = try Command.named(rest.remove(at: index).text)
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

  /// The language asked for, even if the rest of the command line is wrong.
  private static func language(_ words: [String]) -> Language? {
    let option = "--\(Option.language.name)"
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      if word == "--" { break }
      let value =
        word == option
        ? next : word.hasPrefix(option + "=") ? String(word.dropFirst(option.count + 1)) : ""
      if let language = Language(rawValue: value) { return language }
    }
    return nil
  }

  private static func report(_ error: CommandError, _ terminal: Terminal) {
    let terminal = terminal.speaking(for: [error.language])
    let paint = Paint(isColored: terminal.messages.isColored)
    var text = paint("vtvl:", .red) + " " + error.message[terminal.language] + "\n"
    for detail in error.details { text += "      " + detail[terminal.language] + "\n" }
    terminal.say(text)
  }
}
