import Foundation
import VTVLChecks
import VTVLCompiler
import VTVLSyntax

let folder = CommandLine.arguments[1]
let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
  $0.hasSuffix(".vtvl")
}.sorted()
let files = try names.map {
  SourceFile(path: $0, bytes: [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + $0))))
}
let workspace = Workspace(files)
let analysis = Compilation.analyze(workspace)
for d in analysis.diagnostics {
  let p = workspace.files[d.location.file].position(of: d.location.range.lowerBound)
  print(
    "\(workspace.files[d.location.file].path):\(p.line):\(p.column): \(d.severity) \(d.rule.id): \(d.message.en) \(d.posts)"
  )
}
for output in Compilation.outputs(of: analysis) {
  try Data(output.bytes).write(to: URL(filePath: CommandLine.arguments[2] + "/" + output.path))
}
