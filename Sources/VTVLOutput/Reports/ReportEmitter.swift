import VTVLChecks

extension Emitter {
  /// `report.md` for people and `report.json` for programs, of one report.
  package static let report = Emitter("report", isReport: true) { analysis in
    let report = Report(analysis)
    return [
      OutputFile(path: "report.md", bytes: ReportMarkdown.bytes(of: report)),
      OutputFile(path: "report.json", bytes: ReportJSON.bytes(of: report)),
    ]
  }
}
