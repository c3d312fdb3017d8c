import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLSyntax

/// A finding keeps its fingerprint while what it says stays, wherever it stands.
@Suite("Fingerprints of findings")
struct FingerprintTests {
  private static let source = """
    vtvl 1

    vị trí TP-01: Trưởng phòng Kinh tế
      quan hệ:
        bên trong:
          phối hợp:
            - Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã
            - Công an xã
            - Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã
    """

  private func fingerprints(_ files: String..., folder: String = "") -> [String] {
    let analysis = Compilation.analyze(
      Workspace(
        files.enumerated().map { index, text in
          SourceFile(path: "\(index).vtvl", bytes: Array((text + "\n").utf8))
        }))
    // So small a source lacks sections and more; only these findings are looked at.
    let rules = Set(Rule.languageRules.map(\.id)).union(["duplicate-item"])
    return zip(analysis.diagnostics, analysis.fingerprints { _ in folder })
      .filter { rules.contains($0.0.rule.id) }.map(\.1.text)
  }

  private func changed(_ old: String, _ new: String) -> String {
    Self.source.replacing(old, with: new)
  }

  @Test func `it is written down, so that no version changes it unnoticed`() {
    #expect(fingerprints(Self.source) == ["18707ef2dfa1199a"])
  }

  @Test func `it does not depend on how messages are worded`() {
    let files = ExampleFiles.namDong
    let analysis = Compilation.analyze(Workspace(files))
    let reworded = analysis.diagnostics.map { finding in
      Diagnostic(
        finding.rule, at: finding.location, about: finding.arguments,
        Message(vi: "Nói cách khác.", en: "In other words."), posts: finding.posts)
    }
    #expect(
      Fingerprint.of(reworded, in: analysis.model.forest) == analysis.fingerprints())
    #expect(Set(analysis.fingerprints().map(\.text)).count == analysis.diagnostics.count)
  }

  @Test func `it outlives what happens around the finding`() {
    let before = fingerprints(Self.source)
    #expect(before.count == 1)
    #expect(fingerprints(changed("vị trí TP", "# Ghi chú\n\nvị trí TP")) == before)
    #expect(fingerprints(changed("Trưởng phòng Kinh tế", "Trưởng phòng Văn hóa")) == before)
    #expect(
      fingerprints(changed("dân và Ủy ban", "dân\n          và Ủy ban")) == before,
      "wrapped anew")
    #expect(fingerprints("vtvl 1", Self.source) == before, "moved to another file")
    #expect(
      fingerprints(Self.source + "\nvị trí TP-02: Phó Trưởng phòng\n  cấp phó của: TP-01")
        == before, "one more post inherits the line")
    #expect(
      fingerprints(
        changed("vị trí", "position").replacing("quan hệ", with: "relations")
          .replacing("bên trong", with: "internal")
          .replacing("phối hợp", with: "coordinates with")) == before, "translated")
  }

  @Test func `it changes with what the finding says`() {
    let before = fingerprints(Self.source)
    #expect(fingerprints(changed("Hội đồng nhân dân", "HĐND")) != before)
    #expect(fingerprints(changed("phối hợp", "quản lý")) != before)
    #expect(fingerprints(changed("TP-01", "TP-02")) != before)
    #expect(fingerprints(Self.source, folder: "xa-a") != fingerprints(Self.source, folder: "xa-b"))
  }

  // MARK: Lists

  /// A finding that lists things, and a text in which it lists fewer.
  struct Listing: Sendable {
    let rule: String
    let more: String
    let fewer: String
  }

  private static let office = """
    khung năng lực k: Khung
      thang: 1-5
      nhóm chung: Chung
        - [giao-tiếp] Giao tiếp ứng xử
        - [hợp-tác] Quan hệ phối hợp

    """
  private static let head = """
    vị trí A: Trưởng phòng
      năng lực theo k:
        tất cả: 3
    vị trí B: Phó Trưởng phòng
      cấp phó của: A
      năng lực theo k:

    """

  static let listings = [
    Listing(
      rule: "missing-section", more: "vị trí A: Văn thư\n",
      fewer: "vị trí A: Văn thư\n  ngạch: Cán sự\n"),
    // A section that is empty altogether lacks no less than one of which a part is written.
    Listing(
      rule: "missing-section", more: "vị trí A: Văn thư\n",
      fewer: "vị trí A: Văn thư\n  điều kiện:\n    dùng chung:\n      - Máy in\n"),
    Listing(
      rule: "abolished-level",
      more: "vị trí A: Văn thư\n  mục tiêu: Phối hợp với cấp huyện và thị trấn để giữ văn bản.\n",
      fewer: "vị trí A: Văn thư\n  mục tiêu: Phối hợp với cấp huyện và các xã để giữ văn bản.\n"),
    Listing(
      rule: "competency-above-head",
      more: office + head + "    tất cả: 4\n",
      fewer: office + head + "    tất cả: 4\n    mức hợp-tác: 3\n"),
  ]

  @Test(arguments: listings)
  func `a finding that lists things is new when the list grows`(listing: Listing) throws {
    func known(_ text: String) throws -> (KnownDiagnostics, Fingerprint) {
      let analysis = Compilation.analyze(
        Workspace([SourceFile(path: "a.vtvl", bytes: Array("vtvl 1\n\n\(text)".utf8))]))
      let found = zip(analysis.diagnostics, analysis.fingerprints())
        .filter { $0.0.rule.id == listing.rule }
      try #require(
        found.count == 1, "\(analysis.diagnostics.map { "\($0.rule.id) \($0.message.en)" })")
      let forest = analysis.model.forest
      return (KnownDiagnostics(found.map(\.0), found.map(\.1), in: forest), found[0].1)
    }
    let (more, fewer) = (try known(listing.more), try known(listing.fewer))
    #expect(more.1.text == fewer.1.text)
    #expect(more.1.parts.isStrictSuperset(of: fewer.1.parts))
    #expect(more.0.contains(fewer.1))
    #expect(!fewer.0.contains(more.1))
    #expect(fewer.0.count == 1 && more.0.count == 1)
  }

  @Test func `findings alike in everything are counted`() {
    let twice = fingerprints(Self.source + "\n        - Công an xã\n        - Công an xã")
    #expect(twice.count == 3)
    #expect(Set(twice).count == 3)
    #expect(twice[2] == twice[1] + "-2")
  }

  /// Other channels know a finding by it alone.
  @Test(arguments: Sample.allCases)
  func `no two findings have the same`(sample: Sample) {
    let fingerprints = sample.analysis.fingerprints()
    #expect(Set(fingerprints).count == fingerprints.count)
    #expect(fingerprints.count == sample.analysis.diagnostics.count)
  }

  @Test func `findings outside every construct have one too`() {
    let version = fingerprints("vtvl 9")
    #expect(version.count == 1)
    #expect(fingerprints("# Ghi chú\nvtvl 9") == version)
  }
}
