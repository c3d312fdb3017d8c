/// What is wrong with what is written. The parser only records it; each family has a file that puts it into words.
enum SyntaxFault {
  case version(VersionFault)
  case name(NameFault)
  case keyword(KeywordFault)
  case place(PlaceFault)
  case indentation(IndentationFault)
  case item(ItemFault)
  case label(LabelFault)
  case edit(EditFault)
  case prose(ProseFault)
  case title(TitleFault)
}

/// A fault where the parser met it.
struct PlacedFault {
  let fault: SyntaxFault
  /// The construct, item, edit or unread lines that have it, by the number of the node.
  let node: Int
  /// The line that was read, and the blocks that were open.
  let line: Int
  let blocks: [OpenBlock]
}
