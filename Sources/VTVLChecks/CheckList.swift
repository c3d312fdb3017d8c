import VTVLSyntax

extension Check {
  /// The rules about what posts say, in the order of the report: what the head of personnel asks about first,
  /// form and signs last; a line each.
  package static let all: [Check] = [
    // Whose description it is, who is above whom, what is still blank.
    .foreignPlaceName,
    .foreignUnitName,
    .abolishedLevel,
    .superiorWithoutPost,
    .headNotSuperior,
    .superiorNotListed,
    .rankAboveHead,
    .experienceAboveHead,
    .competencyAboveHead,
    .decisionBlank,
    .effectiveDate,
    .missingSection,
    .notInFrameworkList,
    .missingCounterpart,
    .workplaceDiffers,
    .deputyNotManaged,
    .overlappingManagement,
    .delegationUnmatched,
    .signingForm,
    .verbRank,
    .accountHolder,
    .staffCategory,
    .fieldsNarrower,
    .managementGroup,
    // What the work is, and how it is measured.
    .taskWithoutDuty,
    .placeholderDuty,
    .taskWithoutOutput,
    .taskWithoutCriterion,
    .criterionRepeatsOutput,
    .vagueObjective,
    .genericDuty,
    .unmeasurableCriterion,
    .criteriaCount,
    .closingTasksOrder,
    .dutyAmongPowers,
    .insideAndOutside,
    .columnTotal,
    .unknownCompetency,
    .levelOutOfScale,
    .levelNotReached,
    .wideLevelRange,
    .levelWithoutDescriptor,
    .levelMismatch,
    .undifferentiatedLevels,
    // How it is written.
    .notInForm,
    .ocrConfusion,
    .duplicateItem,
    .labelAsText,
    .bracketedReference,
    .hiddenName,
    .pastedRow,
    .pastedNumber,
    .quotedValue,
    .codePattern,
    .annexNumbering,
    .literalTitle,
    .competencySpelling,
    .termVariant,
    .undefinedAbbreviation,
    .nearDuplicate,
    .trailingEllipsis,
    .punctuation,
  ]
}

extension Rule {
  /// Every rule there is: those of the language, then those about what posts say.
  package static let all: [Rule] =
    languageRules + Check.all.map(\.rule).filter { !languageRules.contains($0) }

  /// Whether it is an error that no project and no author may turn down: no description can be read rightly
  /// while it stands.
  package var isFixed: Bool { severity == .error && Self.languageRules.contains(self) }

  /// Its place among all rules: those about what posts say in the order of the report, then those of the
  /// language.
  package var rank: Int { Self.ranks[id] ?? Self.all.count }

  private static let ranks: [String: Int] = Dictionary(
    (Check.all.map(\.rule) + languageRules).enumerated().map { ($1.id, $0) },
    uniquingKeysWith: { first, _ in first })

  private static let byID: [String: Rule] = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule with an id.
  package static func named(_ id: String) -> Rule? { byID[id] }

  /// The id that an author most likely meant: one near in letters, or else the only one with these words.
  package static func nearest(to id: String) -> String? {
    if let near = index.nearest(to: Array(id.utf8)[...]) { return all[near.index].id }
    let longer = all.filter { id.utf8.count >= 4 && $0.id.contains(id) }
    return longer.count == 1 ? longer[0].id : nil
  }

  private static let index = NameIndex(all.map(\.id))
}
