/// The rules of the language itself: what the parser and the resolution of names can find. The rules
/// about the content of posts stand each in its own file in `VTVLChecks`.
extension Rule {
  package static let languageRules: [Rule] = [
    .missingVersion, .unsupportedVersion, .unknownKeyword, .misplacedKeyword, .keywordInProse,
    .malformedLine, .blankLineInProse, .badIndentation, .tabIndentation, .pastedBullet,
    .unbalancedBrace, .invalidUTF8, .legacyEncoding, .controlCharacter, .bidiControl,
    .invisibleCharacter, .lookalikeLetter, .notNFC, .tooDeep,
    .duplicateName, .unknownReference, .referenceCycle, .missingParameter, .unknownParameter,
    .unusedParameter, .templateWithoutBase, .unusedTemplate, .nothingToRemove, .nothingToReplace,
    .alreadyInherited, .redundantOverride, .unusedSuppression, .textTooLarge,
  ]

  // MARK: The file

  package static let missingVersion = Rule(
    "missing-version", .error,
    vi: "Tệp không bắt đầu bằng dòng «vtvl 1».",
    en: "The file does not begin with the line “vtvl 1”.")
  package static let unsupportedVersion = Rule(
    "unsupported-version", .error,
    vi: "Phiên bản ngôn ngữ mà chương trình này không đọc được.",
    en: "A version of the language that this program cannot read.")
  package static let unknownKeyword = Rule(
    "unknown-keyword", .error,
    vi: "Từ khóa không có trong ngôn ngữ.", en: "A keyword the language does not have.")
  package static let misplacedKeyword = Rule(
    "misplaced-keyword", .error,
    vi: "Từ khóa đứng sai chỗ.", en: "A keyword where it may not stand.")
  package static let keywordInProse = Rule(
    "keyword-in-prose", .error,
    vi: "Dòng trong đoạn văn trông như một từ khóa.", en: "A line of prose that reads as a keyword."
  )
  package static let malformedLine = Rule(
    "malformed-line", .error,
    vi: "Dòng viết thiếu hoặc thừa: dấu hai chấm, mã, gạch đầu dòng.",
    en: "A line with something missing or too much: a colon, a name, a dash.")
  package static let blankLineInProse = Rule(
    "blank-line-in-prose", .error,
    vi: "Dòng trống giữa một đoạn văn.", en: "An empty line inside a passage.")
  package static let badIndentation = Rule(
    "bad-indentation", .error,
    vi: "Dòng thụt lề sai.", en: "A line indented wrongly.")
  package static let tabIndentation = Rule(
    "tab-indentation", .warning,
    vi: "Thụt lề không phải bằng dấu cách thường.", en: "Indentation other than plain spaces.")
  package static let pastedBullet = Rule(
    "pasted-bullet", .warning,
    vi: "Dấu đầu dòng dán từ nơi khác, không phải «-».",
    en: "A bullet pasted from elsewhere instead of “-”.")
  package static let unbalancedBrace = Rule(
    "unbalanced-brace", .error,
    vi: "Dấu ngoặc nhọn không có đôi.", en: "A brace without its other half.")
  package static let tooDeep = Rule(
    "too-deep", .error,
    vi: "Lồng nhau quá sâu.", en: "Nested too deeply.")

  // MARK: Characters

  package static let invalidUTF8 = Rule(
    "invalid-utf8", .error,
    vi: "Tệp có chỗ không phải là chữ Unicode.", en: "A place in the file that is not Unicode text."
  )
  package static let legacyEncoding = Rule(
    "legacy-encoding", .error,
    vi: "Tệp dùng bảng mã cũ (TCVN3, VNI, Windows-1258, UTF-16).",
    en: "The file is in an old encoding (TCVN3, VNI, Windows-1258, UTF-16).")
  package static let controlCharacter = Rule(
    "control-character", .error,
    vi: "Ký tự điều khiển trong tệp.", en: "A control character in the file.")
  package static let bidiControl = Rule(
    "bidi-control", .error,
    vi: "Ký tự đảo chiều chữ, có thể che giấu nội dung.",
    en: "A character that reverses the direction of text and can hide what it says.")
  package static let invisibleCharacter = Rule(
    "invisible-character", .warning,
    vi: "Ký tự không nhìn thấy.", en: "A character that cannot be seen.")
  package static let lookalikeLetter = Rule(
    "lookalike-letter", .warning,
    vi: "Chữ cái trông giống nhưng không phải chữ tiếng Việt.",
    en: "A letter that looks Vietnamese but is not.")
  package static let notNFC = Rule(
    "not-nfc", .warning,
    vi: "Chữ có dấu viết rời (tổ hợp), không phải dựng sẵn.",
    en: "Letters with their marks written apart instead of composed.")

  // MARK: Names

  package static let duplicateName = Rule(
    "duplicate-name", .error,
    vi: "Một tên được đặt hai lần.", en: "A name given twice.")
  package static let unknownReference = Rule(
    "unknown-reference", .error,
    vi: "Nhắc tới một điều không có.", en: "A reference to something that is not there.")
  package static let referenceCycle = Rule(
    "reference-cycle", .error,
    vi: "Tham chiếu vòng tròn.", en: "References that go round in a circle.")
  package static let missingParameter = Rule(
    "missing-parameter", .error,
    vi: "Tham số được dùng mà chưa điền.", en: "A parameter that is used but never set.")
  package static let unknownParameter = Rule(
    "unknown-parameter", .error,
    vi: "Điền một tham số không ai khai báo.", en: "Sets a parameter that nobody declares.")
  package static let unusedParameter = Rule(
    "unused-parameter", .warning,
    vi: "Tham số không được dùng ở đâu.", en: "A parameter that nothing uses.")
  package static let textTooLarge = Rule(
    "text-too-large", .error,
    vi: "Các tham chiếu làm văn bản phình ra quá lớn.",
    en: "References make the text grow too large.")

  // MARK: Inheritance

  package static let templateWithoutBase = Rule(
    "template-without-base", .error,
    vi: "Theo một mẫu mà thiếu mẫu nó sửa.", en: "Follows a template without the one it edits.")
  package static let unusedTemplate = Rule(
    "unused-template", .warning,
    vi: "Mẫu không có vị trí nào theo.", en: "A template that no post follows.")
  package static let nothingToRemove = Rule(
    "nothing-to-remove", .error,
    vi: "Bỏ một điều không được thừa hưởng.", en: "Removes what is not inherited.")
  package static let nothingToReplace = Rule(
    "nothing-to-replace", .error,
    vi: "Thay, sửa hoặc giữ một điều không được thừa hưởng.",
    en: "Replaces, edits or keeps what is not inherited.")
  package static let alreadyInherited = Rule(
    "already-inherited", .error,
    vi: "Thêm một điều đã được thừa hưởng.", en: "Adds what is inherited already.")
  package static let redundantOverride = Rule(
    "redundant-override", .warning,
    vi: "Thay bằng đúng điều đã được thừa hưởng.", en: "Replaces something by the same thing.")
  package static let unusedSuppression = Rule(
    "unused-suppression", .warning,
    vi: "Lời bỏ qua không có tác dụng.", en: "A suppression that silences nothing.")
}
