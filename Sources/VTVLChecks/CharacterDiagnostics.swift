import VTVLSyntax

/// What is wrong with the characters of a file, in an author's words. A whole file in another encoding
/// is one diagnostic, not one a letter.
package enum CharacterDiagnostics {
  package static func diagnostics(in file: SourceFile, index: Int) -> [Diagnostic] {
    if let format = file.format { return [formatDiagnostic(format, file, index)] }
    if let wide = LegacyEncoding.findWide(in: file.bytes) { return [legacyDiagnostic(wide, index)] }
    let faults = CharacterFaults.scan(file.bytes[...])
    let isUTF8 = !faults.contains { $0.kind == .invalidUTF8 }
    if let legacy = LegacyEncoding.findNarrow(in: file.bytes, isUTF8: isUTF8) {
      return [legacyDiagnostic(legacy, index)]
    }
    guard LineTable.lineEnd(of: file.bytes) == 0x0D else {
      return faults.map { diagnostic($0, file, index) }
    }
    let others = faults.filter { file.bytes[$0.start] != 0x0D }
    return [lineEndDiagnostic(file, index)] + others.map { diagnostic($0, file, index) }
  }

  /// Lines that end as on an old Mac: one habit of an editor is one diagnostic.
  private static func lineEndDiagnostic(_ file: SourceFile, _ index: Int) -> Diagnostic {
    let ends = file.bytes.indices.filter { file.bytes[$0] == 0x0D }
    let first = ends.first ?? 0
    return Diagnostic(
      .controlCharacter, at: location(index, first, first + 1),
      Message(
        vi:
          "Mọi dòng của tệp kết thúc bằng ký tự CR, như máy Mac đời cũ, thay vì LF. Hãy lưu lại với cách "
          + "xuống dòng thông thường.",
        en:
          "Every line of the file ends in CR, as on old Macs, instead of LF. Save it with usual line ends."
      ),
      fix: Diagnostic.Fix(
        Message(vi: "Đổi mọi chỗ xuống dòng thành LF", en: "Change all line ends to LF"),
        ends.map { .init(location(index, $0, $0 + 1), "\n") }, isSafe: true))
  }

  private static func location(_ index: Int, _ start: Int, _ end: Int) -> Location {
    Location(file: index, range: TextRange(start, end))
  }

  // MARK: Other formats

  private static func formatDiagnostic(
    _ format: FileFormat, _ file: SourceFile, _ index: Int
  ) -> Diagnostic {
    let name = format.name
    return Diagnostic(
      .foreignFormat, at: location(index, 0, min(file.bytes.count, 4)), about: [.text(name.en)],
      Message(
        vi:
          "Tệp này là \(name.vi), không phải bản mô tả viết bằng chữ thường. Hãy mở nó bằng chương trình "
          + "của nó, rồi chép lời văn sang một tệp .vtvl.",
        en:
          "This file is \(name.en) and no description in plain text. Open it with its own program and "
          + "copy its words to a .vtvl file."))
  }

  // MARK: Old encodings

  private static func legacyDiagnostic(_ legacy: LegacyText, _ index: Int) -> Diagnostic {
    Diagnostic(
      .legacyEncoding, at: location(index, legacy.start, legacy.end), legacy.encoding.advice)
  }

  // MARK: Single characters

  private static func diagnostic(
    _ fault: CharacterFault, _ file: SourceFile, _ index: Int
  ) -> Diagnostic {
    let place = location(index, fault.start, fault.end)
    let shown = VisibleText.excerpt(file.bytes[fault.start..<fault.end], limit: 24)
    // Messages are composed whatever the source is: the letters look the same.
    let (rule, message) = wording(fault, Normalization.normalized(shown))
    return Diagnostic(rule, at: place, message, fix: fix(fault, file, place))
  }

  private static func fix(
    _ fault: CharacterFault, _ file: SourceFile, _ place: Location
  ) -> Diagnostic.Fix? {
    guard let bytes = fault.replacement else { return nil }
    if bytes.isEmpty, let line = file.line(holdingOnly: place.range) {
      return Diagnostic.Fix(
        Message(vi: "Xóa dòng này", en: "Delete the line"),
        [.init(location(place.file, line.lowerBound, line.upperBound), "")], isSafe: true)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let title =
      text.isEmpty
      ? Message(vi: "Xóa ký tự này", en: "Delete the character")
      : Message(
        vi: "Viết «\(VisibleText.excerpt(text))»", en: "Write “\(VisibleText.excerpt(text))”")
    return Diagnostic.Fix(title, [.init(place, text)], isSafe: true)
  }

  private static func wording(
    _ fault: CharacterFault, _ shown: String
  ) -> (rule: Rule, message: Message) {
    switch fault.kind {
    case .invalidUTF8:
      (
        .invalidUTF8,
        Message(
          vi: "Dòng này có chỗ không phải là chữ Unicode: «\(shown)». Hãy gõ lại chỗ đó; "
            + LegacyEncoding.saving.vi,
          en: "Part of this line is not Unicode text: “\(shown)”. Type it again; "
            + LegacyEncoding.saving.en)
      )
    case .nul, .control:
      (
        .controlCharacter,
        Message(
          vi: "Ký tự điều khiển «\(shown)» không được có trong văn bản. Hãy xóa nó.",
          en: "The control character “\(shown)” may not stand in a text. Delete it.")
      )
    case .bidiControl:
      (
        .bidiControl,
        Message(
          vi:
            "Ký tự «\(shown)» đảo chiều chữ khi hiển thị nên dòng có thể đọc ra khác với nội dung "
            + "thật. Hãy xóa nó.",
          en:
            "The character “\(shown)” reverses the direction of what is shown, so that the line may "
            + "read otherwise than it is. Delete it.")
      )
    case .invisible:
      (
        .invisibleCharacter,
        Message(
          vi: "Có ký tự không nhìn thấy «\(shown)», thường do dán từ nơi khác. Hãy xóa nó.",
          en: "There is an invisible character “\(shown)” here, most likely pasted. Delete it.")
      )
    case .lookalike:
      (
        .lookalikeLetter,
        Message(
          vi:
            "Chữ «\(shown)» trông giống chữ tiếng Việt nhưng là chữ khác, nên tìm kiếm sẽ không thấy. "
            + "Hãy gõ lại bằng bàn phím tiếng Việt.",
          en:
            "The letter “\(shown)” looks Vietnamese but is another, so that searching will miss it. "
            + "Type it again on a Vietnamese keyboard.")
      )
    case .notNFC where fault.replacement == nil:
      (
        .notNFC,
        Message(
          vi: "Một chữ trong «\(shown)» mang nhiều dấu hơn mọi chữ viết. Hãy gõ lại chữ đó.",
          en: "A letter of “\(shown)” has more marks on it than any writing has. Type it again.")
      )
    case .notNFC:
      (
        .notNFC,
        Message(
          vi:
            "Chữ trong «\(shown)» được ghép từ nhiều ký tự rời. Kết quả vẫn đúng, nhưng tìm kiếm và so "
            + "sánh sẽ lệch; hãy lưu lại bằng chữ dựng sẵn.",
          en:
            "The letters of “\(shown)” are put together from parts. The outputs are right all the "
            + "same, but searching and comparing go wrong; save them as composed letters.")
      )
    }
  }
}

extension SourceFile {
  /// The line that holds a range and blanks besides, its line end included: without the range it would be
  /// an empty line, and those may not stand everywhere.
  fileprivate func line(holdingOnly range: TextRange) -> Range<Int>? {
    let index = lines.line(containing: range.lowerBound)
    let start = lines.start(of: index)
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    guard bytes[start..<range.lowerBound].allSatisfy(isBlank) else { return nil }
    let rest = bytes[range.upperBound...].drop(while: isBlank)
    guard rest.isEmpty || rest.first == 0x0A else { return nil }
    return start..<min(rest.startIndex + 1, bytes.count)
  }
}

extension FileFormat {
  /// What people call it.
  fileprivate var name: Message {
    switch self {
    case .word: Message(vi: "tài liệu Word", en: "a document of Word")
    case .oldOffice:
      Message(
        vi: "tài liệu Word hoặc Excel đời cũ (.doc, .xls)",
        en: "an old document of Word or Excel (.doc, .xls)")
    case .spreadsheet: Message(vi: "bảng tính Excel", en: "a workbook of Excel")
    case .presentation:
      Message(vi: "bản trình chiếu PowerPoint", en: "a presentation of PowerPoint")
    case .openDocument:
      Message(vi: "tài liệu OpenDocument (LibreOffice)", en: "an OpenDocument file (LibreOffice)")
    case .zip: Message(vi: "tệp nén ZIP", en: "a ZIP archive")
    case .rtf: Message(vi: "tài liệu RTF", en: "an RTF document")
    case .html: Message(vi: "trang web (HTML)", en: "a web page (HTML)")
    case .xml: Message(vi: "tệp XML", en: "an XML file")
    case .pdf: Message(vi: "tài liệu PDF", en: "a PDF document")
    case .image: Message(vi: "tệp ảnh", en: "a picture")
    }
  }
}

extension LegacyEncoding {
  /// What the file is, and how to make it readable.
  fileprivate var advice: Message {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian:
      Message(
        vi: "Tệp được lưu dưới dạng UTF-16. Hãy mở tệp trong trình soạn thảo, chọn «Lưu thành»; "
          + Self.saving.vi,
        en: "The file is saved as UTF-16. Open it in an editor and choose “Save as”; "
          + Self.saving.en)
    case .tcvn3: Self.conversion("TCVN3 (ABC, phông .VnTime)", "TCVN3 (ABC, fonts named .VnTime)")
    case .vni: Self.conversion("VNI (phông VNI-Times)", "VNI (fonts named VNI-Times)")
    case .windows1258: Self.conversion("Windows-1258", "Windows-1258")
    case .unknown8Bit:
      Message(
        vi:
          "Tệp không phải là chữ Unicode, có lẽ ở một bảng mã cũ. Hãy chuyển sang Unicode (bằng UniKey: "
          + "Ctrl+Shift+F6); " + Self.saving.vi,
        en:
          "The file is not Unicode text, most likely in an old encoding. Convert it to Unicode (in "
          + "UniKey: Ctrl+Shift+F6); " + Self.saving.en)
    }
  }

  private static func conversion(_ vi: String, _ en: String) -> Message {
    Message(
      vi: "Chữ ở đây thuộc bảng mã cũ \(vi), không phải Unicode. Hãy chuyển mã sang Unicode (bằng "
        + "UniKey: Ctrl+Shift+F6); " + saving.vi,
      en:
        "The letters here are in the old encoding \(en), not Unicode. Convert them to Unicode (in "
        + "UniKey: Ctrl+Shift+F6); " + saving.en)
  }

  /// How to save a file. Editors call another encoding “Unicode”, and name the right one by its number.
  fileprivate static let saving = Message(
    vi:
      "khi lưu, ở ô bảng mã (Encoding) hãy chọn mục có số 8, không chọn «Unicode» hay mục có số 16.",
    en:
      "when saving, choose the encoding with the number 8 in its name, not “Unicode” nor one with 16."
  )
}
