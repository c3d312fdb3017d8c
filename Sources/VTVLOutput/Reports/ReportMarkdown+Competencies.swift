import VTVLModel
import VTVLSyntax

// The competency matrix, and what shared text saved.
extension ReportMarkdown {
  /// The most columns that are readable side by side; more make several tables.
  private static let readableColumns = 12

  mutating func write(_ matrix: CompetencyMatrix) {
    let name = matrix.name ?? matrix.framework
    writer.heading(2, words("Năng lực", "Competencies") + ": \(name)")
    if let scale = matrix.scale {
      writer.paragraph(
        words(
          "Cấp độ theo thang \(scale.description). Dấu – là không yêu cầu.",
          "Levels on the scale \(scale.description). A – means that it is not asked for."))
    }
    let columns = columns(of: matrix)
    for start in stride(from: 0, to: columns.count, by: Self.readableColumns) {
      let end = min(start + Self.readableColumns, columns.count)
      write(matrix, Array(columns[start..<end]))
    }
  }

  private struct Column {
    let heading: String
    let levels: [CompetencyMatrix.Level]
  }

  /// A column for each position; where these are too many to read, one for all positions of the same
  /// levels, and a list of who they are.
  private mutating func columns(of matrix: CompetencyMatrix) -> [Column] {
    let count = matrix.profiles.reduce(0) { $0 + $1.positions.count }
    guard count > Self.readableColumns else {
      return matrix.profiles.flatMap { profile in profile.positions.map { ($0, profile.levels) } }
        .sorted { $0.0 < $1.0 }
        .map { Column(heading: report.subject.positions[$0.0].code, levels: $0.1) }
    }
    writer.paragraph(
      words(
        "Các vị trí cùng cấp độ ở mọi năng lực được xếp chung một cột:",
        "Posts with the same levels throughout share a column:"))
    writer.separate()
    return zip(1..., matrix.profiles).map { number, profile in
      let heading = words("Nhóm \(number)", "Group \(number)")
      writer.raw("- ")
      bold(heading)
      let positions = words.count(profile.positions.count, "vị trí", "post")
      writer.words(" (\(positions)): \(words.codes(profile.positions))")
      writer.raw("\n")
      return Column(heading: heading, levels: profile.levels)
    }
  }

  private mutating func write(_ matrix: CompetencyMatrix, _ columns: [Column]) {
    beginTable(
      [.text("Năng lực", "Competency", 30)] + columns.map { .cell(Message($0.heading), 9) })
    var index = 0
    for group in matrix.groups {
      let blanks = columns.map { _ in "" }
      addRow([group.name ?? group.id ?? ""] + blanks, emphasis: .strong)
      for item in group.items {
        addRow([item.name] + columns.map { $0.levels[index].text })
        index += 1
      }
    }
  }

  // MARK: Savings

  mutating func writeSavings() {
    let savings = report.savings
    guard savings.printed > 0 else { return }
    writer.heading(2, words("Văn bản dùng chung", "Shared text"))
    writer.paragraph(summary(of: savings))
    guard savings.reaches.count > 1 || savings.reaches.contains(where: { $0.positions > 1 }) else {
      return
    }
    writeReaches(savings)
    guard savings.unprinted > 0 else { return }
    let count = words.count(savings.unprinted, "từ", "word")
    writer.paragraph(
      words(
        "Ngoài ra có \(count) là tham số, hằng và nội dung mà mọi vị trí đều viết lại hoặc bỏ đi.",
        "Besides, \(count) stand in parameters, constants and text that every post rewrites or "
          + "takes away."))
  }

  private mutating func writeReaches(_ savings: Savings) {
    beginTable([
      .text("Viết một lần, dùng cho", "Written once, used by", 24),
      .number("Số đoạn", "Passages"), .number("Số từ viết", "Words written"),
      .number("Số từ in", "Words printed"),
    ])
    for band in bands(of: savings).reversed() {
      let sums = [\Savings.Reach.passages, \.words, \.printed].map { part in
        band.reduce(0) { $0 + $1[keyPath: part] }
      }
      addRow([name(of: band)] + sums.map(words.number))
    }
  }

  /// A row for each number of positions; where these are many, one for each order of them.
  private func bands(of savings: Savings) -> [[Savings.Reach]] {
    guard savings.reaches.count > 10 else { return savings.reaches.map { [$0] } }
    let ends = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
    let bands = Dictionary(grouping: savings.reaches) { reach in
      ends.firstIndex { reach.positions <= $0 } ?? ends.count
    }
    return bands.sorted { $0.key < $1.key }.map(\.value)
  }

  private func name(of band: [Savings.Reach]) -> String {
    let (first, last) = (band.first?.positions ?? 0, band.last?.positions ?? 0)
    guard first < last else { return words.count(first, "vị trí", "post") }
    return words("\(first) đến \(last) vị trí", "\(first) to \(last) posts")
  }

  private func summary(of savings: Savings) -> String {
    let written = words.count(savings.written, "từ", "word")
    let printed = words.count(savings.printed, "từ", "word")
    let share = savings.written * 100 / savings.printed
    let shared = savings.reaches.filter { $0.positions > 1 }.reduce(0) { $0 + $1.words }
    guard savings.printed > savings.written, shared > 0 else {
      return words(
        "Tệp nguồn có \(written), in ra thành \(printed); chưa có nội dung nào dùng chung.",
        "The sources hold \(written), print \(printed); nothing is shared yet.")
    }
    let saved = words.count(savings.printed - savings.written, "từ", "word")
    return words(
      "Tệp nguồn có \(written), in ra thành \(printed): chỉ phải viết \(share)%, bớt được \(saved) "
        + "phải viết lại và sửa lại ở nhiều nơi. Có \(words.number(shared)) từ viết một lần mà dùng "
        + "cho hai vị trí trở lên.",
      "The sources hold \(written) and print \(printed): \(share)% had to be written, \(saved) less "
        + "to write and to fix in several places. \(words.number(shared)) words stand once and serve "
        + "two posts or more.")
  }
}

extension CompetencyMatrix.Level {
  /// As a cell of the matrix; a level that is left blank is an empty cell, as the form prints it.
  fileprivate var text: String {
    switch self {
    case .none: "–"
    case .blank: ""
    case .range(let range): range.description
    }
  }
}
