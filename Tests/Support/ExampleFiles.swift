import Foundation
import VTVLSyntax

/// The sources of the six posts, as they are committed.
package enum ExampleFiles {
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/NamDong")

  /// The files in the order of their paths.
  package static let namDong: [SourceFile] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".vtvl") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map {
        SourceFile(path: name, bytes: Array($0))
      }
    }
  }()

  /// One file of a little over 20 kB with nearly everything the language has: the last files, which are
  /// the templates and the document, and as many posts as it takes.
  package static let large: SourceFile = {
    var bytes: [UInt8] = []
    for file in namDong.reversed() where bytes.count < 20_000 { bytes += file.bytes }
    return SourceFile(path: "large.vtvl", bytes: bytes)
  }()
}
