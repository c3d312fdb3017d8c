/// Words that would fit a description of any post.
enum GenericWords {
  /// Whether a text begins with a verb of doing, names a task or work, and says nothing that is not in
  /// the tables: `Thực hiện nhiệm vụ chuyên môn theo phân công`. One word more, as the name of a field,
  /// and it is not generic.
  static func isGeneric(_ words: Words) -> Bool {
    guard let verb = verbs.longest(at: 0, in: words) else { return false }
    var index = verbs.phrases[verb].count
    var namesWork = false
    while index < words.count {
      if let object = objects.longest(at: index, in: words) {
        namesWork = true
        index += objects.phrases[object].count
      } else if let filler = fillers.longest(at: index, in: words) {
        index += fillers.phrases[filler].count
      } else {
        return false
      }
    }
    return namesWork
  }

  private static let verbs = PhraseTable([
    "thực hiện", "tổ chức thực hiện", "triển khai thực hiện", "trực tiếp thực hiện",
    "tham gia thực hiện", "hoàn thành", "giải quyết", "đảm nhận", "đảm nhiệm",
  ])

  /// What is done, by no name of its own.
  private static let objects = PhraseTable([
    "nhiệm vụ", "nhiệm vụ chuyên môn", "nhiệm vụ chuyên môn nghiệp vụ",
    "nhiệm vụ chuyên môn, nghiệp vụ", "công việc", "công việc chuyên môn", "công tác chuyên môn",
    "chức trách, nhiệm vụ", "chức năng, nhiệm vụ", "chức năng nhiệm vụ",
  ])

  /// Which and how, true of every post.
  private static let fillers = PhraseTable([
    // How many.
    "các", "những", "một số", "mọi",
    // How well.
    "tốt", "đầy đủ", "kịp thời", "có hiệu quả", "đúng quy định",
    // Of the rank one has.
    "ở ngạch tương ứng", "theo ngạch tương ứng", "ở ngạch công chức", "theo ngạch công chức",
    "ở ngạch", "theo ngạch", "theo vị trí việc làm", "của vị trí việc làm", "được sử dụng",
    // In the office one is in.
    "tại cơ quan", "tại đơn vị", "tại cơ quan, tổ chức", "tại cơ quan, đơn vị", "của cơ quan",
    "của đơn vị", "của cơ quan, tổ chức", "của cơ quan, đơn vị", "mình",
    // As one is told.
    "được giao", "được phân công", "theo phân công", "theo sự phân công", "theo quy định",
    "theo quy định của pháp luật", "theo yêu cầu", "theo chức năng, nhiệm vụ",
    "theo chức trách, nhiệm vụ", "của lãnh đạo", "của cấp trên", "của cấp có thẩm quyền",
    "của người đứng đầu", "và",
  ])
}
