import VTVLChecks
import VTVLSyntax

extension Channel {
  /// SARIF 2.1.0, for GitHub code scanning and other collectors. Code scanning takes 25,000 results at most
  /// and shows 5,000, so the most severe come first.
  package static let sarif = Channel(
    "sarif", vi: "SARIF 2.1.0, cho GitHub code scanning", en: "SARIF 2.1.0, for code scanning"
  ) { workspaces, style in
    var writer = SARIFWriter(RankedDiagnostics(workspaces), style.language)
    writer.write()
    return writer.json.finished()
  }
}

private struct SARIFWriter {
  fileprivate(set) var json = JSONWriter(capacity: 1 << 14)
  private var ranked: RankedDiagnostics
  private let language: Language

  private static let mostResults = 25_000
  /// The longest descriptions that code scanning takes, in characters.
  private static let longestDescription = 1_024

  init(_ ranked: RankedDiagnostics, _ language: Language) {
    self.ranked = ranked
    self.language = language
  }

  mutating func write() {
    object {
      $0.json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.json.field("version", "2.1.0")
      $0.array("runs") { writer in writer.object { $0.writeRun() } }
    }
  }

  private mutating func writeRun() {
    let rules = ranked.rules
    object("tool") { writer in
      writer.object("driver") {
        $0.json.field("name", "vtvl")
        $0.json.field("version", Release.version)
        $0.json.field("semanticVersion", Release.version)
        $0.array("rules") { for rule in rules { $0.write(rule) } }
      }
    }
    json.field("columnKind", "unicodeCodePoints")
    json.field("language", language == .vi ? "vi-VN" : "en-US")
    if ranked.all.count > Self.mostResults { writeInvocation(of: ranked.all.count) }
    array("results") {
      for entry in $0.ranked.all.prefix(Self.mostResults) { $0.write(entry, rules) }
    }
  }

  /// What the file leaves out, where those look who ask how the run went.
  private mutating func writeInvocation(of count: Int) {
    let left = Message(
      vi: "Có \(count) phát hiện; tệp này chỉ giữ \(Self.mostResults) phát hiện nặng nhất.",
      en: "There are \(count) findings; this file holds the weightiest \(Self.mostResults) of them."
    )
    array("invocations") { writer in
      writer.object {
        $0.json.field("executionSuccessful", true)
        $0.array("toolExecutionNotifications") { writer in
          writer.object {
            $0.json.field("level", "warning")
            $0.text("message", left[$0.language])
          }
        }
      }
    }
  }

  private mutating func write(_ rule: Rule) {
    let summary = rule.summary[language]
    let explanation = rule.explanation[language].isEmpty ? summary : rule.explanation[language]
    object {
      $0.json.field("id", rule.id)
      $0.text("shortDescription", Self.shortened(summary))
      $0.text("fullDescription", Self.shortened(explanation))
      $0.object("help") {
        $0.json.field("text", explanation)
        $0.json.field("markdown", "**\(rule.id)**. \(summary)\n\n\(explanation)")
      }
      $0.object("defaultConfiguration") { $0.json.field("level", rule.severity.sarifLevel) }
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count <= longestDescription ? text : text.prefix(longestDescription - 1) + "…"
  }

  // MARK: Results

  private mutating func write(_ entry: RankedDiagnostics.Entry, _ rules: [Rule]) {
    let diagnostic = entry.diagnostic
    object {
      $0.json.field("ruleId", diagnostic.rule.id)
      if let index = rules.firstIndex(of: diagnostic.rule) { $0.json.field("ruleIndex", index) }
      $0.json.field("level", diagnostic.severity.sarifLevel)
      $0.message("message", entry.message($0.language))
      $0.array("locations") { writer in
        writer.object { $0.write(physical: entry.place) }
      }
      $0.writeRelated(entry)
      $0.object("partialFingerprints") {
        $0.json.field("primaryLocationLineHash", entry.fingerprint)
      }
      if let fix = diagnostic.fix { $0.write(fix, of: entry) }
      if !diagnostic.posts.isEmpty {
        $0.object("properties") { $0.json.array("posts", diagnostic.posts) }
      }
    }
  }

  private mutating func writeRelated(_ entry: RankedDiagnostics.Entry) {
    let notes = entry.diagnostic.notes.compactMap { note in
      note.location.map { (location: $0, message: note.message) }
    }
    guard !notes.isEmpty else { return }
    array("relatedLocations") { writer in
      for (index, note) in notes.enumerated() {
        let place = writer.ranked.place(of: note.location, for: entry)
        writer.object {
          $0.json.field("id", index + 1)
          $0.message("message", note.message[$0.language])
          $0.write(physical: place)
        }
      }
    }
  }

  private mutating func write(_ fix: Diagnostic.Fix, of entry: RankedDiagnostics.Entry) {
    let edits = fix.edits.map { edit in
      (place: ranked.place(of: edit.location, for: entry), text: edit.replacement)
    }
    var paths: [String] = []
    for edit in edits where !paths.contains(edit.place.path) { paths.append(edit.place.path) }
    array("fixes") { writer in
      writer.object {
        $0.message("description", fix.title[$0.language])
        $0.array("artifactChanges") {
          for path in paths { $0.write(edits.filter { $0.place.path == path }, in: path) }
        }
      }
    }
  }

  private mutating func write(_ edits: [(place: DiagnosticPlace, text: String)], in path: String) {
    object {
      $0.write(artifact: path)
      $0.array("replacements") {
        for edit in edits {
          $0.object {
            $0.object("deletedRegion") { $0.write(region: edit.place) }
            $0.text("insertedContent", edit.text)
          }
        }
      }
    }
  }

  // MARK: Places

  private mutating func write(physical place: DiagnosticPlace) {
    object("physicalLocation") {
      $0.write(artifact: place.path)
      $0.object("region") { $0.write(region: place) }
    }
  }

  private mutating func write(artifact path: String) {
    object("artifactLocation") { $0.json.field("uri", URIReference.path(path)) }
  }

  private mutating func write(region place: DiagnosticPlace) {
    json.field("startLine", place.start.line)
    json.field("startColumn", place.start.column)
    json.field("endLine", place.end.line)
    json.field("endColumn", place.end.column)
  }

  // MARK: Structure

  private mutating func object(_ content: (inout SARIFWriter) -> Void) {
    json.begin("{")
    content(&self)
    json.end("}")
  }

  private mutating func object(_ name: StaticString, _ content: (inout SARIFWriter) -> Void) {
    json.name(name)
    object(content)
  }

  private mutating func array(_ name: StaticString, _ content: (inout SARIFWriter) -> Void) {
    json.name(name)
    json.begin("[")
    content(&self)
    json.end("]")
  }

  /// A message quotes what authors wrote: `[A](1)` would be a link to a place of the result. Brackets are
  /// escaped where they would read as a link, and nowhere else, since not every reader takes the escape away.
  private mutating func message(_ name: StaticString, _ message: String) {
    guard message.contains("](") else { return text(name, message) }
    text(
      name,
      message.reduce(into: "") { escaped, character in
        if "[]\\".contains(character) { escaped.append("\\") }
        escaped.append(character)
      })
  }

  private mutating func text(_ name: StaticString, _ text: String) {
    object(name) { $0.json.field("text", text) }
  }
}

extension Severity {
  fileprivate var sarifLevel: String { rawValue }
}
