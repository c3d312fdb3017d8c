import VTVLModel

extension Words {
  /// The name of a field of study, whatever its case and signs, `&` or `và`.
  var fieldName: [UInt8] {
    var name: [UInt8] = []
    for index in indices where !and.contains(index, of: self) {
      name += self[index]
      name.append(UInt8(ascii: " "))
    }
    return name
  }

  /// A name with its case and the signs between its words, but one tone placement.
  fileprivate var spelling: [UInt8] {
    var spelling: [UInt8] = []
    for index in indices {
      if index > 0 { spelling += text[gapBytes(before: index)] }
      spelling.append(isCapitalized(index) ? 1 : 0)
      spelling += self[index]
    }
    return spelling
  }
}

private let and = WordSet("và")

extension TermForms {
  /// Fields of study that stand in several spellings: `Luật kinh tế` and `Luật Kinh tế`, `Quản trị-Quản
  /// lý` and `Quản trị - Quản lý`, `&` and `và`. Tone placement is judged syllable by syllable elsewhere.
  static func fieldSpellings(in inspection: Inspection) -> [TermForms] {
    var indexByName: [[UInt8]: Int] = [:]
    var terms: [(forms: TermForms, spellings: [[UInt8]])] = []
    for passage in inspection.passages.all where passage.use?.keyword == .fields {
      let words = passage.words
      guard !words.isEmpty else { continue }
      let name = words.fieldName
      let spelling = words.spelling
      let place = Place(passage: passage, words: words.indices)
      guard let known = indexByName[name] else {
        indexByName[name] = terms.count
        let form = Form(text: words.string(words.indices), places: [place])
        terms.append((TermForms(forms: [form], isDeclared: false), [spelling]))
        continue
      }
      if let form = terms[known].spellings.firstIndex(of: spelling) {
        terms[known].forms.forms[form].places.append(place)
      } else {
        terms[known].spellings.append(spelling)
        terms[known].forms.forms.append(
          Form(text: words.string(words.indices), places: [place]))
      }
    }
    return terms.map(\.forms).filter { $0.forms.count > 1 }
  }
}
