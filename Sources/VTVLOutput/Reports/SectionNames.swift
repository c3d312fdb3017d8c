import VTVLModel
import VTVLSyntax

extension Section {
  /// What a matrix calls the section, since it has no room for headings.
  var name: Message {
    switch self {
    case .header: Message(vi: "Phần đầu", en: "Header")
    case .objective: Message(vi: "Mục tiêu", en: "Objective")
    case .tasks: Message(vi: "Nhiệm vụ", en: "Tasks")
    case .relations: Message(vi: "Quan hệ", en: "Relations")
    case .authority: Message(vi: "Quyền hạn", en: "Authority")
    case .conditions: Message(vi: "Điều kiện", en: "Conditions")
    case .requirements: Message(vi: "Yêu cầu", en: "Requirements")
    case .competencies: Message(vi: "Năng lực", en: "Competencies")
    }
  }
}
