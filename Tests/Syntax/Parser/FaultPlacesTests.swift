import TestSupport
import Testing

@testable import VTVLSyntax

/// Faults are values on nodes: each names a node of the tree and a line of the file, however broken the file is.
@Suite("Faults stand on nodes")
struct FaultPlacesTests {
  private func check(_ bytes: [UInt8]) {
    let parser = Parser.read(SourceFile(path: "a.vtvl", bytes: bytes)).parser
    let records = parser.builder.records
    for fault in parser.faults {
      #expect(fault.node < records.count)
      guard fault.node < records.count else { continue }
      #expect(!records[fault.node].kind.isToken)
      #expect(fault.line <= parser.lines.count)
      #expect(fault.blocks.count <= 64)
    }
    let groups = FaultGroup.groups(of: parser.faults, in: parser.builder)
    let grouped = groups.reduce(0) { $0 + $1.all.count }
    #expect(grouped == parser.faults.count, "no fault is lost, and none is told twice")
  }

  @Test func `in files cut anywhere`() {
    let bytes = EveryConstruct.bytes
    var generator = SeededGenerator(seed: 11)
    for start in generator.sample(200, below: bytes.count) { check(Array(bytes[start...])) }
  }

  @Test func `in files whose signs are changed`() {
    var generator = SeededGenerator(seed: 12)
    let signs = Array("-:[]{}#\\ \t\n•".utf8)
    for file in ExampleFiles.namDong.prefix(3) {
      for _ in 0..<20 {
        var bytes = file.bytes
        for index in generator.sample(40, below: bytes.count) {
          bytes[index] = signs[Int.random(in: 0..<signs.count, using: &generator)]
        }
        check(bytes)
      }
    }
  }

  @Test func `none in the six posts`() {
    for file in ExampleFiles.namDong {
      #expect(Parser.read(file).parser.faults.isEmpty, "\(file.path)")
    }
  }
}
