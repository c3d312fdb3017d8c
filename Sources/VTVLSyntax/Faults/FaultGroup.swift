/// Faults that are one mistake, and are told once.
struct FaultGroup {
  let first: PlacedFault
  private(set) var others: [PlacedFault] = []

  /// All of them, in the order of the file.
  var all: [PlacedFault] { [first] + others }

  static func groups(of faults: [PlacedFault], in tree: TreeBuilder) -> [FaultGroup] {
    var groups: [FaultGroup] = []
    /// The last group of each kind.
    var latest: [Kind: Int] = [:]
    /// The groups of braces that nothing closes yet.
    var open: [Int] = []
    for fault in faults {
      if case .prose(.closeBraces) = fault.fault, let index = open.last,
        groups[index].first.node == fault.node
      {
        groups[open.removeLast()].others.append(fault)
        continue
      }
      if case .prose(.openBraces) = fault.fault { open.append(groups.count) }
      let kind = fault.fault.kind
      if let kind, let index = latest[kind], kind.joins(fault, groups[index], in: tree) {
        groups[index].others.append(fault)
      } else {
        if let kind { latest[kind] = groups.count }
        groups.append(FaultGroup(first: fault))
      }
    }
    return groups
  }

  /// A kind of fault that seldom comes alone.
  enum Kind {
    // Pasted or typed at once: the items that follow one another.
    case missingDash, pastedBullet, pastedSign, levelSign
    // Of one construct: the first says it for all its lines.
    case noProse, strayProse, brokenName, dashedField
    /// One habit of an editor, all over the file.
    case indentation

    fileprivate func joins(
      _ fault: PlacedFault, _ group: FaultGroup, in tree: TreeBuilder
    ) -> Bool {
      switch self {
      case .missingDash, .pastedBullet, .pastedSign, .levelSign:
        tree.follows(fault.node, (group.others.last ?? group.first).node)
      case .noProse, .strayProse, .brokenName, .dashedField: group.first.node == fault.node
      case .indentation: true
      }
    }
  }
}

extension SyntaxFault {
  fileprivate var kind: FaultGroup.Kind? {
    switch self {
    case .item(.missingDash): .missingDash
    case .item(.pastedBullet): .pastedBullet
    case .item(.pastedSign): .pastedSign
    case .item(.levelSign): .levelSign
    case .item(.dashedField): .dashedField
    case .prose(.keyword), .prose(.item), .prose(.subItem): .noProse
    case .indentation(.strayProse): .strayProse
    case .indentation(.habit): .indentation
    case .name(.broken): .brokenName
    default: nil
    }
  }
}
