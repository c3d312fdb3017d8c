import VTVLSyntax

/// A file with every keyword of the table in every place it may stand, and with every verb before it where
/// something can be edited. It is written from the table, so a new keyword is in it at once.
package struct EveryConstruct {
  private let language: Language
  private var lines: [String] = []

  package static let vietnamese = source(in: .vi)
  package static let bytes = Array(vietnamese.utf8)

  package static func source(in language: Language) -> String {
    var writer = EveryConstruct(language: language)
    writer.lines = ["vtvl 1", "", "# Một chú thích"]
    writer.writeBlock(.file, depth: 0)
    return writer.lines.map { $0 + "\n" }.joined()
  }

  private mutating func writeBlock(_ context: Context, depth: Int) {
    for keyword in Keyword.allowed(in: context) where keyword != .version {
      guard let place = keyword.place(in: context) else { continue }
      write(keyword, place, verb: nil, depth)
      guard context.isEditable, depth > 0 else { continue }
      // What a post is built from is not inherited, so nothing edits it.
      for verb in Keyword.editingVerbs
      where !keyword.isHeader && (verb == .edit || place.isRepeatable) {
        write(keyword, place, verb: verb, depth)
      }
    }
  }

  private mutating func write(_ keyword: Keyword, _ place: Place, verb: Keyword?, _ depth: Int) {
    let head = [verb, keyword].compactMap { $0?.row.spelling(language) }.joined(separator: " ")
    if verb == .remove || verb == .keepOnly {
      add("\(head): \(place.shape == .fields ? "Luật; Nông, lâm" : "mã-1, mã-2")", depth)
      return
    }
    add(head + (place.naming == .never ? "" : " mã-1") + ":" + value(place), depth)
    // What a verb opens is as without it; once is enough.
    guard verb == nil else { return }
    switch place.shape {
    case .list: writeItems(place, depth + 1)
    case .text: add("nối tiếp câu trên, \\{không phải tham chiếu\\}", depth + 1)
    case .fields: add("Thú y; ...", depth + 1)
    case .block: if let context = place.opens { writeBlock(context, depth: depth + 1) }
    case .word, .names, .range: break
    }
  }

  private func value(_ place: Place) -> String {
    switch place.shape {
    case .text: " Lời văn có {tên} và {LDQL-01.gọi-tắt}"
    case .names: " LDQL-01, LDQL-02"
    case .fields: " Luật kinh tế; Nông, lâm nghiệp và thủy sản;"
    case .range: " 1-5"
    case .word: " vi"
    case .list, .block: place.hasTitle ? " Tên của khối" : ""
    }
  }

  private mutating func writeItems(_ place: Place, _ depth: Int) {
    add("- Mục không nhãn", depth)
    add("- [nhãn-1] Mục có nhãn dài hơn một dòng", depth)
    add("# chú thích giữa mục", depth)
    add("thì viết tiếp ở dòng dưới", depth + 1)
    guard place.context.isEditable else { return }
    add("\(Keyword.replace.row.spelling(language)) [nhãn-2] Lời khác", depth)
    add("\(Keyword.remove.row.spelling(language)) [nhãn-3], [nhãn-4]", depth)
    add("\(Keyword.keep.row.spelling(language)) [nhãn-5]", depth)
  }

  private mutating func add(_ text: String, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }
}
