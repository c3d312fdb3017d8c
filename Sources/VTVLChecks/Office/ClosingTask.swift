import VTVLModel

/// The two tasks that descriptions end with: what superiors assign besides, and the professional work
/// of one's rank.
enum ClosingTask: CaseIterable {
  case assigned
  case professional

  /// Which of the two an area of work is, if any.
  init?(_ area: Words) {
    if Self.namesOtherTasks(area), Self.isAssigned(area) {
      self = .assigned
    } else if area.contains(Self.professionalWork), area.contains(Self.rank) {
      self = .professional
    } else {
      return nil
    }
  }

  /// `Nhiệm vụ khác về đất đai` is the work of some field, not whatever else may come.
  private static func namesOtherTasks(_ area: Words) -> Bool {
    guard let found = area.first(of: otherTasks) else { return false }
    return !area.isAny(of: fields, at: found.upperBound)
  }

  /// `giao` gives work, but not in `giao thông`.
  private static func isAssigned(_ area: Words) -> Bool {
    area.contains(assigning)
      || area.indices.contains { index in
        area.has(giving, at: index) && !otherWords.contains { area.has($0, at: index) }
      }
  }

  private static let otherTasks: [Phrase] = ["nhiệm vụ khác", "công việc khác"]
  private static let fields: [Phrase] = [
    "về", "liên quan", "có liên quan", "trong lĩnh vực", "thuộc lĩnh vực", "trong công tác",
    "thuộc ngành",
  ]
  private static let assigning: Phrase = "phân công"
  private static let giving: Phrase = "giao"
  private static let otherWords: [Phrase] = [
    "giao thông", "giao tiếp", "giao ban", "giao dịch", "giao lưu", "giao nhận", "giao nộp",
  ]
  private static let professionalWork: Phrase = "nhiệm vụ chuyên môn"
  private static let rank: Phrase = "ngạch"
}
