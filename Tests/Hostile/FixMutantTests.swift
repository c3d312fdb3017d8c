import Foundation
import TestSupport
import Testing
import VTVLCompiler
import VTVLSyntax

/// `check --fix` on the six posts after slips: whatever was done to a file, fixes make no error, lose no
/// letter, keep the file's own form, and settle in one run.
///
/// Every slip and every pair of slips. `VTVL_FULL=1` tries some thousands, `VTVL_MUTANTS` as many
/// as said.
@Suite("Fixes on mutants of the six posts")
struct FixMutantTests {
  /// In an ordinary run, the framework, the template of all and the two shortest posts.
  private static let files = ExampleFiles.namDong.filter { file in
    Effort.isFull
      || ["khung-nang-luc", "mau-chung", "LDQL-03", "LDQL-04"].contains { file.path.hasPrefix($0) }
  }

  private static let workspace = Workspace(files)

  private static var wanted: Int {
    if let number = ProcessInfo.processInfo.environment["VTVL_MUTANTS"].flatMap({ Int($0) }) {
      return number
    }
    return Effort.isFull ? 4_000 : 300
  }

  /// Slips by themselves first, then pairs; each in another place the next time it comes.
  static func slips(of number: Int) -> [FixSlip] {
    let all = FixSlip.allCases
    let first = all[number % all.count]
    let second = number / all.count % (all.count + 1)
    return second == 0 ? [first] : [first, all[second - 1]]
  }

  static func mutant(_ number: Int) -> Workspace {
    var generator = SeededGenerator(seed: UInt64(number))
    let first = Int.random(in: files.indices, using: &generator)
    var slipped = workspace
    for slip in slips(of: number) {
      // The second slip is mostly made in the same file.
      let isFirst = Int.random(in: 0..<4, using: &generator) > 0
      let file = isFirst ? first : Int.random(in: files.indices, using: &generator)
      let bytes = slipped.files[file].bytes
      let new = slip.apply(to: bytes, using: &generator)
      slipped = slipped.edited([file: ByteEdits([.init(bytes.indices, new)])])
    }
    return slipped
  }

  @Test func `fixes keep their promises`() {
    let step = Effort.isFull ? 1 : 11
    for number in 0..<Self.wanted {
      let number = number * step
      if let fault = FixAudit.fault(in: Self.mutant(number), isRepeated: number % 10 == 0) {
        Issue.record("mutant \(number), \(Self.slips(of: number)): \(fault)")
      }
    }
  }
}
