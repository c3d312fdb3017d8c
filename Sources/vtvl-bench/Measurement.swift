import Foundation
import VTVLCompiler
import VTVLSyntax

/// The time that each stage takes over a number of workspaces, one after another.
struct Measurement {
  let count: Int
  private(set) var inputBytes = 0
  private(set) var outputBytes = 0
  private(set) var parse = Duration.zero
  private(set) var analyze = Duration.zero
  private(set) var emit = Duration.zero

  static func run(_ files: [SourceFile], count: Int) -> Measurement {
    var measurement = Measurement(count: count)
    for _ in 0..<count { measurement.compile(files) }
    return measurement
  }

  private init(count: Int) { self.count = count }

  private mutating func compile(_ files: [SourceFile]) {
    let clock = ContinuousClock()
    let start = clock.now
    // Files are created anew, since a build computes their line tables too.
    let workspace = Workspace(files.map { SourceFile(path: $0.path, bytes: $0.bytes) })
    let parsed = clock.now
    let analysis = Compilation.analyze(workspace)
    let analyzed = clock.now
    let outputs = Compilation.outputs(of: analysis)
    let emitted = clock.now
    parse += start.duration(to: parsed)
    analyze += parsed.duration(to: analyzed)
    emit += analyzed.duration(to: emitted)
    inputBytes += files.reduce(0) { $0 + $1.bytes.count }
    outputBytes += outputs.reduce(0) { $0 + $1.bytes.count }
  }

  var table: String {
    let total = parse + analyze + emit
    let rows = [("parse", parse), ("analyse", analyze), ("emit", emit), ("all", total)]
    let lines = rows.map { name, time in
      "  \(padded(name, 8))\(number(milliseconds(time) / Double(count), "ms a workspace"))"
        + number(Double(inputBytes) / 1e6 / seconds(time), "MB/s of source")
    }
    return
      (["\(count) workspaces, \(outputBytes / 1_000_000) MB written"] + lines + [
        "  peak memory \(peakMemory()) MiB"
      ])
      .joined(separator: "\n")
  }

  private func seconds(_ time: Duration) -> Double {
    let parts = time.components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }

  private func milliseconds(_ time: Duration) -> Double { seconds(time) * 1000 }

  private func number(_ value: Double, _ unit: String) -> String {
    padded(String(format: "%8.2f %@", value, unit), 26)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text.padding(toLength: width, withPad: " ", startingAt: 0)
  }
}
