import VTVLModel
import VTVLSyntax

/// Columns that stand in a part where nothing would be printed below them.
extension FormReader {
  mutating func checkColumns(of part: FormDeclaration.Line, _ kind: Keyword?) {
    let hasRows = !part.all(.row).isEmpty
    let away = part.columns.compactMap { column -> (name: NameUse, homes: [Keyword?])? in
      guard let name = column.name, let homes = self.homes(of: column, hasRows: hasRows),
        !homes.contains(kind)
      else { return nil }
      return (name, homes)
    }
    // The columns of one part are wrong together. One that a single part prints tells which was meant.
    guard let (name, homes) = away.first(where: { $0.homes.count == 1 }) ?? away.first else {
      return
    }
    let home = homes.compactMap { $0 }.first
    if kind == nil, let home, reportMisnamed(part, FormNames.part(home)) { return }
    reportAway(name, part, hasRows: hasRows, home: home)
  }

  /// Reports a part whose name is a slip of the one that its columns belong to; false for any other.
  private mutating func reportMisnamed(_ part: FormDeclaration.Line, _ meant: Message) -> Bool {
    guard let name = part.name, case let spelling = model.spelling(name),
      let nearest = EditDistance.nearest(to: spelling, among: [meant.vi, meant.en])
    else { return false }
    let quoted = VisibleText.excerpt(spelling)
    report(
      .unknownReference, model.location(name.origin), about: spelling,
      vi: "Không có phần nào là «\(quoted)» để in các cột này.",
      en: "No part “\(quoted)” prints these columns.", offering: nearest)
    return true
  }

  /// The parts that can print a column; nil where every part can. None can where a part has rows.
  private func homes(of column: FormDeclaration.Line, hasRows: Bool) -> [Keyword?]? {
    switch structure(of: column) {
    case .label?, .content?: return hasRows ? nil : []
    case _ where hasRows: return []
    case .number?: return [.task, .authority]
    case .group?, .competency?, .level?: return [.competencies]
    case nil: break
    }
    switch field(named: column.name) {
    case .task?, .duties?, .note?, .output?, .criteria?: return [.task]
    case .bodies?, .purpose?: return [.external]
    case .authority?: return [.authority]
    default: return nil
    }
  }

  private mutating func reportAway(
    _ name: NameUse, _ part: FormDeclaration.Line, hasRows: Bool, home: Keyword?
  ) {
    let quoted = VisibleText.excerpt(model.spelling(name))
    let wrong = part.name.map { VisibleText.excerpt(model.spelling($0)) } ?? ""
    let rows = Message(
      vi: "Hãy thụt nó vào dưới «\(Keyword.row.vi) …» của nó.",
      en: "Put it below its “\(Keyword.row.en) …”, indented.")
    let elsewhere = home.map { home in
      let name = FormNames.part(home)
      return Message(
        vi: "Cột này thuộc «\(Keyword.part.vi) \(name.vi)».",
        en: "It belongs to “\(Keyword.part.en) \(name.en)”.")
    }
    let message = Message(
      vi: "«\(Keyword.part.vi) \(wrong)» không in được cột «\(quoted)».",
      en: "“\(Keyword.part.en) \(wrong)” cannot print the column “\(quoted)”."
    ).followed(
      by: (hasRows ? rows : elsewhere)
        ?? Message(
          vi: "Cột này đứng trên các dòng «\(Keyword.row.vi) …».",
          en: "It stands over lines “\(Keyword.row.en) …”."))
    report(
      .malformedLine, model.location(name.origin), about: quoted, vi: message.vi, en: message.en)
  }
}

extension FormDeclaration.Line {
  /// Its columns, those under a common heading too.
  fileprivate var columns: [FormDeclaration.Line] {
    lines.flatMap { line -> [FormDeclaration.Line] in
      switch line.keyword {
      case .column: return [line]
      case .columnGroup: return line.columns
      default: return []
      }
    }
  }
}
