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
    init?(_ text: ArraySlice<UInt8>) {
      switch text.last {
      case UInt8(ascii: "."):
        guard !text.ends(with: ".."), !text.ends(with: "v.v.") else { return nil }
        self = .stop
      case UInt8(ascii: ";"): self = .semicolon
      case UInt8(ascii: ","): self = .comma
      case UInt8(ascii: ":"): return nil
      case 0xA6 where text.ends(with: "…"): return nil
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
    var (best, fewest) = (Self.habits[0], Int.max)
    for habit in Self.habits {
      let count = ends.indices.count { end(of: $0, in: habit) != nil }
      if count < fewest { (best, fewest) = (habit, count) }
    }
    return ends.indices.compactMap { item in
      end(of: item, in: best).map { (item, $0) }
    }
  }

  /// How all items but the last end, and how that one does.
  private typealias Habit = (body: End, last: End)

  /// Of two habits that cost the same, full stops come first: a list of sentences has them.
  private static let habits: [Habit] = [
    (.stop, .stop), (.none, .none), (.semicolon, .stop), (.semicolon, .none),
  ]

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

  /// How an item has to end by a habit; nil where it does already or is not judged.
  private func end(of item: Int, in habit: Habit) -> End? {
    guard let end = ends[item] else { return nil }
    let wanted = item == ends.count - 1 ? habit.last : habit.body
    return end == wanted ? nil : wanted
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with end: StaticString) -> Bool {
    end.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
