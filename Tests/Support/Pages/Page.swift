import Foundation

/// A page of `Specs`: Markdown whose fenced blocks are compiled and compared. Each `## heading` begins a
/// case; the blocks of a case are the files of one workspace and what must come of them.
package struct Page: Sendable, CustomStringConvertible {
  package let file: URL
  package let title: String
  package private(set) var pieces: [Piece]

  package enum Piece: Sendable, Equatable {
    case prose(String)
    case block(FencedBlock)
  }

  /// A case: its heading, and its blocks by their places in `pieces`.
  package struct Case: Sendable {
    package let heading: String
    package let line: Int
    package let blocks: [Int]
  }

  package init(_ file: URL) throws {
    self.init(file, text: try String(contentsOf: file, encoding: .utf8))
  }

  package init(_ file: URL, text: String) {
    self.file = file
    pieces = Self.pieces(text)
    title =
      text.split(separator: "\n").first { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
      ?? ""
  }

  package var description: String { Repository.relativePath(file) }

  /// `rules`, `language`, `errors`…: the folder below `Specs`, empty for pages at the top.
  package var folder: String {
    let parts = description.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// The file's name without its ending, which a rule's page shares with its rule.
  package var name: String { file.deletingPathExtension().lastPathComponent }

  package var text: String {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .prose(let line): [line]
      case .block(let block): block.text
      }
    }.joined(separator: "\n")
  }

  package func block(_ index: Int) -> FencedBlock? {
    if case .block(let block) = pieces[index] { block } else { nil }
  }

  package var blocks: [FencedBlock] { pieces.indices.compactMap(block) }

  package mutating func setLines(_ lines: [String], of index: Int) {
    guard var block = block(index) else { return }
    block.lines = lines
    pieces[index] = .block(block)
  }

  package mutating func replaceProse(_ range: Range<Int>, by lines: [String]) {
    pieces.replaceSubrange(range, with: lines.map { .prose($0) })
  }

  // MARK: Cases

  /// The cases in order; blocks before the first heading belong to a case named after the page.
  package var cases: [Case] {
    var cases: [Case] = []
    var (heading, start, line) = (title, 1, 1)
    var blocks: [Int] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .prose(let text):
        if text.hasPrefix("## ") {
          cases.append(Case(heading: heading, line: start, blocks: blocks))
          (heading, start, blocks) = (String(text.dropFirst(3)), line, [])
        }
        line += 1
      case .block(let block):
        blocks.append(index)
        line += block.lines.count + 2
      }
    }
    cases.append(Case(heading: heading, line: start, blocks: blocks))
    return cases.filter { !$0.blocks.isEmpty }
  }

  // MARK: Reading

  private static func pieces(_ text: String) -> [Piece] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var pieces: [Piece] = []
    var index = 0
    while index < lines.count {
      let fence = lines[index].prefix { $0 == "`" }
      guard fence.count >= 3,
        let end = lines[(index + 1)...].firstIndex(where: { $0 == fence })
      else {
        pieces.append(.prose(lines[index]))
        index += 1
        continue
      }
      let inside = Array(lines[(index + 1)..<end])
      pieces.append(
        .block(FencedBlock(opening: lines[index], lines: inside, line: index + 1)))
      index = end + 1
    }
    return pieces
  }
}
