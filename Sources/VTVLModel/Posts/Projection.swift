import VTVLSyntax

/// Reads a typed post out of the resolved elements and puts words in for references.
struct Projection {
  let declarations: Declarations
  let forest: SyntaxForest
  let lineage: Lineage
  let frameworks: [Framework]
  let blocks: Blocks
  var expander: Expander
  /// The texts of lists that are the same in every post, by the number of their block.
  private var sharedTexts: [SharedTexts?]
  var findings = FindingList()
  var missing = MissingNames()
  var suggestions = Suggestions<Keyword>()
  var post = 0

  init(
    _ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage,
    _ frameworks: [Framework], _ blocks: Blocks, _ expander: Expander
  ) {
    self.declarations = declarations
    self.forest = forest
    self.lineage = lineage
    self.frameworks = frameworks
    self.blocks = blocks
    self.expander = expander
    sharedTexts = Array(repeating: nil, count: blocks.count)
  }

  mutating func project(_ root: Element, post: Int) -> Position {
    self.post = post
    let declaration = declarations.all[post]
    var position = Position(
      declaration: post, code: declaration.spelling, origin: declaration.origin)
    position.layers = lineage.layers(of: post)
    position.isBroken = position.layers.contains {
      declarations.all[$0.declaration].isBroken || declarations.all[$0.declaration].isBrokenOutside
        || lineage.isIncomplete[$0.declaration]
    }
    if let base = lineage.base[post] {
      let code = declarations.spelling(base)
      if lineage.isDeputy[post] { position.deputyOf = code } else { position.inherits = code }
    }
    position.templates = lineage.templates[post].map { declarations.spelling($0) }
    position.title = text(root)
    for element in blocks.children(of: root) { project(element, into: &position) }
    collectAbsences(root, nil, &position.absences)
    return position
  }

  // MARK: Texts

  /// The words of an element, if it has any.
  mutating func text(_ element: Element) -> Text? {
    guard let prose = element.text else { return nil }
    let (string, wording) = expander.wording(prose, in: post)
    if let replaced = element.replaced, declarations[prose].declaration == Int32(post),
      expander.expand(replaced, in: post).isSpelt(as: string)
    {
      reportRedundant(element, replaced)
    }
    return Text(
      string: string, wording: wording, name: element.name, prose: prose,
      origin: element.textOrigin,
      declaration: declarations[prose].declaration, replaced: element.replaced)
  }

  /// The texts of a list; those that refer to nothing and replace nothing are made once for all posts that
  /// inherit them.
  mutating func texts(_ list: Element) -> [Text] {
    guard let block = list.block.map({ Int($0) }) else { return [] }
    if let known = sharedTexts[block], expander.countAgain(known.size) { return known.texts }
    var shared = SharedTexts()
    var isShared = true
    let children = blocks.children(of: list)
    shared.texts.reserveCapacity(children.count)
    for child in children {
      guard let text = text(child) else { continue }
      shared.texts.append(text)
      shared.size += text.string.utf8.count
      isShared = isShared && text.replaced == nil && expander.isLiteral(text)
    }
    if isShared { sharedTexts[block] = shared }
    return shared.texts
  }

  private struct SharedTexts {
    var texts: [Text] = []
    var size = 0
  }

  private mutating func reportRedundant(_ element: Element, _ replaced: ProseID) {
    let owner = declarations.quoted(Int(declarations[replaced].declaration))
    findings.add(
      Diagnostic(
        .redundantOverride, at: forest.location(element.textOrigin),
        Message(
          vi: "Dòng này thay bằng đúng điều đã được thừa hưởng từ «\(owner)». Hãy bỏ nó đi.",
          en: "This line replaces something by the very same thing, inherited from “\(owner)”. "
            + "Drop it."),
        notes: [
          Diagnostic.Note(
            at: forest.location(declarations[replaced].origin),
            Message(vi: "Được nêu ở đây.", en: "It is stated here."))
        ], posts: [declarations.spelling(post)]))
  }

  // MARK: Sections

  private mutating func project(_ element: Element, into position: inout Position) {
    switch element.keyword {
    case .title: position.title = text(element)
    case .shortTitle: position.shortTitle = text(element)
    case .effective: position.effective = text(element)
    case .rank:
      position.rank = text(element)
      position.ranks = RankList.ranks(in: position.rank?.string ?? "")
    case .workplace: position.workplace = text(element)
    case .process: position.process = text(element)
    case .objective: position.objective = text(element)
    case .task: position.tasks.append(task(element))
    case .relations: projectRelations(element, into: &position.relations)
    case .authority: position.authority.append(authority(element))
    case .conditions: projectConditions(element, into: &position.conditions)
    case .requirements: projectRequirements(element, into: &position.requirements)
    case .competencies: position.competencies = competencies(element)
    default: break
    }
  }

  private mutating func task(_ element: Element) -> Position.Task {
    var task = Position.Task(origin: element.origin, declaration: element.declaration)
    task.name = element.name
    task.area = text(element)
    for child in blocks.children(of: element) {
      switch child.keyword {
      case .duties: task.duties = texts(child)
      case .note: task.note = text(child)
      case .output: task.output = text(child)
      case .criteria: task.criteria = texts(child)
      default: break
      }
    }
    return task
  }

  private mutating func projectRelations(
    _ element: Element, into relations: inout Position.Relations
  ) {
    for child in blocks.children(of: element) {
      if child.keyword == .external {
        relations.external.append(external(child))
      } else if child.keyword == .internal {
        for list in blocks.children(of: child) {
          switch list.keyword {
          case .managedBy: relations.managedBy = texts(list)
          case .manages: relations.manages = texts(list)
          case .coordinates: relations.coordinates = texts(list)
          default: break
          }
        }
      }
    }
  }

  private mutating func external(_ element: Element) -> Position.External {
    var external = Position.External(origin: element.origin, declaration: element.declaration)
    external.name = element.name
    for child in blocks.children(of: element) {
      if child.keyword == .bodies { external.bodies = texts(child) }
      if child.keyword == .purpose { external.nature = texts(child) }
    }
    return external
  }

  private mutating func authority(_ element: Element) -> Position.Authority {
    var authority = Position.Authority(origin: element.origin, declaration: element.declaration)
    authority.name = element.name
    authority.title = text(element)
    authority.items = texts(element)
    return authority
  }

  private mutating func projectConditions(
    _ element: Element, into conditions: inout Position.Conditions
  ) {
    for child in blocks.children(of: element) {
      switch child.keyword {
      case .private: conditions.private = texts(child)
      case .shared: conditions.shared = texts(child)
      case .workNature: conditions.nature = texts(child)
      case .autonomy: conditions.autonomy = texts(child)
      case .support: conditions.support = texts(child)
      default: break
      }
    }
  }

  private mutating func projectRequirements(
    _ element: Element, into requirements: inout Position.Requirements
  ) {
    for child in blocks.children(of: element) {
      switch child.keyword {
      case .lead: requirements.preamble = text(child)
      case .education: requirements.education = education(child)
      case .training: requirements.training = texts(child)
      case .experience: requirements.experience = texts(child)
      case .qualities: requirements.qualities = texts(child)
      case .other: requirements.other = texts(child)
      default: break
      }
    }
  }

  // MARK: Education

  private mutating func education(_ element: Element) -> Position.Education {
    var education = Position.Education(origin: element.origin)
    for child in blocks.children(of: element) {
      switch child.keyword {
      case .lead: education.intro = text(child)
      case .alternative: education.alternative = text(child)
      case .group: education.groups.append(majorGroup(child))
      case .fields:
        var group = Position.MajorGroup(origin: child.origin, declaration: child.declaration)
        readFields(child, into: &group)
        education.groups.append(group)
      default: break
      }
    }
    return education
  }

  private mutating func majorGroup(_ element: Element) -> Position.MajorGroup {
    var group = Position.MajorGroup(origin: element.origin, declaration: element.declaration)
    group.id = element.name
    group.name = text(element)
    for child in blocks.children(of: element) {
      if child.keyword == .lead { group.lead = text(child) }
      if child.keyword == .fields { readFields(child, into: &group) }
    }
    return group
  }

  /// Fields of study; an entry of dots is none but says that the list is open.
  private mutating func readFields(_ list: Element, into group: inout Position.MajorGroup) {
    let fields = texts(list)
    guard fields.contains(where: { Self.isDots($0.string) }) else {
      // Most lists, which are shared with those who inherit them.
      group.majors = group.majors.isEmpty ? fields : group.majors + fields
      return
    }
    for field in fields {
      if Self.isDots(field.string) { group.openEnd = field } else { group.majors.append(field) }
    }
  }

  private static func isDots(_ field: String) -> Bool {
    field.utf8.allSatisfy { $0 == UInt8(ascii: ".") } || field.isSpelt(as: "…")
  }

  // MARK: Absences

  private func collectAbsences(
    _ element: Element, _ section: Section?, _ absences: inout [SectionAbsence]
  ) {
    for absence in blocks.absences(of: element) {
      guard let section = section ?? Section(of: absence.keyword) else { continue }
      absences.append(SectionAbsence(section: section, absence: absence))
    }
    for child in blocks.children(of: element) where child.block != nil {
      collectAbsences(child, section ?? Section(of: child.keyword), &absences)
    }
  }
}
