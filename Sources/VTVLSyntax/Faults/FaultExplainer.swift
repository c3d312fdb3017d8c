/// Puts into words what the parser found wrong with a file, in an author's words: what stands there, and what to do.
struct FaultExplainer: LineReading {
  let file: SourceFile
  let fileIndex: Int
  let bytes: [UInt8]
  let lines: [Line]
  let heads: [LineHead]
  let nextContent: [Int]
  let habitualStep: Int
  let tree: TreeBuilder
  let faults: [PlacedFault]

  /// Where the fault stands that is explained.
  var line = 0
  var blocks: [OpenBlock] = []
  /// How many more lines the fixes of this file may move along with others: a line may belong to what
  /// several fixes move.
  var linesToMove: Int
  private var diagnostics: [Diagnostic] = []

  static func diagnostics(
    of parser: Parser, _ lexed: LexedLines, _ fileIndex: Int
  ) -> [Diagnostic] {
    var explainer = FaultExplainer(parser, fileIndex)
    explainer.explainFaults()
    explainer.explainLines(lexed)
    return explainer.oneErrorALine
  }

  init(_ parser: Parser, _ fileIndex: Int) {
    file = parser.file
    self.fileIndex = fileIndex
    bytes = parser.bytes
    lines = parser.lines
    heads = parser.heads
    nextContent = parser.nextContent
    habitualStep = parser.habitualStep
    tree = parser.builder
    faults = parser.faults
    linesToMove = 1000 + parser.lines.count * 2
  }

  mutating func explainFaults() {
    for group in FaultGroup.groups(of: faults, in: tree) {
      line = group.first.line
      blocks = group.first.blocks
      explain(group)
    }
  }

  private mutating func explain(_ group: FaultGroup) {
    switch group.first.fault {
    case .version(let fault): explain(fault)
    case .name(let fault): explain(fault, group)
    case .keyword(let fault): explain(fault)
    case .place(let fault): explain(fault)
    case .indentation(let fault): explain(fault)
    case .item(let fault): explain(fault, group)
    case .label(let fault): explain(fault, group)
    case .edit(let fault): explain(fault)
    case .prose(let fault): explain(fault, group)
    case .title(let fault): explain(fault)
    }
  }

  mutating func report(
    _ rule: Rule, _ start: Int, _ end: Int, _ message: Message, fix: Diagnostic.Fix? = nil,
    wanted: WantedName? = nil
  ) {
    diagnostics.append(
      Diagnostic(rule, at: location(start, end), message, fix: fix, wanted: wanted))
  }

  mutating func reportMalformed(
    _ start: Int, _ end: Int, vi: String, en: String, fix: Diagnostic.Fix? = nil,
    wanted: WantedName? = nil
  ) {
    report(.malformedLine, start, end, Message(vi: vi, en: en), fix: fix, wanted: wanted)
  }

  /// Of several errors in one line only the first, which most likely made the others; braces, which say nothing about
  /// the form of a line, all.
  var oneErrorALine: [Diagnostic] {
    var faulty: Set<Int> = []
    return diagnostics.filter { diagnostic in
      guard diagnostic.rule.severity == .error, diagnostic.rule != .unbalancedBrace else {
        return true
      }
      return faulty.insert(file.lines.line(containing: diagnostic.location.range.lowerBound))
        .inserted
    }
  }
}
