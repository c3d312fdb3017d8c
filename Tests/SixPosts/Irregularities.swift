/// What no rule of reading can know: the places where the scan departs from its own form.
enum Irregularities {
  /// A misread word that the project may put right; every other oddity stays as printed.
  struct Repair {
    let scanned: String
    let printed: String
    /// How many times the scan has it, so that a repair never reaches further than meant.
    let count: Int
  }

  static let repairs: [Repair] = [
    // "bổ trí" is no word; the same criterion reads "bố trí" in the two other heads.
    Repair(scanned: "bổ trí lại", printed: "bố trí lại", count: 1),
    // The two groups of studies in LDQL-02 name its own title, "Trưởng phòng".
    Repair(scanned: "Trường phòng", printed: "Trưởng phòng", count: 2),
    // In or out of the office: "ngoài", as four of the six posts print it.
    Repair(scanned: "trong/ngoại trụ sở", printed: "trong/ngoài trụ sở", count: 2),
    // The heading of section 3, "Mối quan hệ" in two of the six posts.
    Repair(scanned: "Môi quan hệ", printed: "Mối quan hệ", count: 4),
  ]

  /// Task rows whose cells stand under the wrong headings.
  struct MovedColumns {
    let post: String
    let tasks: ClosedRange<Int>
    /// For each column of the form (number, area, duties, output, criteria), where it is printed.
    let order: [Int]
  }

  static let movedColumns: [MovedColumns] = [
    // The area is printed in the duty column, and its own column is empty.
    MovedColumns(post: "LDQL-03", tasks: 4...6, order: [0, 2, 1, 3, 4]),
    // Output and criteria are printed one column to the left, and the last column is empty.
    MovedColumns(post: "LDQL-04", tasks: 4...6, order: [0, 1, 4, 2, 3]),
  ]

  /// Task rows whose duties and criteria lost their numbers, whole or in part.
  struct LostNumbers {
    let post: String
    let task: Int
    /// The post of the same kind whose items, still numbered, open with the same words.
    let sibling: String
  }

  static let lostNumbers: [LostNumbers] = [
    // No duty is numbered, nor are the first two criteria; the other head of a unit has them all.
    LostNumbers(post: "LDQL-02", task: 1, sibling: "LDQL-05"),
    // The first three duties and the first two criteria are not numbered; LDQL-03 has them all.
    LostNumbers(post: "LDQL-04", task: 1, sibling: "LDQL-03"),
    // As in LDQL-04.
    LostNumbers(post: "LDQL-06", task: 1, sibling: "LDQL-03"),
  ]

  /// A list of relations printed as running text: the words with which its later entries open.
  struct LostBreaks {
    let post: String
    let list: String
    let openings: [String]
  }

  static let lostBreaks: [LostBreaks] = [
    // Three bodies with no dash at all.
    LostBreaks(
      post: "LDQL-01", list: "relations/external/1/bodies",
      openings: ["Văn phòng Đoàn", "Các Sở"]),
    // Three superiors with no dash at all.
    LostBreaks(
      post: "LDQL-03", list: "relations/internal/managedBy",
      openings: ["Chủ tịch, PCT", "Chánh Văn phòng"]),
    // Two units with no dash; the comma between them is printed, and stays.
    LostBreaks(
      post: "LDQL-03", list: "relations/internal/coordinates",
      openings: ["Các cơ quan chuyên môn"]),
    // Two bodies with no dash; LDQL-01 and LDQL-02 have one between the same two.
    LostBreaks(
      post: "LDQL-03", list: "relations/external/2/bodies",
      openings: ["Các thôn"]),
    // Three superiors with no dash at all.
    LostBreaks(
      post: "LDQL-04", list: "relations/internal/managedBy",
      openings: ["Chủ tịch, Phó Chủ tịch", "Trưởng phòng"]),
    // The third body has no dash, though the two before it have one.
    LostBreaks(
      post: "LDQL-05", list: "relations/external/1/bodies",
      openings: ["Các Sở"]),
    // Three superiors with no dash at all.
    LostBreaks(
      post: "LDQL-06", list: "relations/internal/managedBy",
      openings: ["Chủ tịch, Phó Chủ tịch", "Giám đốc"]),
  ]
}
