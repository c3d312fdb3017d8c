import Foundation
import Testing

/// The six posts of Nam Đồng: every cell of the printed document, in the compiled file.
@Suite("The six posts of Nam Đồng")
struct SixPostsTests {
  private static let codes = (1...6).map { "LDQL-0\($0)" }

  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let scan = here.appending(path: "Document/source.txt")
  private static let compiled = here.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Examples/NamDong/expected/positions.json")

  /// Read once for all tests.
  private static let reading = Result { try SourceDocument(contentsOf: scan) }

  private let source: SourceDocument

  init() throws {
    source = try Self.reading.get()
  }

  // MARK: The reading of the document

  @Test func `the document has six posts in order`() {
    #expect(source.posts.map(\.code) == Self.codes)
    #expect(source.cells["document/number"] == "Phụ lục 3")
    #expect(source.cells.count == 3)
  }

  /// The numbers the project states of the document, all six posts together.
  @Test(arguments: [
    Count(of: "header", 36, matching: "header/*"),
    Count(of: "objectives", 6, matching: "objective"),
    Count(of: "task rows", 45, matching: "tasks/*/area"),
    Count(of: "duties", 87, matching: "tasks/*/duties/*"),
    Count(of: "notes", 6, matching: "tasks/*/note"),
    Count(of: "outputs", 45, matching: "tasks/*/output"),
    Count(of: "criteria", 108, matching: "tasks/*/criteria/*"),
    Count(of: "relations inside", 32, matching: "relations/internal/*/*"),
    Count(of: "outside rows", 12, matching: "relations/external/*/bodies/1"),
    Count(of: "bodies", 25, matching: "relations/external/*/bodies/*"),
    Count(of: "natures", 33, matching: "relations/external/*/nature/*"),
    Count(of: "authority groups", 18, matching: "authority/*/title"),
    Count(of: "authority items", 60, matching: "authority/*/items/*/text"),
    Count(of: "private equipment", 30, matching: "conditions/equipment/private/*"),
    Count(of: "shared equipment", 18, matching: "conditions/equipment/shared/*"),
    Count(of: "natures of the work", 18, matching: "conditions/nature/*"),
    Count(of: "autonomy", 6, matching: "conditions/autonomy/*"),
    Count(of: "support", 6, matching: "conditions/support/*"),
    Count(of: "preambles", 12, matching: "*/preamble"),
    Count(of: "education", 6, matching: "requirements/education/intro"),
    Count(of: "alternatives", 6, matching: "requirements/education/alternative"),
    Count(of: "groups of studies", 4, matching: "requirements/education/groups/*/name"),
    Count(of: "studies", 322, matching: "requirements/education/groups/*/majors/*"),
    Count(of: "open lists", 8, matching: "requirements/education/groups/*/open"),
    Count(of: "training", 12, matching: "requirements/training/*"),
    Count(of: "experience", 6, matching: "requirements/experience/*"),
    Count(of: "qualities", 36, matching: "requirements/qualities/*"),
    Count(of: "other requirements", 30, matching: "requirements/other/*"),
    Count(of: "competency levels", 102, matching: "competencies/*/*"),
  ])
  func `the reading finds as many as the document has`(expected: Count) {
    let paths = source.posts.flatMap(\.cells.keys)
    #expect(paths.count(where: expected.matches) == expected.number)
  }

  @Test func `every task has an area, an output and a criterion`() {
    for post in source.posts {
      let tasks = post.cells.keys.filter { $0.hasSuffix("/no") && $0.hasPrefix("tasks/") }
      for task in tasks.map({ $0.dropLast("/no".count) }) {
        for cell in ["area", "output", "criteria/1"] {
          #expect(post.cells["\(task)/\(cell)"] != nil, "\(post.code) \(task)/\(cell)")
        }
      }
    }
  }

  @Test func `each repair meets the scanning errors it is meant for and no other`() throws {
    let scan = try String(contentsOf: Self.scan, encoding: .utf8)
    for repair in Irregularities.repairs {
      #expect(scan.ranges(of: repair.scanned).count == repair.count, "\(repair.scanned)")
    }
  }

  // MARK: The compiled file

  @Test func `the appendix is compiled as printed`() throws {
    let compiled = try CompiledPositions(contentsOf: Self.compiled)
    #expect(compiled.posts.map(\.code) == Self.codes)
    report(CellDifference.between(printed: source.cells, compiled: compiled.cells), in: "PL 3")
  }

  @Test(arguments: codes)
  func `the post is compiled cell by cell as printed`(code: String) throws {
    let printed = try #require(source.posts.first { $0.code == code })
    let post = try #require(
      try CompiledPositions(contentsOf: Self.compiled).posts.first { $0.code == code })
    report(CellDifference.between(printed: printed.cells, compiled: post.cells), in: code)
  }

  private func report(_ differences: [CellDifference], in place: String) {
    for difference in differences { Issue.record("\(place) \(difference)") }
  }
}

/// How many cells of a kind the document has; `*` in the pattern stands for any one step of a path.
struct Count: CustomTestStringConvertible {
  let kind: String
  let number: Int
  private let pattern: [Substring]

  init(of kind: String, _ number: Int, matching pattern: String) {
    self.kind = kind
    self.number = number
    self.pattern = pattern.split(separator: "/")
  }

  var testDescription: String { "\(number) \(kind)" }

  func matches(_ path: String) -> Bool {
    let steps = path.split(separator: "/")
    return steps.count == pattern.count
      && zip(steps, pattern).allSatisfy { $1 == "*" || $0 == $1 }
  }
}
