import VTVLModel
import VTVLSyntax

/// Lists whose items end unevenly. An item that several lists share is changed only where all of them
/// agree, so that no fix spoils another list.
struct UnevenLists {
  private struct Fault {
    let keyword: Keyword
    let ends: [ListEnds.End?]
    var changes: [(text: Text, end: ListEnds.End)]
    var posts: [String]
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
  private let inspection: Inspection

  init(_ inspection: Inspection) {
    self.inspection = inspection
    wanted = Array(repeating: .nothing, count: inspection.model.declarations.proses.count)
    for position in inspection.model.positions {
      for list in position.lists where list.keyword != .fields { add(list, position.code) }
    }
  }

  private mutating func add(_ list: Position.List, _ post: String) {
    let ends = ListEnds(list.texts.indices.map { .init(inspection.words(list.texts[$0]).text) })
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
    let texts = changes.map { (text: list.texts[$0.item], end: $0.end) }
    guard let first = texts.first?.text.prose else { return }
    guard let index = indexByFirst[first] else {
      indexByFirst[first] = faults.count
      faults.append(Fault(keyword: list.keyword, ends: ends.ends, changes: texts, posts: [post]))
      return
    }
    if faults[index].posts.last != post { faults[index].posts.append(post) }
    for change in texts
    where !faults[index].changes.contains(where: { $0.text.prose == change.text.prose }) {
      faults[index].changes.append(change)
    }
  }

  var all: [Diagnostic] { faults.map(finding) }

  private func finding(_ fault: Fault) -> Diagnostic {
    let places = fault.changes.compactMap { change in
      change.text.prose.map { inspection.model.endOfPassage($0) }
    }
    return Diagnostic(
      Check.punctuation.rule, at: inspection.model.firstLine(places[0]),
      Message(
        vi: "Các mục của danh sách «\(fault.keyword.vi)» kết thúc không đều: \(tally(fault).vi). "
          + "\(advice(fault.changes[0]).vi)",
        en: "The items of the list “\(fault.keyword.en)” end unevenly: \(tally(fault).en). "
          + "\(advice(fault.changes[0]).en)"),
      notes: places.dropFirst().map {
        Diagnostic.Note(
          at: inspection.model.firstLine($0),
          Message(vi: "Mục này cũng vậy.", en: "So does this item."))
      }, fix: fix(fault), posts: fault.posts)
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

  private func advice(_ change: (text: Text, end: ListEnds.End)) -> Message {
    let quoted = inspection.quotation(change.text)
    return change.end == .none
      ? Message(
        vi: "Hãy bỏ dấu cuối «\(quoted)».", en: "Take the sign off the end of “\(quoted)”.")
      : Message(
        vi: "Hãy thêm dấu «\(change.end.text)» sau «\(quoted)».",
        en: "Add “\(change.end.text)” after “\(quoted)”.")
  }

  private func fix(_ fault: Fault) -> Diagnostic.Fix? {
    var edits: [Diagnostic.Fix.Edit] = []
    for (text, end) in fault.changes {
      guard let prose = text.prose, case .end(end) = wanted[Int(prose.index)],
        let edit = inspection.model.edit(ending: prose, with: end, as: text)
      else { return nil }
      edits.append(edit)
    }
    return Diagnostic.Fix(
      Message(vi: "Cho các mục kết thúc như nhau", en: "Make the items end alike"), edits,
      isSafe: true)
  }
}

extension Model {
  /// The last word of a passage with what follows it, to point at.
  fileprivate func endOfPassage(_ prose: ProseID) -> Location {
    let source = passageSource(prose)
    let end = source.bytes.count
    let start = source.bytes.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    return source.location(of: start..<end)
  }

  /// The change that gives a passage another end; nil where a reference puts the sign in.
  fileprivate func edit(
    ending prose: ProseID, with end: ListEnds.End, as text: Text
  ) -> Diagnostic.Fix.Edit? {
    let source = passageSource(prose)
    let length = source.bytes.count
    let old = ListEnds.End(Array(text.string.utf8))?.text ?? ""
    guard source.bytes.suffix(old.utf8.count).elementsEqual(old.utf8) else { return nil }
    return .init(source.location(of: (length - old.utf8.count)..<length), end.text)
  }
}
