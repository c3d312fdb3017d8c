import VTVLSyntax

extension Language {
  /// Whichever words are in this language.
  package func callAsFunction(_ vi: String, _ en: String) -> String { self == .vi ? vi : en }
}
