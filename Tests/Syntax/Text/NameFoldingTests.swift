import Testing
import VTVLSyntax

@Suite struct NameFoldingTests {
  private func fold(_ text: String) -> String {
    String(decoding: NameFolding.fold(Array(text.utf8)[...]), as: UTF8.self)
  }

  private func unmarked(_ text: String) -> String {
    String(decoding: NameFolding.foldedWithoutMarks(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// Compares scalars: `==` on strings would take NFC and NFD for the same.
  private func expectSame(_ first: String, _ second: String) {
    #expect(Array(first.utf8) == Array(second.utf8), "\(first) and \(second)")
  }

  @Test(arguments: [
    ("MỤC TIÊU", "mục tiêu"), ("Kế-Hoạch", "kế-hoạch"), ("LDQL-01", "ldql-01"),
    ("Vị trí", "vị tri\u{301}"), ("Nhiệm Vụ", "nhiê\u{323}m vụ"),
    ("ĂÂĐÊÔƠƯ", "ăâđêôơư"), ("ÝỲỶỸỴ", "ýỳỷỹỵ"), ("ÀÃÈÌĨÒÕÙŨÝ", "àãèìĩòõùũý"),
    ("ĐIỀU", "điều"), ("Ðiều", "điều"), ("ðiều", "điều"), ("Ɖiều", "điều"), ("ɖiều", "điều"),
    ("ΑΒΓ", "αβγ"), ("Привет", "привет"), ("\u{130}x", "i\u{307}x"), ("2×3÷1", "2×3÷1"), ("", ""),
  ])
  func caseAndFormDoNotCount(text: String, key: String) {
    expectSame(fold(text), key.replacingForm())
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("hoá", "hóa"), ("hoả", "hỏa"), ("hoã", "hõa"), ("hoạ", "họa"),
    ("loè", "lòe"), ("khoé", "khóe"), ("khoẻ", "khỏe"), ("xoẽ", "xõe"), ("hoẹ", "họe"),
    ("thuỳ", "thùy"), ("thuý", "thúy"), ("uỷ", "ủy"), ("luỹ", "lũy"), ("luỵ", "lụy"),
    ("Uỷ ban", "ỦY BAN"), ("tiêu-chí.hoá", "tiêu-chí.hóa"), ("hoá_1", "hóa_1"), ("hoá2", "hóa2"),
    ("hoà hoạ", "hòa họa"), ("HOÀ", "ho\u{300}a"), ("hoá Я", "hóa Я"),
  ])
  func tonePlacementDoesNotCount(new: String, old: String) {
    expectSame(fold(new), fold(old))
  }

  @Test(arguments: [
    ("hoàn", "hòan"), ("quý", "qúy"), ("mức", "mục"), ("bỏ", "bo"), ("già", "gìa"),
    ("hoạt", "họat"),
  ])
  func otherSpellingsStayApart(first: String, second: String) {
    #expect(fold(first) != fold(second))
  }

  @Test(arguments: [
    "hoàn", "quý", "toán", "khoẻn", "huỳnh", "ngoài", "mùa", "gìn giữ", "hoặc", "thuế",
  ])
  func wholeSyllablesOnly(text: String) { expectSame(fold(text), text) }

  @Test(arguments: [
    ("Điều kiện", "dieu kien"), ("Uỷ ban", "uy ban"), ("Ủy ban", "uy ban"),
    ("ĂẮẰẲẴẶÂẤẦẨẪẬÀÁẢÃẠ", "aaaaaaaaaaaaaaaaa"), ("ÊẾỀỂỄỆÈÉẺẼẸ", "eeeeeeeeeee"), ("ÌÍỈĨỊ", "iiiii"),
    ("ÔỐỒỔỖỘƠỚỜỞỠỢÒÓỎÕỌ", "ooooooooooooooooo"), ("ƯỨỪỬỮỰÙÚỦŨỤ", "uuuuuuuuuuu"), ("ỲÝỶỸỴ", "yyyyy"),
    ("x\u{301}y", "xy"), ("ÇÑÜŠ", "cnus"), ("đ.Đ-Ð", "d.d-d"), ("한", "한"), ("", ""),
  ])
  func marksCanBeLeftOut(text: String, expected: String) { expectSame(unmarked(text), expected) }

  /// Every scalar, alone and after an open syllable, on both paths.
  @Test func foldingTwiceIsFoldingOnce() {
    for value in 0..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "hòa\(scalar)ụy", "ô\u{323}\(scalar)"] {
        let once = fold(text)
        expectSame(fold(once), once)
        let bare = unmarked(text)
        expectSame(unmarked(bare), bare)
        #expect(Normalization.isNormalized(Array(once.utf8)[...]))
      }
    }
  }

  /// A letter that only the slow path knows must not change how the others fold.
  @Test func bothPathsAgree() {
    for value in 0...0x1EFF {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isAlphabetic || value < 0x250
      else { continue }
      let quick = fold("Hòa\(scalar) ủy \(scalar)")
      expectSame(fold("Hòa\(scalar) ủy \(scalar) \u{4E00}"), quick + " \u{4E00}")
    }
  }

  @Test func everyByteIsHarmlessAnywhere() {
    let text = Array("Uỷ o\u{323}\u{302}".utf8)
    for byte in UInt8.min...UInt8.max {
      for position in 0...text.count {
        var bytes = text
        bytes.insert(byte, at: position)
        _ = NameFolding.foldedWithoutMarks(bytes[...])
      }
    }
  }
}

extension String {
  /// Test data in NFC, whatever form the editor that saved this file prefers.
  fileprivate func replacingForm() -> String { Normalization.normalized(self) }
}
