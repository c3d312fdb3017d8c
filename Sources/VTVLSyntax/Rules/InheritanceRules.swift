/// Inheritance and its edits.
extension Rule {
  package static let templateWithoutBase = Rule(
    "template-without-base", .error,
    vi: "Theo một mẫu mà thiếu mẫu nó sửa.", en: "Follows a template without the one it edits.",
    explanation: Message(
      vi: "Một mẫu sửa mẫu khác chỉ có nghĩa khi đặt lên mẫu đó. Quy tắc báo vị trí "
        + "theo một mẫu có «trên: …» mà không theo mẫu kia, trực tiếp hay qua kế thừa. "
        + "Hãy theo cả hai.",
      en: "A template that edits another means something only over that other. The rule "
        + "reports a post that follows a template with “over: …” and not the other, "
        + "itself or by inheritance. Follow both."))
  package static let unusedTemplate = Rule(
    "unused-template", .warning,
    vi: "Mẫu không có vị trí nào theo.", en: "A template that no post follows.",
    explanation: Message(
      vi: "Mẫu không vị trí nào theo thường là mẫu cũ bỏ quên, hoặc tên gõ sai ở nơi "
        + "cần dùng. Quy tắc báo mẫu như vậy trong thư mục của mình; mẫu trong thư mục "
        + "dùng chung thì không. Hãy bỏ nó, hoặc thêm nó vào vị trí.",
      en: "A template that no post follows is often an old one forgotten, or its name "
        + "is misspelt where it was meant. The rule reports it in the folder's own "
        + "files, not in shared ones. Drop it, or add it to a post."))
  package static let nothingToRemove = Rule(
    "nothing-to-remove", .error,
    vi: "Bỏ một điều không được thừa hưởng.", en: "Removes what is not inherited.",
    explanation: Message(
      vi: "Bỏ điều không có thì không đổi gì, nên chắc là gõ sai tên hoặc cấp trưởng đã "
        + "đổi. Quy tắc báo dòng «bỏ» không tìm thấy điều nó nêu. Hãy sửa tên, hoặc bỏ "
        + "dòng.",
      en: "Removing what is not there changes nothing, so the name is wrong or the head "
        + "has changed. The rule reports a “remove” that does not find what it names. "
        + "Correct the name, or drop the line."))
  package static let nothingToReplace = Rule(
    "nothing-to-replace", .error,
    vi: "Thay, sửa hoặc giữ một điều không được thừa hưởng.",
    en: "Replaces, edits or keeps what is not inherited.",
    explanation: Message(
      vi: "Sửa điều không được thừa hưởng thì không có gì để sửa. Quy tắc báo «thay», "
        + "«sửa», «chỉ giữ» không tìm thấy điều chúng nêu, và gợi ý tên gần nhất. Hãy sửa "
        + "tên; muốn thêm mới thì bỏ chữ «thay» hay «sửa».",
      en: "There is nothing to edit where nothing is inherited. The rule reports "
        + "“replace”, “edit” and “keep only” that do not find what they name, and suggests "
        + "the nearest. Correct the name; to add something new, drop “replace” or “edit”."))
  package static let alreadyInherited = Rule(
    "already-inherited", .error,
    vi: "Thêm một điều đã được thừa hưởng.", en: "Adds what is inherited already.",
    explanation: Message(
      vi: "Thêm một mã đã có sẵn thì không rõ là muốn thêm hay muốn sửa. Quy tắc báo "
        + "dòng không có động từ mà mã của nó đã được thừa hưởng. Muốn sửa thì viết "
        + "«sửa» hoặc «thay»; muốn thêm thì đặt mã khác.",
      en: "Adding a name that is there already leaves open whether to add or to edit "
        + "was meant. The rule reports a line without a verb whose name is inherited. "
        + "To change it write “edit” or “replace”; to add, choose another name."))
  package static let redundantOverride = Rule(
    "redundant-override", .warning,
    vi: "Thay bằng đúng điều đã được thừa hưởng.", en: "Replaces something by the same thing.",
    explanation: Message(
      vi: "Thay bằng đúng điều đã có thì dòng đó chỉ làm người duyệt tìm chỗ khác nhau, "
        + "và sẽ lệch khi bản gốc đổi. Quy tắc so từng chữ sau khi đã điền tham chiếu. "
        + "Hãy bỏ dòng.",
      en: "Replacing something by the very same makes reviewers look for a difference, "
        + "and drifts apart when the original changes. The rule compares word for word, "
        + "references filled in. Drop the line."))
  package static let unusedSuppression = Rule(
    "unused-suppression", .warning,
    vi: "Lời bỏ qua không có tác dụng.", en: "A suppression that silences nothing.",
    explanation: Message(
      vi: "Lời bỏ qua không còn tác dụng che mất lỗi sau này. Quy tắc báo lời bỏ qua mà "
        + "bên dưới nó không có gì vi phạm quy tắc đó. Hãy xóa dòng.",
      en: "A suppression that no longer silences anything hides the next mistake. The "
        + "rule reports one with nothing of its rule below it. Delete the line."))
}
