import VTVLSyntax

/// Puts words in for references, in the post they end up in: a head's `{đơn-vị}` becomes the deputy's.
struct Expander {
  let declarations: Declarations
  let forest: SyntaxForest
  let names: BuiltInNames
  var diagnostics = DiagnosticList()
  private(set) var insertions: Insertions
  /// What each post offers, by declaration, once something is put into it.
  private var environments: [Environment?]
  private var memo: [Key: String] = [:]
  /// What is being put in just now, for circles.
  private(set) var open: [Key] = []
  /// The references by which each of these is put in, and the passages that hold them.
  private(set) var ways: [Way] = []
  /// The number of each passage that holds no reference, once it is used; and how many there are.
  private var wordings: [Int32]
  private(set) var wordingCount: Int32 = 0
  /// The parameters of all posts and templates, once a mistake asks for them.
  var parameterNames: Set<Symbol>?
  /// The bytes so far of passages with references, once these are put in, and how many there may be. Passages
  /// without references are free, however many posts have them.
  private var size = 0
  let largestSize: Int
  /// Whether that was too much; from there on passages stay as they are written.
  private(set) var isFull = false
  private var asWritten: [ProseID: String] = [:]
  /// Whether a chain was too long; the same chain shows in every post that uses it.
  private var isTooDeep = false
  private let environment: (Int) -> Environment
  /// Whether passages stay in normal form whatever they are put together from.
  private let isSurelyNormalized: Bool

  /// References inside references beyond this are reported.
  static let deepest = 64
  /// So much may be made whatever the size of the sources, in bytes; else so many times that.
  static let leastLargestSize = 64 << 20
  static let largestGrowth = 100

  struct Key: Hashable {
    /// The post for which a name is read; constants depend on it too, since they may use parameters.
    let post: Int
    let name: Symbol
    let field: Keyword?
    /// Whether it is the constant that a parameter of the same name hides.
    var isHidden = false

    /// Nearly all of it as one number.
    func hash(into hasher: inout Hasher) {
      let read = UInt64(post.magnitude) << 8 | UInt64(field?.rawValue ?? 0xFF)
      hasher.combine(read << 24 ^ UInt64(name.index.magnitude))
    }
  }

  struct Way {
    let reference: Prose.Reference
    let passage: ProseID
  }

  init(
    _ declarations: Declarations, _ forest: SyntaxForest, names: BuiltInNames,
    environment: @escaping (Int) -> Environment
  ) {
    self.declarations = declarations
    self.forest = forest
    self.names = names
    self.environment = environment
    isSurelyNormalized = forest.trees.allSatisfy(\.isSurelyNormalized)
    environments = Array(repeating: nil, count: declarations.all.count)
    let referring = declarations.proses.count { $0.literal == nil }
    insertions = Insertions(minimumCapacity: referring * 2)
    memo.reserveCapacity(referring)
    wordings = Array(repeating: -1, count: declarations.proses.count)
    let input = forest.trees.reduce(0) { $0 + $1.file.bytes.count }
    largestSize = max(Self.leastLargestSize, input * Self.largestGrowth)
  }

  /// The words of a passage in a post, numbered: the same number where the post makes no difference.
  mutating func wording(_ id: ProseID, in post: Int) -> (string: String, number: Int32) {
    let string = expand(id, in: post)
    let index = Int(id.index)
    if wordings[index] >= 0 { return (string, wordings[index]) }
    let number = wordingCount
    wordingCount += 1
    if declarations.isLiteral(id) { wordings[index] = number }
    return (string, number)
  }

  /// The words of a passage in a post.
  mutating func expand(_ id: ProseID, in post: Int) -> String {
    if let literal = declarations[id].literal { return literal }
    guard !isFull else { return written(id) }
    var result = ""
    result.reserveCapacity(128)
    for part in declarations[id].parts {
      switch part {
      case .text(let text):
        count(text.utf8.count, at: declarations[id].origin)
        result += text
      case .reference(let reference):
        let words = resolve(reference, of: id, in: post)
        count(words.utf8.count, at: reference.origin)
        result += words
      }
      // What is too large already must not grow again in each text that holds it.
      if isFull { return written(id) }
    }
    return isSurelyNormalized ? result : Normalization.normalized(result)
  }

  /// Whether a text names nothing, and so is the same in every post.
  func isLiteral(_ text: Text) -> Bool {
    text.prose.map { declarations.isLiteral($0) } ?? false
  }

  private mutating func count(_ bytes: Int, at origin: NodeRef) {
    size += bytes
    guard size > largestSize, !isFull else { return }
    isFull = true
    reportTooLarge(origin)
  }

  // MARK: References

  private mutating func resolve(
    _ reference: Prose.Reference, of prose: ProseID, in post: Int
  ) -> String {
    if let target = target(reference.whole, post) {
      return expand(target, reference, of: prose, in: post)
    }
    if let owner = reference.owner, let field = reference.field,
      let keyword = names.field(field)
    {
      if names.isHeadTitle(owner) {
        guard let head = environment(of: post).head else {
          reportNoHead(reference, post)
          return written(reference)
        }
        return expand(.field(head, keyword), reference, of: prose, in: post)
      }
      if let position = declarations.positions[owner] {
        return expand(.field(position, keyword), reference, of: prose, in: post)
      }
    }
    reportNoParameter(reference, of: prose, in: post)
    return written(reference)
  }

  /// A reference for which there is nothing to put in: what holds it is not empty for all that.
  private func written(_ reference: Prose.Reference) -> String {
    "{\(declarations.symbols[reference.whole])}"
  }

  /// A passage with its references as they stand.
  private mutating func written(_ id: ProseID) -> String {
    if let known = asWritten[id] { return known }
    let text = declarations[id].segments.reduce(into: "") { text, segment in
      switch segment {
      case .text(let words): text += words
      case .reference(let reference): text += written(reference)
      }
    }
    asWritten[id] = text
    return text
  }

  enum Target {
    case prose(ProseID)
    /// The words of a constant, named in the value of a parameter of the same name.
    case constant(ProseID)
    case field(Int, Keyword)
    case missingHead
    case missingParameter
  }

  private mutating func target(_ name: Symbol, _ post: Int) -> Target? {
    // In a parameter's own value its name means the constant: `đặt xã: {xã}, tỉnh Ninh Bình`.
    let isItself = open.last == Key(post: post, name: name, field: nil)
    if isItself, let constant = declarations.constants[name],
      let text = declarations.all[constant].text
    {
      return .constant(text)
    }
    if let value = environment(of: post).value(of: name) {
      return value.map { .prose($0) } ?? .missingParameter
    }
    if let keyword = names.ownField(name) { return .field(post, keyword) }
    if names.isHeadTitle(name) {
      return environment(of: post).head.map { .field($0, .title) } ?? .missingHead
    }
    if let constant = declarations.constants[name] {
      return declarations.all[constant].text.map { .prose($0) }
    }
    return declarations.positions[name].map { .field($0, .title) }
  }

  private mutating func expand(
    _ target: Target, _ reference: Prose.Reference, of outer: ProseID, in post: Int
  ) -> String {
    switch target {
    case .missingHead:
      reportNoHead(reference, post)
      return written(reference)
    case .missingParameter:
      reportMissingParameter(reference, post)
      return written(reference)
    case .prose(let prose):
      insertions.add(prose, in: post, to: outer, in: post)
      let key = Key(post: post, name: reference.whole, field: nil)
      return guarded(key, Way(reference: reference, passage: outer)) {
        $0.expand(prose, in: post)
      }
    case .constant(let prose):
      insertions.add(prose, in: post, to: outer, in: post)
      let key = Key(post: post, name: reference.whole, field: nil, isHidden: true)
      return guarded(key, Way(reference: reference, passage: outer)) {
        $0.expand(prose, in: post)
      }
    case .field(let owner, let keyword):
      guard let prose = environment(of: owner).field(keyword) else {
        reportNoField(reference, owner, keyword, post)
        return ""
      }
      insertions.add(prose, in: owner, to: outer, in: post)
      let key = Key(post: owner, name: names.none, field: keyword)
      return guarded(key, Way(reference: reference, passage: outer)) {
        $0.expand(prose, in: owner)
      }
    }
  }

  /// Remembers what was put in, and stops at a circle or too long a chain.
  private mutating func guarded(
    _ key: Key, _ way: Way, _ make: (inout Expander) -> String
  ) -> String {
    guard !isFull else { return "" }
    if let known = memo[key] { return known }
    if open.contains(key) {
      reportCircle(key, way)
      return ""
    }
    guard open.count < Self.deepest else {
      if !isTooDeep { reportTooDeep(way.reference) }
      isTooDeep = true
      return ""
    }
    open.append(key)
    ways.append(way)
    let words = make(&self)
    open.removeLast()
    ways.removeLast()
    memo[key] = words
    return words
  }

  mutating func environment(of post: Int) -> Environment {
    if let known = environments[post] { return known }
    let made = environment(post)
    environments[post] = made
    return made
  }
}
