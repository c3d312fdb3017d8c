/// The languages in which vtvl speaks to people.
package enum Language: String, Sendable, CaseIterable {
  case vi
  case en
}

/// Words for a person, always in both languages, so that neither can be missing. They are made when
/// somebody asks, and only in the language that is asked for.
package struct Message: Sendable {
  private let makeVietnamese: @Sendable () -> String
  private let makeEnglish: @Sendable () -> String

  package init(
    vi: @autoclosure @escaping @Sendable () -> String,
    en: @autoclosure @escaping @Sendable () -> String
  ) {
    makeVietnamese = vi
    makeEnglish = en
  }

  /// The same words in both languages: a name, a quotation.
  package init(_ same: String) { self.init(vi: same, en: same) }

  package var vi: String { makeVietnamese() }
  package var en: String { makeEnglish() }

  package subscript(language: Language) -> String { language == .vi ? vi : en }

  /// The same words with every character that cannot be seen shown as what it is.
  package var visible: Message {
    Message(vi: VisibleText.visible(vi), en: VisibleText.visible(en))
  }
}
