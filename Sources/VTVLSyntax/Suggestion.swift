/// The name that an unknown one was likely meant to be: offered in the same words everywhere.
extension Message {
  /// The question whether a name was meant.
  package static func didYouMean(_ name: String) -> Message {
    let shown = VisibleText.excerpt(name)
    return didYouMean(quotation: Message(vi: "«\(shown)»", en: "“\(shown)”"))
  }

  /// The same for what has signs of its own around it, such as a reference in braces.
  package static func didYouMean(quotation: Message) -> Message {
    Message(vi: "Có phải là \(quotation.vi)?", en: "Did you mean \(quotation.en)?")
  }

  /// This message and the name that was likely meant; where none is near, what else to do.
  package func offering(_ name: String?, else advice: Message? = nil) -> Message {
    guard let more = name.map(Message.didYouMean) ?? advice else { return self }
    return followed(by: more)
  }

  /// Sentences one after another.
  package func followed(by next: Message) -> Message {
    Message(vi: "\(vi) \(next.vi)", en: "\(en) \(next.en)")
  }
}
