import VTVLModel
import VTVLSyntax

extension Check {
  static let columnTotal = Check(
    Rule(
      "column-total", .warning,
      vi: "Một cột của biểu mẫu không cộng thành tổng đã định.",
      en: "A column of the form does not add up to its total.",
      explanation: Message(
        vi:
          "Biểu mẫu có thể định tổng cho một cột, như tỷ trọng thời gian của các nhiệm vụ cộng thành 100%. Quy "
          + "tắc cộng các số của vị trí và báo khi tổng khác đi, hoặc khi một ô không phải là số. Nhiệm vụ chưa "
          + "có số được báo riêng (missing-section).",
        en:
          "A form may say what a column adds up to, such as the shares of time of the tasks to 100%. The rule "
          + "adds the numbers of the post and reports another sum, or a cell that is no number. Tasks without "
          + "a number are reported by missing-section."))
  ) { context, report in
    // What a post that edits in vain was to hold is not known.
    let edits = context.model.diagnostics.filter {
      [.nothingToRemove, .nothingToReplace].contains($0.rule)
    }
    let inVain = Set(edits.flatMap(\.posts))
    for position in context.model.positions
    where !position.isBroken && !inVain.contains(position.code) {
      for field in context.forms.known(position.index)?.ownFields ?? [] {
        guard let total = field.total else { continue }
        check(field, total, of: position, report)
      }
    }
  }

  private static func check(
    _ field: FormProfile.OwnField, _ total: FormProfile.Total, of position: Position,
    _ report: Reporter
  ) {
    var sum = Decimal.zero
    for task in position.tasks {
      // A task without one is told as missing; the sum says nothing then.
      guard let text = task.node.extra(field.name.symbol).text(.title) else { return }
      guard let number = Decimal(text.string) else {
        // Where the form asks for a number, that is told as such.
        guard field.kind != .number else { return }
        let quoted = VisibleText.excerpt(text.string)
        return report(
          at: text, for: [position.code], about: [.text(quoted)],
          vi: "«\(quoted)» không phải là một số, nên cột «\(field.id)» không cộng được.",
          en: "“\(quoted)” is no number, so that the column “\(field.id)” cannot be added up.")
      }
      sum += number
    }
    guard !position.tasks.isEmpty, sum != total.amount else { return }
    let (found, wanted) = (sum.text, total.amount.text)
    report(
      at: position.origin, for: [position.code], about: [.text(field.id)],
      vi: "Cột «\(field.id)» của vị trí này cộng thành \(found), nhưng biểu mẫu định \(wanted).",
      en: "The column “\(field.id)” of this post adds up to \(found), but the form says \(wanted).")
  }
}
