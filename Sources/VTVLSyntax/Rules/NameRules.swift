/// Names, references and parameters.
extension Rule {
  package static let duplicateName = Rule(
    "duplicate-name", .error,
    vi: "Một tên được đặt hai lần.", en: "A name given twice.",
    explanation: Message(
      vi: "Một tên chỉ được nói tới một điều, nếu không thì không biết dòng khác nhắc "
        + "tới điều nào. Quy tắc báo tên khai báo hai lần, kể cả ở hai tệp, và dòng chỉ "
        + "viết một lần mà viết hai lần. Hãy đặt tên khác, hoặc gộp hai chỗ làm một.",
      en: "A name stands for one thing, else nobody knows which is meant elsewhere. The "
        + "rule reports a name declared twice, over files too, and a line that occurs "
        + "once written twice. Choose another name, or make the two into one."))
  package static let unknownReference = Rule(
    "unknown-reference", .error,
    vi: "Nhắc tới một điều không có.", en: "A reference to something that is not there.",
    explanation: Message(
      vi: "Nhắc tới điều không có thì chỗ đó không có gì để điền. Quy tắc báo tên không "
        + "phải vị trí, mẫu, hằng, tham số, khung năng lực hay quy tắc nào, và gợi ý "
        + "tên gần nhất. Hãy sửa tên, hoặc khai báo nó.",
      en: "A reference to what is not there leaves nothing to put in. The rule reports "
        + "a name of no position, template, constant, parameter, framework or rule, and "
        + "suggests the nearest. Correct the name, or declare it."))
  package static let referenceCycle = Rule(
    "reference-cycle", .error,
    vi: "Tham chiếu vòng tròn.", en: "References that go round in a circle.",
    explanation: Message(
      vi: "Hai điều nhắc lẫn nhau thì không điều nào có nội dung. Quy tắc báo mỗi vòng "
        + "một lần và viết ra cả vòng. Hãy bỏ một bước của vòng.",
      en: "Where two things name each other neither has a content. The rule reports "
        + "each circle once and shows all of it. Take one step of it away."))
  package static let missingParameter = Rule(
    "missing-parameter", .error,
    vi: "Tham số được dùng mà chưa điền.", en: "A parameter that is used but never set.",
    explanation: Message(
      vi: "Chỗ trống của mẫu chưa điền thì câu văn sẽ thiếu chữ. Quy tắc báo tham số "
        + "được dùng mà không có giá trị, ở vị trí cần điền. Hãy thêm dòng «đặt …», "
        + "hoặc cho tham số một giá trị sẵn.",
      en: "A blank that nobody fills leaves a hole in the sentence. The rule reports a "
        + "parameter that is used and has no value, at the post that should set it. Add "
        + "a line “set …”, or give the parameter a default."))
  package static let unknownParameter = Rule(
    "unknown-parameter", .error,
    vi: "Điền một tham số không ai khai báo.", en: "Sets a parameter that nobody declares.",
    explanation: Message(
      vi: "Điền một tham số không mẫu nào có thì không đổi được gì, thường do gõ sai "
        + "tên. Quy tắc báo dòng «đặt» như vậy và gợi ý tên gần nhất. Hãy sửa tên, hoặc "
        + "bỏ dòng.",
      en: "Setting a parameter that no template has changes nothing, and is most often "
        + "a misspelt name. The rule reports such a line and suggests the nearest name. "
        + "Correct it, or drop the line."))
  package static let unusedParameter = Rule(
    "unused-parameter", .warning,
    vi: "Tham số không được dùng ở đâu.", en: "A parameter that nothing uses.",
    explanation: Message(
      vi: "Tham số không ai dùng bắt mọi vị trí điền một điều vô ích. Quy tắc báo tham "
        + "số không xuất hiện trong lời văn nào của những vị trí theo mẫu. Hãy bỏ nó, "
        + "hoặc dùng nó.",
      en: "A parameter that nothing uses makes every post fill in something useless. "
        + "The rule reports one that no passage of the posts that follow the template "
        + "names. Drop it, or use it."))
  package static let textTooLarge = Rule(
    "text-too-large", .error,
    vi: "Văn bản phình ra quá lớn.", en: "The text grows too large.",
    explanation: Message(
      vi: "Vài hằng nhắc lẫn nhau nhiều lần có thể làm văn bản lớn lên không ngừng. Quy "
        + "tắc báo khi tham chiếu làm ra hơn 100 lần tệp nguồn và hơn 64 MB; từ đó lời "
        + "văn giữ nguyên như đã viết. Nội dung thừa hưởng mà không có tham chiếu thì "
        + "không tính, nhưng mọi vị trí cùng lại không được thừa hưởng quá chừng bảy "
        + "triệu dòng. Hãy bớt số lần nhắc, hoặc chia các vị trí ra nhiều thư mục.",
      en: "A few constants that name each other many times can make the text grow "
        + "without end. The rule reports when references make more than 100 times the "
        + "sources and more than 64 MB; from there on passages stay as they are written. "
        + "What is inherited and has no references does not count; but all posts together may "
        + "not inherit more than some seven million lines. Name constants less often, or divide "
        + "the posts between folders."))
}
