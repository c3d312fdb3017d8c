import VTVLModel
import VTVLSyntax

/// Takes diagnostics away that an author has silenced with a reason, and reports suppressions that are
/// wrong or silence nothing.
struct Suppressions {
  private var entries: [Entry] = []
  /// What is suppressed in each file of each rule, in the order of the file.
  private var targets: [Key: [Target]] = [:]
  private var faults: [Diagnostic] = []

  private struct Entry {
    let suppression: Suppression
    let file: Int
    /// Whether it has silenced something; one that is reported already is not reported as unused besides.
    var isUsed: Bool
  }

  /// A construct or item, and the suppressions above it.
  fileprivate struct Target {
    let range: TextRange
    var entries: [Int]
    /// The target of the same rule that this one stands in.
    let outer: Int?
    var isUsed = false
  }

  private struct Key: Hashable {
    let file: Int
    let rule: String
  }

  /// Takes the silenced diagnostics away, and tells what is wrong with the suppressions.
  ///
  /// - Parameter shared: the files in shared folders, whose suppressions may serve other workspaces.
  static func apply(
    to diagnostics: inout [Diagnostic], in forest: SyntaxForest, shared: Set<Int>
  ) -> [Diagnostic] {
    var suppressions = Suppressions(forest)
    guard !suppressions.entries.isEmpty else { return suppressions.faults }
    // While an error of the language stands, what a suppression would silence may just not be found.
    let isPartial = diagnostics.contains { $0.rule.isFixed }
    diagnostics.removeAll { suppressions.silences($0) }
    return suppressions.faults + (isPartial ? [] : suppressions.unused(shared))
  }

  private init(_ forest: SyntaxForest) {
    for (file, tree) in forest.trees.enumerated() {
      for suppression in tree.suppressions(isRule: { Rule.named($0) != nil }) {
        add(suppression, file)
      }
    }
  }

  private mutating func add(_ suppression: Suppression, _ file: Int) {
    let location = Location(file: file, range: suppression.ruleRange)
    guard Rule.named(suppression.rule) != nil else {
      faults.append(unknownRule(suppression, location))
      return
    }
    guard !suppression.reason.isEmpty else {
      faults.append(missingReason(suppression, file))
      return
    }
    guard Rule.named(suppression.rule)?.isFixed != true else {
      faults.append(fixedRule(suppression, location))
      return
    }
    if let colon = suppression.wrongColon {
      faults.append(wrongColon(suppression, Location(file: file, range: colon)))
    }
    if let range = suppression.target {
      targets[Key(file: file, rule: suppression.rule), default: []].add(entries.count, above: range)
    }
    entries.append(
      Entry(suppression: suppression, file: file, isUsed: suppression.wrongColon != nil))
  }

  private mutating func silences(_ diagnostic: Diagnostic) -> Bool {
    let key = Key(file: diagnostic.location.file, rule: diagnostic.rule.id)
    let range = diagnostic.location.range
    var next = targets[key]?.last(startingBy: range.start)
    var isSilenced = false
    while let index = next, let target = targets[key]?[index] {
      next = target.outer
      guard target.range.contains(range) else { continue }
      isSilenced = true
      guard !target.isUsed else { continue }
      targets[key]?[index].isUsed = true
      for entry in target.entries { entries[entry].isUsed = true }
    }
    return isSilenced
  }

  // MARK: Faults

  private func unused(_ shared: Set<Int>) -> [Diagnostic] {
    entries.filter { !$0.isUsed && !shared.contains($0.file) }.map { entry in
      let rule = entry.suppression.rule
      let location = Location(file: entry.file, range: entry.suppression.range)
      return Diagnostic(
        .unusedSuppression, at: location, about: [.text(rule)],
        Message(
          vi: "Lời bỏ qua này không có tác dụng: bên dưới nó không có gì vi phạm «\(rule)». "
            + "Hãy xóa dòng này.",
          en: "This suppression silences nothing: there is no “\(rule)” below it. Delete the line.")
      )
    }
  }

  private func missingReason(_ suppression: Suppression, _ file: Int) -> Diagnostic {
    let location = Location(file: file, range: suppression.range)
    let rule = suppression.rule
    if namesMoreRules(suppression) {
      return Diagnostic(
        .malformedLine, at: location, about: [.text(rule)],
        Message(
          vi: "Mỗi dòng bỏ qua một quy tắc. Hãy viết mỗi quy tắc một dòng, như "
            + "«# bỏ qua \(rule): lý do».",
          en: "A line suppresses one rule. Write a line for each, as in "
            + "“# ignore \(rule): the reason”."))
    }
    guard suppression.words.isEmpty else { return missingColon(suppression, location) }
    return Diagnostic(
      .malformedLine, at: location, about: [.text(rule)],
      Message(
        vi: "Lời bỏ qua phải có lý do. Hãy viết «# bỏ qua \(rule): lý do».",
        en: "A suppression needs a reason. Write “# ignore \(rule): the reason”."))
  }

  private func namesMoreRules(_ suppression: Suppression) -> Bool {
    let words = suppression.words.prefix { $0 != ":" }.split { $0 == "," || $0 == ";" || $0 == " " }
    return words.contains { Rule.named(String($0)) != nil }
  }

  private func missingColon(_ suppression: Suppression, _ location: Location) -> Diagnostic {
    let rule = suppression.rule
    let end = suppression.ruleRange.upperBound
    let place = Location(file: location.file, range: TextRange(end, end))
    return Diagnostic(
      .malformedLine, at: location, about: [.text(rule)],
      Message(
        vi: "Giữa mã quy tắc và lý do phải có dấu hai chấm: «# bỏ qua \(rule): …».",
        en: "A colon must stand between the rule and the reason: “# ignore \(rule): …”."),
      fix: Diagnostic.Fix(
        Message(vi: "Thêm dấu hai chấm", en: "Add the colon"), [.init(place, ":")]))
  }

  private func wrongColon(_ suppression: Suppression, _ location: Location) -> Diagnostic {
    let rule = suppression.rule
    return Diagnostic(
      .malformedLine, at: location, about: [.text(rule)],
      Message(
        vi: "Sau «bỏ qua» là mã quy tắc, rồi mới đến dấu hai chấm: «# bỏ qua \(rule): lý do».",
        en: "After “ignore” comes the rule, and only then a colon: "
          + "“# ignore \(rule): the reason”."),
      fix: Diagnostic.Fix(
        Message(vi: "Bỏ dấu hai chấm", en: "Drop the colon"), [.init(location, "")]))
  }

  private func fixedRule(_ suppression: Suppression, _ location: Location) -> Diagnostic {
    let rule = suppression.rule
    return Diagnostic(
      .malformedLine, at: location, about: [.text(rule)],
      Message(
        vi: "«\(rule)» luôn là lỗi, vì còn lỗi đó thì không thể đọc đúng bản mô tả. Hãy sửa chỗ "
          + "bị báo rồi bỏ dòng này.",
        en: "“\(rule)” is always an error, since no description can be read rightly while it "
          + "stands. Fix what is reported and drop this line."))
  }

  private func unknownRule(_ suppression: Suppression, _ location: Location) -> Diagnostic {
    let quoted = VisibleText.excerpt(suppression.rule)
    let nearest = Rule.nearest(to: suppression.rule)
    return Diagnostic(
      .unknownReference, at: location, about: [.text(quoted)],
      Message(
        vi: "Không có quy tắc nào tên «\(quoted)».",
        en: "There is no rule named “\(quoted)”."
      ).offering(
        nearest,
        else: Message(
          vi: "Hãy chép mã quy tắc từ báo cáo.", en: "Copy the rule's id from the report.")),
      fix: nearest.map { .writing($0, at: [location]) })
  }
}

extension [Suppressions.Target] {
  /// Adds a suppression above a place; places come in the order of the file, and each stands within
  /// another or apart from it.
  fileprivate mutating func add(_ entry: Int, above range: TextRange) {
    if let last, last.range == range {
      self[count - 1].entries.append(entry)
      return
    }
    var outer = indices.last
    while let index = outer, !self[index].range.contains(range) { outer = self[index].outer }
    append(Suppressions.Target(range: range, entries: [entry], outer: outer))
  }

  /// The last that starts at a byte or before it, by halving.
  fileprivate func last(startingBy start: UInt32) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.start <= start { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
