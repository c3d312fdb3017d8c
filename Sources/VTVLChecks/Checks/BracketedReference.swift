import VTVLModel
import VTVLSyntax

extension Check {
  static let bracketedReference = Check(
    Rule(
      "bracketed-reference", .warning,
      vi: "Tên có sẵn để điền đứng trong ngoặc vuông, nên được in ra nguyên như vậy.",
      en:
        "The name of something to fill in stands in square brackets, so that it is printed as it is.",
      explanation: Message(
        vi:
          "Chỉ ngoặc nhọn mới được điền: «[gọi-tắt] quản lý» in ra đúng chữ «[gọi-tắt] quản lý». Quy tắc báo "
          + "trong lời văn mọi tên trong ngoặc vuông trùng với một mục của vị trí ({tên}, {gọi-tắt}, "
          + "{cấp-phó-của}), một hằng, hay mã một vị trí. Hãy dùng ngoặc nhọn.",
        en:
          "Only braces are filled in: “[gọi-tắt] quản lý” prints just that. The rule reports, in prose, a name "
          + "in square brackets that is a field of the post ({tên}, {gọi-tắt}, {cấp-phó-của}), a constant "
          + "or the code of a post. Use braces.")),
    forEach: \.passages
  ) { passage, context, report in
    guard passage.words.text.contains(UInt8(ascii: "[")) else { return }
    let text = Array(passage.words.text)
    var start = 0
    while let open = text[start...].firstIndex(of: UInt8(ascii: "[")) {
      start = open + 1
      // No name is longer than this; looking further would cost the square of a row of brackets.
      let window = text[start..<min(start + 81, text.count)]
      guard let close = window.firstIndex(of: UInt8(ascii: "]")) else { continue }
      let name = String(decoding: text[start..<close], as: UTF8.self)
      guard !name.isEmpty, name.utf8.count <= 80, isFilledIn(name, context.model) else { continue }
      let (place, quoted) = (passage.place(open..<(close + 1)), VisibleText.excerpt(name))
      report(
        at: place, for: passage.codes(context.model), about: [.text(quoted)],
        vi: "«[\(quoted)]» được in ra nguyên như vậy. Muốn điền tên đó thì viết «{\(quoted)}».",
        en: "“[\(quoted)]” is printed as it is. To have it filled in, write “{\(quoted)}”.",
        fix: .writing("{\(name)}", at: [place.exactLocation(in: context.model)]))
      start = close + 1
    }
  }

  private static func isFilledIn(_ name: String, _ model: Model) -> Bool {
    if isBuiltIn(name) { return true }
    guard let symbol = model.declarations.symbols.find(name) else { return false }
    return model.declarations.constants[symbol] != nil
      || model.declarations.positions[symbol] != nil
  }
}
