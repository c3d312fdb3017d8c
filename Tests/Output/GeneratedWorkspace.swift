import TestSupport

/// A small workspace made up from a seed: a head, perhaps its deputy over a template, with words that are
/// partly prose and partly hostile, and with fields and lists that come and go.
struct GeneratedWorkspace {
  let source: String

  init(seed: UInt64) {
    let random = Box(SeededGenerator(seed: seed))
    let post = { (code: String) in
      PositionSource(
        code: code, itemCount: { random.number(0...2) }, isWritten: { random.number(0...1) > 0 },
        words: { Self.words(random) }
      ).text
    }
    var source = "vtvl 1\n\n" + post("P-1")
    if random.number(0...2) == 0 { source += Self.deputy(random) }
    if random.number(0...4) == 0 { source += post("P-3") }
    self.source = source
  }

  /// A deputy that keeps, edits, adds and replaces by a template and by itself.
  private static func deputy(_ random: Box) -> String {
    """
    mẫu m
      trên: P-1
      tham số đơn-vị: \(PositionSource.prose(words(random)))
      nhiệm vụ mới: {đơn-vị}\(PositionSource.prose(words(random)))
        việc:
          - [a] {đơn-vị}
          - [b] \(PositionSource.prose(words(random))) {cấp-phó-của}
      mục tiêu: {tên}, {gọi-tắt}
    vị trí P-2: \(PositionSource.prose(words(random)))
      cấp phó của: P-1
      theo mẫu: m
      đặt đơn-vị: \(PositionSource.prose(words(random)))
      ngạch: Chuyên viên
      giữ nhiệm vụ mới: \(PositionSource.prose(words(random)))
        việc:
          thay [a] {P-1}

    """
  }

  private static let plain = [
    "Chủ trì", "xây dựng", "kế hoạch", "công tác của", "Phòng", "(nếu có)", "6 tháng,", "quý;",
    "báo cáo.",
  ]

  /// One to four pieces, every other one hostile.
  private static func words(_ random: Box) -> String {
    (0...random.number(0...3)).map { _ in
      random.number(0...1) == 0
        ? plain[random.number(0...plain.count - 1)]
        : HostileTexts.all[random.number(0...HostileTexts.all.count - 1)]
    }.joined(separator: random.number(0...3) == 0 ? "" : " ")
  }

  /// One generator for all that is chosen in a workspace.
  private final class Box {
    private var generator: SeededGenerator

    init(_ generator: SeededGenerator) { self.generator = generator }

    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  }
}
