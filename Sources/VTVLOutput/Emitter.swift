import VTVLChecks
import VTVLSyntax

/// A file to write: its path below the output folder, and its bytes.
package struct OutputFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// A format: its name and how it is made. One file a format.
package struct Emitter: Sendable {
  package let name: String
  /// Whether it shows diagnostics, and so is written whatever errors there are.
  package let isReport: Bool
  /// The files that it always makes under these names, and what each is for. The index lists them, and no
  /// position's file takes their names.
  let files: [NamedFile]
  package let emit: @Sendable (Analysis) -> [OutputFile]

  struct NamedFile: Sendable {
    let path: String
    let purpose: Message

    init(_ path: String, vi: String, en: String) {
      self.path = path
      purpose = Message(vi: vi, en: en)
    }
  }

  init(
    _ name: String, isReport: Bool = false, files: [NamedFile] = [],
    emit: @escaping @Sendable (Analysis) -> [OutputFile]
  ) {
    self.name = name
    self.isReport = isReport
    self.files = files
    self.emit = emit
  }
}

extension Emitter {
  /// The formats of `vtvl build`, a line each.
  package static let all: [Emitter] = [
    .positions,
    .markdown,
    .report,
  ]
}
