import VTVLSyntax

/// One declaration in the order in which a post is built, and the way its lines reach the post.
package struct Layer: Sendable {
  package let declaration: Int
  /// The declarations it came through, itself first, the post it was built for left out.
  package let path: [Int]
}

/// Who inherits from whom: base post, then templates from left to right, then own lines.
package struct Lineage: Sendable {
  /// For each declaration, the post whose content it takes.
  package internal(set) var base: [Int?]
  /// For each declaration, whether it is that post's deputy.
  package internal(set) var isDeputy: [Bool]
  package internal(set) var templates: [[Int]]
  package internal(set) var over: [Int?]

  /// Inheritance deeper than this is reported and cut.
  static let deepest = 64
}

/// Resolves the names by which posts inherit, and cuts every circle at the place it is reported.
struct LineageBuilder {
  let declarations: Declarations
  let forest: SyntaxForest
  var lineage: Lineage
  var findings = FindingList()

  static func build(
    _ declarations: Declarations, _ forest: SyntaxForest
  ) -> (Lineage, [Diagnostic]) {
    let count = declarations.all.count
    var builder = LineageBuilder(
      declarations: declarations, forest: forest,
      lineage: Lineage(
        base: Array(repeating: nil, count: count), isDeputy: Array(repeating: false, count: count),
        templates: Array(repeating: [], count: count), over: Array(repeating: nil, count: count)))
    for (index, declaration) in declarations.all.enumerated() where declaration.isPost {
      builder.resolve(index, declaration)
    }
    builder.cutCircles()
    return (builder.lineage, builder.findings.diagnostics)
  }

  private mutating func resolve(_ index: Int, _ declaration: Declaration) {
    var bases: [NameUse] = []
    for statement in declaration.statements {
      switch statement.keyword {
      case .inherits, .deputyOf:
        for name in statement.names {
          if !bases.isEmpty { reportSecondBase(name) }
          bases.append(name)
          guard bases.count == 1, let base = find(name, in: declarations.positions, .position)
          else {
            continue
          }
          lineage.base[index] = base
          lineage.isDeputy[index] = statement.keyword == .deputyOf
        }
      case .fromTemplates:
        for name in statement.names {
          guard let template = find(name, in: declarations.templates, .template) else { continue }
          if lineage.templates[index].contains(template) {
            reportTwice(name)
          } else {
            lineage.templates[index].append(template)
          }
        }
      case .over:
        for name in statement.names {
          lineage.over[index] = find(name, in: declarations.templates, .template)
        }
      default: break
      }
    }
  }

  private mutating func find(
    _ name: NameUse, in table: [Symbol: Int], _ keyword: Keyword
  ) -> Int? {
    if let found = table[name.symbol] { return found }
    let spelling = VisibleText.excerpt(declarations.symbols[name.symbol])
    let known = table.values.sorted().map { declarations.spelling($0) }
    let nearest = EditDistance.nearest(to: declarations.symbols[name.symbol], among: known)
    findings.add(
      Diagnostic(
        .unknownReference, at: forest.location(name.origin),
        Message(
          vi: "Không có \(keyword.vi) nào tên «\(spelling)»."
            + (nearest.map { " Có phải là «\($0)»?" } ?? " Hãy kiểm tra tên, hoặc khai báo nó."),
          en: "There is no \(keyword.en) named “\(spelling)”."
            + (nearest.map { " Did you mean “\($0)”?" } ?? " Check the name, or declare it.")),
        fix: nearest.map { forest.fix(name.origin, with: $0) }))
    return nil
  }

  private mutating func reportSecondBase(_ name: NameUse) {
    findings.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin),
        Message(
          vi:
            "Một vị trí chỉ kế thừa từ một vị trí khác. Hãy giữ một tên; phần chung còn lại đưa vào mẫu.",
          en: "A post inherits from one other post only. Keep one name; put other common text in a "
            + "template.")))
  }

  private mutating func reportTwice(_ name: NameUse) {
    findings.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin),
        Message(
          vi: "Mẫu «\(declarations.symbols[name.symbol])» được nêu hai lần. Hãy bỏ một lần.",
          en: "The template “\(declarations.symbols[name.symbol])” is named twice. Drop one.")))
  }

  // MARK: Circles

  private enum Mark { case unseen, open, done }

  /// Walks the graph of inheritance without recursion; an edge back into the open path is a circle.
  private mutating func cutCircles() {
    var marks = [Mark](repeating: .unseen, count: declarations.all.count)
    for start in declarations.all.indices where declarations.all[start].isPost {
      guard marks[start] == .unseen else { continue }
      var path: [(index: Int, next: Int)] = [(start, 0)]
      marks[start] = .open
      while let (index, next) = path.last {
        let edges = self.edges(of: index)
        guard next < edges.count else {
          marks[index] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = edges[next]
        switch marks[target] {
        case .done: break
        case .unseen:
          marks[target] = .open
          path.append((target, 0))
        case .open:
          let circle = path.map(\.index).drop { $0 != target }
          reportCircle(Array(circle))
          cut(from: index, to: target)
          path[path.count - 1].next -= 1
        }
      }
    }
    cutDepth()
  }

  private func edges(of index: Int) -> [Int] {
    [lineage.base[index], lineage.over[index]].compactMap { $0 } + lineage.templates[index]
  }

  private mutating func cut(from index: Int, to target: Int) {
    if lineage.base[index] == target { lineage.base[index] = nil }
    if lineage.over[index] == target { lineage.over[index] = nil }
    lineage.templates[index].removeAll { $0 == target }
  }

  private mutating func reportCircle(_ circle: [Int]) {
    let first = circle.min() ?? 0
    let turn = circle.firstIndex(of: first) ?? 0
    let names = (circle[turn...] + circle[..<turn] + [first]).map { declarations.spelling($0) }
    let shown =
      names.count <= 12
      ? names.joined(separator: " → ")
      : names.prefix(6).joined(separator: " → ") + " → … → "
        + names.suffix(5).joined(separator: " → ")
    findings.add(
      Diagnostic(
        .referenceCycle, at: forest.location(declarations.all[first].origin),
        Message(
          vi: circle.count == 1
            ? "«\(names[0])» kế thừa chính nó. Hãy bỏ dòng đó."
            : "Kế thừa vòng tròn: \(shown). Hãy bỏ một dòng kế thừa để cắt vòng.",
          en: circle.count == 1
            ? "“\(names[0])” inherits from itself. Drop that line."
            : "Inheritance goes round in a circle: \(shown). Drop one of these lines to break it."))
    )
  }

  /// Cuts chains of inheritance that are longer than any office is deep, once for each chain.
  private mutating func cutDepth() {
    var depth = [Int](repeating: 0, count: declarations.all.count)
    for index in order() {
      let deepest = edges(of: index).map { depth[$0] + 1 }.max() ?? 0
      depth[index] = deepest
      guard deepest > Lineage.deepest else { continue }
      findings.add(
        Diagnostic(
          .tooDeep, at: forest.location(declarations.all[index].origin),
          Message(
            vi: "«\(declarations.spelling(index))» kế thừa qua hơn \(Lineage.deepest) tầng. "
              + "Hãy kế thừa thẳng từ vị trí hoặc mẫu chứa phần chung.",
            en: "“\(declarations.spelling(index))” inherits through more than \(Lineage.deepest) "
              + "levels. Inherit from the post or template that holds the common text.")))
      for target in edges(of: index) where depth[target] >= Lineage.deepest {
        cut(from: index, to: target)
      }
      depth[index] = 0
    }
  }

  /// The posts and templates with everything they take from before them.
  private func order() -> [Int] {
    var seen = [Bool](repeating: false, count: declarations.all.count)
    var order: [Int] = []
    for start in declarations.all.indices where declarations.all[start].isPost && !seen[start] {
      var path: [(index: Int, next: Int)] = [(start, 0)]
      seen[start] = true
      while let (index, next) = path.last {
        let edges = self.edges(of: index)
        if next < edges.count {
          path[path.count - 1].next += 1
          if !seen[edges[next]] {
            seen[edges[next]] = true
            path.append((edges[next], 0))
          }
        } else {
          order.append(index)
          path.removeLast()
        }
      }
    }
    return order
  }
}

extension Lineage {
  /// The layers of a declaration, lowest first: base post, templates, own lines. What is reached in two
  /// ways is laid once, at the first.
  package func layers(of index: Int) -> [Layer] {
    var layers: [Layer] = []
    var seen: Set<Int> = []
    collect(index, path: [], &layers, &seen)
    return layers
  }

  private func collect(
    _ index: Int, path: [Int], _ layers: inout [Layer], _ seen: inout Set<Int>
  ) {
    guard seen.insert(index).inserted else { return }
    if let base = base[index] { collect(base, path: [base] + path, &layers, &seen) }
    for template in templates[index] {
      collect(template, path: [template] + path, &layers, &seen)
    }
    layers.append(Layer(declaration: index, path: path))
  }
}
