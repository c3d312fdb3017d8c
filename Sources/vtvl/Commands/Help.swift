import VTVLSyntax

extension Command {
  /// `vtvl help`: how everything is used.
  static let help = Command(
    name: "help",
    summary: Message(vi: "Xem cách dùng.", en: "Shows how commands are used."),
    operands: "[COMMAND]",
    count: 0...1,
    options: [],
    examples: [
      Example("vtvl help build", vi: "Xem cách dùng lệnh build.", en: "Shows how build is used.")
    ],
    run: { invocation throws(CommandError) in
      let terminal = invocation.terminal
      let usage = Usage(terminal, terminal.output)
      guard let name = invocation.operands.first else {
        try terminal.write(usage.overview)
        return .clean
      }
      try terminal.write(usage.text(try Command.named(name)))
      return .clean
    })
}
