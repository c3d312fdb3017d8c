/// The characters a file is made of.
extension Rule {
  package static let invalidUTF8 = Rule(
    "invalid-utf8", .error,
    vi: "Tệp có chỗ không phải là chữ Unicode.",
    en: "A place in the file that is not Unicode text.",
    explanation: Message(
      vi: "Những chỗ không phải chữ Unicode sẽ hiện ra khác nhau ở mỗi máy. Quy tắc "
        + "báo mỗi dòng một lần, ở chỗ đó. Hãy gõ lại chỗ đó và lưu tệp dưới dạng "
        + "Unicode.",
      en: "Places that are no Unicode text look different on every machine. The rule "
        + "reports each such line once, at the place. Type it again and save the file "
        + "as Unicode."))
  package static let legacyEncoding = Rule(
    "legacy-encoding", .error,
    vi: "Tệp dùng bảng mã cũ (TCVN3, VNI, Windows-1258, UTF-16).",
    en: "The file is in an old encoding (TCVN3, VNI, Windows-1258, UTF-16).",
    explanation: Message(
      vi: "Chữ theo TCVN3, VNI hay Windows-1258 đọc bằng Unicode thành chữ khác hẳn. "
        + "Quy tắc nhận ra chúng nhờ những chữ không từ tiếng Việt nào có, và chỉ báo "
        + "khi chúng dày đặc. Hãy chuyển mã sang Unicode rồi lưu lại.",
      en: "Text in TCVN3, VNI or Windows-1258 read as Unicode is other text. The rule "
        + "knows it by letters that no Vietnamese word has, and reports only where they "
        + "are dense. Convert the text to Unicode and save it."))
  package static let foreignFormat = Rule(
    "foreign-format", .error,
    vi: "Tệp là tài liệu Word, OpenDocument, RTF, HTML hay loại khác, không phải bản mô tả.",
    en:
      "The file is a document of Word, OpenDocument, RTF, HTML or another kind, and no description.",
    explanation: Message(
      vi:
        "Đổi đuôi một tài liệu thành .vtvl không làm nó thành chữ thường. Quy tắc nhận ra tài liệu nhờ "
        + "cách nó bắt đầu, và không đọc, không sửa gì trong đó. Hãy mở tài liệu bằng chương trình của nó, "
        + "rồi chép lời văn sang một tệp .vtvl.",
      en:
        "Renaming a document to .vtvl does not make plain text of it. The rule knows a document by how it "
        + "begins, and nothing in it is read or fixed. Open it with its own program and copy its words to "
        + "a .vtvl file."))
  package static let controlCharacter = Rule(
    "control-character", .error,
    vi: "Ký tự điều khiển trong tệp.", en: "A control character in the file.",
    explanation: Message(
      vi: "Ký tự điều khiển không thuộc về văn bản; có thứ đổi màu hay xóa màn hình của "
        + "người đọc. Quy tắc báo mọi ký tự như vậy, kể cả trong chú thích. Hãy xóa nó.",
      en: "Control characters are no part of a text; some recolour or clear a reader's "
        + "screen. The rule reports each of them, in comments too. Delete it."))
  package static let bidiControl = Rule(
    "bidi-control", .error,
    vi: "Ký tự đảo chiều chữ, có thể che giấu nội dung.",
    en: "A character that reverses the direction of text and can hide what it says.",
    explanation: Message(
      vi: "Ký tự đảo chiều làm dòng hiện ra khác với nội dung thật, nên người duyệt có "
        + "thể đồng ý với điều mình không thấy. Quy tắc báo chúng ở mọi nơi, kể cả "
        + "trong chú thích. Hãy xóa nó.",
      en: "Characters that reverse the direction of text make a line read otherwise "
        + "than it is, so that a reviewer may approve what was not seen. The rule "
        + "reports them anywhere, in comments too. Delete it."))
  package static let invisibleCharacter = Rule(
    "invisible-character", .warning,
    vi: "Ký tự không nhìn thấy.", en: "A character that cannot be seen.",
    explanation: Message(
      vi: "Ký tự không nhìn thấy làm hai chữ trông giống nhau mà khác nhau, nên tìm "
        + "kiếm và so sánh đều lệch. Quy tắc báo ký tự rộng bằng không, gạch nối mềm và "
        + "tương tự. Hãy xóa nó; «--fix» sửa được.",
      en: "Invisible characters make words that look alike differ, so that searching "
        + "and comparing go wrong. The rule reports zero-width characters, soft hyphens "
        + "and the like. Delete it; “--fix” does it."))
  package static let lookalikeLetter = Rule(
    "lookalike-letter", .warning,
    vi: "Chữ cái trông giống nhưng không phải chữ tiếng Việt.",
    en: "A letter that looks Vietnamese but is not.",
    explanation: Message(
      vi: "Ð và ð, chữ Hy Lạp hay Kirin trông như chữ tiếng Việt nhưng là chữ khác, nên "
        + "tìm «Đ» sẽ không thấy. Quy tắc báo chúng trong từ có chữ La-tinh. Hãy gõ "
        + "lại; «--fix» sửa được khi chỉ có một chữ thay thế.",
      en: "Ð and ð, Greek or Cyrillic letters look Vietnamese but are others, so that a "
        + "search for “Đ” misses them. The rule reports them in words with Latin "
        + "letters. Type them again; “--fix” does it where there is one letter to put "
        + "in."))
  package static let notNFC = Rule(
    "not-nfc", .warning,
    vi: "Chữ có dấu viết rời (tổ hợp), không phải dựng sẵn.",
    en: "Letters with their marks written apart instead of composed.",
    explanation: Message(
      vi: "Một chữ có dấu có thể được lưu liền hoặc ghép từ nhiều phần; trông như nhau "
        + "nhưng so sánh thì khác. Kết quả luôn dùng chữ liền; quy tắc nhắc để tệp "
        + "nguồn cũng vậy. «--fix» sửa được.",
      en: "A letter with marks can be stored whole or in parts; both look alike and "
        + "compare differently. Outputs always hold whole letters; the rule asks for "
        + "the same in sources. “--fix” does it."))
}
