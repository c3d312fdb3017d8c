import VTVLSyntax

/// Reads what the project says about its office: ranks, the list of posts, units, places, words.
extension DeclarationReader {
  mutating func knowledge() -> Knowledge {
    var knowledge = Knowledge()
    for (index, declaration) in declarations.all.enumerated() {
      current = index
      switch declaration.kind {
      case .ranks where declarations.ranks == index: knowledge.ranks = ranks(declaration)
      case .postList: read(postList: declaration, into: &knowledge)
      case .unit: if let unit = unit(declaration) { knowledge.units.append(unit) }
      case .places: knowledge.places += texts(declaration.statements)
      case .terms: knowledge.terms += pairs(declaration).map(Knowledge.Term.init)
      case .abbreviations:
        knowledge.abbreviations += pairs(declaration).map(Knowledge.Abbreviation.init)
      case .confusions: knowledge.confusions += pairs(declaration).flatMap(confusions)
      default: break
      }
    }
    settleParents(of: &knowledge.units)
    return knowledge
  }

  private mutating func ranks(_ declaration: Declaration) -> [Knowledge.Rank] {
    checkOnce(declaration.statements)
    return texts(declaration.statements).map { text in
      Knowledge.Rank(name: text, code: text.name.map { declarations.symbols[$0.symbol] })
    }
  }

  /// The items of a list that a declaration has once.
  func items(_ list: Keyword, of declaration: Declaration) -> ArraySlice<Statement> {
    declaration.first(list).map { declarations.children(of: $0) } ?? []
  }

  // MARK: The list of posts

  private mutating func read(postList: Declaration, into knowledge: inout Knowledge) {
    checkOnce(postList.statements)
    let pattern = text(postList.first(.codePattern))
    if let pattern { knowledge.codePatterns.append(pattern) }
    let quotas = quotas(postList)
    let first = knowledge.listedPosts.count
    for item in items(.position, of: postList) {
      guard let code = item.firstName else {
        knowledge.hasUnlabelledPosts = true
        reportUnlabelled(item)
        continue
      }
      if let other = knowledge.listed(code.symbol), other.list != current,
        other.isShared == postList.isShared
      {
        reportListedTwice(code, other)
      }
      knowledge.list(
        Knowledge.ListedPosition(
          code: code, title: text(item), quota: quotas[code.symbol], codePattern: pattern,
          list: current, isShared: postList.isShared, origin: item.origin))
    }
    knowledge.postLists.append(
      Knowledge.PostList(
        declaration: current, id: postList.spelling,
        title: text(postList.text, postList.name, postList.origin),
        posts: first..<knowledge.listedPosts.count))
  }

  private mutating func quotas(_ postList: Declaration) -> [Symbol: Knowledge.Quota] {
    let posts = items(.position, of: postList)
    let listed = Set(posts.compactMap(\.name))
    // Where a post lacks its code, which one a quota means cannot be told.
    let isComplete = listed.count == posts.count
    var quotas: [Symbol: Knowledge.Quota] = [:]
    for item in items(.quota, of: postList) {
      guard let code = item.firstName else {
        reportUnlabelled(item)
        continue
      }
      if isComplete, !listed.contains(code.symbol) { reportUnlisted(code) }
      guard let text = text(item) else { continue }
      if let number = Int(text.string), (0...9999).contains(number) {
        quotas[code.symbol] = Knowledge.Quota(number: number, text: text)
      } else {
        reportNoNumber(text)
      }
    }
    return quotas
  }

  /// A post stands in one list, which says how its code is built and how many hold it.
  private mutating func reportListedTwice(_ code: NameUse, _ other: Knowledge.ListedPosition) {
    let quoted = declarations.quoted(code.symbol)
    let list = declarations.quoted(other.list)
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(code.origin), about: [.text(quoted)],
        Message(
          vi: "Danh mục «\(list)» đã có vị trí «\(quoted)». Hãy giữ vị trí ở một danh mục.",
          en: "The list “\(list)” has the post “\(quoted)” already. Keep it in one list."),
        notes: [
          Diagnostic.Note(
            at: forest.location(other.origin),
            Message(vi: "Danh mục đó nêu vị trí ở đây.", en: "That list names the post here."))
        ]))
  }

  private mutating func reportUnlabelled(_ item: Statement) {
    // With another sign than a dash it is reported already.
    guard !forest.node(item.origin).isPartial,
      forest.node(item.origin).first(.dash)?.bytes.count == 1
    else { return }
    report(
      item.origin,
      vi: "Mục này phải mang mã vị trí trong ngoặc vuông, như «- [LDQL-01] …».",
      en: "This item carries the post's code in brackets, as in “- [LDQL-01] …”.")
  }

  private mutating func reportUnlisted(_ code: NameUse) {
    let quoted = VisibleText.excerpt(declarations.symbols[code.symbol])
    report(
      code.origin, about: [.text(quoted)],
      vi:
        "Danh mục không có vị trí «\(quoted)». Hãy thêm nó vào «vị trí» của danh mục, hoặc bỏ dòng này.",
      en:
        "The list has no post “\(quoted)”. Add it under “position” of the list, or drop this line.")
  }

  private mutating func reportNoNumber(_ text: Text) {
    let quoted = VisibleText.excerpt(text.string)
    report(
      declarations.words(of: text), about: [.text(quoted)],
      vi: "«\(quoted)» không phải là số người. Hãy viết một số, như «1».",
      en: "“\(quoted)” is no number of people. Write a number such as “1”.")
  }

  mutating func report(
    _ origin: NodeRef, about arguments: [DiagnosticArgument] = [],
    vi: @autoclosure @escaping @Sendable () -> String,
    en: @autoclosure @escaping @Sendable () -> String
  ) {
    diagnostics.add(
      Diagnostic(
        .malformedLine, at: forest.location(origin), about: arguments,
        Message(vi: vi(), en: en())))
  }

  // MARK: Words

  /// `- one; another; …`: a form, and the forms beside it.
  private mutating func pairs(_ declaration: Declaration) -> [WordPair] {
    var pairs: [WordPair] = []
    for text in texts(declaration.statements) {
      let parts = text.string.split(separator: ";").map(\.trimmingSpaces)
        .filter { !$0.isEmpty }
      if parts.count >= 2 {
        pairs.append(
          WordPair(first: parts[0], others: Array(parts.dropFirst()), origin: text.origin))
      } else {
        reportNoPair(text, declaration.kind)
      }
    }
    return pairs
  }

  private mutating func reportNoPair(_ text: Text, _ kind: Declaration.Kind) {
    let example =
      switch kind {
      case .abbreviations: "HĐND; Hội đồng nhân dân"
      case .confusions: "Mối quan hệ; Môi quan hệ"
      default: "bảo đảm; đảm bảo"
      }
    let quoted = VisibleText.excerpt(text.string)
    report(
      declarations.words(of: text), about: [.text(example), .text(quoted)],
      vi: "Mục này cần hai vế, cách nhau bằng dấu chấm phẩy, như «\(example)». "
        + "Ở đây chỉ có «\(quoted)».",
      en: "This item takes two parts with a semicolon between, such as “\(example)”. "
        + "There is only “\(quoted)” here.")
  }
}

/// A form of words and those that stand beside it.
private struct WordPair {
  let first: String
  let others: [String]
  let origin: NodeRef
}

extension Knowledge.Term {
  fileprivate init(_ pair: WordPair) {
    self.init(preferred: pair.first, variants: pair.others, origin: pair.origin)
  }
}

extension Knowledge.Abbreviation {
  fileprivate init(_ pair: WordPair) {
    self.init(short: pair.first, long: pair.others[0], origin: pair.origin)
  }
}

private func confusions(_ pair: WordPair) -> [Knowledge.Confusion] {
  pair.others.map { Knowledge.Confusion(wrong: $0, right: pair.first, origin: pair.origin) }
}
