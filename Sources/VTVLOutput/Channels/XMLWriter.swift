import VTVLSyntax

/// Writes XML 1.0, two spaces a level. Whatever an attribute or a text holds comes out as text. Hidden
/// characters are written as references, and those that XML has no way to write as pictures.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// An element with other elements in it.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLWriter) -> Void
  ) {
    indent()
    text += "<\(name)\(Self.list(attributes))>\n"
    depth += 1
    content(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// An element without content, or with text.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], text content: String? = nil
  ) {
    indent()
    guard let content else {
      text += "<\(name)\(Self.list(attributes))/>\n"
      return
    }
    text += "<\(name)\(Self.list(attributes))>\(Self.escaped(content))</\(name)>\n"
  }

  private mutating func indent() { text += String(repeating: "  ", count: depth) }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      case "\u{0}"..."\u{1F}": result += VisibleText.visible(String(scalar))
      case "\u{FFFE}", "\u{FFFF}": result += "‹U+\(scalar.hexadecimal)›"
      case _ where scalar.isHidden: result += "&#x\(scalar.hexadecimal);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
