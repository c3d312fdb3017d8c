import Foundation
import Testing

/// The same sources give the same bytes, wherever and however vtvl is run.
@Suite struct DeterminismTests {
  private static let surroundings: [[String: String]] = [
    [:], ["LC_ALL": "C"], ["LC_ALL": "vi_VN.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"],
    ["LC_ALL": "", "LANG": "vi_VN"], ["TZ": "Asia/Ho_Chi_Minh"], ["TZ": "Pacific/Kiritimati"],
    ["HOME": "/nowhere"], ["NO_COLOR": "1"], ["TERM": "dumb"],
  ]

  /// The six posts, written to the disk in some order and below some folder.
  private func copy(_ names: [String], below path: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names {
      let source = Examples.folder.appending(path: name)
      try folder.write("\(path)/NamDong/\(name)", bytes: Array(try Data(contentsOf: source)))
    }
    return folder
  }

  private enum Examples {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Examples/NamDong").standardized
  }

  @Test func `outputs depend on the sources alone`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Examples.folder.path)
      .filter { $0.hasSuffix(".vtvl") }.sorted()
    var outputs: [[String: [UInt8]]] = []
    for (index, surroundings) in Self.surroundings.enumerated() {
      let turn = index % names.count
      let order = Array(names[turn...] + names[..<turn])
      let below = String(repeating: "x/", count: index)
      let folder = try copy(index.isMultiple(of: 2) ? order : order.reversed(), below: below)
      let line =
        index.isMultiple(of: 3)
        ? "cd './\(below)' && \"$VTVL\" build NamDong -o out && mv out \"$OLDPWD/result\""
        : "\"$VTVL\" build '\(folder.url.path)/\(below)NamDong' -o result"
      let run = try Vtvl.shell(line, in: folder, environment: surroundings)
      #expect(run.code == 0, "\(run.messages)")
      outputs.append(try folder.contents("result"))
    }
    #expect(outputs[0].count > 8)
    for other in outputs.dropFirst() { #expect(other == outputs[0]) }
  }

  @Test func `findings depend on the sources and the language alone`() throws {
    let folder = try TemporaryFolder(["b/x.vtvl": Sample.wrong, "a/y.vtvl": Sample.doubtful])
    let expected = try Vtvl.run(
      ["check", "a", "b", "--format", "json", "--lang", "vi"], in: folder)
    for surroundings in Self.surroundings {
      let run = try Vtvl.run(
        ["check", "--lang=vi", "--format=json", "a", "b"], in: folder, environment: surroundings)
      #expect(run.outputBytes == expected.outputBytes)
    }
    let turned = try Vtvl.run(["check", "b", "a", "--format", "json", "--lang", "vi"], in: folder)
    #expect(turned.outputBytes.count == expected.outputBytes.count)
    #expect(turned.outputBytes != expected.outputBytes)
  }
}
