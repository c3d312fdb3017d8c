import VTVLOutput
import VTVLSyntax

extension Command {
  private static let format = Option(
    "format", value: "FORMAT", choices: ["text", "json"],
    vi: "Dạng của bảng: text, json.", en: "How the table is shown: text, json.")

  /// `vtvl keywords`: the table of keywords, in both languages.
  static let keywords = Command(
    name: "keywords",
    summary: Message(
      vi: "Xem bảng từ khóa, tiếng Việt và tiếng Anh, và chỗ đứng của mỗi từ.",
      en: "Shows the keywords, Vietnamese and English, and where each may stand."),
    operands: "",
    count: 0...0,
    options: [format],
    examples: [
      Example("vtvl keywords", vi: "Xem bảng từ khóa.", en: "Shows the table."),
      Example(
        "vtvl keywords --format json", vi: "Bảng cho chương trình khác đọc.",
        en: "The table for another program."),
    ],
    run: { invocation throws(CommandError) in
      let terminal = invocation.terminal
      if invocation[format] == "json" {
        try terminal.write(KeywordTable.json)
      } else {
        try terminal.write(
          KeywordTable.text(
            terminal.language, Paint(isColored: terminal.output.isColored)))
      }
      return .clean
    })
}
