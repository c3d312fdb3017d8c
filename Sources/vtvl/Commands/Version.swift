import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl version`: the version of the compiler and of the language.
  static let version = Command(
    name: "version",
    summary: Message(
      vi: "Xem phiên bản của chương trình và của ngôn ngữ.",
      en: "Shows the version of the compiler and of the language."),
    operands: "",
    count: 0...0,
    options: [],
    examples: [
      Example("vtvl version", vi: "Xem phiên bản.", en: "Shows the version.")
    ],
    run: { invocation throws(CommandError) in
      try invocation.terminal.write("vtvl \(Release.version) (vtvl 1)\n")
      return .clean
    })
}
