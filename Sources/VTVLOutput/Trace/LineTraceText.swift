import VTVLModel
import VTVLSyntax

/// Tells a person which positions a line reaches, and who replaces it or takes it away.
package struct LineTraceText {
  private let trace: LineTrace
  private let model: Model
  private let words: TraceWords
  private let language: Language
  private let paint: Paint

  package init(_ trace: LineTrace, of model: Model, paths: [String], style: ChannelStyle) {
    self.trace = trace
    self.model = model
    words = TraceWords(model, paths, style)
    language = style.language
    paint = Paint(isColored: style.isColored)
  }

  /// The line, then what becomes of it; positions in which that is the same are told together.
  package var text: String {
    var text = title + "\n"
    for group in trace.found.grouped(by: account) {
      let codes = group.map { VisibleText.visible($0.position.code) }
      text += paint(codes.joined(separator: ", "), .bold) + "\n"
      text += account(of: group[0]) + "\n\n"
    }
    if !trace.untouched.isEmpty {
      let codes = trace.untouched.map { VisibleText.visible($0.code) }.joined(separator: ", ")
      text +=
        words.label("Không đi vào", "Reaches nothing in") + " \(codes)\n"
    } else {
      text.removeLast()
    }
    return text
  }

  private var title: String {
    let line = trace.line
    let source = VisibleText.excerpt(
      model.forest.trees[trace.file].file.line(line), limit: 160)
    let owner = trace.declaration.map { ", " + words.owner($0) } ?? ""
    return paint("\(words.path(trace.file)):\(line + 1)", .bold) + owner + "\n"
      + "  " + words.quoted(source.trimmingSpaces) + "\n"
  }

  private func account(of position: LineTrace.PositionReach) -> String {
    position.reaches.map(account).joined(separator: "\n")
  }

  private func account(of reach: LineTrace.Reach) -> String {
    switch reach {
    case .stated(let value): return told("có ở", "stands in", value)
    case .filledIn(let value): return told("điền vào", "filled in", value)
    case .replaced(let later, let value):
      let lines = [
        told("bị thay", "replaced", value),
        later.map { words.fact("bởi", "by", words.source($0)) },
      ]
      return lines.compactMap(\.self).joined(separator: "\n")
    case .removed(let gone):
      return told("bị bỏ", "taken away", words.way(to: gone)) + "\n"
        + words.fact("bởi", "by", words.removal(gone.absence.removedBy, gone.absence.declaration))
    case .removes(let gone):
      let owner = model.declaration(around: gone.absence.origin)
      return told("bỏ khỏi đây", "takes away", words.way(to: gone)) + "\n"
        + words.fact("nêu ở", "stated at", words.stated(gone.absence.origin, owner))
    }
  }

  private func told(_ vi: String, _ en: String, _ value: PositionOutline.Value) -> String {
    told(vi, en, "\(words.way(to: value))  \(value.pointer)")
  }

  private func told(_ vi: String, _ en: String, _ what: String) -> String {
    "  " + paint(language(vi, en) + ":", .green) + " " + what
  }
}
