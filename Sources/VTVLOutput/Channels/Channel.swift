import VTVLChecks
import VTVLSyntax

/// A way to show diagnostics to a person or a program: its name and how it is made. One file a channel.
package struct Channel: Sendable {
  package let name: String
  /// Who it is for, in one line, for the help of `--format`.
  package let summary: Message
  package let render: @Sendable ([WorkspaceDiagnostics], ChannelStyle) -> [UInt8]

  package init(
    _ name: String, vi: String, en: String,
    render: @escaping @Sendable ([WorkspaceDiagnostics], ChannelStyle) -> [UInt8]
  ) {
    self.name = name
    self.summary = Message(vi: vi, en: en)
    self.render = render
  }
}

extension Channel {
  /// The channels of `vtvl check --format`, a line each; the first is the usual one.
  package static let all: [Channel] = [
    .text,
    .json,
    .sarif,
    .github,
    .gitlab,
    .junit,
    .checkstyle,
    .rdjson,
  ]

  package static func named(_ name: String) -> Channel? { all.first { $0.name == name } }
}

/// How the reader wants the text. Channels for programs only use the language.
package struct ChannelStyle: Sendable {
  /// How much is told.
  package enum Detail: Sendable, CaseIterable {
    /// Errors and warnings, each with two further places at most; notes by rule.
    case usual
    /// Everything.
    case full
    /// One line a diagnostic, for those who know the rules.
    case brief
    /// Only how many there are of each rule.
    case statistics
  }

  package let language: Language
  package let isColored: Bool
  package let detail: Detail

  package init(language: Language, isColored: Bool = false, detail: Detail = .usual) {
    self.language = language
    self.isColored = isColored
    self.detail = detail
  }
}

/// What a run found in one workspace, and what its files are called where the reader stands.
package struct WorkspaceDiagnostics: Sendable {
  package let analysis: Analysis
  /// The diagnostics to show, in reading order: all of the analysis, or those that the run asks for.
  package let diagnostics: [Diagnostic]
  /// For each file, by its index, the path to show.
  package let paths: [String]
  /// The folder, as it is called where the reader stands; empty for the one he stands in.
  package let folder: String

  package init(
    analysis: Analysis, diagnostics: [Diagnostic], paths: [String], folder: String
  ) {
    self.folder = folder
    self.analysis = analysis
    self.diagnostics = diagnostics
    self.paths = paths
  }

  /// The same workspace with other diagnostics to show.
  package func showing(_ diagnostics: [Diagnostic]) -> WorkspaceDiagnostics {
    WorkspaceDiagnostics(analysis: analysis, diagnostics: diagnostics, paths: paths, folder: folder)
  }

  package func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }
}
