import VTVLSyntax

extension SourceFile {
  /// Reads a file from disk.
  ///
  /// - Parameter name: what outputs call it.
  static func read(_ path: FilePath, as name: String) throws(CommandError) -> SourceFile {
    let descriptor: Descriptor
    let status: FileStatus
    do throws(SystemError) {
      descriptor = try Descriptor.reading(path)
      status = try descriptor.status
    } catch {
      throw .unreadable(path.fromHere, error)
    }
    guard status.kind == .file else { throw .notAFile(path.fromHere) }
    guard status.size <= largestSize else { throw .tooLarge(path.fromHere) }
    return SourceFile(
      path: name, bytes: try descriptor.source(path.fromHere, expecting: status.size))
  }

  /// Reads standard input, which is called `-`.
  static func readStandardInput() throws(CommandError) -> SourceFile {
    SourceFile(
      path: "-", bytes: try Descriptor.standardInput.source(FilePath("-"), expecting: 1 << 16))
  }
}

extension Descriptor {
  fileprivate func source(_ path: FilePath, expecting size: Int) throws(CommandError) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try self.bytes(atMost: SourceFile.largestSize, expecting: size)
    } catch {
      throw .unreadable(path, error)
    }
    guard let bytes else { throw .tooLarge(path) }
    return bytes
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
