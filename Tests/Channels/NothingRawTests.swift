import Foundation
import TestSupport
import Testing
import VTVLOutput

/// Whatever an author, a file's name or an argument holds, nothing raw reaches a terminal or the log of a CI
/// runner, by any way out; and programs read what they are sent.
@Suite("Nothing raw is sent")
struct NothingRawTests {
  /// What is sent for each of the hostile words, in the order of these.
  private static let sent = HostileWorkspace.words.map { Sent(HostileWorkspace($0)) }

  private struct Sent {
    let path: String
    let channels: [(name: String, bytes: [UInt8])]
    let outputs: [OutputFile]
    let traces: [String]

    init(_ workspace: HostileWorkspace) {
      path = workspace.path
      channels = workspace.channels()
      outputs = workspace.outputs
      traces = workspace.traces()
    }
  }

  @Test(arguments: HostileWorkspace.words.indices)
  func `by a channel`(index: Int) {
    for (name, bytes) in Self.sent[index].channels {
      // Workflow commands are what GitHub's channel is made of.
      let shown = name == "github" ? bytes.filter { $0 != UInt8(ascii: ":") } : bytes
      #expect(TerminalAudit.fault(inOutput: shown) == nil, "\(name)")
    }
  }

  @Test(arguments: HostileWorkspace.words.indices)
  func `by an output`(index: Int) {
    for file in Self.sent[index].outputs {
      #expect(TerminalAudit.fault(inOutput: file.bytes) == nil, "\(file.path)")
      #expect(TerminalAudit.fault(in: file.path) == nil)
    }
  }

  @Test(arguments: HostileWorkspace.words.indices)
  func `by a trace`(index: Int) {
    let traces = Self.sent[index].traces
    #expect(traces.count >= 4)
    for trace in traces { #expect(TerminalAudit.fault(inOutput: Array(trace.utf8)) == nil) }
  }

  /// Colours are all that is sent besides, and they only ever stand around words.
  @Test(arguments: ["\u{1B}[2J", "\u{9B}31m", "\u{1B}]0;tên\u{7}"])
  func `but colours`(words: String) throws {
    let workspace = HostileWorkspace(words)
    let colour = /\u{1B}\[(0|1|34|1;3[1236])m/
    let texts =
      workspace.channels(colored: true).map { String(decoding: $0.bytes, as: UTF8.self) }
      + workspace.traces(colored: true)
    #expect(texts.contains { $0.contains(colour) })
    for text in texts { #expect(TerminalAudit.fault(in: text.replacing(colour, with: "")) == nil) }
  }

  // MARK: Readers

  private static let json = ["json", "sarif", "gitlab", "rdjson"]
  private static let xml = ["junit", "checkstyle"]

  @Test func `every channel is judged`() {
    #expect(Set(Channel.all.map(\.name)) == Set(Self.json + Self.xml + ["text", "github"]))
  }

  @Test func `JSON is read, and paths in it are those of the files`() throws {
    for sent in Self.sent {
      let documents =
        sent.channels.filter { Self.json.contains($0.name) }
        + sent.outputs.filter { $0.path.hasSuffix(".json") }.map { ($0.path, $0.bytes) }
      #expect(documents.count == Self.json.count * 2 + 3)
      for (name, document) in documents {
        let root = try JSONSerialization.jsonObject(with: Data(document))
        guard name == "json" else { continue }
        let findings = (root as? [String: Any])?["diagnostics"] as? [[String: Any]] ?? []
        #expect(!findings.isEmpty)
        for finding in findings { #expect(Self.isSame(finding["file"], sent.path)) }
      }
    }
  }

  /// One run of Python reads all there is, with expat.
  @Test func `XML is read, and paths in it are those of the files`() throws {
    let sent = Self.sent.flatMap { sent in
      sent.channels.filter { Self.xml.contains($0.name) }.map { (path: sent.path, bytes: $0.bytes) }
    }
    #expect(sent.count == HostileWorkspace.words.count * Self.xml.count * 2)
    let script = """
      import sys, json, xml.etree.ElementTree as e
      print(json.dumps([e.fromstring(d.encode())[0].get("name") for d in json.load(sys.stdin)]))
      """
    let documents = sent.map { String(decoding: $0.bytes, as: UTF8.self) }
    let read = try Python.run(["-c", script], input: try JSONEncoder().encode(documents))
    let paths = try JSONDecoder().decode([String].self, from: read)
    #expect(paths.count == sent.count)
    for (path, sent) in zip(paths, sent) where Self.isXML(sent.path) {
      #expect(Self.isSame(path, sent.path))
    }
  }

  private static func isSame(_ read: Any?, _ path: String) -> Bool {
    (read as? String).map { $0.utf8.elementsEqual(path.utf8) } ?? false
  }

  /// Whether XML has a way to write all of a text.
  private static func isXML(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
        || "\t\n\r".unicodeScalars.contains(scalar)
    }
  }
}
