import VTVLModel
import VTVLSyntax

/// What somebody wants to know of a position: the values and the absences that an item names, and what is gone
/// inside it.
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
      find(pointer: Self.pointer(item, at: index), in: outline, position)
      return
    }
    let key = Self.key(item)
    values = outline.values.filter { value in value.steps.contains { names($0).contains(key) } }
    absences = position.absences.filter { absence in
      absence.steps(model).contains { names($0).contains(key) }
        || names(absence.section.keyword, nil).contains(key)
    }
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
    let steps =
      PositionOutline(position, of: model).values.flatMap(\.steps)
      + position.absences.flatMap { $0.steps(model) }
    let keywords = steps.compactMap(\.keyword).flatMap { [$0.vi, $0.en] }
    return EditDistance.nearest(to: item, among: steps.compactMap(\.name) + keywords)
  }

  // MARK: Pointers

  private mutating func find(
    pointer: String, in outline: PositionOutline, _ position: Position
  ) {
    values = outline.values.filter { Self.isBelow($0.pointer, pointer) }
    let place = Self.steps(sharedBy: values, at: pointer)
    absences = position.absences.filter { absence in
      pointer.isEmpty || pointer == "/" + absence.section.rawValue
        || (!place.isEmpty && absence.steps(model).starts(with: place, by: Self.isSame))
    }
  }

  /// The construct that a pointer names: the steps that all values below it share. An item alone in its list
  /// is not the list.
  private static func steps(
    sharedBy values: [PositionOutline.Value], at pointer: String
  ) -> [PositionOutline.Step] {
    guard var shared = values.first?.steps, values.map(\.pointer) != [pointer] else { return [] }
    for value in values.dropFirst() {
      let count = zip(shared, value.steps).prefix { isSame($0, $1) }.count
      shared.removeLast(shared.count - count)
    }
    while shared.last?.keyword == nil, !shared.isEmpty { shared.removeLast() }
    return shared
  }

  static func isSame(_ left: PositionOutline.Step, _ right: PositionOutline.Step) -> Bool {
    left.keyword == right.keyword && left.name.map(fold) == right.name.map(fold)
  }

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

extension SectionAbsence {
  /// The way to it in the position: the constructs it stood in, then itself.
  func steps(_ model: Model) -> [PositionOutline.Step] {
    (path.map { ($0.keyword, $0.name) } + [(absence.keyword, absence.name)]).map { keyword, name in
      PositionOutline.Step(
        keyword: keyword, name: name.map { model.declarations.symbols[$0] })
    }
  }
}

extension Array {
  func starts(with start: [Element], by isSame: (Element, Element) -> Bool) -> Bool {
    count >= start.count && zip(self, start).allSatisfy(isSame)
  }
}
