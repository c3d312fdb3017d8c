/// What a title says of the place of its post.
enum PostTitle {
  /// `Phó Trưởng phòng`.
  static func isDeputy(_ title: Words) -> Bool { title.begins(with: deputy) }

  /// `Trưởng phòng`, `Chánh Văn phòng`, `Giám đốc Trung tâm …`: one who leads a unit and may have
  /// deputies. `Kế toán trưởng` leads none.
  static func isHead(_ title: Words) -> Bool { heads.contains { title.begins(with: $0) } }

  private static let deputy: Phrase = "phó"
  private static let heads: [Phrase] = [
    "trưởng", "chánh", "giám đốc", "tổng giám đốc", "chủ tịch", "cục trưởng", "tổng cục trưởng",
    "chi cục trưởng", "vụ trưởng", "viện trưởng", "hiệu trưởng",
  ]
}
