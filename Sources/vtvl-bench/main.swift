// How fast the compiler is: each stage over one folder repeated into many workspaces, on one core.
//
//     swift run -c release vtvl-bench [FOLDER] [COUNT…]
//
// FOLDER defaults to Examples/NamDong, COUNT to 100 and 1000. Figures depend on the machine and its load:
// compare two builds as a ratio, in one sitting.

import Foundation
import VTVLSyntax

let arguments = CommandLine.arguments.dropFirst()
let folder = arguments.first ?? "Examples/NamDong"
let counts = arguments.dropFirst().compactMap { Int($0) }

keepMemory()
do {
  let files = try readSources(in: folder)
  print("\(folder): \(files.count) files, \(files.reduce(0) { $0 + $1.bytes.count }) bytes")
  _ = Measurement.run(files, count: 3)
  for count in counts.isEmpty ? [100, 1000] : counts {
    print(Measurement.run(files, count: count).table)
  }
} catch {
  FileHandle.standardError.write(Data("vtvl-bench: \(error.localizedDescription)\n".utf8))
  exit(2)
}

/// The sources directly in a folder, by name.
func readSources(in folder: String) throws -> [SourceFile] {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder)
  return try names.filter { $0.hasSuffix(".vtvl") }.sorted().map { name in
    let data = try Data(contentsOf: URL(filePath: folder).appending(path: name))
    return SourceFile(path: name, bytes: [UInt8](data))
  }
}
