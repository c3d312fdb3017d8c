import VTVLModel
import VTVLSyntax

extension Check {
  static let placeholderDuty = Check(
    Rule(
      "placeholder-duty", .note,
      vi: "Chỗ nêu công việc cụ thể chỉ ghi «(Theo phân công cụ thể)» hoặc tương tự.",
      en: "Where duties should stand there is only “(Theo phân công cụ thể)” or the like.",
      explanation: Message(
        vi:
          "Lời ghi giữ chỗ cho biết việc sẽ được giao sau, nhưng không cho biết việc gì. Quy tắc báo "
          + "khi mọi dòng «việc» và «ghi chú» của nhiệm vụ đều là lời giữ chỗ trong một bảng nhỏ (so "
          + "nguyên văn, không kể ngoặc và dấu cuối); chỉ cần một việc thật thì quy tắc im lặng. Hãy "
          + "nêu các việc thường được phân công, hoặc bỏ qua có lý do nếu việc được giao hằng năm.",
        en:
          "A placeholder says that work will be assigned, but not which. The rule reports a task all of "
          + "whose “duties” and “note” are in a small table of placeholders (the whole text, brackets "
          + "and final marks apart); one real duty silences it. List what is usually assigned, or "
          + "ignore the finding with a reason where the work is assigned year by year.")),
    forEach: \.tasks
  ) { item, context, report in
    let (duties, note) = (item.task.duties, item.task.note)
    guard let first = duties.first ?? note,
      duties.allSatisfy({ isPlaceholder(context.words($0)) }),
      note.map({ isPlaceholder(context.words($0)) }) ?? true
    else { return }
    let (area, quoted) = (context.quoted(item.task), context.quotation(first))
    report(
      at: first, for: [item.position.code], about: [.text(area), .text(quoted)],
      vi:
        "Nhiệm vụ «\(area)» chỉ ghi «\(quoted)», chưa nêu việc nào. Hãy nêu những việc thường được "
        + "phân công.",
      en: "The task “\(area)” says only “\(quoted)” and names no duty. List the duties that are "
        + "usually assigned.")
  }

  /// A text without a word, as `...`, says nothing either.
  private static func isPlaceholder(_ words: Words) -> Bool {
    words.isEmpty || words.key.count <= longest && placeholders.contains(words.key)
  }

  private static let longest = placeholders.map(\.count).max() ?? 0

  /// What people write where a duty should stand.
  private static let placeholders: Set<ArraySlice<UInt8>> = Set(
    [
      // As assigned: by whom, or when, is said elsewhere.
      "theo phân công", "theo sự phân công", "theo phân công cụ thể", "theo sự phân công cụ thể",
      "theo phân công của lãnh đạo", "theo sự phân công của lãnh đạo",
      "theo phân công của cấp trên", "theo sự phân công của cấp trên",
      "theo phân công của cấp có thẩm quyền", "theo nhiệm vụ được giao",
      "theo nhiệm vụ được phân công", "khi được phân công", "khi được giao",
      // As prescribed, without saying where.
      "theo quy định", "theo quy định hiện hành", "theo yêu cầu", "theo yêu cầu công việc",
      // Left for later.
      "đang cập nhật", "cập nhật sau", "bổ sung sau", "sẽ bổ sung", "đang bổ sung", "chưa có",
      "nêu cụ thể", "ghi cụ thể", "nêu công việc cụ thể", "ghi rõ công việc cụ thể",
    ].map { Words($0).key })
}
