import VTVLOutput
import VTVLSyntax

/// An option of a command line. Help, suggestions and parsing all use it.
struct Option: Sendable {
  /// The long name, without its dashes.
  let name: String
  let short: Character?
  /// What the value is called in the help; nil for an option without one.
  let value: String?
  /// The values there are; empty where any will do.
  let choices: [String]
  /// Whether it may be given several times; its values are then joined by commas.
  let isRepeatable: Bool
  let help: Message

  init(
    _ name: String, short: Character? = nil, value: String? = nil, choices: [String] = [],
    isRepeatable: Bool = false, vi: String, en: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.choices = choices
    self.isRepeatable = isRepeatable
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
    vi:
      "Ngôn ngữ của thông báo; nếu không nêu thì theo dự án, rồi theo từ khóa của tệp, rồi theo máy.",
    en:
      "The language of messages; by default the project's, then that of the keywords, then the system's."
  )
  static let noColour = Option(
    "no-color", vi: "Không tô màu, dù ở màn hình.", en: "Uses no colour, even on a terminal.")
  static let output = Option(
    "output", short: "o", value: "OUT",
    vi: "Thư mục để ghi kết quả; chưa có thì được tạo.",
    en: "The folder to write to; created if it does not exist.")
  static let final = Option(
    "final", vi: "Không ghi gì khi còn bản nháp, là vị trí còn thiếu phần mà biểu mẫu yêu cầu.",
    en: "Writes nothing while there are drafts: posts that lack parts the form requires.")
  static let strict = Option(
    "strict", vi: "Mọi phát hiện đều tính như lỗi, cả cảnh báo và lưu ý (mã thoát 1).",
    en: "Exits with 1 for any finding, warnings and notes too.")
  static let brief = Option(
    "brief", vi: "Mỗi phát hiện một dòng.", en: "One line per finding.")
  static let notes = Option(
    "notes", vi: "Nêu đủ từng lưu ý và mọi chỗ liên quan, không chỉ bảng theo quy tắc.",
    en: "Shows every note and every further place, not only a table by rule.")
  static let statistics = Option(
    "statistics", vi: "Chỉ đếm: mỗi quy tắc có bao nhiêu phát hiện.",
    en: "Only counts: how many findings of each rule.")
  static let diagnosticFormat = Option(
    "format", value: "FORMAT", choices: Channel.all.map(\.name),
    vi: "Dạng của kết quả: \(Channel.all.map(\.name).joined(separator: ", ")).",
    en: "How findings are shown: \(Channel.all.map(\.name).joined(separator: ", ")).")

  static let select = Option(
    "select", value: "RULE,…", isRepeatable: true,
    vi: "Chỉ nêu các quy tắc này.", en: "Shows these rules only.")
  static let ignore = Option(
    "ignore", value: "RULE,…", isRepeatable: true,
    vi: "Không nêu các quy tắc này.", en: "Leaves these rules out.")
  static let baseline = Option(
    "baseline", value: "FILE",
    vi: "Tệp ghi những phát hiện đã biết; chỉ phát hiện mới mới tính.",
    en: "A file of known findings; only new ones count.")
  static let compared = Option(
    "baseline", value: "FILE",
    vi: "Tệp ghi những phát hiện lần trước; báo cáo nêu điều gì mới, điều gì đã khắc phục.",
    en: "A file of earlier findings; the report says what is new and what is fixed.")
  static let updateBaseline = Option(
    "update-baseline", vi: "Ghi mọi phát hiện bây giờ vào tệp của --baseline.",
    en: "Writes all current findings to the file of --baseline.")
  static let fix = Option(
    "fix", vi: "Sửa những chỗ sửa được một cách an toàn, và nêu đã sửa gì.",
    en: "Fixes what can be fixed safely, and shows what it changed.")
  static let breakLinks = Option(
    "break-links", vi: "Với --fix: sửa cả tệp có liên kết cứng; các tên kia giữ chữ cũ.",
    en: "With --fix: changes files with hard links too; their other names keep the old text.")
  static let diff = Option(
    "diff", vi: "Chỉ xem những gì --fix sẽ sửa; không ghi gì.",
    en: "Only shows what --fix would change; writes nothing.")

  /// Those that every command takes.
  static let everywhere: [Option] = [.language, .noColour, .help]
}
