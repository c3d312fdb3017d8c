import TestSupport
import Testing
import VTVLSyntax

/// Any bytes parse, and no byte is lost. An ordinary run samples the longest of these; `VTVL_FULL=1` in
/// release runs them all.
@Suite("Any bytes parse losslessly")
struct LosslessTests {
  private func fault(_ bytes: [UInt8]) -> String? {
    TreeAudit.fault(in: Parser.parse(SourceFile(path: "a.vtvl", bytes: bytes), index: 0))
  }

  @Test func `the examples are there`() {
    #expect(ExampleFiles.namDong.count { $0.path.hasPrefix("LDQL-") } == 6)
    #expect(ExampleFiles.large.bytes.count > 20_000)
  }

  @Test(arguments: ExampleFiles.namDong)
  func `a source of the six posts`(file: SourceFile) {
    #expect(fault(file.bytes) == nil)
  }

  /// The shortest post, for what is tried very often.
  private let small = ExampleFiles.namDong.first { $0.path == "LDQL-04.vtvl" }?.bytes ?? []

  @Test func `prefixes of a file with every construct`() {
    let bytes = EveryConstruct.bytes
    var generator = SeededGenerator(seed: 1)
    for end in generator.sample(Effort.isFull ? .max : 400, below: bytes.count + 1) {
      #expect(fault(Array(bytes[..<end])) == nil, "first \(end)")
    }
  }

  @Test func `prefixes of a file of 20 kB`() {
    let bytes = ExampleFiles.large.bytes
    var generator = SeededGenerator(seed: 2)
    for end in generator.sample(Effort.isFull ? .max : 150, below: bytes.count + 1) {
      #expect(fault(Array(bytes[..<end])) == nil, "first \(end)")
    }
  }

  /// All 256 values at 200 places; a sample of the pairs still has every value and every place.
  @Test func `every byte value put in anywhere`() {
    let bytes = Effort.isFull ? ExampleFiles.large.bytes : small
    var generator = SeededGenerator(seed: 3)
    let places = generator.sample(200, below: bytes.count + 1)
    for place in places.indices {
      for value in 0...255 where Effort.isFull || (value + place) % 16 == 0 {
        let at = places[place]
        #expect(fault(bytes[..<at] + [UInt8(value)] + bytes[at...]) == nil, "\(value) at \(at)")
      }
    }
  }

  @Test func `structural bytes put in at many more places`() {
    let bytes = Effort.isFull ? EveryConstruct.bytes : small
    var generator = SeededGenerator(seed: 4)
    for byte in Array(" \t\r\n:;,-[]{}\\#\u{A0}".utf8) + [0x00, 0xFF] {
      for place in generator.sample(Effort.isFull ? .max : 100, below: bytes.count + 1) {
        #expect(fault(bytes[..<place] + [byte] + bytes[place...]) == nil, "\(byte) at \(place)")
      }
    }
  }

  @Test func `bytes without any sense`() {
    var generator = SeededGenerator(seed: 5)
    for round in 0..<(Effort.isFull ? 20_000 : 1_000) {
      let count = Int.random(in: 0...400, using: &generator)
      let alphabet: [UInt8] =
        round % 2 == 0 ? Array(" \n-:{}[]\\#vtvl1nhiệm vụ;,".utf8) : Array(0...255)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      #expect(fault(bytes) == nil, "round \(round)")
    }
  }

  /// Lines of good sources in any order and at any depth: every construct meets every other.
  @Test func `lines shuffled and shifted`() {
    let lines = ExampleFiles.namDong.flatMap { $0.bytes.split(separator: 0x0A) }
    var generator = SeededGenerator(seed: 6)
    for round in 0..<(Effort.isFull ? 20_000 : 200) {
      var bytes: [UInt8] = Array("vtvl 1\n".utf8)
      for _ in 0..<40 {
        let indent = Int.random(in: 0...8, using: &generator)
        let line = lines.randomElement(using: &generator) ?? []
        bytes += [UInt8](repeating: 0x20, count: indent) + line.drop { $0 == 0x20 } + [0x0A]
      }
      #expect(fault(bytes) == nil, "round \(round)")
    }
  }
}
