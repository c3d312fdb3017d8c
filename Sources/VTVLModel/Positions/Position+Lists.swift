import VTVLSyntax

extension Position {
  /// One list of a post, by the keyword of the list, in its section.
  package struct List: Sendable {
    package let section: Section
    package let keyword: Keyword
    package let texts: Texts
    /// The task, for lists of duties and criteria: its index in `tasks`.
    package let task: Int?
  }

  /// Every list of items in the post, in the order of the form; what stands below an item is a list of its own.
  package var lists: [List] {
    var lists: [List] = []
    lists.reserveCapacity(tasks.count * 2 + 24)
    forEachText { field, node, task in
      guard fields.rows[Int(field.index)].shape.isList else { return }
      let list = List(
        section: fields.rows[Int(field.index)].section, keyword: fields.called[Int(field.index)],
        texts: node.texts, task: task)
      lists.append(list)
      list.addBelow(to: &lists)
    }
    return lists
  }

  /// A passage that is no item of a list.
  package struct Passage: Sendable {
    package let section: Section
    package let keyword: Keyword
    package let text: Text
    /// The index in `tasks`, for the parts of a task.
    package let task: Int?
  }

  /// Every passage of the post that is no item of a list, in the order of the form.
  package var passages: [Passage] {
    var passages: [Passage] = []
    passages.reserveCapacity(tasks.count * 3 + 24)
    forEachText { field, node, task in
      guard fields.rows[Int(field.index)].shape.isPassage, let text = node.texts.first else {
        return
      }
      passages.append(
        Passage(
          section: fields.rows[Int(field.index)].section, keyword: fields.called[Int(field.index)],
          text: text, task: task))
    }
    return passages
  }

  /// Visits the nodes that hold texts, in the order of the table of fields.
  private func forEachText(_ visit: (FieldID, NodeView, _ task: Int?) -> Void) {
    visitTexts(below: node.index, task: nil, visit)
  }

  private func visitTexts(
    below index: Int32, task: Int?, _ visit: (FieldID, NodeView, _ task: Int?) -> Void
  ) {
    let below = NodeView(tree, known: index).below
    for child in below {
      switch tree.nodes[Int(child)].content {
      case .texts: visit(tree.nodes[Int(child)].field, NodeView(tree, known: child), task)
      case .nodes, .rows:
        let isTask =
          tree.nodes[Int(child)].content == .nodes && tree.nodes[Int(child)].role == .tasks
        visitTexts(below: child, task: isTask ? Int(child - below.lowerBound) : task, visit)
      case .levels: break
      }
    }
  }
}

extension Position.List {
  /// Adds the lists below its items.
  fileprivate func addBelow(to lists: inout [Position.List]) {
    for index in texts.indices where !texts[index].below.isEmpty {
      let list = Position.List(
        section: section, keyword: keyword, texts: texts.below(index), task: task)
      lists.append(list)
      list.addBelow(to: &lists)
    }
  }
}
