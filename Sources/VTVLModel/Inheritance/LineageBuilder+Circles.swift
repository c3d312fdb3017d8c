import VTVLSyntax

/// Circles and endless chains, each cut at the place it is reported, so that all that follows ends.
extension LineageBuilder {
  mutating func cutCircles() {
    let circles = Circles(count: declarations.all.count, edges: edges(of:))
    for circle in circles.found { reportCircle(circle) }
    for edge in circles.closingEdges { cut(from: edge.from, to: edge.to) }
    cutDepth()
  }

  func edges(of index: Int) -> [Int] {
    guard declarations.all[index].isPost else { return [] }
    var edges: [Int] = []
    if let base = lineage.base[index] { edges.append(base) }
    if let over = lineage.over[index] { edges.append(over) }
    return edges + lineage.templates[index]
  }

  private mutating func cut(from index: Int, to target: Int) {
    lineage.isPartial[index] = true
    if lineage.base[index] == target { lineage.base[index] = nil }
    if lineage.over[index] == target { lineage.over[index] = nil }
    lineage.templates[index].removeAll { $0 == target }
  }

  private mutating func reportCircle(_ circle: [Int]) {
    let first = circle.min() ?? 0
    let next = circle[((circle.firstIndex(of: first) ?? 0) + 1) % circle.count]
    let name = declarations.quoted(first)
    let shown = Circles.description(of: circle, name: declarations.quoted)
    diagnostics.add(
      Diagnostic(
        .referenceCycle, at: forest.location(place(of: next, in: first)), about: [.text(name)],
        Message(
          vi: circle.count == 1
            ? "«\(name)» kế thừa chính nó. Hãy bỏ dòng đó; nếu dòng đó thuộc vị trí hay mẫu khác thì thêm dòng "
              + "đầu của vị trí hay mẫu ấy ở trên."
            : "Kế thừa vòng tròn: \(shown). Hãy bỏ một dòng kế thừa để cắt vòng.",
          en: circle.count == 1
            ? "“\(name)” inherits from itself. Drop that line; if it belongs to another position or template, "
              + "add the line above that begins it."
            : "Inheritance goes round in a circle: \(shown). Drop one of these lines to break it."))
    )
  }

  /// Where a declaration names another that it inherits from.
  func place(of target: Int, in index: Int) -> NodeRef {
    let symbol = declarations.all[target].name?.symbol
    for statement in declarations.all[index].statements where statement.keyword?.inherits == true {
      for name in declarations.names(of: statement) where name.symbol == symbol {
        return name.origin
      }
    }
    return declarations.all[index].origin
  }

  /// Cuts chains of inheritance that are longer than any office is deep, once for each chain.
  private mutating func cutDepth() {
    var depth = [Int](repeating: 0, count: declarations.all.count)
    var isReported = [Bool](repeating: false, count: declarations.all.count)
    for index in order() {
      let edges = edges(of: index)
      depth[index] = edges.reduce(0) { max($0, depth[$1] + 1) }
      isReported[index] = edges.contains { isReported[$0] }
      guard depth[index] > Lineage.deepest else { continue }
      if !isReported[index] { reportDepth(index) }
      isReported[index] = true
      for target in edges where depth[target] >= Lineage.deepest { cut(from: index, to: target) }
      depth[index] = 0
    }
  }

  private mutating func reportDepth(_ index: Int) {
    let name = declarations.quoted(index)
    diagnostics.add(
      Diagnostic(
        .tooDeep, at: forest.location(declarations.all[index].origin), about: [.text(name)],
        Message(
          vi: "«\(name)» kế thừa qua hơn \(Lineage.deepest) tầng. "
            + "Hãy kế thừa thẳng từ vị trí hoặc mẫu chứa phần chung.",
          en: "“\(name)” inherits through more than \(Lineage.deepest) "
            + "levels. Inherit from the post or template that holds the common text.")))
  }

  /// Works out what each is built from, and cuts off those that come when that is too much.
  mutating func settleLayers(_ largestTotal: Int) {
    let sizes = declarations.all.map { declaration in
      let node = Int(declaration.origin.node)
      return Int(forest.trees[Int(declaration.origin.file)].records[node].next) - node
    }
    var budget = largestTotal
    for index in declarations.all.indices {
      let isFirst = budget >= 0
      lineage.settleLayers(of: index, sizes, &budget)
      if isFirst, budget < 0 { reportTooMuch(index) }
    }
  }

  private mutating func reportTooMuch(_ index: Int) {
    let name = declarations.quoted(index)
    diagnostics.add(
      Diagnostic(
        .textTooLarge, at: forest.location(declarations.all[index].origin),
        Message(
          vi:
            "Các vị trí thừa hưởng quá nhiều; từ «\(name)» trở đi, điều thừa hưởng chưa được đọc. "
            + "Hãy chia các vị trí ra nhiều thư mục, hoặc rút gọn các mẫu.",
          en:
            "The posts inherit too much; from “\(name)” on, what is inherited is not read. Divide "
            + "the posts between folders, or make the templates shorter.")))
  }

  /// The posts and templates with everything they take from before them.
  func order() -> [Int] {
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

extension Keyword {
  /// Whether its line names what content is taken from or laid over.
  fileprivate var inherits: Bool {
    switch self {
    case .inherits, .deputyOf, .fromTemplates, .over: true
    default: false
    }
  }
}
