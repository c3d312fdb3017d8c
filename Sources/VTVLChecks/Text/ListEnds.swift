/// How the items of a list end, and whether that is one habit or several.
struct ListEnds {
  /// The sign at the end of an item.
  enum End: Hashable {
    case none, stop, semicolon, comma

    var text: String {
      switch self {
      case .none: ""
      case .stop: "."
      case .semicolon: ";"
      case .comma: ","
      }
    }

    /// Nil for an item whose end says something else: dots, `v.v.`, a colon.
    init?(_ text: [UInt8]) {
      switch text.last {
      case UInt8(ascii: "."):
        guard !text.hasSuffix(".."), !text.hasSuffix("v.v.") else { return nil }
        self = .stop
      case UInt8(ascii: ";"): self = .semicolon
      case UInt8(ascii: ","): self = .comma
      case UInt8(ascii: ":"): return nil
      case 0xA6 where text.hasSuffix("…"): return nil
      default: self = .none
      }
    }
  }

  /// The end of each item; nil for one that is not judged.
  let ends: [End?]

  init(_ ends: [End?]) { self.ends = ends }

  /// The items that end unlike the others, and how they should; empty where the list has one habit.
  var changes: [(item: Int, end: End)] {
    guard ends.count > 1, !isEven else { return [] }
    // Of two habits that cost the same, full stops come first: a list of sentences has them.
    let habits: [(End, End)] = [
      (.stop, .stop), (.none, .none), (.semicolon, .stop), (.semicolon, .none),
    ]
    let costs = habits.map { changes(to: $0) }
    return costs.min { $0.count < $1.count } ?? []
  }

  /// Whether all end alike; or all but the last do, as in `a; b; c.`. One comma is a leftover of running
  /// text, but three items and more may be one sentence.
  private var isEven: Bool {
    var count = 0
    var first = End.none
    var last = End.none
    for end in ends {
      guard let end else { continue }
      if count == 0 { first = end }
      if count > 1, last != first { return false }
      last = end
      count += 1
    }
    guard count > 0 else { return true }
    switch first {
    case .none: return last == .none || last == .stop
    case .stop: return last == .stop
    case .semicolon: return last != .comma
    case .comma: return count > 2
    }
  }

  private func changes(to habit: (body: End, last: End)) -> [(item: Int, end: End)] {
    ends.indices.compactMap { index in
      guard let end = ends[index] else { return nil }
      let wanted = index == ends.count - 1 ? habit.last : habit.body
      return end == wanted ? nil : (index, wanted)
    }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ end: StaticString) -> Bool {
    end.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
