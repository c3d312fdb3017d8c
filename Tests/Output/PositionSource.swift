/// A post written in vtvl with words of the caller's choice in every field that takes words.
struct PositionSource {
  let code: String
  /// How many items a list gets.
  let itemCount: () -> Int
  /// Whether a field that may be absent is written.
  let isWritten: () -> Bool
  let words: () -> String

  /// Every field, and so many items in each list.
  static func full(_ code: String, items: Int, words: String) -> String {
    PositionSource(code: code, itemCount: { items }, isWritten: { true }, words: { words }).text
  }

  var text: String { framework + post }

  private var framework: String {
    var lines = ["khung năng lực kh-\(code): \(prose)", "  thang: 1-5"]
    for group in 1...2 {
      lines.append("  nhóm n\(group): \(prose)")
      lines += items("    ", label: "g\(group)-")
    }
    return joined(lines)
  }

  private var post: String {
    var lines = ["vị trí \(code): \(prose)"]
    for field in ["gọi tắt", "hiệu lực", "ngạch", "nơi làm việc", "quy trình", "mục tiêu"]
    where isWritten() { lines.append("  \(field): \(prose)") }
    for task in 0..<itemCount() { lines += self.task(task) }
    lines += relations + authority + conditions + requirements
    lines += ["  năng lực theo kh-\(code):", "    dẫn: \(prose)", "    tất cả: 2-3"]
    return joined(lines)
  }

  private func task(_ number: Int) -> [String] {
    var lines = ["  nhiệm vụ t\(number): \(prose)"]
    lines += list("    ", "việc")
    if isWritten() { lines.append("    ghi chú: \(prose)") }
    if isWritten() { lines.append("    kết quả: \(prose)") }
    return lines + list("    ", "tiêu chí")
  }

  private var relations: [String] {
    var lines = ["  quan hệ:", "    bên trong:"]
    for name in ["quản lý bởi", "quản lý", "phối hợp"] { lines += list("      ", name) }
    for row in 0..<itemCount() {
      lines.append("    bên ngoài h\(row):")
      lines += list("      ", "cơ quan") + list("      ", "bản chất")
    }
    return lines
  }

  private var authority: [String] {
    (0..<itemCount()).flatMap { ["  quyền hạn q\($0): \(prose)"] + items("    ", label: "i") }
  }

  private var conditions: [String] {
    ["  điều kiện:"]
      + ["dùng riêng", "dùng chung", "tính chất", "tự chủ", "hỗ trợ"].flatMap { list("    ", $0) }
  }

  private var requirements: [String] {
    var lines = ["  yêu cầu:", "    dẫn: \(prose)", "    trình độ:"]
    if isWritten() { lines.append("      dẫn: \(prose)") }
    for group in 0..<itemCount() {
      lines.append("      nhóm s\(group): \(prose)")
      if isWritten() { lines.append("        dẫn: \(prose)") }
      lines.append("        ngành: \(prose); Luật\(isWritten() ? "; ..." : "")")
    }
    if isWritten() { lines.append("      hoặc: \(prose)") }
    return lines
      + ["bồi dưỡng", "kinh nghiệm", "phẩm chất", "khác"].flatMap { list("    ", $0) }
  }

  // MARK: Lines

  private func list(_ indent: String, _ name: String) -> [String] {
    guard isWritten() else { return [] }
    return ["\(indent)\(name):"] + items(indent + "  ", label: "m")
  }

  /// Labels keep words that begin with a bracket from being read as one.
  private func items(_ indent: String, label: String) -> [String] {
    (0..<max(1, itemCount())).map { "\(indent)- [\(label)\($0)] \(prose)" }
  }

  private var prose: String { Self.prose(words()) }

  /// Words as an author has to write them: a backslash before braces.
  static func prose(_ words: String) -> String {
    words.replacing("{", with: "\\{").replacing("}", with: "\\}")
  }

  private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}
