import VTVLSyntax

/// What can be wrong with a command line. Each message names the word and says what to write instead.
extension CommandError {
  /// What a word most likely means: the nearest name, or the only one that begins with it.
  private static func likely(_ word: String, among names: [String]) -> String? {
    let longer = names.filter { !word.isEmpty && $0.hasPrefix(word) }
    return EditDistance.nearest(to: word, among: names) ?? (longer.count == 1 ? longer[0] : nil)
  }

  static func unknownCommand(_ name: String) -> CommandError {
    let shown = VisibleText.excerpt(name)
    let nearest = likely(name, among: Command.all.map(\.name))
    let isPath = name.utf8.contains(UInt8(ascii: "/")) || SourceFolder.isSource(FilePath(name))
    let advice: Message =
      if let nearest {
        .didYouMean("vtvl \(nearest)")
      } else if isPath {
        .didYouMean("vtvl check \(shown)")
      } else {
        Message(vi: "Xem các lệnh: vtvl help", en: "The commands are listed by: vtvl help")
      }
    return CommandError(
      Message(vi: "Không có lệnh «\(shown)».", en: "There is no command “\(shown)”."),
      advice: advice)
  }

  static func unknownOption(_ word: String, among options: [Option]) -> CommandError {
    let shown = VisibleText.excerpt(word)
    let name = String(word.drop { $0 == "-" })
    let nearest = likely(name, among: options.map(\.name))
    let known = options.map { "--" + $0.name }.joined(separator: ", ")
    return CommandError(
      Message(vi: "Không có tùy chọn «\(shown)».", en: "There is no option “\(shown)”."),
      advice: nearest.map { .didYouMean("--\($0)") }
        ?? Message(vi: "Được dùng: \(known)", en: "What may stand here: \(known)"))
  }

  static func needlessValue(_ option: Option) -> CommandError {
    CommandError(
      vi: "Tùy chọn «--\(option.name)» không có giá trị. Hãy bỏ phần sau dấu «=».",
      en: "The option “--\(option.name)” takes no value. Drop what follows the “=”.")
  }

  static func givenTwice(_ option: Option) -> CommandError {
    CommandError(
      vi: "Tùy chọn «--\(option.name)» được nêu hai lần. Hãy bỏ một lần.",
      en: "The option “--\(option.name)” is given twice. Drop one.")
  }

  static func missingValue(_ option: Option, _ value: String) -> CommandError {
    CommandError(
      vi: "Tùy chọn «--\(option.name)» thiếu giá trị. Hãy viết: --\(option.name) \(value)",
      en: "The option “--\(option.name)” lacks its value. Write: --\(option.name) \(value)")
  }

  static func unknownChoice(_ option: Option, _ value: String) -> CommandError {
    let shown = VisibleText.excerpt(value)
    let known = option.choices.joined(separator: ", ")
    let nearest = likely(value, among: option.choices)
    return CommandError(
      Message(
        vi: "«\(shown)» không phải là giá trị của «--\(option.name)».",
        en: "“\(shown)” is not a value of “--\(option.name)”."),
      advice: nearest.map(Message.didYouMean)
        ?? Message(vi: "Được dùng: \(known)", en: "What may stand here: \(known)"))
  }

  static func missingOperand(_ command: Command) -> CommandError {
    CommandError(
      Message(
        vi: "Lệnh «\(command.name)» thiếu: \(command.operands)",
        en: "The command “\(command.name)” lacks: \(command.operands)"),
      advice: command.examples.first.map { example in
        Message(
          vi: "Ví dụ: \(example.line) (xem thêm: vtvl help \(command.name))",
          en: "For instance: \(example.line) (see: vtvl help \(command.name))")
      } ?? help(command))
  }

  static func needlessOperand(_ word: String, _ command: Command) -> CommandError {
    let shown = VisibleText.excerpt(word)
    return CommandError(
      Message(
        vi: "Lệnh «\(command.name)» không dùng «\(shown)».",
        en: "The command “\(command.name)” does not take “\(shown)”."),
      advice: help(command))
  }

  static func help(_ command: Command) -> Message {
    Message(
      vi: "Xem cách dùng: vtvl help \(command.name)",
      en: "How it is used: vtvl help \(command.name)")
  }
}
