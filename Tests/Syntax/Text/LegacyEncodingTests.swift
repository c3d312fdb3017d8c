import Foundation
import Testing
import VTVLSyntax

/// The same five lines in each encoding, written as Latin-1 shows their bytes: so they are at once
/// what the file holds (`bytes`) and what pasting leaves (`utf8`). TCVN3 and Windows-1258 are from
/// `iconv` (TCVN5712-1, CP1258), VNI is from its table.
private enum Sample {
  static let tcvn3 = """
    vtvl 1
    vÞ trÝ LDQL-01: Ch¸nh V¨n phßng
      môc tiªu: ChÞu tr¸ch nhiÖm tham m\u{AD}u ®Ò xuÊt víi \u{9E}y ban nh©n d©n
      nhiÖm vô: qu¶n lý c«ng chøc, phèi hîp c¬ quan

    """
  static let windows1258 = """
    vtvl 1
    viò trí LDQL-01: Chánh Vãn phoÌng
      muòc tiêu: Chiòu trách nhiêòm tham mýu ðêÌ xuâìt võìi UÒy ban nhân dân
      nhiêòm vuò: quaÒn lyì công chýìc, phôìi hõòp cõ quan

    """
  static let vni = """
    vtvl 1
    vò trí LDQL-01: Chaùnh Vaên phoøng
      muïc tieâu: Chòu traùch nhieäm tham möu ñeà xuaát vôùi UÛy ban nhaân daân
      nhieäm vuï: quaûn lyù coâng chöùc, phoái hôïp cô quan

    """
  static let vniCapitals = "ÑÖÔØNG PHOÁ HOAØNG VAÊN THUÏ, QUYEÀN HAÏN"
  static let doubled = "Nhiá»‡m vá»¥: Quáº£n lÃ½ cÃ´ng chá»©c, phá»‘i há»£p cÆ¡ quan"

  static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}

@Suite struct LegacyEncodingTests {
  @Test(arguments: [
    (Sample.tcvn3, LegacyEncoding.tcvn3), (Sample.windows1258, .windows1258), (Sample.vni, .vni),
    (Sample.vniCapitals, .vni), ("vÞ trÝ: Tr­ëng phßng", .tcvn3), ("§iÒu kiÖn: ®¹i häc", .tcvn3),
  ])
  func knowsRawBytes(text: String, expected: LegacyEncoding) {
    #expect(LegacyEncoding.detect(Sample.latin1(text)) == expected)
  }

  @Test(arguments: [
    (Sample.tcvn3, LegacyEncoding.tcvn3), (Sample.windows1258, .windows1258), (Sample.vni, .vni),
    (Sample.vniCapitals, .vni), (Sample.doubled, .unknown8Bit),
  ])
  func knowsPastedText(text: String, expected: LegacyEncoding) {
    #expect(LegacyEncoding.detect(Array(text.utf8)) == expected)
  }

  @Test func namesTheLineOfAPastedParagraph() {
    let good = "vtvl 1\nvị trí A: Trưởng phòng, chịu trách nhiệm về mọi mặt công tác\n"
    let bad = "  mục tiêu: ChÞu tr¸ch nhiÖm tham m­u ®Ò xuÊt víi Uû ban nh©n d©n"
    let text = String(repeating: good, count: 50) + bad + "\n" + good
    let start = good.utf8.count * 50
    #expect(
      LegacyEncoding.find(in: Array(text.utf8))
        == LegacyText(encoding: .tcvn3, start: start, end: start + bad.utf8.count))
  }

  @Test func knowsUTF16() {
    let units = Array("vtvl 1\nvị trí LDQL-01: Chánh".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(LegacyEncoding.detect(little) == .utf16LittleEndian)
    #expect(LegacyEncoding.detect(big) == .utf16BigEndian)
    #expect(LegacyEncoding.detect([0xFF, 0xFE]) == .utf16LittleEndian)
    #expect(LegacyEncoding.detect([0xFE, 0xFF, 0x00]) == .utf16BigEndian)
    #expect(LegacyEncoding.detect([UInt8](repeating: 0, count: 64)) == nil)
  }

  @Test func otherBytesAreUnknown() {
    let french = "Le maire délègue ses pouvoirs à l'adjoint chargé de l'état civil"
    #expect(LegacyEncoding.detect(Sample.latin1(french)) == .unknown8Bit)
    // One broken byte in a good file is not an encoding.
    #expect(LegacyEncoding.detect(Array("Chánh Văn phòng".utf8) + [0xFF]) == nil)
    #expect(LegacyEncoding.detect([0x61, 0xE9, 0x62]) == nil)
  }

  @Test(arguments: [
    "", "vtvl 1\n", "The mayor's naïve façade — a coöperative café, résumé № 5 §3 © ® ½ µm",
    "Noël, maïs, ambiguïté, août, goût, où, héroïque, aérien, poète, Israël, Saône, œuvre, çà",
    "L'hôte français «naïf» reçut l'élève à Pâques; il eût fallu, dût-il, l'«été».",
    "Niño, año, cigüeña, vergüenza, 1ª y 2º, ¿qué? ¡sí!",
    "Perciò può; più, così, già: finì, lasciò, cominciò.",
    "Über Öl und Fläche, Größe, Bäume, Häuser, räumen", "Blåbærgrød på øen, Århus, fråga, själ, ö",
    "Pitkään eläköön hyvää yötä, kipeä, työ, häät", "São João, ações, mães, informação, avô",
    "Paral·lel, col·legi", "Quà quý, giò, quì, hoà, toán, khoẻ, thuê, xuân, ngoằn, uống, hoãn, oà",
    "Ủy ban nhân dân xã: XÂY DỰNG, ĐIỀU HÀNH, QUẢN LÝ; ½ ngày, 5×3, m²/người",
    "U\u{309}y ban nha\u{302}n da\u{302}n, Hô\u{323}i đô\u{300}ng, quye\u{302}\u{300}n ha\u{323}n",
  ])
  func trueTextIsLeftAlone(text: String) {
    #expect(LegacyEncoding.detect(Array(text.utf8)) == nil)
    #expect(LegacyEncoding.detect(Array(String(repeating: text + "\n", count: 30).utf8)) == nil)
  }

  /// The source document and every example, line by line too, so that no line owes its peace to
  /// others.
  @Test func realDescriptionsAreLeftAlone() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../..").standardized
    var count = 0
    for folder in ["Tests/SixPosts", "Examples"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard ["txt", "vtvl"].contains(file.pathExtension) else { continue }
        let bytes = [UInt8](try Data(contentsOf: file))
        count += 1
        #expect(LegacyEncoding.detect(bytes) == nil, "\(file.path)")
        for line in bytes.split(separator: 0x0A) {
          #expect(
            LegacyEncoding.detect(Array(line)) == nil, "\(String(decoding: line, as: UTF8.self))")
        }
      }
    }
    #expect(count > 0, "no description found under \(root.path)")
  }

  @Test func everyByteIsHarmlessAnywhere() {
    let text = Array("®iÒu\nộ \u{1F600}".utf8)
    for byte in UInt8.min...UInt8.max {
      for position in 0...text.count {
        var bytes = text
        bytes.insert(byte, at: position)
        _ = LegacyEncoding.detect(bytes)
      }
    }
  }
}
