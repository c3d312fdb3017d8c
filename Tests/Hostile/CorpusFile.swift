import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLSyntax

/// A kept file and what must come of it: its folder says `must-pass`, `must-fail` or `either`, and the name of
/// a file that must fail begins with the rule that finds it: `unknown-keyword--one-letter-off.vtvl`.
struct CorpusFile: CustomTestStringConvertible, Sendable {
  enum Expectation: String, CaseIterable, Sendable {
    case pass = "must-pass"
    case fail = "must-fail"
    case either
  }

  let expectation: Expectation
  let name: String
  let bytes: [UInt8]

  var testDescription: String { "\(expectation.rawValue)/\(name)" }

  /// The rule that must find something in the file.
  var rule: String? { expectation == .fail ? name.components(separatedBy: "--").first : nil }

  var analysis: Analysis {
    Compilation.analyze(Workspace([SourceFile(path: "\(name).vtvl", bytes: bytes)]))
  }

  /// Every kept file, in the order of the names.
  static let all: [CorpusFile] = Expectation.allCases.flatMap { expectation in
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: expectation.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name -> CorpusFile? in
      guard name.hasSuffix(".vtvl"), let data = try? Data(contentsOf: folder.appending(path: name))
      else { return nil }
      return CorpusFile(
        expectation: expectation, name: String(name.dropLast(5)), bytes: Array(data))
    }
  }
}
