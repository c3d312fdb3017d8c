import VTVLModel
import VTVLSyntax

/// What somebody wants to know of a position: the values and the absences that an item names.
///
/// An item is a pointer of `positions.json` (`/tasks/0`), a name (`kế-hoạch`, `[phân-công]`), a keyword
/// in either language (`quyền hạn`, `authority`), both (`nhiệm vụ kế-hoạch`), or else words of the text, with
/// their marks or without.
package struct TraceQuery: Sendable {
  package private(set) var values: [PositionOutline.Value] = []
  package private(set) var absences: [SectionAbsence] = []
  private let model: Model

  package init(_ item: String, in position: Position, at index: Int, of model: Model) {
    self.model = model
    let outline = PositionOutline(position, of: model)
    if item.utf8.first == UInt8(ascii: "/") {
      let pointer = Self.pointer(item, at: index)
      values = outline.values.filter { Self.isBelow($0.pointer, pointer) }
      absences = position.absences.filter { "/" + $0.section.rawValue == pointer }
      return
    }
    let key = Self.key(item)
    values = outline.values.filter { value in value.steps.contains { names($0).contains(key) } }
    absences = position.absences.filter { names($0).contains(key) }
    if isEmpty { find(item, in: outline, position, Self.fold) }
    // Names differ by their marks, so a near name is suggested rather than matched.
    if isEmpty, Self.nearest(to: item, in: position, of: model) == nil {
      find(item, in: outline, position, Self.foldWithoutMarks)
    }
  }

  /// Looks for words of the texts.
  private mutating func find(
    _ words: String, in outline: PositionOutline, _ position: Position, _ fold: (String) -> [UInt8]
  ) {
    let key = fold(words)
    values = outline.values.filter { fold($0.string).contains(key) }
    absences = position.absences.filter { absence in
      absence.absence.text.map { fold(model.source($0)).contains(key) } ?? false
    }
  }

  package var isEmpty: Bool { values.isEmpty && absences.isEmpty }

  /// The known name that an unknown item is nearest to.
  package static func nearest(
    to item: String, in position: Position, of model: Model
  ) -> String? {
    let steps = PositionOutline(position, of: model).values.flatMap(\.steps)
    let gone = position.absences.compactMap { $0.absence.name }.map {
      model.declarations.symbols[$0]
    }
    let keywords = steps.compactMap(\.keyword).flatMap { [$0.vi, $0.en] }
    return EditDistance.nearest(to: item, among: steps.compactMap(\.name) + gone + keywords)
  }

  // MARK: Pointers

  /// A pointer below the position, also where it was copied whole from `positions.map.json`.
  private static func pointer(_ item: String, at index: Int) -> String {
    let prefix = "/positions/\(index)"
    let isWhole = isBelow(item, prefix)
    var pointer = isWhole ? item.dropFirst(prefix.count) : item[...]
    while pointer.hasSuffix("/") { pointer.removeLast() }
    return String(pointer)
  }

  private static func isBelow(_ pointer: String, _ parent: String) -> Bool {
    pointer == parent || pointer.utf8.starts(with: (parent + "/").utf8)
  }

  // MARK: Names

  private static func fold(_ text: String) -> [UInt8] { NameFolding.fold(text) }

  /// Ignores marks, for people who type without them: `giao viec`.
  private static func foldWithoutMarks(_ text: String) -> [UInt8] {
    NameFolding.foldedWithoutMarks(text)
  }

  private static func key(_ item: String) -> [UInt8] {
    var item = item[...]
    if item.hasSuffix(":") { item.removeLast() }
    if item.hasPrefix("["), item.hasSuffix("]") { item = item.dropFirst().dropLast() }
    return fold(String(item))
  }

  /// Everything that a step may be called.
  private func names(_ step: PositionOutline.Step) -> [[UInt8]] {
    names(step.keyword, step.name)
  }

  private func names(_ absence: SectionAbsence) -> [[UInt8]] {
    let name = absence.absence.name.map { model.declarations.symbols[$0] }
    return names(absence.absence.keyword, name) + names(absence.section.keyword, nil)
  }

  private func names(_ keyword: Keyword?, _ name: String?) -> [[UInt8]] {
    var names = name.map { [$0] } ?? []
    if let keyword {
      for spelling in [keyword.vi, keyword.en] {
        names += [spelling] + (name.map { [spelling + " " + $0] } ?? [])
      }
    }
    return names.map(Self.fold)
  }
}
