import VTVLChecks

extension Emitter {
  /// `report.md` for people and `report.json` for programs, of one report.
  package static let report = Emitter(
    "report", isReport: true,
    files: [
      .init("report.md", vi: "báo cáo kiểm tra", en: "the validation report"),
      .init(
        "report.json", vi: "báo cáo, cho phần mềm khác đọc",
        en: "the report, for other programs"),
    ]
  ) { analysis in
    let report = Report(analysis)
    return [
      OutputFile(path: "report.md", bytes: ReportMarkdown.bytes(of: report)),
      OutputFile(path: "report.json", bytes: ReportJSON.bytes(of: report)),
    ]
  }
}
