import Foundation
import Testing
import TestSupport
import VTVLCompiler
import VTVLOutput

/// The outputs of the six posts, as they are committed: what a change does to them is seen in its diff.
/// `VTVL_UPDATE=1 swift test --filter ExpectedOutputs` writes them anew.
@Suite("The committed outputs of the six posts")
struct ExpectedOutputsTests {
  private static let folder = ExampleFiles.folder.appending(path: "expected")

  private static let outputs = compiled()

  private static func compiled() -> [OutputFile] {
    Compilation.outputs(of: Compilation.analyze(Workspace(ExampleFiles.namDong)))
  }

  init() throws {
    if Repository.isUpdating { try Self.updated.get() }
  }

  /// Written once, however many tests ask, since they run side by side.
  private static let updated = Result { try update() }

  /// Files that are made no longer go too.
  private static func update() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in committed where !outputs.contains(where: { $0.path == name }) {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
    for output in outputs {
      try Data(output.bytes).write(to: folder.appending(path: output.path))
    }
  }

  private static var committed: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }
  }

  @Test func `every output is committed, and nothing else`() {
    #expect(Self.committed.sorted() == Self.outputs.map(\.path).sorted())
  }

  @Test(arguments: outputs.map(\.path))
  func `the output is as committed`(path: String) throws {
    let output = try #require(Self.outputs.first { $0.path == path })
    let committed = try Data(contentsOf: Self.folder.appending(path: path))
    guard output.bytes != Array(committed) else { return }
    let difference = LineDiff.text(
      expected: lines(Array(committed)), actual: lines(output.bytes))
    Issue.record("\(path) is made otherwise now:\n\(difference)")
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `the outputs are in normal form C, end in a line feed and hold no carriage return`() {
    for output in Self.outputs {
      let text = String(decoding: output.bytes, as: UTF8.self)
      #expect(
        text.unicodeScalars.elementsEqual(
          text.precomposedStringWithCanonicalMapping.unicodeScalars), "\(output.path)")
      #expect(output.bytes.last == UInt8(ascii: "\n"), "\(output.path)")
      #expect(!output.bytes.contains(UInt8(ascii: "\r")), "\(output.path)")
    }
  }

  /// Dictionaries are seeded anew in each process, but their order differs between instances too.
  @Test func `compiling again gives the same bytes`() {
    for _ in 0..<3 {
      let again = Self.compiled()
      #expect(again.map(\.path) == Self.outputs.map(\.path))
      #expect(again.map(\.bytes) == Self.outputs.map(\.bytes))
    }
  }
}
