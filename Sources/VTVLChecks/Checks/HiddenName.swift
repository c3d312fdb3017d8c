import VTVLModel
import VTVLSyntax

extension Check {
  static let hiddenName = Check(
    Rule(
      "hidden-name", .warning,
      vi: "Hằng hoặc tham số trùng tên với vị trí hay với tên có sẵn.",
      en: "A constant or a parameter named as a post or as a built-in name.",
      explanation: Message(
        vi:
          "Trong ngoặc nhọn mỗi tên chỉ có một nghĩa. Hằng hay tham số mang mã của một vị trí thì «{VP-01}» không "
          + "còn là tên vị trí đó; tham số tên là «tên» thì «{tên}» không còn là tên của chính vị trí; hằng trùng "
          + "với tên có sẵn thì không bao giờ được lấy. Hãy đặt tên khác.",
        en:
          "Between braces a name means one thing. A constant or a parameter with the code of a post keeps "
          + "“{VP-01}” from being that post's title; a parameter called “tên” keeps “{tên}” from being the "
          + "post's own title; a constant named as something built in is never taken. Choose another name."
      ))
  ) { context, report in
    for declaration in context.model.declarations.all {
      if declaration.kind == .constant, let name = declaration.name {
        check(name, context.model, report) { quoted in
          Message(
            vi:
              "«{\(quoted)}» luôn là mục của chính vị trí, nên hằng này không bao giờ được lấy. Hãy đặt tên khác.",
            en:
              "“{\(quoted)}” is always a field of the post itself, so that this constant is never taken. Choose "
              + "another name.")
        }
      }
      for name in declaration.all(.parameter).compactMap(\.firstName) {
        check(name, context.model, report) { quoted in
          Message(
            vi:
              "Tham số này che mục «\(quoted)» của vị trí: «{\(quoted)}» sẽ là giá trị được đặt. Hãy đặt tên khác.",
            en:
              "This parameter hides the field “\(quoted)” of the post: “{\(quoted)}” will be what is set. Choose "
              + "another name.")
        }
      }
    }
  }

  /// - Parameter message: what is said of a name that is built in.
  private static func check(
    _ name: NameUse, _ model: Model, _ report: Reporter, _ message: (String) -> Message
  ) {
    let quoted = VisibleText.excerpt(model.spelling(name))
    if let position = model.declarations.positions[name.symbol] {
      reportPosition(quoted, at: name, position, model, report)
    } else if isBuiltIn(quoted) {
      report(at: name.origin, about: [.text(quoted)], message(quoted))
    }
  }

  private static func reportPosition(
    _ quoted: String, at name: NameUse, _ position: Int, _ model: Model, _ report: Reporter
  ) {
    report(
      at: name.origin, about: [.text(quoted)],
      vi:
        "«\(quoted)» cũng là mã của một vị trí, nên «{\(quoted)}» không còn là tên vị trí đó. Hãy đặt tên khác.",
      en:
        "“\(quoted)” is the code of a post too, so that “{\(quoted)}” is no longer its title. Choose another "
        + "name.",
      notes: [
        report.note(
          at: model.declarations.all[position].origin, vi: "Vị trí đó ở đây.",
          en: "The post is here.")
      ])
  }

  static func isBuiltIn(_ name: String) -> Bool {
    builtIn.contains(NameFolding.fold(name))
  }

  /// What a post's own fields are called between braces, in both languages.
  private static let builtIn: Set<[UInt8]> = {
    let fields = FieldTable.builtIn.named.compactMap { FieldTable.builtIn[$0].keyword }
      .filter { !FieldTable.builtIn.isInherited($0) }
    return Set(
      (fields + [.deputyOf]).flatMap { field in
        Language.allCases.map { NameFolding.fold(field.name($0)) }
      })
  }()
}
