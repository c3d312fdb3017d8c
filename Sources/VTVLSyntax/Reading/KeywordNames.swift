/// The spellings that may be meant, kind of block by kind of block.
enum KeywordNames {
  static func nearest(
    to words: ArraySlice<UInt8>, in context: Context
  ) -> (keyword: Keyword, edits: Int)? {
    let (names, keywords) = byContext[Int(context.rawValue)]
    if let near = names.nearest(to: words) { return (keywords[near.index], near.plainEdits) }
    return longer(than: words, in: context).map { ($0, Int.max - 1) }
  }

  /// The one keyword that begins or ends with these whole words: `nơi làm` for `nơi làm việc`, `phó của` for
  /// `cấp phó của`.
  private static func longer(than words: ArraySlice<UInt8>, in context: Context) -> Keyword? {
    guard words.count >= 3, words.count < 40 else { return nil }
    let part = NameFolding.fold(words)
    let keywords = Keyword.allowed(in: context).filter { keyword in
      [keyword.vi, keyword.en].contains {
        let whole = NameFolding.fold($0)
        return whole.starts(with: part + [Byte.space])
          || whole.suffix(part.count + 1) == [Byte.space] + part
      }
    }
    return keywords.count == 1 ? keywords[0] : nil
  }

  static func nearestVerb(to words: ArraySlice<UInt8>) -> Keyword? {
    verbs.names.nearest(to: words).map { verbs.keywords[$0.index] } ?? otherVerb(for: words)
  }

  /// The verb for which authors say some words.
  static func otherVerb(for words: ArraySlice<UInt8>) -> Keyword? {
    otherVerbs[NameFolding.fold(words)]
  }

  /// Whether a word calls an item of a list, as in `bỏ mục [x]`.
  static func callsItem(_ word: ArraySlice<UInt8>) -> Bool {
    items.contains(NameFolding.fold(word))
  }

  private static let items = Set(
    ["mục", "việc", "nhãn", "ý", "dòng", "item", "label"].map { NameFolding.fold($0) })

  private static let byContext = Context.allCases.map { context in
    table(Keyword.allowed(in: context).filter { $0 != .version })
  }

  /// Whether some words say that something is added.
  static func adds(_ words: ArraySlice<UInt8>) -> Bool {
    adding.contains(NameFolding.fold(words))
  }

  private static let adding = Set(
    ["thêm", "bổ sung", "thêm mới", "add"].map { NameFolding.fold($0) })

  /// What authors say for the editing verbs.
  private static let otherVerbs: [[UInt8]: Keyword] = {
    let words: [(Keyword, [String])] = [
      (
        .remove,
        [
          "xóa", "xóa bỏ", "loại", "loại bỏ", "bớt", "bỏ bớt", "bỏ đi", "hủy", "không có",
          "không còn",
        ]
      ),
      (.replace, ["đổi", "thay đổi", "thay thế", "thay bằng"]),
      (.edit, ["sửa đổi", "điều chỉnh", "chỉnh sửa", "cập nhật"]),
      (.keep, ["giữ lại", "giữ nguyên"]),
      (.keepOnly, ["chỉ giữ lại", "chỉ lấy"]),
    ]
    var table = englishVerbs
    for (keyword, spellings) in words {
      for spelling in spellings { table[NameFolding.fold(spelling)] = keyword }
    }
    return table
  }()

  private static let englishVerbs: [[UInt8]: Keyword] = [
    Array("delete".utf8): .remove, Array("drop".utf8): .remove, Array("change".utf8): .edit,
    Array("amend".utf8): .edit, Array("modify".utf8): .edit,
  ]

  private static let verbs = table(Keyword.editingVerbs)

  private static func table(_ keywords: [Keyword]) -> (names: NameIndex, keywords: [Keyword]) {
    (NameIndex(keywords.flatMap { [$0.vi, $0.en] }), keywords.flatMap { [$0, $0] })
  }
}
