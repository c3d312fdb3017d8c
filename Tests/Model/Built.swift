import VTVLModel
import VTVLSyntax

/// A model built from sources in a test, and short ways to ask it.
struct Built {
  let model: Model
  let syntax: [Diagnostic]

  /// - Parameter sources: files `a.vtvl`, `b.vtvl` … without their first line `vtvl 1`.
  init(_ sources: String...) { self.init(sources) }

  init(_ sources: [String]) {
    let parsed = sources.enumerated().map { index, source in
      let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))
      return Parser.parse(
        SourceFile(path: "\(letter).vtvl", bytes: Array("vtvl 1\n\(source)\n".utf8)), index: index)
    }
    syntax = parsed.flatMap { $0.diagnostics.filter { $0.wanted == nil } }
    model = Model.build(SyntaxForest(parsed))
  }

  subscript(code: String) -> Position? { model.positions.first { $0.code == code } }

  /// Every finding as `line rule`, lines counted without `vtvl 1`; of a second file as `b:line rule`.
  var findings: [String] {
    (syntax + model.diagnostics).sorted {
      ($0.location.file, $0.location.range.start, $0.rule.id)
        < ($1.location.file, $1.location.range.start, $1.rule.id)
    }.map { finding in
      let file = model.forest.trees[finding.location.file].file
      let line = file.position(of: finding.location.range.lowerBound).line - 1
      let place = finding.location.file == 0 ? "" : "\(file.path.prefix(1)):"
      return "\(place)\(line) \(finding.rule.id)"
    }
  }

  func finding(_ rule: Rule) -> Diagnostic? { model.diagnostics.first { $0.rule == rule } }

  // MARK: Posts

  func areas(_ code: String) -> [String] { self[code]?.tasks.compactMap(\.area?.string) ?? [] }

  /// The tasks by their ids.
  func tasks(_ code: String) -> [String] {
    self[code]?.tasks.map { $0.name.map { model.spelling($0) } ?? "-" } ?? []
  }

  /// The items of the first group of powers.
  func powers(_ code: String) -> [String] {
    self[code]?.authority.first?.items.map(\.string) ?? []
  }

  func majors(_ code: String) -> [String] {
    self[code]?.requirements.education?.groups.flatMap { $0.majors.map(\.string) } ?? []
  }

  /// Where a text is stated, as a line without `vtvl 1`.
  func line(_ origin: NodeRef) -> Int { model.position(origin).position.line - 1 }
}
