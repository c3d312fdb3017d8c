import VTVLSyntax

extension SourceFile {
  /// Reads a file from disk.
  ///
  /// - Parameter name: what outputs call it.
  static func read(_ path: FilePath, as name: String) throws(CommandError) -> SourceFile {
    guard
      let bytes = try Descriptor.contents(of: path, called: path.fromHere, atMost: largestSize)
    else { throw .tooLarge(path.fromHere) }
    return SourceFile(path: name, bytes: bytes)
  }

  /// Reads standard input, which is called `-`.
  static func readStandardInput() throws(CommandError) -> SourceFile {
    let name = FilePath("-")
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try Descriptor.standardInput.bytes(atMost: largestSize, expecting: 1 << 16)
    } catch {
      throw .unreadable(name, error)
    }
    guard let bytes else { throw .tooLarge(name) }
    return SourceFile(path: name.text, bytes: bytes)
  }
}

extension CommandError {
  fileprivate static func tooLarge(_ path: FilePath) -> CommandError {
    let limit = SourceFile.largestSize >> 20
    return CommandError(
      vi: "«\(path.shown)» lớn hơn \(limit) MB nên không đọc. Hãy chia nhỏ tệp.",
      en: "“\(path.shown)” is larger than \(limit) MB, so it is not read. Divide it into smaller "
        + "files.")
  }
}
