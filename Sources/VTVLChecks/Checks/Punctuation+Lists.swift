import VTVLModel
import VTVLSyntax

/// Lists whose items end unevenly. An item that several lists share is changed only where all of them
/// agree, so that no fix spoils another list.
struct UnevenLists {
  /// An item, and how it should end.
  private typealias Change = (text: Text, end: ListEnds.End)

  private struct Fault {
    let keyword: Keyword
    let ends: [ListEnds.End?]
    var changes: [Change]
    var codes: [String]
  }

  private enum Wish {
    case nothing
    case end(ListEnds.End)
    /// Lists that disagree.
    case several
  }

  private var faults: [Fault] = []
  private var indexByFirst: [ProseID: Int] = [:]
  /// What lists ask of each passage.
  private var wanted: [Wish]
  private let context: CheckContext

  init(_ context: CheckContext) {
    self.context = context
    wanted = Array(repeating: .nothing, count: context.model.declarations.proses.count)
    for position in context.model.positions {
      for list in context.lists[position.index] where list.keyword != .fields {
        add(list, position.code)
      }
    }
  }

  private mutating func add(_ list: Position.List, _ code: String) {
    let ends = ListEnds(list.texts.indices.map { .init(context.words(list.texts[$0]).text) })
    let changes = ends.changes
    var wish = ends.ends
    for change in changes { wish[change.item] = change.end }
    for index in list.texts.indices {
      guard let prose = list.texts[index].prose, let end = wish[index] else { continue }
      switch wanted[Int(prose.index)] {
      case .nothing: wanted[Int(prose.index)] = .end(end)
      case .end(end), .several: break
      case .end: wanted[Int(prose.index)] = .several
      }
    }
    guard !changes.isEmpty else { return }
    add(changes.map { (text: list.texts[$0.item], end: $0.end) }, to: list, ends.ends, code)
  }

  private mutating func add(
    _ changes: [Change], to list: Position.List, _ ends: [ListEnds.End?], _ code: String
  ) {
    guard let first = changes.first?.text.prose else { return }
    guard let index = indexByFirst[first] else {
      indexByFirst[first] = faults.count
      faults.append(Fault(keyword: list.keyword, ends: ends, changes: changes, codes: [code]))
      return
    }
    if faults[index].codes.last != code { faults[index].codes.append(code) }
    for change in changes
    where !faults[index].changes.contains(where: { $0.text.prose == change.text.prose }) {
      faults[index].changes.append(change)
    }
  }

  func report(_ report: Reporter) {
    for fault in faults {
      let ends = fault.changes.compactMap { PassageEnd($0.text, context.model) }
      let (tally, advice) = (tally(fault), advice(fault.changes[0]))
      let keyword = fault.keyword
      report(
        at: context.model.firstLine(ends[0].lastWord), for: fault.codes,
        about: [.keyword(keyword)],
        vi: "Các mục của danh sách «\(keyword.vi)» kết thúc không đều: \(tally.vi). \(advice.vi)",
        en: "The items of the list “\(keyword.en)” end unevenly: \(tally.en). \(advice.en)",
        notes: ends.dropFirst().map {
          report.note(
            at: context.model.firstLine($0.lastWord), vi: "Mục này cũng vậy.",
            en: "So does this item.")
        }, fix: fix(fault, ends))
    }
  }

  private func tally(_ fault: Fault) -> Message {
    let kinds: [ListEnds.End] = [.stop, .semicolon, .comma, .none]
    let counts = kinds.map { kind in (kind, fault.ends.count { $0 == kind }) }.filter { $0.1 > 0 }
    let vi = counts.map { kind, count in
      kind == .none ? "\(count) mục không dấu" : "\(count) mục có «\(kind.text)»"
    }
    let en = counts.map { kind, count in
      kind == .none ? "\(count) with no sign" : "\(count) with “\(kind.text)”"
    }
    return Message(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }

  private func advice(_ change: Change) -> Message {
    let quoted = context.quotation(change.text)
    return change.end == .none
      ? Message(
        vi: "Hãy bỏ dấu cuối «\(quoted)».", en: "Take the sign off the end of “\(quoted)”.")
      : Message(
        vi: "Hãy thêm dấu «\(change.end.text)» sau «\(quoted)».",
        en: "Add “\(change.end.text)” after “\(quoted)”.")
  }

  private func fix(_ fault: Fault, _ ends: [PassageEnd]) -> Diagnostic.Fix? {
    guard ends.count == fault.changes.count else { return nil }
    var edits: [Diagnostic.Fix.Edit] = []
    for (change, passage) in zip(fault.changes, ends) {
      guard case .end(change.end) = wanted[Int(passage.prose.index)],
        let edit = passage.edit(from: change.text, to: change.end)
      else { return nil }
      edits.append(edit)
    }
    return Diagnostic.Fix(
      Message(vi: "Cho các mục kết thúc như nhau", en: "Make the items end alike"), edits,
      isSafe: true)
  }
}

/// The end of a passage in its file.
private struct PassageEnd {
  let prose: ProseID
  private let source: PassageSource

  /// Nil for words that the compiler derives.
  init?(_ text: Text, _ model: Model) {
    guard let prose = text.prose else { return nil }
    self.prose = prose
    source = model.passageSource(prose)
  }

  /// The last word with what follows it, to point at.
  var lastWord: Location {
    let start = source.bytes.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    return source.location(of: start..<source.bytes.count)
  }

  /// The change that gives a passage another end; nil where a reference puts the sign in.
  func edit(from text: Text, to end: ListEnds.End) -> Diagnostic.Fix.Edit? {
    let length = source.bytes.count
    let old = ListEnds.End(Array(text.string.utf8)[...])?.text ?? ""
    guard source.bytes.suffix(old.utf8.count).elementsEqual(old.utf8) else { return nil }
    return .init(source.location(of: (length - old.utf8.count)..<length), end.text)
  }
}
