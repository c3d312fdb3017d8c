import VTVLOutput
import VTVLSyntax

/// An option of a command line. Help, suggestions and reading all go by this.
struct Option: Sendable {
  /// The long name, without its dashes.
  let name: String
  let short: Character?
  /// What the value is called in the help; nil for an option without one.
  let value: String?
  /// The values there are; empty where any will do.
  let choices: [String]
  let help: Message

  init(
    _ name: String, short: Character? = nil, value: String? = nil, choices: [String] = [],
    vi: String, en: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.choices = choices
    help = Message(vi: vi, en: en)
  }

  /// As it is typed: `-o, --output OUT`.
  var spelling: String {
    let names = short.map { "-\($0), --\(name)" } ?? "--\(name)"
    return value.map { "\(names) \($0)" } ?? names
  }
}

extension Option {
  static let help = Option(
    "help", short: "h", vi: "Xem cách dùng.", en: "Shows how it is used.")
  static let language = Option(
    "lang", value: "vi|en", choices: Language.allCases.map(\.rawValue),
    vi: "Ngôn ngữ của thông báo; nếu không nêu thì theo máy.",
    en: "The language of messages; otherwise that of the system.")
  static let noColour = Option(
    "no-color", vi: "Không tô màu, dù ở màn hình.", en: "Shows no colours, even on a terminal.")
  static let output = Option(
    "output", short: "o", value: "OUT",
    vi: "Thư mục để ghi kết quả; chưa có thì được tạo.",
    en: "The folder to write to; it is made where it does not exist.")
  static let strict = Option(
    "strict", vi: "Mọi phát hiện đều tính như lỗi, cả cảnh báo và lưu ý (mã thoát 1).",
    en: "Exits with 1 for any finding, warnings and notes too.")
  static let brief = Option(
    "brief", vi: "Mỗi phát hiện một dòng.", en: "One line a finding.")
  static let findingFormat = Option(
    "format", value: "FORMAT", choices: Channel.all.map(\.name),
    vi: "Dạng của kết quả: \(Channel.all.map(\.name).joined(separator: ", ")).",
    en: "How findings are shown: \(Channel.all.map(\.name).joined(separator: ", ")).")

  /// Those that every command takes.
  static let everywhere: [Option] = [.language, .noColour, .help]
}
