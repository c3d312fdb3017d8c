import VTVLSyntax

/// A command: its name, what it takes, and what it does. One file a command in `Commands`.
struct Command: Sendable {
  /// A command line to copy, and what it does.
  struct Example: Sendable {
    let line: String
    let meaning: Message

    init(_ line: String, vi: String, en: String) {
      self.line = line
      meaning = Message(vi: vi, en: en)
    }
  }

  let name: String
  let summary: Message
  /// What follows the name, as the help shows it: `FOLDER…`.
  let operands: String
  /// How many operands it takes.
  let count: ClosedRange<Int>
  let options: [Option]
  let examples: [Example]
  let run: @Sendable (Invocation) throws(CommandError) -> ExitCode

  /// Every option it takes, its own first.
  var allOptions: [Option] { options + Option.everywhere }
}

extension Command {
  /// The commands, a line each, in the order of the help.
  static let all: [Command] = [
    .build,
    .check,
    .fmt,
    .new,
    .trace,
    .explain,
    .keywords,
    .form,
    .schema,
    .debug,
    .version,
    .help,
  ]

  static func named(_ name: String) throws(CommandError) -> Command {
    if let command = all.first(where: { $0.name == name }) { return command }
    throw .unknownCommand(name)
  }
}

/// A command with its arguments.
struct Invocation: Sendable {
  let command: Command
  private let arguments: [Argument]
  private let values: [String: Argument]
  private(set) var terminal: Terminal

  init(_ command: Command, _ arguments: Arguments, _ terminal: Terminal) {
    self.command = command
    self.terminal = terminal
    self.arguments = arguments.operands
    values = arguments.values
  }

  /// The same in the first of some languages, unless the command line says which.
  func speaking(_ languages: [Language?]) -> Invocation {
    var invocation = self
    invocation.terminal = terminal.speaking(for: languages)
    return invocation
  }

  /// The operands as text.
  var operands: [String] { arguments.map(\.text) }

  /// The operands as paths.
  var paths: [FilePath] { arguments.map(\.path) }

  /// The value of an option, or nothing where it was not given; an empty text for one without value.
  subscript(option: Option) -> String? { values[option.name]?.text }

  /// The value of an option as a path.
  func path(_ option: Option) -> FilePath? { values[option.name]?.path }

  func has(_ option: Option) -> Bool { values[option.name] != nil }
}
