import VTVLSyntax

/// The table of keywords, for people and for programs such as the grammars of editors.
package enum KeywordTable {
  /// A line a keyword: both spellings, what it is for, and the blocks in which it may stand.
  package static func text(_ language: Language, _ paint: Paint) -> String {
    let rows = Keyword.allCases.map(\.row)
    let widths = (TextColumns.width(rows.map(\.vi)), TextColumns.width(rows.map(\.en)))
    return rows.reduce(into: "") { text, row in
      text += paint(padded(row.vi, widths.0), .bold) + "  " + padded(row.en, widths.1)
      text += "  \(row.help[language]) [\(places(row, language))]\n"
    }
  }

  private static func places(_ row: KeywordRow, _ language: Language) -> String {
    if row.isVerb { return language("động từ", "verb") }
    let names = row.places.map { place in
      place.context.keyword?.row.spelling(language) ?? language("tệp", "file")
    }
    return names.joined(separator: ", ")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + TextColumns.blanks(after: text, to: width)
  }

  /// An array with an object for each keyword.
  package static var json: [UInt8] {
    var json = JSONWriter(capacity: 1 << 15)
    json.array { json in
      for keyword in Keyword.allCases {
        json.object { $0.fields(of: keyword) }
      }
    }
    return json.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of keyword: Keyword) {
    let row = keyword.row
    field("keyword", "\(keyword)")
    field("vi", row.vi)
    field("en", row.en)
    field("verb", row.isVerb)
    array("places") { json in
      for place in row.places {
        json.object { $0.fields(of: place) }
      }
    }
    object("help") { json in
      json.field("vi", row.help.vi)
      json.field("en", row.help.en)
    }
  }

  private mutating func fields(of place: Place) {
    field("in", "\(place.context)")
    field("holds", "\(place.shape)")
    field("name", "\(place.naming)")
    field("title", place.hasTitle)
    field("repeatable", place.isRepeatable)
    field("opens", place.opens.map { "\($0)" })
  }
}
