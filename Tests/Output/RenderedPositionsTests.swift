import TestSupport
import Testing
import VTVLCompiler
import VTVLOutput

/// The pages of the six posts, read by programs that others wrote, show each value in its cell.
@Suite("Rendered pages of the six posts", .enabled(if: Clients.areInstalled))
struct RenderedPositionsTests {
  private static let outputs = Compilation.outputs(
    of: Compilation.analyze(Workspace(ExampleFiles.namDong)))

  @Test(arguments: Clients.Reader.allCases)
  func `every value stands in its cell`(reader: Clients.Reader) throws {
    let wrong = try Clients.render([Self.outputs], with: [reader])
    #expect(wrong.isEmpty, "\(wrong.prefix(5).joined(separator: "\n"))")
  }

  /// Were the comparison blind, the test above could not fail.
  @Test(arguments: [
    (" <br>2. ", " 2. "), ("| 1.1 |", "| 1.2 |"), ("| **Năng lực quản lý** |", "| |"),
    ("## 4- ", "4- "), ("Chánh Văn phòng", "Chánh \\*Văn phòng"), ("*(Theo", "* (Theo"),
    ("| Mức độ tự chủ |", "| | Mức độ tự chủ"), ("\n| 8 |", "\n\n| 8 |"), ("&", "&lt;"),
  ])
  func `a page that shows something else is noticed`(from: String, to: String) throws {
    let spoiled = Self.outputs.map { file in
      guard file.path == "LDQL-01.md" else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      return OutputFile(path: file.path, text: text.replacing(from, with: to, maxReplacements: 1))
    }
    #expect(try !Clients.render([spoiled], with: [.cmark]).isEmpty)
  }
}
