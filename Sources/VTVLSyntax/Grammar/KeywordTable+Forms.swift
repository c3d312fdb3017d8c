/// The words of forms.
extension Keyword {
  static let formRows: [KeywordRow] = [
    .row(
      .formTitle, "tiêu đề", "heading", [.form], .text,
      "Tiêu đề in ở đầu mỗi bản mô tả.", "What is printed over every description."),
    .row(
      .loneNumbered, "đánh số mục đơn", "lone items numbered", [.form], .text,
      "Mục đứng một mình có số thứ tự không: có hoặc không.",
      "Whether an item that is alone in its list has a number: yes or no."),
    .row(
      .signature, "chữ ký", "signature", [.form], .text, many: true,
      "Một ô ký ở cuối bản mô tả, các dòng cách nhau bằng dấu chấm phẩy.",
      "A box for a signature at the end, semicolons between its lines."),
    .row(
      .formHeader, "phần đầu", "header", [.form], .block, opens: .formTable,
      "Bảng thông tin chung ở đầu bản mô tả.", "The table at the head of a description."),
    KeywordRow(
      keyword: .part, vi: "phần", en: "part",
      places: zip([.form, .formPart, .formSubpart], [.formPart, .formSubpart, .formTable]).map {
        .at($0, .block, named: .required, titled: true, many: true, opens: $1)
      },
      help: Message(
        vi: "Một phần của bản mô tả và tiêu đề của nó.",
        en: "A part of the description, and its heading.")),
    .row(
      .row, "hàng", "row", formTables, .block, named: .required, titled: true, many: true,
      opens: .formRow,
      "Một hàng của bảng và nhãn của nó.", "A row of a table, and its label."),
    .row(
      .column, "cột", "column", formTables + [.formColumns, .formRow], .block, named: .required,
      titled: true, many: true, opens: .formCell,
      "Một cột của bảng và tiêu đề của nó.", "A column of a table, and its heading."),
    .row(
      .columnGroup, "nhóm cột", "column group", formTables, .block, titled: true, many: true,
      opens: .formColumns,
      "Một tiêu đề chung cho vài cột.", "A heading that several columns share."),
    .row(
      .with, "cùng", "with", [.formRow, .formCell], .names,
      "Những trường khác in trong cùng ô.", "Other fields that stand in the same cell."),
    .row(
      .numbered, "số", "numbered", formTables + [.formRow, .formCell], .text,
      "Số thứ tự đầu tiên, như nó được in: 1., 2.1, I, a), - hoặc không.",
      "The first number as it is printed: 1., 2.1, I, a), - or none."),
    .row(
      .numberedBelow, "số dưới", "numbered below", formTables + [.formRow, .formCell], .text,
      "Số thứ tự đầu tiên của mục con, rồi của mục dưới mục con: a), -.",
      "The first number of the items below an item, then of those below these: a), -."),
    .row(
      .groupNumbered, "số nhóm", "groups numbered", formTables, .text,
      "Số thứ tự của nhóm đầu tiên.", "The number of the first group."),
    .row(
      .required, "bắt buộc", "required", formTables + [.formRow, .formCell], .text,
      "Có phải viết không: có hoặc không.", "Whether it must not be empty: yes or no."),
    .row(
      .whenEmpty, "khi trống", "when empty", [.formRow, .formCell], .text,
      "«gộp»: ô trống thuộc về ô đứng trước.", "“merge”: an empty cell belongs to the one before."),
    .row(
      .kind, "kiểu", "kind", [.formCell], .text,
      "Cấp độ in thế nào: khoảng, số hoặc đánh dấu.",
      "How levels are printed: range, number or crosses."),
    .row(
      .total, "tổng", "total", [.formCell], .text,
      "Nhãn của hàng tổng và số mà cột phải cộng thành.",
      "The label of the row of totals, and what the column must add up to."),
  ]

  /// The blocks of a form that hold rows or columns.
  static let formTables: [Context] = [.formPart, .formSubpart, .formTable]
}
