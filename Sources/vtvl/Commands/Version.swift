import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl version`: the version of the compiler and of the language, and the commit it was built from.
  static let version = Command(
    name: "version",
    summary: Message(
      vi: "Xem phiên bản của chương trình và của ngôn ngữ, và bản dịch từ mã nguồn nào.",
      en: "Shows the version of the compiler and of the language, and the commit it was built from."
    ),
    operands: "",
    count: 0...0,
    options: [],
    examples: [
      Example("vtvl version", vi: "Xem phiên bản.", en: "Shows the version.")
    ],
    run: { invocation throws(CommandError) in
      try invocation.terminal.write(
        """
        vtvl \(Release.version) (vtvl 1)
        commit \(commit ?? "unknown")

        """)
      return .clean
    })

  /// `git archive` writes the commit here (`export-subst` in `.gitattributes`), and with it `.ci/package`;
  /// in a working copy, which may hold what no commit does, nothing is written.
  private static let archived = "$Format:%H$"
  private static var commit: String? { archived.hasPrefix("$") ? nil : archived }
}
