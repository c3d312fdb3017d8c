import Testing
import VTVLModel

/// What goes round in a circle, or on without end, is cut and told; everything else is still there.
@Suite("Circles and bounds")
struct CircleTests {
  @Test(arguments: [
    ("vị trí a: A\n  kế thừa: a", "2 reference-cycle", "“a” inherits from itself."),
    ("vị trí b: B\n  kế thừa: a\nvị trí a: A\n  cấp phó của: b", "2 reference-cycle", "b → a → b"),
    (
      "vị trí c: C\n  kế thừa: a\nvị trí a: A\n  kế thừa: b\nvị trí b: B\n  kế thừa: c",
      "2 reference-cycle", "c → a → b → c"
    ),
    (
      "vị trí p: P\n  theo mẫu: m\nmẫu m\n  theo mẫu: n\nmẫu n\n  theo mẫu: m", "4 reference-cycle",
      "m → n → m"
    ),
    ("vị trí p: P\n  theo mẫu: m\nmẫu m\n  trên: m", "4 reference-cycle", "itself"),
  ])
  func `inheritance in a circle`(source: String, finding: String, words: String) {
    let built = Built(source)
    #expect(built.findings == [finding])
    #expect(built.finding(.referenceCycle)?.message.en.contains(words) == true)
    #expect(built.model.positions.count == source.matches(of: /vị trí/).count)
  }

  @Test func `two circles are two findings`() {
    let built = Built(
      "vị trí a: A\n  kế thừa: b\nvị trí b: B\n  kế thừa: a\nvị trí c: C\n  kế thừa: c")
    #expect(built.findings == ["2 reference-cycle", "6 reference-cycle"])
  }

  @Test func `a long circle is told with its middle left out`() {
    let posts = (0..<40).map { "vị trí p\($0): P\n  kế thừa: p\(($0 + 1) % 40)" }
    let message = Built(posts.joined(separator: "\n")).finding(.referenceCycle)?.message.en ?? ""
    #expect(message.contains("p0 → p1 → p2 → p3 → p4 → p5 → … → p36 → p37 → p38 → p39 → p0"))
  }

  @Test(arguments: [
    ("hằng a: {a}\nvị trí p: P\n  mục tiêu: {a}", "{a} → {a}"),
    ("hằng a: {b}\nhằng b: x {a}\nvị trí p: P\n  mục tiêu: {a}", "{a} → {b} → {a}"),
    ("vị trí p: P\n  tham số x: {x}\n  mục tiêu: {x}", "{x} → {x}"),
    ("vị trí p: P\n  tham số x: {y}\n  tham số y: {x}\n  mục tiêu: {x}", "{x} → {y} → {x}"),
    ("vị trí p: {tên}", "{p.tên} → {p.tên}"),
    ("vị trí p: {q}\nvị trí q: {p}", "{q.tên} → {p.tên} → {q.tên}"),
    ("vị trí p: P\n  gọi tắt: {gọi-tắt}\n  mục tiêu: {gọi-tắt}", "{p.gọi-tắt} → {p.gọi-tắt}"),
  ])
  func `names in a circle`(source: String, circle: String) {
    let built = Built(source)
    #expect(built.model.diagnostics.map(\.rule.id) == ["reference-cycle"])
    #expect(built.model.diagnostics.first?.message.vi.contains(circle) == true)
  }

  @Test func `a circle that nobody uses is told too`() {
    #expect(Built("hằng a: {b}\nhằng b: {a}").findings == ["1 reference-cycle"])
  }

  @Test(arguments: [63, 64, 65, 200])
  func `inheritance too deep is told once`(depth: Int) {
    let posts = (0...depth).map { "vị trí p\($0): P\n" + ($0 > 0 ? "  kế thừa: p\($0 - 1)\n" : "") }
    let built = Built(posts.joined() + "  mục tiêu: x\n")
    #expect(built.model.diagnostics.map(\.rule.id) == (depth > 64 ? ["too-deep"] : []))
    #expect(built.model.positions.count == depth + 1)
  }

  @Test(arguments: [60, 100])
  func `references too deep are told once`(depth: Int) {
    let constants = (0..<depth).map { "hằng c\($0): {c\($0 + 1)}\n" }
    let uses = (0..<depth).map { "    - {c\($0)}\n" }
    let built = Built(
      constants.joined() + "hằng c\(depth): hết\nvị trí p: P\n  quyền hạn:\n" + uses.joined())
    #expect(built.model.diagnostics.map(\.rule.id) == (depth > 64 ? ["too-deep"] : []))
    #expect(built["p"]?.authority.first?.items.count == depth)
  }

  /// Each constant doubles the one before: without a bound these would be 2^40 words.
  @Test func `text that grows without end is bounded`() {
    let constants = (1...40).map { "hằng c\($0): {c\($0 - 1)} {c\($0 - 1)}\n" }
    let built = Built(
      "hằng c0: từ\n" + constants.joined() + "vị trí p: P\n  mục tiêu: {c40} {c39} {c38}\n"
        + "vị trí q: Q\n  ngạch: Chuyên viên\n")
    #expect(built.model.diagnostics.map(\.rule.id) == ["text-too-large"])
    #expect((built["p"]?.objective?.string.utf8.count ?? 0) <= 16 << 20)
    #expect(built.model.positions.map(\.code) == ["p", "q"])
  }
}
