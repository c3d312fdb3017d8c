import VTVLSyntax

/// Why a run cannot go on: said on standard error, and told by the exit code.
struct Fault: Error {
  let message: Message
  /// What to try, on a line of its own.
  let advice: Message?

  init(_ message: Message, advice: Message? = nil) {
    self.message = message
    self.advice = advice
  }

  init(vi: String, en: String) { self.init(Message(vi: vi, en: en)) }
}

/// What a run says to the program that started it.
enum ExitCode: Int32 {
  /// No errors were found; warnings may have been.
  case clean = 0
  /// Errors were found; with `--strict`, anything.
  case findings = 1
  /// The command line is wrong, or something could not be read or written.
  case unusable = 2
  /// A mistake of vtvl's own.
  case internalFault = 101
}
