import VTVLSyntax

extension Language {
  /// The words that are in this language.
  package func callAsFunction(_ vi: String, _ en: String) -> String { self == .vi ? vi : en }
}
