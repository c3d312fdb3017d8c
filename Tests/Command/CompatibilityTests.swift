import Foundation
import TestSupport
import Testing

/// Holds this version to what earlier ones promised (`Specs/compatibility.md`). `Releases` keeps a workspace and
/// what each release made of it. With `VTVL_UPDATE=1` a release without `expected` gets one; no other is rewritten.
@Suite struct CompatibilityTests {
  /// What a release left behind.
  struct Release: Sendable, CustomTestStringConvertible {
    let folder: URL
    var testDescription: String { folder.lastPathComponent }

    static let all: [Release] = {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
      return names.sorted().map { Release(folder: root.appending(path: $0)) }
    }()
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Releases")

    var expected: URL { folder.appending(path: "expected") }

    /// A copy of its workspaces to work in.
    func workspace() throws -> TemporaryFolder {
      let copy = try TemporaryFolder()
      for name in ["office", "broken"] {
        try FileManager.default.copyItem(
          at: folder.appending(path: name), to: copy.url.appending(path: name))
      }
      return copy
    }

    func kept(_ name: String) throws -> Data {
      try Data(contentsOf: expected.appending(path: name))
    }
  }

  /// An output, how it is made, and what of it is promised.
  struct Output: Sendable, CustomTestStringConvertible {
    enum Promise {
      /// Every value; there may be more fields.
      case values
      /// Every field, and of the elements of a list these.
      case fields(of: String? = nil, [String] = [])
    }

    let file: String
    let words: [String]
    let promise: Promise
    var testDescription: String { file }

    /// `build` writes it.
    static func built(_ file: String, _ promise: Promise) -> Output {
      Output(file: file, words: ["build", "office", "-o", "out"], promise: promise)
    }
    /// A command prints it.
    static func printed(_ file: String, _ words: String..., promise: Promise) -> Output {
      Output(file: file, words: words, promise: promise)
    }

    private static let finding = ["fingerprint", "rule", "file", "line", "column"]
    static let all = [
      built("positions.json", .values),
      built("positions.map.json", .values),
      built("report.json", .fields(of: "findings", finding)),
      printed(
        "check.json", "check", "--format", "json", "office",
        promise: .fields(of: "diagnostics", Array(finding.dropFirst()))),
      printed(
        "gitlab.json", "check", "--format", "gitlab", "office",
        promise: .fields(["fingerprint", "check_name"])),
      printed("sarif.json", "check", "--format", "sarif", "office", promise: .fields()),
      printed("rdjson.json", "check", "--format", "rdjson", "office", promise: .fields()),
      printed(
        "keywords.json", "keywords", "--format", "json", promise: .fields(["keyword", "vi", "en"])),
      printed("schema.json", "schema", promise: .fields()),
    ]

    func make(in folder: TemporaryFolder) throws -> Data {
      let run = try Vtvl.run(words, in: folder)
      #expect(run.code == 0, "\(run.all)")
      return Data(words[0] == "build" ? try folder.bytes("out/\(file)") : run.outputBytes)
    }

    /// What of the promise does not hold.
    func losses(from old: JSONValue, to new: JSONValue) -> [String] {
      switch promise {
      case .values: return old.losses(in: new)
      case .fields(let list, let names):
        let gone = old.shape().subtracting(new.shape()).sorted().map { "\($0) is gone" }
        let (was, now) = (elements(old, list, names), elements(new, list, names))
        return gone + was.filter { !now.contains($0) }.map { "\($0) is gone" }
      }
    }

    private func elements(
      _ json: JSONValue, _ list: String?, _ names: [String]
    ) -> [[JSONValue?]] {
      guard !names.isEmpty else { return [] }
      return (list.map { json[$0] } ?? json)?.elements.map { element in names.map { element[$0] } }
        ?? []
    }
  }

  // MARK: What is held

  @Test func `this version is kept`() throws {
    let version = try #require(
      try Vtvl.run(["version"], in: TemporaryFolder()).output.split(separator: " ").dropFirst()
        .first)
    let release = try #require(Release.all.first { $0.testDescription == version }, "\(version)")
    if Repository.isUpdating, !FileManager.default.fileExists(atPath: release.expected.path) {
      try record(release)
    }
    #expect(try !release.kept("rules").isEmpty)
  }

  @Test(arguments: Release.all)
  func `its commands end with the same exit codes`(release: Release) throws {
    let folder = try release.workspace()
    let commands = try String(
      contentsOf: release.folder.appending(path: "commands"), encoding: .utf8)
    for command in commands.split(separator: "\n") {
      let words = command.split(separator: " ").map(String.init)
      let run = try Vtvl.run(Array(words.dropFirst()), in: folder)
      #expect(run.code == Int32(words[0]), "\(command): \(run.all)")
    }
  }

  @Test(arguments: Release.all, Output.all)
  func `its outputs lose nothing`(release: Release, output: Output) throws {
    let old = try JSONValue(try release.kept(output.file))
    let new = try JSONValue(try output.make(in: release.workspace()))
    let losses = output.losses(from: old, to: new)
    #expect(losses.isEmpty, "\(losses.joined(separator: "\n"))")
  }

  @Test(arguments: Release.all)
  func `its rules are still known`(release: Release) throws {
    let known = Set(try ruleIDs())
    let rules = String(decoding: try release.kept("rules"), as: UTF8.self).split(separator: "\n")
    #expect(rules.filter { !known.contains(String($0)) }.isEmpty)
  }

  @Test(arguments: Release.all)
  func `its baseline still knows its findings`(release: Release) throws {
    let folder = try release.workspace()
    try folder.write("known.txt", bytes: Array(try release.kept("known.txt")))
    let run = try Vtvl.run(
      ["check", "--baseline", "known.txt", "--format", "gitlab", "office"], in: folder)
    let new = Set(try prints(of: Data(run.outputBytes)))
    let old = try prints(of: try release.kept("gitlab.json"))
    #expect(old.count > 3)
    #expect(old.filter(new.contains).isEmpty)
  }

  /// The comparison itself: a loss, a change and a new kind are found, an addition is not.
  @Test func `additions are allowed and losses are not`() throws {
    func losses(_ old: String, _ new: String) throws -> (values: Int, fields: Int) {
      let (old, new) = (try JSONValue(Data(old.utf8)), try JSONValue(Data(new.utf8)))
      let fields = Output.printed("", promise: .fields(of: "a", ["b"]))
      return (old.losses(in: new).count, fields.losses(from: old, to: new).count)
    }
    let old = #"{"a": [{"b": 1, "c": "x"}]}"#
    #expect(try losses(old, #"{"a": [{"b": 1, "c": "x", "d": null}], "e": 2}"#) == (0, 0))
    #expect(try losses(old, #"{"a": [{"b": 1, "c": "y"}]}"#) == (1, 0))
    #expect(try losses(old, #"{"a": [{"b": 1, "c": "x"}, {"b": 2}]}"#) == (1, 0))
    #expect(try losses(old, #"{"a": [{"b": 2, "c": "x"}]}"#) == (1, 1))
    #expect(try losses(old, #"{"a": [{"b": 1}]}"#) == (1, 1))
    #expect(try losses(old, #"{"a": [{"b": "1", "c": "x"}]}"#) == (1, 2))
  }

  // MARK: Recording

  private func record(_ release: Release) throws {
    try FileManager.default.createDirectory(
      at: release.expected, withIntermediateDirectories: true)
    for output in Output.all {
      try output.make(in: release.workspace())
        .write(to: release.expected.appending(path: output.file))
    }
    let rules = try ruleIDs().map { $0 + "\n" }.joined()
    try Data(rules.utf8).write(to: release.expected.appending(path: "rules"))
    let folder = try release.workspace()
    try Vtvl.run(["check", "--baseline", "known.txt", "--update-baseline", "office"], in: folder)
    try Data(try folder.bytes("known.txt"))
      .write(to: release.expected.appending(path: "known.txt"))
  }

  /// The rules that `explain` knows; asked for one that is nothing like them, it lists them all.
  private func ruleIDs() throws -> [String] {
    let run = try Vtvl.run(["explain", "0000"], in: TemporaryFolder())
    let list = run.messages.split(separator: "The rules: ").last.map(String.init) ?? ""
    return list.split { ", \n".contains($0) }.map(String.init)
  }

  private func prints(of json: Data) throws -> [String] {
    try JSONValue(json).elements.compactMap {
      guard case .text(let print)? = $0["fingerprint"] else { return nil }
      return print
    }
  }
}
