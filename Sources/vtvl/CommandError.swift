import VTVLSyntax

/// Why a run cannot go on: said on standard error, and told by the exit code.
struct CommandError: Error {
  let message: Message
  /// What to try or what to know besides, a line each.
  private(set) var details: [Message]

  init(_ message: Message, advice: Message? = nil) {
    // Whatever names and words it quotes, none can steer a terminal.
    self.message = message.visible
    details = advice.map { [$0.visible] } ?? []
  }

  init(vi: String, en: String) { self.init(Message(vi: vi, en: en)) }

  func adding(_ details: [Message]) -> CommandError {
    var error = self
    error.details += details
    return error
  }
}

/// What a run says to the program that started it.
enum ExitCode: Int32 {
  /// No errors were found; warnings may have been.
  case clean = 0
  /// Errors were found; with `--strict`, anything.
  case diagnostics = 1
  /// The command line is wrong, or something could not be read or written.
  case unusable = 2
  /// A fault of vtvl's own.
  case internalFault = 101
}
