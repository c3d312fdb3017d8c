/// The languages in which vtvl speaks to people.
package enum Language: String, Sendable, CaseIterable {
  case vi
  case en
}

/// Words for a person, always in both languages, so that neither can be missing.
package struct Message: Sendable, Hashable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same words in both languages: a name, a quotation.
  package init(_ same: String) { self.init(vi: same, en: same) }

  package subscript(language: Language) -> String { language == .vi ? vi : en }

  /// The same words with every character that cannot be seen shown as what it is.
  package var visible: Message {
    Message(vi: VisibleText.visible(vi), en: VisibleText.visible(en))
  }
}
