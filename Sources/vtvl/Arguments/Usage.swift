import VTVLOutput
import VTVLSyntax

/// The help, written from the table of commands: examples first.
struct Usage {
  let language: Language
  let paint: Paint

  init(_ terminal: Terminal, _ stream: OutputStream) {
    language = terminal.language
    paint = Paint(isColored: stream.isColored)
  }

  /// What vtvl is, and its commands.
  var overview: String {
    let about = Message(
      vi: "vtvl: biên dịch và kiểm tra bản mô tả công việc vị trí việc làm",
      en: "vtvl: compiles and checks position descriptions of Vietnamese public offices")
    let commands = Command.all.map { ($0.name, $0.summary[language]) }
    let codes = Message(
      vi: "Mã thoát: 0 không có lỗi, 1 có lỗi, 2 gọi sai hoặc không đọc, ghi được.",
      en: "Exit codes: 0 no errors, 1 errors, 2 wrong usage or something unreadable or unwritable.")
    return """
      \(about[language])

      \(heading(vi: "Ví dụ", en: "Examples"))
      \(examples([Command.check, .build, .trace].compactMap(\.examples.first)))
      \(heading(vi: "Các lệnh", en: "Commands"))
      \(table(commands))
      \(heading(vi: "Tùy chọn của mọi lệnh", en: "Options of every command"))
      \(table(Option.everywhere.map { ($0.spelling, $0.help[language]) }))
      \(codes[language])
      \(Message(vi: "Xem từng lệnh: vtvl help LỆNH", en: "More on each: vtvl help COMMAND")[language])

      """
  }

  /// How one command is used.
  func text(_ command: Command) -> String {
    let line = ["vtvl", command.name, command.operands].filter { !$0.isEmpty }
    return """
      \(examples(command.examples))
      \(heading(vi: "Cách viết", en: "Usage"))
        \(line.joined(separator: " "))

      \(command.summary[language])

      \(heading(vi: "Tùy chọn", en: "Options"))
      \(table(command.allOptions.map { ($0.spelling, $0.help[language]) }))
      """
  }

  private func heading(vi: String, en: String) -> String {
    paint(language(vi, en) + ":", .bold)
  }

  private func examples(_ examples: [Command.Example]) -> String {
    examples.reduce(into: "") { text, example in
      text += "  # \(example.meaning[language])\n  \(paint(example.line, .green))\n"
    }
  }

  private func table(_ rows: [(String, String)]) -> String {
    let width = TextColumns.width(rows.map(\.0))
    return rows.reduce(into: "") { text, row in
      let margin = String(repeating: " ", count: width + 4)
      text += "  \(row.0)\(TextColumns.blanks(after: row.0, to: width))  "
      text += lines(row.1, Self.columns - width - 4).joined(separator: "\n" + margin) + "\n"
    }
  }

  /// The width of help, in columns.
  private static let columns = 110

  private func lines(_ text: String, _ width: Int) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if lines.isEmpty || longer.unicodeScalars.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
      }
    }
  }
}
