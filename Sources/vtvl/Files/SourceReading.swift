import VTVLSyntax

extension SourceFile {
  /// Reads a file from disk.
  ///
  /// - Parameter path: what outputs call it.
  static func read(_ file: String, as path: String) throws(Fault) -> SourceFile {
    let shown = Paths.shown(file)
    let descriptor: Descriptor
    let status: FileStatus
    do throws(SystemError) {
      descriptor = try Descriptor.reading(file)
      status = try descriptor.status
    } catch {
      throw .unreadable(shown, error)
    }
    guard status.kind == .file else { throw .notAFile(shown) }
    guard status.size <= largestSize else { throw .tooLarge(shown) }
    return SourceFile(path: path, bytes: try descriptor.source(shown, expecting: status.size))
  }

  /// Reads standard input, which is called `-`.
  static func readStandardInput() throws(Fault) -> SourceFile {
    SourceFile(path: "-", bytes: try Descriptor.standardInput.source("-", expecting: 1 << 16))
  }
}

extension Descriptor {
  fileprivate func source(_ shown: String, expecting size: Int) throws(Fault) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(SystemError) {
      bytes = try self.bytes(atMost: SourceFile.largestSize, expecting: size)
    } catch {
      throw .unreadable(shown, error)
    }
    guard let bytes else { throw .tooLarge(shown) }
    return bytes
  }
}

extension Fault {
  fileprivate static func tooLarge(_ path: String) -> Fault {
    let path = VisibleText.visible(path)
    let limit = SourceFile.largestSize >> 20
    return Fault(
      vi: "«\(path)» lớn hơn \(limit) MB nên không đọc. Hãy chia nhỏ tệp.",
      en: "“\(path)” is larger than \(limit) MB, so it is not read. Divide it into smaller files.")
  }
}
