import TestSupport
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// A program for libFuzzer: whatever the bytes of a file are, they are all in the tree, every finding is
/// sound, every format is written, nothing raw is sent, and safe fixes keep their promises. Specs/README.md
/// says how to run it.
@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments, compile)
  }
}

/// libFuzzer's own main program.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// One try; the name is the one that libFuzzer links to.
@_cdecl("LLVMFuzzerTestOneInput")
public func compile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = SourceFile(path: "a.vtvl", bytes: bytes)
  if let fault = TreeAudit.fault(in: Parser.parse(file, index: 0)) { stop(fault) }
  let workspace = Workspace([file])
  let analysis = Compilation.analyze(workspace)
  for finding in analysis.diagnostics {
    if let fault = DiagnosticAudit.fault(in: finding, of: file) { stop(fault) }
  }
  for output in Emitter.all.flatMap({ $0.emit(analysis) }) {
    if let fault = TerminalAudit.fault(inOutput: output.bytes) { stop("\(output.path) \(fault)") }
  }
  if let fault = FixAudit.fault(in: workspace) { stop(fault) }
  return 0
}

/// Says what is wrong, which a release build would not, and ends as a crash does.
private func stop(_ fault: String) -> Never {
  print(fault)
  preconditionFailure(fault)
}
