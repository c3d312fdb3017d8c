import VTVLChecks
import VTVLSyntax

extension Channel {
  /// JUnit's XML, which most CI servers show as test results: a suite for each file, a case for each
  /// diagnostic. An error is a failure, as the exit code says; warnings and notes are skipped cases with
  /// their message; a file without diagnostics is one case that passes.
  package static let junit = Channel(
    "junit", vi: "JUnit XML, cho máy chủ CI", en: "JUnit XML, for CI servers"
  ) { workspaces, style in
    var xml = XMLWriter()
    let suites = JUnitSuite.suites(workspaces)
    let failures = suites.reduce(0) { $0 + $1.failures }
    xml.element(
      "testsuites",
      [
        ("name", "vtvl"), ("tests", "\(suites.reduce(0) { $0 + $1.tests })"),
        ("failures", "\(failures)"),
      ]
    ) { xml in
      for suite in suites { suite.write(to: &xml, style.language) }
    }
    return Array(xml.text.utf8)
  }
}

private struct JUnitSuite {
  let path: String
  private(set) var entries: [RankedDiagnostics.Entry] = []

  /// A suite for each file, in the order the files are read.
  static func suites(_ workspaces: [WorkspaceDiagnostics]) -> [JUnitSuite] {
    var suites: [JUnitSuite] = []
    var indexByPath: [String: Int] = [:]
    for path in workspaces.flatMap(\.paths) where indexByPath[path] == nil {
      indexByPath[path] = suites.count
      suites.append(JUnitSuite(path: path))
    }
    for entry in RankedDiagnostics(workspaces).all {
      if let index = indexByPath[entry.place.path] { suites[index].entries.append(entry) }
    }
    return suites
  }

  var tests: Int { max(1, entries.count) }
  var failures: Int { entries.count { $0.diagnostic.severity == .error } }
  private var skipped: Int { entries.count - failures }

  func write(to xml: inout XMLWriter, _ language: Language) {
    let attributes = [
      ("name", path), ("tests", "\(tests)"), ("failures", "\(failures)"), ("skipped", "\(skipped)"),
    ]
    xml.element("testsuite", attributes) { xml in
      if entries.isEmpty {
        xml.element("testcase", [("classname", path), ("name", "vtvl"), ("file", path)])
      }
      for entry in entries { write(entry, to: &xml, language) }
    }
  }

  private func write(
    _ entry: RankedDiagnostics.Entry, to xml: inout XMLWriter, _ language: Language
  ) {
    let diagnostic = entry.diagnostic
    let start = entry.place.start
    let place = "\(start.line):\(start.column)"
    let attributes = [
      ("classname", path), ("name", "\(diagnostic.rule.id) \(place) \(entry.fingerprint)"),
      ("file", path), ("line", "\(start.line)"),
    ]
    let message = entry.message(language)
    xml.element("testcase", attributes) { xml in
      if diagnostic.severity == .error {
        xml.element(
          "failure", [("type", diagnostic.rule.id), ("message", message)],
          text: "\(path):\(place): \(message)")
      } else {
        xml.element("skipped", [("message", "\(diagnostic.severity.word[language]): \(message)")])
      }
    }
  }
}
