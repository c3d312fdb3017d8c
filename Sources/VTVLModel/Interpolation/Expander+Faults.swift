import VTVLSyntax

/// What is said about references that lead nowhere, round in a circle, or on without end.
extension Expander {
  private func code(_ post: Int) -> String { declarations.spelling(post) }

  mutating func reportNoHead(_ reference: Prose.Reference, _ post: Int) {
    guard !environment(of: post).isPartial else { return }
    let quoted = declarations.quoted(post)
    diagnostics.add(
      Diagnostic(
        .unknownReference, at: forest.location(reference.origin),
        Message(
          vi:
            "\(quoted) không là cấp phó của vị trí nào nên không có gì để điền vào chỗ này. "
            + "Hãy thêm dòng «cấp phó của: …» cho vị trí đó, hoặc đặt tham số.",
          en:
            "\(quoted) is nobody's deputy, so there is nothing to put in here. Add a line "
            + "“deputy of: …” to that post, or set the parameter."),
        posts: [code(post)]))
  }

  /// A reference to something that a post says nothing of.
  mutating func reportNoField(
    _ reference: Prose.Reference, _ owner: Int, _ keyword: Keyword, _ post: Int
  ) {
    guard !environment(of: owner).isPartial else { return }
    let quoted = declarations.quoted(owner)
    let place = declarations.all[owner].name?.origin ?? declarations.all[owner].origin
    // At the post that says nothing of it: one mistake, however many lines refer to it.
    diagnostics.add(
      Diagnostic(
        .unknownReference, at: forest.location(place),
        about: [.text(quoted), .keyword(keyword)],
        Message(
          vi: "\(quoted) chưa có «\(keyword.vi)», mà nơi khác nhắc tới phần đó. Hãy thêm dòng "
            + "«\(keyword.vi): …» cho \(quoted), hoặc viết thẳng ra ở nơi nhắc.",
          en: "\(quoted) has no “\(keyword.en)”, which is referred to elsewhere. Add a line "
            + "“\(keyword.en): …” to \(quoted), or write it out where it is referred to."),
        notes: [
          Diagnostic.Note(
            at: forest.location(reference.origin),
            Message(vi: "Được nhắc ở đây.", en: "It is referred to here."))
        ],
        posts: [code(post)]))
  }

  mutating func reportMissingParameter(_ reference: Prose.Reference, _ post: Int) {
    guard !environment(of: post).isPartial else { return }
    let name = declarations.quoted(reference.whole)
    let owner = firstLacking(reference.whole, post)
    let user = declarations.quoted(owner)
    let place = declarations.all[owner].name?.origin ?? declarations.all[owner].origin
    diagnostics.add(
      Diagnostic(
        .missingParameter, at: forest.location(place), about: [.text(name)],
        Message(
          vi:
            "\(user) chưa điền tham số «\(name)». Hãy thêm dòng «đặt \(name): …».",
          en:
            "\(user) does not set the parameter “\(name)”. Add a line “set \(name): …”."
        ),
        notes: [
          Diagnostic.Note(
            at: forest.location(reference.origin),
            Message(vi: "Được dùng ở đây.", en: "It is used here."))
        ],
        posts: [code(post)]))
  }

  /// A constant may use any parameter that some post has; here it is used in a post that has not.
  mutating func reportNoParameter(
    _ reference: Prose.Reference, of prose: ProseID, in post: Int
  ) {
    let constant = declarations.all[Int(declarations[prose].declaration)]
    guard constant.kind == .constant, isParameter(reference.whole),
      !environment(of: post).isPartial
    else { return }
    let name = declarations.quoted(reference.whole)
    let used = VisibleText.excerpt(constant.spelling)
    let user = declarations.quoted(post)
    let place = declarations.all[post].name?.origin ?? declarations.all[post].origin
    diagnostics.add(
      Diagnostic(
        .missingParameter, at: forest.location(place), about: [.text(name)],
        Message(
          vi: "\(user) dùng {\(used)}, hằng này nhắc tham số «\(name)» mà "
            + "\(user) không có. Hãy thêm dòng «tham số \(name): …».",
          en: "\(user) uses {\(used)}, which names the parameter “\(name)”, but "
            + "\(user) has none. Add a line “parameter \(name): …”."),
        notes: [
          Diagnostic.Note(
            at: forest.location(reference.origin),
            Message(vi: "Được dùng ở đây.", en: "It is used here."))
        ],
        posts: [code(post)]))
  }

  private mutating func isParameter(_ name: Symbol) -> Bool {
    if let known = parameterNames { return known.contains(name) }
    let posts = declarations.all.lazy.filter(\.isPost)
    let names = Set(posts.flatMap { $0.all(.parameter).compactMap(\.name) })
    parameterNames = names
    return names.contains(name)
  }

  /// The post furthest down that lacks a value: a deputy inherits its head's omission.
  private mutating func firstLacking(_ name: Symbol, _ post: Int) -> Int {
    var owner = post
    while let base = environment(of: owner).base {
      guard let value = environment(of: base).value(of: name), value == nil else { break }
      owner = base
    }
    return owner
  }

  mutating func reportTooDeep(_ reference: Prose.Reference) {
    diagnostics.add(
      Diagnostic(
        .tooDeep, at: forest.location(reference.origin),
        Message(
          vi:
            "Tham chiếu lồng qua hơn \(Self.deepest) tầng. Hãy nhắc thẳng tới hằng hoặc tham số cuối.",
          en: "References go through more than \(Self.deepest) others. Name the last one directly.")
      ))
  }

  mutating func reportCircle(_ key: Key, _ last: Way) {
    let start = open.firstIndex(of: key) ?? 0
    let steps = open[start...] + [key]
    guard !isToldOfConstants(steps) else { return }
    let (vi, en) = (path(steps, .vi), path(steps, .en))
    // A constant does not know who names it: who hands it to one that it names itself does.
    let ways = ways[(start + 1)...] + [last]
    let place = ways.first { !isConstant($0.passage) } ?? last
    diagnostics.add(
      Diagnostic(
        .referenceCycle, at: forest.location(place.reference.origin),
        Message(
          vi: "Tham chiếu vòng tròn: \(vi). Hãy viết hẳn một trong các giá trị đó.",
          en: "References go round in a circle: \(en). Write one of these values out."),
        posts: [code(key.post)]))
  }

  /// Whether constants name each other in this circle: that is told where they stand.
  private func isToldOfConstants(_ steps: ArraySlice<Key>) -> Bool {
    zip(steps, steps.dropFirst()).allSatisfy { step, next in
      guard step.field == nil, next.field == nil,
        let text = declarations.constants[step.name].flatMap({ declarations.all[$0].text })
      else { return false }
      return declarations[text].references.contains { $0.whole == next.name }
    }
  }

  private func isConstant(_ passage: ProseID) -> Bool {
    declarations.all[Int(declarations[passage].declaration)].kind == .constant
  }

  private func path(_ steps: ArraySlice<Key>, _ language: Language) -> String {
    steps.map { "{\(name($0, language))}" }.joined(separator: " → ")
  }

  private func name(_ step: Key, _ language: Language) -> String {
    guard let field = step.field else { return declarations.quoted(step.name) }
    return "\(declarations.quoted(step.post)).\(field.name(language))"
  }

  mutating func reportTooLarge(_ origin: NodeRef) {
    let limit = largestSize >> 20
    diagnostics.add(
      Diagnostic(
        .textTooLarge, at: forest.location(origin),
        Message(
          vi:
            "Các tham chiếu {…} làm văn bản phình ra hơn \(limit) MB; từ đây lời văn giữ "
            + "nguyên như đã viết. Hãy tìm các hằng hoặc tham số nhắc lẫn nhau nhiều lần.",
          en: "References {…} make the text grow beyond \(limit) MB; from here on passages "
            + "stay as they are written. Look for constants or parameters that name each other many "
            + "times.")))
  }
}
