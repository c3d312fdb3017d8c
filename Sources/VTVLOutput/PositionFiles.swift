import VTVLModel
import VTVLSyntax

/// The file name of each page, without its extension: the code of a position, `khung-` or `danh-muc-` and the name of
/// what it prints, unless that would not be a file of its own everywhere: Windows and macOS take `A` and `a` for
/// one name, and some names are taken.
package struct PositionFiles: Sendable {
  /// By the index of the position.
  package let names: [String]
  /// By the index of the framework, and of the list of posts.
  private(set) var frameworks: [String] = []
  private(set) var postLists: [String] = []

  package init(codes: [String]) {
    var taken = Set(Self.reserved)
    var isFree: [Bool] = []
    let plain = codes.map(Self.safe)
    for name in plain { isFree.append(taken.insert(Self.key(name)).inserted) }
    var names = plain
    for index in names.indices where !isFree[index] {
      var number = 2
      while !taken.insert(Self.key("\(plain[index])-\(number)")).inserted { number += 1 }
      names[index] = "\(plain[index])-\(number)"
    }
    self.names = names
  }

  package init(_ model: Model) {
    let codes = model.positions.map(\.code)
    let frameworks = model.frameworks.map { Self.plain("khung-\($0.id)") }
    let all = PositionFiles(
      codes: codes + frameworks + model.knowledge.postLists.map { Self.plain("danh-muc-\($0.id)") }
    ).names
    names = Array(all[..<codes.count])
    self.frameworks = Array(all[codes.count...].prefix(frameworks.count))
    postLists = Array(all[(codes.count + frameworks.count)...])
  }

  /// Without marks: such names pass unchanged through archives, links and what Git prints.
  private static func plain(_ name: String) -> String {
    String(decoding: NameFolding.foldedWithoutMarks(name), as: UTF8.self)
  }

  /// The other files of the output, and the names that Windows keeps for devices.
  private static let reserved: [String] =
    ["readme", "con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    + Emitter.all.flatMap(\.files).filter { $0.path.hasSuffix(".md") }
    .map { key(String($0.path.dropLast(".md".utf8.count))) }

  /// Letters, digits, `-`, `_` and inner points; anything else becomes `_`. A code has no other signs, and
  /// a name must never leave the folder.
  private static func safe(_ code: String) -> String {
    var name = String.UnicodeScalarView()
    var length = 0
    for scalar in Normalization.normalized(code).unicodeScalars {
      length += UTF8.width(scalar)
      if length > longest { break }
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || "-_.".unicodeScalars.contains(scalar)
      let isLeadingPoint = scalar == "." && name.isEmpty
      name.append(isKept && !isLeadingPoint && !scalar.isHidden ? scalar : "_")
    }
    if name.isEmpty { name.append("_") }
    return String(name)
  }

  /// Bytes; leaves room for a number and the longest extension in the 255 that file systems allow.
  private static let longest = 200

  /// What file systems that do not tell case from case compare.
  private static func key(_ name: String) -> String {
    Normalization.normalized(name.uppercased().lowercased())
  }
}
