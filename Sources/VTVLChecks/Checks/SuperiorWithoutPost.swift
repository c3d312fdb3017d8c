import VTVLModel
import VTVLSyntax

extension Check {
  static let superiorWithoutPost = Check(
    Rule(
      "superior-without-post", .warning,
      vi: "Cấp trên là một chức danh mà không vị trí nào mang.",
      en: "A superior whose title no post has.",
      explanation: Message(
        vi:
          "Cấp trên phải là người có thật trong cơ quan: «Trưởng phòng Tư pháp» khi không còn phòng đó thì "
          + "không ai giao việc và kiểm duyệt kết quả. Quy tắc đọc danh sách «quản lý bởi», lấy chức danh bắt "
          + "đầu bằng Trưởng, Phó Trưởng, Chánh, Phó Chánh, Giám đốc, Phó Giám đốc và có tên đơn vị đi kèm, rồi "
          + "so với tên của các vị trí có bản mô tả hoặc có trong danh mục vị trí; tên dài hơn hay ngắn hơn "
          + "của một vị trí vẫn là vị trí đó. Chủ tịch, Bí thư, cơ quan cấp tỉnh, công an, quân sự và các Ban "
          + "của HĐND không xét. Bộ không có vị trí cấp trưởng nào thì không xét. Cấp trưởng của một cấp phó "
          + "thuộc quy tắc head-not-superior. Hãy sửa tên, hoặc mô tả vị trí còn thiếu.",
        en:
          "A superior has to be somebody of the office: where the division of a “Trưởng phòng Tư pháp” is "
          + "gone, nobody assigns work and approves it. The rule reads the list “managed by”, takes titles "
          + "that begin with Trưởng, Phó Trưởng, Chánh, Phó Chánh, Giám đốc or Phó Giám đốc and name a "
          + "unit, and holds them against the titles of the posts that are described or listed; a longer "
          + "or shorter name of a post is that post still. Chairs, secretaries, bodies of the province, "
          + "police, military and the council's boards are left alone, and so are workspaces without any "
          + "head. The head of a deputy is a matter of head-not-superior. Correct the title, or describe "
          + "the post that is missing."))
  ) { context, report in
    var known = KnownTitles(context)
    guard known.hasHead, !context.model.mayHaveMorePositions else { return }
    for position in context.model.positions {
      let isDeputy = context.leadership.head(of: position.index) != nil
      for entry in position.relations.managedBy {
        let words = context.words(entry)
        for range in known.unknown(in: words) where !(isDeputy && known.isOfHead(range, words)) {
          let nearest = known.nearest(to: words.string(range))
          reportNobody(
            QuotedWords(text: entry, words: words, range: range), position, nearest, report)
        }
      }
    }
  }

  private static func reportNobody(
    _ found: QuotedWords, _ position: Position, _ nearest: String?, _ report: Reporter
  ) {
    let name = found.string
    let meant =
      nearest.map { VisibleText.excerpt($0) }.map {
        Message(vi: " Có phải là «\($0)»?", en: " Is it “\($0)”?")
      } ?? Message("")
    report(
      at: found, for: [position.code], about: [.text(name)],
      vi:
        "Không vị trí nào tên là «\(name)».\(meant.vi) Hãy sửa tên cấp trên, hoặc mô tả vị trí đó.",
      en:
        "No post is called “\(name)”.\(meant.en) Correct the superior's title, or describe that post."
    )
  }
}

/// The titles of the posts that are described or listed.
private struct KnownTitles {
  private var names: Set<BodyName> = []
  /// What each of them begins with, word by word: `Trưởng phòng` of `Trưởng phòng Kinh tế`.
  private var beginnings: Set<BodyName> = []
  private var written: [String] = []
  private lazy var index = NameIndex(written)
  private(set) var hasHead = false
  private let abbreviations: Abbreviations

  init(_ context: CheckContext) {
    abbreviations = context.abbreviations
    for titles in context.titles {
      for title in titles.all { add(title) }
    }
    for entry in context.model.knowledge.listedPosts {
      guard let title = entry.title else { continue }
      add(PositionTitle(title, Words(title.string), context.abbreviations))
    }
  }

  private mutating func add(_ title: PositionTitle) {
    hasHead = hasHead || title.isHead
    guard names.insert(title.name).inserted else { return }
    written.append(title.text.string)
    names.insert(title.name.withoutLevel)
    beginnings.formUnion(title.name.beginnings)
  }

  mutating func nearest(to name: String) -> String? { index.nearest(to: name) }

  /// The titles in an entry, alone or one after another, that no post has.
  func unknown(in entry: Words) -> [Range<Int>] {
    titles(in: entry).filter { range in
      guard Self.namesUnit(entry, range), !entry.contains(anyOf: Self.others, in: range) else {
        return false
      }
      let name = BodyName(entry, range, abbreviations)
      return !names.contains(name) && !names.contains(name.withoutLevel)
        && !beginnings.contains(name) && names.isDisjoint(with: name.beginnings)
    }
  }

  /// Whether words name a head: who is near to a deputy's head by name is told by head-not-superior.
  func isOfHead(_ range: Range<Int>, _ words: Words) -> Bool {
    !words.has(Self.deputy, at: range.lowerBound)
  }

  private func titles(in entry: Words) -> [Range<Int>] {
    var starts = entry.indices.filter { index in
      (index == 0 || entry.gap(before: index) != .blank
        || entry.isAny(of: Self.links, at: index - 1))
        && entry.isAny(of: Self.first, at: index)
    }
    starts.append(entry.count)
    return zip(starts, starts.dropFirst()).map { start, next in
      let end = (start + 1..<next).first { entry.gap(before: $0) != .blank && !isName($0, entry) }
      let last = end ?? next
      return start..<(entry.isAny(of: Self.links, at: last - 1) ? last - 1 : last)
    }
  }

  /// Whether a hyphen or a comma stands within a name: `Phòng Văn hóa - Xã hội`.
  private func isName(_ index: Int, _ words: Words) -> Bool {
    words.gap(before: index) == .mark && words.isCapitalized(index)
      && !words.bytes(words.gapBytes(before: index)).contains(UInt8(ascii: "("))
  }

  /// Whether the name of a unit follows the words of the title: `Trưởng phòng phụ trách` names none.
  private static func namesUnit(_ words: Words, _ range: Range<Int>) -> Bool {
    guard let title = titleWords.longest(at: range.lowerBound, in: words) else { return false }
    let next = range.lowerBound + titleWords.phrases[title].count
    return next < range.upperBound && words.isCapitalized(next)
  }

  // MARK: Tables

  private static let deputy: Phrase = "phó"
  private static let links: [Phrase] = ["và", "hoặc"]
  private static let first: [Phrase] = [
    "trưởng", "phó trưởng", "chánh", "phó chánh", "giám đốc", "phó giám đốc",
  ]
  private static let titleWords = PhraseTable([
    "trưởng phòng", "phó trưởng phòng", "trưởng", "phó trưởng", "chánh", "phó chánh", "giám đốc",
    "phó giám đốc",
  ])
  /// Who holds no post of this kind of list.
  private static let others: [Phrase] = [
    "sở", "tỉnh", "bộ", "cục", "chi cục", "trung ương", "công an", "quân sự", "hội đồng nhân dân",
    "hđnd", "đảng ủy", "mặt trận", "ban", "các", "đoàn", "hội", "cơ quan", "đơn vị", "bộ phận",
  ]
}
