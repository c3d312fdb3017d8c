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

  /// One file of a little over 20 kB with nearly everything the language has.
  package static let large = SourceFile(
    path: "large.vtvl",
    bytes: namDong.filter { ["LDQL-03.vtvl", "mau-cap-truong.vtvl"].contains($0.path) }
      .flatMap(\.bytes))
}
