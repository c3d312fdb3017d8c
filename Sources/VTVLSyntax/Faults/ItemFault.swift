/// What is wrong with an item of a list.
enum ItemFault {
  case missingDash
  /// Another bullet than a dash, as Word has them.
  case pastedBullet
  /// A dash without its space, or a number.
  case pastedSign(PastedSign)
  /// The number of a level that stands in no brackets.
  case levelSign(PastedSign)
  /// A word that says that the item is added.
  case addingWord(PastedSign)
  case empty(Line)
  /// Below an item that stands two levels below its list.
  case tooDeep(Line)
  /// Below the description of a level.
  case belowLevel(Line)
  /// A dash before a field of study.
  case dashedField(Line)
}

extension FaultExplainer {
  mutating func explain(_ fault: ItemFault, _ group: FaultGroup) {
    switch fault {
    case .missingDash: reportMissingDash(group)
    case .pastedBullet: reportPastedBullet(group)
    case .pastedSign(let sign): reportPastedSign(sign, group)
    case .levelSign(let sign): reportLevelSign(sign, group)
    case .addingWord(let sign): reportAddingWord(sign)
    case .empty(let current): reportEmptyItem(current)
    case .tooDeep(let current): reportItemTooDeep(current)
    case .belowLevel(let current): reportBelowLevel(current)
    case .dashedField(let current): reportDashedFields(current)
    }
  }

  mutating func reportMissingDash(_ group: FaultGroup) {
    let current = lines[line]
    let edits = group.all.map { missing in
      let start = lines[missing.line].contentStart
      return Diagnostic.Fix.Edit(location(start, start), "- ")
    }
    let above =
      titledHead(above: current) == nil
      ? Message(vi: "mục trên", en: "the item above")
      : Message(vi: "tên ở dòng trên", en: "the title above")
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Trong danh sách, mỗi mục bắt đầu bằng «- ». Hãy thêm gạch đầu dòng, "
        + "hoặc thụt vào nếu dòng này nối tiếp \(above.vi).",
      en: "In a list every item begins with “- ”. Add the dash, or indent the line if it continues "
        + "\(above.en).",
      fix: Diagnostic.Fix(Message(vi: "Thêm «- »", en: "Add “- ”"), edits))
  }

  mutating func reportItemTooDeep(_ current: Line) {
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi:
        "Trong một danh sách, dưới mỗi mục chỉ có thêm hai cấp mục con; mục này ở cấp thứ ba. Hãy viết nó "
        + "cùng cấp với mục trên, hoặc tách mục trên thành nhiều mục.",
      en:
        "An item holds items two levels deep; this one is at the third. Write it beside the item above, or "
        + "split that one.")
  }

  mutating func reportBelowLevel(_ current: Line) {
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi:
        "Mô tả cấp độ không có mục con. Hãy viết mỗi ý thành một mục mang số của cấp độ, như «- [3] …»; một cấp "
        + "độ có thể có nhiều mục.",
      en:
        "The description of a level holds no items. Write each as an item with the number of the level, as in "
        + "“- [3] …”; a level may have several.")
  }

  mutating func reportPastedSign(_ sign: PastedSign, _ group: FaultGroup) {
    let current = lines[line]
    let shown = quote(current.contentStart, sign.end)
    let message =
      sign.isNumber
      ? Message(
        vi: "Số thứ tự «\(shown)» do biểu mẫu in ra. Trong danh sách, mỗi mục bắt đầu bằng «- ».",
        en:
          "The form prints numbers such as “\(shown)” itself. In a list every item begins with “- ”."
      )
      : shown == "--"
        ? Message(
          vi: "Mỗi mục bắt đầu bằng một gạch và một dấu cách, «- », không phải «\(shown)».",
          en: "Every item begins with one dash and a space, “- ”, not with “\(shown)”.")
        : Message(
          vi: "Sau gạch đầu dòng «\(shown)» phải có một dấu cách thường.",
          en: "A plain space must follow the dash “\(shown)”.")
    report(
      .malformedLine, current.contentStart, sign.end, message,
      fix: Diagnostic.Fix(
        Message(vi: "Viết «- »", en: "Write “- ”"), signEdits(group) { _ in "- " }))
  }

  mutating func reportLevelSign(_ sign: PastedSign, _ group: FaultGroup) {
    let edits = signEdits(group) {
      "- [\(String(decoding: $0.filter(Byte.isDigit), as: UTF8.self))] "
    }
    reportMalformed(
      lines[line].contentStart, sign.end,
      vi: "Mô tả cấp độ phải mang số của cấp độ trong ngoặc vuông, như «- [3] …».",
      en: "The description of a level carries its number in brackets, as in “- [3] …”.",
      fix: Diagnostic.Fix(Message(vi: "Viết «- [số] »", en: "Write “- [number] ”"), edits))
  }

  /// What stands in place of each sign, by the bytes of the sign.
  private func signEdits(
    _ group: FaultGroup, _ replacement: (ArraySlice<UInt8>) -> String
  ) -> [Diagnostic.Fix.Edit] {
    group.all.compactMap { pasted in
      guard case .item(let fault) = pasted.fault, let sign = fault.sign else { return nil }
      let start = lines[pasted.line].contentStart
      return .init(location(start, sign.textStart), replacement(bytes[start..<sign.end]))
    }
  }

  mutating func reportPastedBullet(_ group: FaultGroup) {
    let edits = group.all.compactMap { bulletEdit(lines[$0.line]) }
    let (start, more) = (lines[line].contentStart, edits.count - 1)
    let end = lines[line].bulletEnd ?? start
    let sign = quote(start, end)
    report(
      .pastedBullet, start, end,
      Message(
        vi: "Dấu đầu dòng «\(sign)» được hiểu là «-»"
          + (more > 0 ? ", cũng như ở \(more) mục tiếp theo" : "")
          + ". Hãy viết «-» cho thống nhất.",
        en: "The bullet “\(sign)” is read as “-”"
          + (more > 0 ? ", and so \(more == 1 ? "is" : "are") \(more) more below it" : "")
          + ". Write “-” as everywhere else."),
      fix: Diagnostic.Fix(Message(vi: "Viết «-»", en: "Write “-”"), edits, isSafe: true))
  }

  private func bulletEdit(_ item: Line) -> Diagnostic.Fix.Edit? {
    item.bulletEnd.map { end in
      let text = afterSpaces(end, item.contentEnd)
      return .init(location(item.contentStart, text), text > end ? "- " : "-")
    }
  }

  mutating func reportEmptyItem(_ current: Line) {
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Mục này không có nội dung. Hãy viết nội dung, hoặc xóa dòng.",
      en: "This item is empty. Write its words, or delete the line.",
      fix: deleting(current))
  }

  /// Items with dashes where fields of study stand line by line; once for all of them.
  mutating func reportDashedFields(_ first: Line) {
    report(
      .malformedLine, first.contentStart, first.contentEnd,
      Message(
        vi:
          "Ngành viết liền, cách nhau bằng dấu chấm phẩy hoặc xuống dòng, không có gạch đầu dòng. "
          + "Hãy bỏ gạch đầu dòng ở các dòng này.",
        en:
          "Fields of study have semicolons or new lines between and no dashes before. Drop the dashes "
          + "of these lines."),
      fix: withoutDashes(from: line))
  }

  mutating func reportAddingWord(_ sign: PastedSign) {
    let current = lines[line]
    let written = quote(current.contentStart, sign.end)
    report(
      .unknownKeyword, current.contentStart, sign.end,
      Message(
        vi: "Muốn thêm một mục thì không viết «\(written)»: bắt đầu dòng bằng «- ».",
        en: "To add an item, do not write “\(written)”: begin the line with “- ”."),
      fix: replacing(
        current.contentStart, sign.textStart, with: "- ", vi: "Viết «- »", en: "Write “- ”"))
  }
}

extension ItemFault {
  fileprivate var sign: PastedSign? {
    switch self {
    case .pastedSign(let sign), .levelSign(let sign), .addingWord(let sign): sign
    case .missingDash, .pastedBullet, .empty, .tooDeep, .belowLevel, .dashedField: nil
    }
  }
}
