import VTVLSyntax

/// Why a run cannot continue: printed on standard error, with exit code 2.
struct CommandError: Error {
  let message: Message
  /// What to try or to know besides, one line each.
  private(set) var details: [Message]
  /// The language of the files it is about, once they are read.
  private(set) var language: Language?

  init(_ message: Message, advice: Message? = nil) {
    // It may quote names and words that would control a terminal.
    self.message = message.visible
    details = advice.map { [$0.visible] } ?? []
  }

  init(vi: String, en: String) { self.init(Message(vi: vi, en: en)) }

  fileprivate func speaking(_ language: Language) -> CommandError {
    var error = self
    error.language = error.language ?? language
    return error
  }

  func adding(_ details: [Message]) -> CommandError {
    var error = self
    error.details += details
    return error
  }
}

extension Invocation {
  /// Goes on in the language of the files, now that they are read; errors are told in it too.
  func speaking<Result>(
    in languages: [Language?],
    _ run: (Invocation) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let invocation = speaking(languages)
    do throws(CommandError) {
      return try run(invocation)
    } catch {
      throw error.speaking(invocation.terminal.language)
    }
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
