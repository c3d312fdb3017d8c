import VTVLSyntax

/// Why a run cannot continue: printed on standard error, with exit code 2.
struct CommandError: Error {
  let message: Message
  /// What to try or to know besides, one line each.
  private(set) var details: [Message]

  init(_ message: Message, advice: Message? = nil) {
    // It may quote names and words that would control a terminal.
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

/// The exit code of a run.
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
