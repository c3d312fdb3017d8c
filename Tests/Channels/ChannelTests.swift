import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// Every channel carries every finding, whatever its words are.
@Suite struct ChannelTests {
  /// The words as a message shows them: what cannot be seen is named.
  private static let words = HostileDiagnostics.words.map { VisibleText.visible($0) }

  private func object(_ channel: Channel) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(HostileDiagnostics.render(channel)))
  }

  @Test func jsonHoldsEveryFindingAsItIs() throws {
    let root = try #require(try object(.json) as? [String: Any])
    let findings = try #require(root["diagnostics"] as? [[String: Any]])
    let messages = findings.compactMap { $0["message"] as? String }
    #expect(messages == Self.words.map { "Thấy «\($0)»." })
    #expect(
      Set(findings[0].keys)
        == Set([
          "rule", "severity", "file", "line", "column", "endLine", "endColumn", "message", "posts",
          "notes", "fix",
        ]))
  }

  @Test(arguments: [25_000, 25_001, 26_000])
  func sarifSaysWhatItLeavesOut(count: Int) throws {
    let bytes = Channel.sarif.render(
      [HostileDiagnostics.many(count)], ChannelStyle(language: .vi))
    let root = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 25_000)
    // The weightiest come first, wherever they stand.
    #expect(results.first?["level"] as? String == "error")
    let said = (run["invocations"] as? [[String: Any]])?.first?["toolExecutionNotifications"]
    let message = ((said as? [[String: Any]])?.first?["message"] as? [String: String])?["text"]
    let expected = "Có \(count) phát hiện; tệp này chỉ giữ 25000 phát hiện nặng nhất."
    #expect(message == (count > 25_000 ? expected : nil))
  }

  @Test func sarifHoldsEveryFindingWithItsFixAndFingerprint() throws {
    let root = try #require(try object(.sarif) as? [String: Any])
    let runs = try #require(root["runs"] as? [[String: Any]])
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    #expect(runs[0]["columnKind"] as? String == "unicodeCodePoints")
    #expect(results.count == Self.words.count)
    let prints = results.compactMap {
      ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]
    }
    #expect(Set(prints).count == Self.words.count)
    let texts = results.compactMap { ($0["message"] as? [String: String])?["text"] }
    // Whoever reads the message sees no other place where the posts are named.
    let linked = texts.filter { $0.contains("](") && !$0.contains("\\](") }
    #expect(linked.isEmpty)
    let read = texts.map {
      $0.contains("\\](") ? $0.replacing("\\[", with: "[").replacing("\\]", with: "]") : $0
    }
    #expect(Set(read) == Set(Self.words.map { "Thấy «\($0)». (A-01, \($0))" }))
    #expect(results.allSatisfy { ($0["fixes"] as? [Any])?.count == 1 })
    #expect(results.allSatisfy { ($0["relatedLocations"] as? [Any])?.count == 1 })
    let uri = String(decoding: HostileDiagnostics.render(.sarif), as: UTF8.self)
    #expect(uri.contains("th%C6%B0%20m%E1%BB%A5c/a%20b%2Cc%3Ad%25.vtvl"))
    let rules = try #require(
      ((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"]
        as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test func worstFindingsComeFirst() throws {
    let root = try #require(try object(.sarif) as? [String: Any])
    let results = (root["runs"] as? [[String: Any]])?[0]["results"] as? [[String: Any]] ?? []
    let levels = results.compactMap { $0["level"] as? String }
    let weights = levels.map { ["note": 0, "warning": 1, "error": 2][$0] ?? 9 }
    #expect(weights == weights.sorted(by: >))
    #expect(!weights.isEmpty)
  }

  /// GitHub reads the commands back: properties and data unescaped are what went in.
  @Test(arguments: HostileDiagnostics.words.indices)
  func githubCommandReadsBack(index: Int) throws {
    let all = HostileDiagnostics.workspace
    let one = WorkspaceDiagnostics(
      analysis: all.analysis, diagnostics: [all.diagnostics[index]], paths: all.paths,
      folder: all.folder)
    let text = String(
      decoding: Channel.github.render([one], ChannelStyle(language: .vi)), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let parts = try #require(lines.first).dropFirst(2).components(separatedBy: "::")
    let properties = parts[0].drop { $0 != " " }.dropFirst().split(separator: ",")
    #expect(lines.count == 1)
    #expect(["error", "warning", "notice"].contains(parts[0].prefix { $0 != " " }))
    let message = Self.unescaped(parts.dropFirst().joined(separator: "::"))
    #expect(message == "Thấy «\(Self.words[index])». (A-01, \(Self.words[index]))")
    let file = properties.first { $0.hasPrefix("file=") }
    #expect(file.map { Self.unescaped(String($0.dropFirst(5))) } == "thư mục/a b,c:d%.vtvl")
  }

  private static func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "%0D", with: "\r").replacingOccurrences(of: "%0A", with: "\n")
      .replacingOccurrences(of: "%3A", with: ":").replacingOccurrences(of: "%2C", with: ",")
      .replacingOccurrences(of: "%25", with: "%")
  }

  @Test func githubShowsTenOfAKindAndCountsTheRest() {
    let one = HostileDiagnostics.workspace
    let many = Array(repeating: one.diagnostics.filter { $0.severity == .error }, count: 30)
      .flatMap { $0 }.prefix(25)
    let findings = WorkspaceDiagnostics(
      analysis: one.analysis, diagnostics: Array(many), paths: one.paths, folder: one.folder)
    let text = String(
      decoding: Channel.github.render([findings], ChannelStyle(language: .en)), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(
      lines.last
        == "::error title=vtvl::and 16 more of this kind; run “vtvl check” to see them all.")
  }

  @Test func gitlabFingerprintsAreUniqueOverWorkspaces() throws {
    let one = HostileDiagnostics.workspace
    let other = WorkspaceDiagnostics(
      analysis: one.analysis, diagnostics: one.diagnostics, paths: one.paths, folder: "xã khác")
    let bytes = Channel.gitlab.render([one, other], ChannelStyle(language: .vi))
    let findings = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(findings.count == Self.words.count * 2)
    #expect(Set(findings.compactMap { $0["fingerprint"] as? String }).count == findings.count)
    for finding in findings {
      let location = try #require(finding["location"] as? [String: Any])
      #expect((location["lines"] as? [String: Int])?["begin"] ?? 0 >= 1)
      #expect(["critical", "minor", "info"].contains(finding["severity"] as? String))
    }
  }

  /// The XML is read by a program; attributes come back as they went in, but for what XML cannot hold.
  @Test(arguments: ["junit", "checkstyle"])
  func xmlReadsBack(name: String) throws {
    let channel = try #require(Channel.named(name))
    let reader = ElementReader(Data(HostileDiagnostics.render(channel)))
    try reader.read()
    let messages = reader.attributes("message")
    for word in Self.words where word.unicodeScalars.allSatisfy({ Self.isXML($0) }) {
      #expect(messages.contains { $0.contains("Thấy «\(word)».") }, "\(word.debugDescription)")
    }
    if name == "junit" {
      #expect(Set(reader.attributes("name")).count == reader.attributes("name").count)
    }
  }

  private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE || "\n\r\t".unicodeScalars.contains(scalar)
  }

  @Test func noTextLineDrivesACIRunner() {
    for language in Language.allCases {
      let text = String(decoding: HostileDiagnostics.render(.text, language), as: UTF8.self)
      for line in text.split(separator: "\n") {
        #expect(!line.hasPrefix("::") && !line.hasPrefix("##["))
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      }
    }
  }
}

/// The attributes of an XML file, as Foundation's reader finds them with an outside library.
private final class ElementReader {
  private let data: Data
  private var values: [(name: String, value: String)] = []

  init(_ data: Data) { self.data = data }

  func attributes(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

  /// Reads with Python's expat, since Foundation on Linux keeps its XML reader in another module.
  func read() throws {
    let script = """
      import sys, json, xml.etree.ElementTree as e
      root = e.fromstring(sys.stdin.buffer.read())
      print(json.dumps([[k, v] for n in root.iter() for k, v in n.attrib.items()]))
      """
    let read = try Python.run(["-c", script], input: data)
    let pairs = try JSONSerialization.jsonObject(with: read) as? [[String]] ?? []
    values = pairs.map { ($0[0], $0[1]) }
  }
}
