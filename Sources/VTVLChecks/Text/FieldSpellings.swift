import VTVLModel

extension TermForms {
  /// Fields of study that stand in several spellings: `Luật kinh tế` and `Luật Kinh tế`, `Quản trị-Quản
  /// lý` and `Quản trị - Quản lý`, `&` and `và`. Tone placement is judged syllable by syllable elsewhere.
  static func fieldSpellings(in inspection: Inspection) -> [TermForms] {
    var indexByName: [[[UInt8]]: Int] = [:]
    var terms: [TermForms] = []
    for passage in inspection.passages.all where passage.use?.keyword == .fields {
      let words = passage.words
      guard !words.isEmpty else { continue }
      let name = words.indices.map { Array(words[$0]) }.filter { $0 != and }
      let known = indexByName[name, default: terms.count]
      if known == terms.count {
        indexByName[name] = known
        terms.append(TermForms(forms: [], isDeclared: false))
      }
      let spelling = spelling(words)
      let place = Place(passage: passage, words: words.indices)
      if let form = terms[known].forms.firstIndex(where: {
        Self.spelling(Words($0.text)) == spelling
      }) {
        terms[known].forms[form].places.append(place)
      } else {
        terms[known].forms.append(Form(text: words.string(words.indices), places: [place]))
      }
    }
    return terms.filter { $0.forms.count > 1 }
  }

  private static let and = Array("và".utf8)

  /// A name with its case and the signs between its words, but one tone placement.
  private static func spelling(_ words: Words) -> [UInt8] {
    var spelling: [UInt8] = []
    for index in words.indices {
      if index > 0 { spelling += words.text[words.gapBytes(before: index)] }
      spelling.append(words.isCapitalized(index) ? 1 : 0)
      spelling += words[index]
    }
    return spelling
  }
}
