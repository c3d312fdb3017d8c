import VTVLChecks
import VTVLSyntax

// The findings by post and by rule.
extension ReportMarkdown {
  mutating func writeFindings() {
    guard !report.findings.isEmpty else { return }
    writer.heading(2, words("Theo vị trí", "By post"))
    writePosts()
    for group in report.byPost.groups { write(group) }
    writeRules()
  }

  /// The table of posts is for seeing where most is to be done.
  private static let readablePosts = 30

  private mutating func writePosts() {
    let posts = report.byPost.posts.filter { $0.counts.total > 0 }
    guard !posts.isEmpty else { return }
    beginTable([
      .text("Mã", "Code", 12), .text("Vị trí", "Post", 40), .number("Lỗi", "Errors"),
      .number("Cảnh báo", "Warnings"), .number("Lưu ý", "Notes"),
      .number("Dùng chung", "Shared"),
    ])
    for post in posts.prefix(Self.readablePosts) {
      let counts = [post.counts.errors, post.counts.warnings, post.counts.notes, post.shared]
      let subject = report.subject.posts[post.post]
      addRow([subject.code, subject.title ?? ""] + counts.map(words.number))
    }
    writeOtherPosts(posts.count - Self.readablePosts)
    writeSoundPosts()
    if posts.contains(where: { $0.shared > 0 }) { explainSharing() }
  }

  private mutating func writeOtherPosts(_ more: Int) {
    guard more > 0 else { return }
    let count = words.count(more, "vị trí", "post")
    writer.paragraph(
      words(
        "Còn \(count) ít phát hiện hơn, nêu ở dưới.", "\(count) more have fewer, named below."))
  }

  private mutating func explainSharing() {
    writer.paragraph(
      words(
        "Dùng chung là phát hiện ở dòng mà nhiều vị trí cùng thừa hưởng: sửa một lần là xong cho tất "
          + "cả. Mỗi phát hiện chỉ nêu một lần dưới đây, tại dòng viết ra nó.",
        "Shared findings stand in lines that several posts inherit: fixed once, they are fixed "
          + "for all. Each finding stands once below, at the line that states it."))
  }

  private mutating func writeSoundPosts() {
    let sound = report.byPost.posts.filter { $0.counts.total == 0 }.map(\.post)
    guard !sound.isEmpty else { return }
    writer.paragraph(
      words("Không có phát hiện: ", "Without findings: ") + words.codes(sound, limit: 24) + ".")
  }

  // MARK: Groups

  private mutating func write(_ group: Report.ByPosition.Group) {
    let isLong = group.posts.count > 8 && group.posts.count < report.subject.posts.count
    writer.heading(
      3,
      isLong
        ? words("Chung: \(group.posts.count) vị trí", "Shared: \(group.posts.count) posts")
        : words.heading(group.posts))
    if isLong { writer.paragraph(words.codes(group.posts)) }
    beginTable([
      .text("Mức", "Level", 10), .text("Mục", "Section", 12), .text("Phát hiện", "Finding", 60),
      .text("Nơi", "Place", 18),
      .text("Quy tắc", "Rule", 16),
    ])
    for row in DiagnosticRows(group, report, words).rows { addRow(row) }
  }

  // MARK: Rules

  private mutating func writeRules() {
    writer.heading(2, words("Theo quy tắc", "By rule"))
    beginTable([
      .text("Quy tắc", "Rule", 18), .text("Mức", "Level", 10),
      .number("Số phát hiện", "Findings"), .number("Số vị trí", "Posts"),
      .text("Điều được phát hiện", "What is found", 40), .text("Nơi", "Places", 30),
    ])
    for rule in report.byRule {
      addRow([
        rule.rule.id, words.severity(rule.severity), words.number(rule.findings.count),
        words.number(rule.posts), rule.rule.summary[words.language],
        words.places(rule.findings.map { report.findings[$0].place }, limit: 8),
      ])
    }
    writer.paragraph(
      words(
        "Muốn biết vì sao có một quy tắc và cách sửa: vtvl explain QUY-TẮC.",
        "For the reason of a rule and how to fix it: vtvl explain RULE."))
  }

  mutating func writeSuppressions() {
    guard !report.suppressions.isEmpty else { return }
    writer.heading(2, words("Được bỏ qua có lý do", "Suppressed, with a reason"))
    beginTable([
      .text("Quy tắc", "Rule", 18), .text("Nơi", "Place", 18), .text("Lý do", "Reason", 60),
    ])
    for place in report.suppressions {
      addRow([
        place.rule.id, words.places([place.place]), place.reason,
      ])
    }
  }
}
