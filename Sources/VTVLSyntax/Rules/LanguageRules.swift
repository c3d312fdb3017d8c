/// The rules of the language itself: what the parser and the resolution of names can find. The rules
/// about the content of posts stand each in its own file in `VTVLChecks`.
extension Rule {
  package static let languageRules: [Rule] = [
    .missingVersion, .unsupportedVersion, .mergeConflict, .unknownKeyword, .misplacedKeyword,
    .keywordInProse,
    .malformedLine, .commentInProse, .blankLineInProse, .badIndentation, .tabIndentation,
    .pastedBullet, .unbalancedBrace, .invalidUTF8, .legacyEncoding, .foreignFormat,
    .controlCharacter,
    .bidiControl, .invisibleCharacter, .lookalikeLetter, .notNFC, .tooDeep,
    .duplicateName, .unknownReference, .referenceCycle, .missingParameter, .unknownParameter,
    .unusedParameter, .templateWithoutBase, .unusedTemplate, .nothingToRemove, .nothingToReplace,
    .alreadyInherited, .redundantOverride, .unusedSuppression, .textTooLarge, .unreadFile,
  ]
}
