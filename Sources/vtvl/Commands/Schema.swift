import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl schema`: the JSON Schema of `positions.json`.
  static let schema = Command(
    name: "schema",
    summary: Message(
      vi: "In JSON Schema (2020-12) của positions.json.",
      en: "Prints the JSON Schema (2020-12) of positions.json."),
    operands: "",
    count: 0...0,
    options: [],
    examples: [
      Example(
        "vtvl schema > positions.schema.json", vi: "Lưu lại để chương trình khác kiểm tra.",
        en: "Saves it, for other programs to validate with.")
    ],
    run: { invocation throws(CommandError) in
      try invocation.terminal.write(PositionsSchema.text)
      return .clean
    })
}
