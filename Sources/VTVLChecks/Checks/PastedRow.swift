import VTVLModel
import VTVLSyntax

extension Check {
  static let pastedRow = Check(
    Rule(
      "pasted-row", .warning,
      vi: "Một hàng của bảng được dán vào một chỗ: các ô cách nhau bằng dấu tab.",
      en: "A row of a table pasted into one place: tabs between its cells.",
      explanation: Message(
        vi:
          "Hàng chép từ bảng Word hay Excel có dấu tab giữa các ô; dán vào một mục thì việc, kết quả, tiêu chí "
          + "thành một câu. Quy tắc báo lời văn có dấu tab giữa hai chữ. Hãy chia các ô ra đúng chỗ của chúng, "
          + "hoặc thay tab bằng dấu cách nếu đó là một câu.",
        en:
          "A row copied from a table of Word or Excel has tabs between its cells; pasted into one item, duty, "
          + "output and criterion become one sentence. The rule reports prose with a tab between words. Put "
          + "the cells where they belong, or write a blank for the tab where it is one sentence.")),
    forEach: \.passages
  ) { passage, context, report in
    guard passage.words.text.contains(UInt8(ascii: "\t")) else { return }
    let cells = passage.words.text.split(separator: UInt8(ascii: "\t")).filter { cell in
      cell.contains { $0 != UInt8(ascii: " ") }
    }
    guard cells.count > 1 else { return }
    let quoted = Passages.excerpt(cells[1])
    let start = cells[1].startIndex - passage.words.text.startIndex
    report(
      at: passage.place(start..<(start + cells[1].count)), for: passage.codes(context.model),
      about: [.text(quoted), .number(cells.count)],
      vi:
        "Chỗ này có \(cells.count) ô của một hàng trong bảng, cách nhau bằng dấu tab; ô thứ hai là «\(quoted)». "
        + "Hãy đưa mỗi ô về đúng mục của nó.",
      en:
        "This place has \(cells.count) cells of a table's row, with tabs between; the second is “\(quoted)”. Put "
        + "each cell where it belongs.")
  }
}
