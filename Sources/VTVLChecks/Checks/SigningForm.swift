import VTVLModel
import VTVLSyntax

extension Check {
  static let signingForm = Check(
    Rule(
      "signing-form", .warning,
      vi: "Dùng «ký thay», «thừa lệnh», «thừa ủy quyền» trái với nghĩa của hình thức ký.",
      en:
        "“ký thay”, “thừa lệnh”, “thừa ủy quyền” used against the meaning of the form of signing.",
      explanation: Message(
        vi:
          "Theo Nghị định 30/2020/NĐ-CP, ký thay (KT.) là cấp phó ký thay cấp trưởng; ký thừa lệnh (TL.) là "
          + "ký theo lệnh được giao; ký thừa ủy quyền (TUQ.) là ký khi được ủy quyền bằng văn bản. Dùng "
          + "lẫn thì văn bản ký ra không rõ ai chịu trách nhiệm. Quy tắc đọc công việc và quyền hạn, báo "
          + "bốn trường hợp: «ủy quyền cho … ký thay»; người không phải cấp phó «được ký thay»; cấp phó "
          + "ký thừa lệnh hoặc thừa ủy quyền chính cấp trưởng của mình; «thừa lệnh» và «thừa ủy quyền» "
          + "đi liền nhau cho một việc không phải là ký. Nêu hai hình thức cho việc ký («ký thừa lệnh, "
          + "thừa ủy quyền các văn bản») là được. Hãy dùng đúng một hình thức.",
        en:
          "By Decree 30/2020/NĐ-CP, ký thay (KT.) is a deputy signing for the head; thừa lệnh (TL.) is "
          + "signing by order; thừa ủy quyền (TUQ.) is signing by written authority. Mixed up, what is "
          + "signed leaves in doubt who answers for it. The rule reads duties and powers and reports "
          + "four uses: “ủy quyền cho … ký thay”; “được ký thay” by one who is no deputy; a deputy who "
          + "signs by order or authority of its own head; “thừa lệnh” and “thừa ủy quyền” side by side "
          + "for something other than signing. Naming both for signing (“ký thừa lệnh, thừa ủy quyền "
          + "các văn bản”) is sound. Use the one form that is meant.")),
    forEach: \.wordings
  ) { wording, context, report in
    let words = wording.words
    guard words.contains(anyOf: Forms.all) else { return }
    for use in wording.uses where use.isWork {
      guard let misuse = Signer(use.position, context).misuse(in: words) else { continue }
      let quoted = context.quotation(wording.text)
      report(
        at: wording.quote(misuse.range), for: [context.code(of: use)],
        about: [.kind(misuse.kind.rawValue), .text(quoted)], misuse.message(quoted))
    }
  }
}

/// The holder of a position as one who signs.
private struct Signer {
  private let isDeputy: Bool
  private let headTitles: [PositionTitle]

  init(_ position: Int, _ context: CheckContext) {
    let head = context.leadership.head(of: position)
    isDeputy = head != nil || context.titles[position].isDeputy
    headTitles = head.map { context.titles[$0.index].all } ?? []
  }

  /// The first misuse in a text.
  func misuse(in words: Words) -> Misuse? {
    for sentence in words.sentences {
      if let misuse = misuse(in: sentence, of: words) { return misuse }
    }
    return nil
  }

  /// The first misuse in a sentence.
  private func misuse(in sentence: Range<Int>, of words: Words) -> Misuse? {
    authorized(sentence, words) ?? notDeputy(sentence, words) ?? ofOwnHead(sentence, words)
      ?? mixed(sentence, words)
  }

  /// `ủy quyền cho Phó Trưởng phòng ký thay`.
  private func authorized(_ sentence: Range<Int>, _ words: Words) -> Misuse? {
    guard let authority = words.first(Forms.authorizing, in: sentence),
      let signing = words.first(Forms.signingFor, in: authority.upperBound..<sentence.upperBound)
    else { return nil }
    return Misuse(kind: .authorized, range: authority.lowerBound..<signing.upperBound)
  }

  /// `Được ký thay Chủ tịch …`, where the post is no deputy.
  private func notDeputy(_ sentence: Range<Int>, _ words: Words) -> Misuse? {
    guard !isDeputy,
      let opening = Forms.signingForOpenings.first(where: {
        words.has($0, at: sentence.lowerBound)
      })
    else { return nil }
    return Misuse(
      kind: .notDeputy,
      range: sentence.lowerBound..<(sentence.lowerBound + opening.count))
  }

  /// `ký thừa lệnh Trưởng phòng`, by its deputy.
  private func ofOwnHead(_ sentence: Range<Int>, _ words: Words) -> Misuse? {
    for form in [Forms.byOrder, Forms.byAuthority] {
      guard let place = words.first(form, in: sentence) else { continue }
      let start =
        words.has(Forms.of, at: place.upperBound) ? place.upperBound + 1 : place.upperBound
      guard let title = headTitle(at: start, in: words) else { continue }
      return Misuse(kind: .ofOwnHead, range: place.lowerBound..<(start + title.count))
    }
    return nil
  }

  /// A title of the head that stands at a word, as it is written or with abbreviations spelt out.
  private func headTitle(at index: Int, in words: Words) -> Phrase? {
    for title in headTitles {
      if words.has(title.phrase, at: index) { return title.phrase }
      if words.has(title.spelledOut, at: index) { return title.spelledOut }
    }
    return nil
  }

  /// `Thừa ủy quyền, thừa lệnh … tiếp nhận công văn`.
  private func mixed(_ sentence: Range<Int>, _ words: Words) -> Misuse? {
    guard let order = words.first(Forms.byOrder, in: sentence),
      let authority = words.first(Forms.byAuthority, in: sentence),
      !words.contains(Forms.signing, in: sentence)
    else { return nil }
    let range =
      min(order.lowerBound, authority.lowerBound)..<max(order.upperBound, authority.upperBound)
    // Side by side: at most a comma, `và` or `hoặc` between.
    guard range.count <= order.count + authority.count + 1 else { return nil }
    return Misuse(kind: .mixed, range: range)
  }
}

private enum Forms {
  static let authorizing: Phrase = "ủy quyền cho"
  static let signingFor: Phrase = "ký thay"
  static let signingForOpenings: [Phrase] = ["ký thay", "được ký thay", "được quyền ký thay"]
  static let byOrder: Phrase = "thừa lệnh"
  static let byAuthority: Phrase = "thừa ủy quyền"
  static let signing: Phrase = "ký"
  /// Where none of these stands, no form is misused.
  static let all = [authorizing, byOrder, byAuthority, signingFor]
  static let of: Phrase = "của"
}

private struct Misuse {
  enum Kind: String { case authorized, notDeputy, ofOwnHead, mixed }

  let kind: Kind
  let range: Range<Int>

  func message(_ quoted: String) -> Message {
    switch kind {
    case .authorized:
      Message(
        vi:
          "«\(quoted)» lẫn hai hình thức: ký thay (KT.) là cấp phó ký thay cấp trưởng, còn ký theo ủy "
          + "quyền bằng văn bản là thừa ủy quyền (TUQ.). Hãy chọn một: «giao … ký thay», hoặc «ủy quyền … "
          + "ký thừa ủy quyền».",
        en:
          "“\(quoted)” mixes two forms: ký thay (KT.) is a deputy signing for the head, while signing "
          + "by written authority is thừa ủy quyền (TUQ.). Choose one: “giao … ký thay”, or “ủy quyền … "
          + "ký thừa ủy quyền”.")
    case .notDeputy:
      Message(
        vi:
          "«\(quoted)»: ký thay (KT.) là hình thức của cấp phó, mà vị trí này không phải cấp phó. Hãy viết «ký thừa lệnh» hoặc «ký "
          + "thừa ủy quyền», đúng với điều được giao.",
        en:
          "“\(quoted)”: ký thay (KT.) is for a deputy, and this post is none. Write “ký thừa lệnh” or “ký thừa ủy "
          + "quyền”, whichever was given.")
    case .ofOwnHead:
      Message(
        vi:
          "«\(quoted)»: cấp phó ký cho cấp trưởng của mình là ký thay (KT.), không phải thừa lệnh hay "
          + "thừa ủy quyền. Hãy viết «ký thay».",
        en:
          "“\(quoted)”: a deputy signs for its own head by ký thay (KT.), neither by order nor by "
          + "authority. Write “ký thay”.")
    case .mixed:
      Message(
        vi:
          "«\(quoted)» dùng cùng lúc «thừa lệnh» và «thừa ủy quyền», là hai hình thức ký khác nhau, cho "
          + "một việc không phải là ký. Hãy nêu rõ việc được giao, và nếu có ký thì theo hình thức nào.",
        en:
          "“\(quoted)” uses “thừa lệnh” and “thừa ủy quyền”, two different forms of signing, at once and "
          + "for something that is not signing. Say what is assigned and, if anything is signed, by which "
          + "form.")
    }
  }
}
