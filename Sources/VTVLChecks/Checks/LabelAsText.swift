import VTVLModel
import VTVLSyntax

extension Check {
  static let labelAsText = Check(
    Rule(
      "label-as-text", .note,
      vi: "Nhãn của một mục có vẻ là lời văn, mà nhãn thì không được in.",
      en: "The label of an item that looks meant to be read; labels are not printed.",
      explanation: Message(
        vi:
          "Chữ trong ngoặc vuông ở đầu mục là nhãn, để nơi khác sửa mục đó, và không được in: «- [Mật] Tiếp nhận "
          + "văn bản» in ra «Tiếp nhận văn bản». Quy tắc báo nhãn viết hoa chữ đầu, phần còn lại viết thường, mà "
          + "không dòng nào khác nhắc tới; bộ có nhãn viết hoa được nhắc tới ở nơi khác thì không xét. Nếu là lời văn, "
          + "hãy đặt dấu «\\» trước ngoặc; nếu là nhãn, hãy viết thường.",
        en:
          "Words in brackets that begin an item are a label, by which other places edit it, and are not "
          + "printed: “- [Mật] Tiếp nhận văn bản” prints “Tiếp nhận văn bản”. The rule reports a label with "
          + "a capital and small letters after it that no other line names; in a workspace where such labels are "
          + "named elsewhere it says nothing. Where it is prose, put “\\” before the bracket; where it is a "
          + "label, write it small."))
  ) { context, report in
    let labels = LabelCounts(context.model.forest)
    guard !labels.isEmpty, !labels.usesCapitals else { return }
    var isTold = Set<[UInt8]>()
    for lists in context.lists {
      for list in lists {
        for index in list.texts.indices {
          guard let name = list.texts[index].name, let bytes = labels.alone(name, context.model),
            isTold.insert(bytes).inserted
          else { continue }
          let quoted = VisibleText.excerpt(context.model.spelling(name))
          report(
            at: name.origin, about: [.text(quoted)],
            vi:
              "«[\(quoted)]» là nhãn nên không được in. Nếu là lời văn, hãy viết «\\[\(quoted)]»; nếu là nhãn, "
              + "hãy viết thường.",
            en:
              "“[\(quoted)]” is a label and not printed. Where it is prose, write “\\[\(quoted)]”; where it is a "
              + "label, write it small.")
        }
      }
    }
  }
}

/// How often each label stands in a workspace that begins with a capital and goes on small.
private struct LabelCounts {
  private var counts: [[UInt8]: Int] = [:]

  init(_ forest: SyntaxForest) {
    for tree in forest.trees {
      for id in 0..<tree.count where tree.records[id].kind == .label {
        let bytes = Array(tree.bytes(of: id).dropFirst().dropLast())
        if Self.isWord(bytes) { counts[bytes, default: 0] += 1 }
      }
    }
  }

  var isEmpty: Bool { counts.isEmpty }

  /// Whether some of them are named twice: there it is how labels are written.
  var usesCapitals: Bool { counts.values.contains { $0 > 1 } }

  /// The bytes of a label that stands once.
  func alone(_ name: NameUse, _ model: Model) -> [UInt8]? {
    let bytes = Array(model.spelling(name).utf8)
    return counts[bytes] == 1 ? bytes : nil
  }

  private static func isWord(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    guard NameFolding.isCapital(at: 0, in: span), let first = span.decodedScalar(at: 0) else {
      return false
    }
    let rest = bytes[first.length...]
    return !rest.isEmpty && !rest.contains(where: Byte.isDigit)
      && NameFolding.fold(rest)[...] == rest
  }
}
