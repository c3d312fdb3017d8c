import VTVLSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output, for what was asked for, and standard error, for messages. Each decides for itself
/// whether it shows colours.
struct Terminal {
  private(set) var language: Language
  /// Whether the command line says which language.
  private let isLanguageGiven: Bool
  let output: OutputStream
  let messages: OutputStream

  /// - Parameter language: the one that the command line asks for.
  init(language: Language?, allowsColour: Bool) {
    self.language = language ?? Environment.language
    isLanguageGiven = language != nil
    output = OutputStream(STDOUT_FILENO, allowsColour: allowsColour)
    messages = OutputStream(STDERR_FILENO, allowsColour: allowsColour)
  }

  /// The same streams in the language of some workspaces, unless the command line says which: that of the
  /// first that has one.
  func speaking(for languages: [Language?]) -> Terminal {
    var terminal = self
    if !isLanguageGiven, let language = languages.compactMap(\.self).first {
      terminal.language = language
    }
    return terminal
  }

  /// Writes to standard output.
  func write(_ bytes: [UInt8]) throws(CommandError) {
    do throws(SystemError) {
      try output.write(bytes)
    } catch {
      throw CommandError(
        vi: "Không ghi được ra đầu ra chuẩn: \(error.reason.vi).",
        en: "The standard output cannot be written: \(error.reason.en).")
    }
  }

  func write(_ text: String) throws(CommandError) { try write(Array(text.utf8)) }

  /// Writes a message to standard error. If that fails, there is nobody to tell.
  func say(_ text: String) { try? messages.write(Array(text.utf8)) }
}

/// One of the two standard streams. Bytes go straight to the system. A full disk is an error; a closed pipe
/// is not.
struct OutputStream {
  private let descriptor: Int32
  let isTerminal: Bool
  let isColored: Bool

  init(_ descriptor: Int32, allowsColour: Bool) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    isColored = allowsColour && isTerminal && !Environment.refusesColour
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    do throws(SystemError) {
      try Descriptor.put(bytes, to: descriptor)
    } catch  where error.number == EPIPE {
      return
    }
  }
}
