import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLSyntax

/// A kept file and what must come of it: its folder says `must-pass`, `must-fail` or `either`, and the name of
/// a file that must fail begins with the rules that find something in it, those and no others of the language:
/// `unknown-keyword--one-letter-off.vtvl`, `bidi-control+duplicate-name--in-a-label.vtvl`.
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

  /// The rules that must find something in the file.
  var rules: [String] {
    guard expectation == .fail, let end = name.range(of: "--") else { return [] }
    return name[..<end.lowerBound].components(separatedBy: "+")
  }

  var source: SourceFile { SourceFile(path: "\(name).vtvl", bytes: bytes) }

  var analysis: Analysis { Compilation.analyze(Workspace([source])) }

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

  /// Those that are read at once, for tests that have much to do with each.
  static let small = all.filter { $0.bytes.count < 2_000 }
}
