import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// The matrices add up to what the posts hold.
@Suite("The matrices of the report")
struct MatrixTests {
  @Test(arguments: Sample.allCases)
  func `own, inherited and replaced are all the values of a section`(sample: Sample) {
    let analysis = sample.analysis
    for (position, row) in zip(
      analysis.model.positions, InheritanceMatrix.of(analysis).rows)
    {
      for (section, cell) in zip(Section.allCases, row.cells) {
        let values =
          position.passages.count { $0.section == section }
          + position.lists.reduce(0) { $0 + ($1.section == section ? $1.texts.count : 0) }
          + (section == .competencies ? position.competencies?.levels.count ?? 0 : 0)
        #expect(cell.values == values, "\(row.code) \(section)")
      }
    }
  }

  @Test(arguments: Sample.allCases)
  func `what a post does not state comes from the posts and templates it is built on`(
    sample: Sample
  ) {
    let analysis = sample.analysis
    for (position, row) in zip(
      analysis.model.positions, InheritanceMatrix.of(analysis).rows)
    {
      let layers = Set(
        position.layers.map { analysis.model.declarations.spelling($0.declaration) })
      for cell in row.cells {
        let elsewhere = cell.sources.reduce(0) { $0 + $1.values }
        #expect((cell.inherited...(cell.inherited + cell.replaced)).contains(elsewhere))
        #expect(cell.sources.allSatisfy { layers.contains($0.name) && $0.name != row.code })
      }
    }
  }

  @Test func `a deputy's edits are its own, its head's are not`() throws {
    let matrix = InheritanceMatrix.of(Samples.many)
    let tasks = try #require(Section.allCases.firstIndex(of: .tasks))
    let (head, deputy) = (matrix.rows[0].cells[tasks], matrix.rows[1].cells[tasks])
    #expect(Self.counts(head) == [0, 5, 0, 0])
    #expect(Self.counts(deputy) == [0, 3, 1, 1])
    #expect(deputy.sources.map(\.name) == ["cấp-trưởng"])
    #expect(deputy.sources.map(\.through) == [["P0-1"]])
  }

  private static func counts(_ cell: InheritanceMatrix.Cell) -> [Int] {
    [cell.own, cell.inherited, cell.replaced, cell.removed]
  }

  @Test func `the six posts lack nothing`() {
    let matrix = CompletenessMatrix.of(Samples.namDong)
    #expect(matrix.rows.count == 6)
    #expect(matrix.rows.filter { !$0.isComplete }.map(\.code) == [])
    let required = matrix.rows.flatMap(\.cells).map(\.required)
    #expect(required.count == 6 * 8)
    #expect(!required.contains(0))
  }

  /// Task by task, as the form has three required cells for each.
  @Test func `what is missing is counted and named as the form names it`() throws {
    let matrix = CompletenessMatrix.of(Samples.many)
    let row = try #require(matrix.rows.first)
    let tasks = try #require(matrix.sections.firstIndex(of: .tasks))
    #expect(row.cells[tasks].isComplete)
    #expect(row.cells[tasks].required == 3)
    let missing = row.cells[0].missing.map(\.label)
    #expect(missing == ["Ngày bắt đầu thực hiện", "Quy trình công việc liên quan"])
    let relations = try #require(matrix.sections.firstIndex(of: .relations))
    #expect(row.cells[relations].isEmpty)
  }

  @Test func `posts with the same levels share a column`() throws {
    let matrix = try #require(CompetencyMatrix.of(Samples.many).first)
    // Heads and every third deputy need level 3, the other deputies 1 or 2.
    #expect(matrix.profiles.map(\.positions.count) == [200, 50, 50])
    #expect(matrix.levels(of: 1).map(\.range.description) == ["1", "2", "3"])
    #expect(matrix.levels(of: 0).map(\.positions.count) == [300])
  }

  /// The words of `positions.json`, counted by other means.
  @Test(arguments: Sample.allCases)
  func `words written and words printed add up`(sample: Sample) throws {
    let analysis = sample.analysis
    let savings = Report(analysis).savings
    #expect(savings.reaches.reduce(savings.unprinted) { $0 + $1.words } == savings.written)
    let levels = analysis.model.positions.reduce(0) { $0 + ($1.competencies?.levels.count ?? 0) }
    #expect(savings.reaches.reduce(levels) { $0 + $1.printed } == savings.printed)
    let file = try #require(Emitter.positions.emit(analysis).first { $0.path == "positions.json" })
    let json = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
    let positions = try #require(json?["positions"])
    #expect(savings.printed == Self.words(in: positions) + levels)
  }

  /// Codes, names, numbers and what the compiler derives are not printed words.
  private static func words(in value: Any, field: String = "") -> Int {
    let unprinted: Set = [
      "code", "deputyOf", "inherits", "templates", "ranks", "id", "no", "shortTitle", "framework",
    ]
    switch value {
    case _ where unprinted.contains(field): return 0
    case let text as String: return text.split(separator: " ").count
    case let list as [Any]: return list.reduce(0) { $0 + words(in: $1, field: field) }
    case let object as [String: Any]:
      return object.reduce(0) { $0 + words(in: $1.value, field: $1.key) }
    default: return 0
    }
  }

  @Test func `the common text of the six posts stands once`() {
    let savings = Report(Samples.namDong).savings
    #expect(Double(savings.written) / Double(savings.printed) < 0.60)
  }
}

extension InheritanceMatrix {
  static func of(_ analysis: Analysis) -> InheritanceMatrix { Report(analysis).inheritance }
}

extension CompletenessMatrix {
  static func of(_ analysis: Analysis) -> CompletenessMatrix { Report(analysis).completeness }
}

extension CompetencyMatrix {
  static func of(_ analysis: Analysis) -> [CompetencyMatrix] { Report(analysis).competencies }
}
