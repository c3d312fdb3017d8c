import Testing
import VTVLChecks
import VTVLCompiler
import VTVLSyntax

/// The table of scanning errors finds none in sound text.
@Suite struct ScanningErrorsTests {
  private func findings(in text: String) -> [Diagnostic] {
    let source = "vtvl 1\n\nvị trí A: Văn thư\n  mục tiêu: \(text)\n"
    let file = SourceFile(path: "a.vtvl", bytes: Array(source.utf8))
    return Compilation.analyze(Workspace([file])).diagnostics.filter {
      $0.rule.id == "ocr-confusion"
    }
  }

  /// Sound sentences that hold the syllables of an entry beside each other.
  @Test(arguments: [
    "Nghiên cứu các vấn đề trình cấp trên; chuẩn bị chuyên đề trình Hội đồng",
    "Nhà trường phòng chống dịch; Trường phòng ngừa rủi ro cho học sinh",
    "Môi trường phòng học; trường Phòng cháy chữa cháy",
    "Chương trình đô thị hóa và các công trình đô thị",
    "Thông báo đảm bảo đúng hạn; bảo đảm báo cáo kịp thời",
    "Đoàn viên chúc mừng; Ban tổ chúc tết; công chúc thọ",
    "Trục tiếp theo của bản vẽ; trên địa bản đồ số",
    "Vi phạm: đơn vi phạm quy định; vị tri thức trẻ",
    "Cuộc hợp tác lâu dài; thần kinh nghiêm trọng",
    "Khám nội trú trong/ngoại trú; trong và ngoại thành",
    "Kiêm tra cứu hồ sơ; tìm kiếm tra cứu thông tin",
    "Bị ảnh hưởng dẫn đến chậm trễ; yếu tố chức năng, nhân tố chức danh, khiếu tố chức vụ",
    "Máy thường trục trặc; khả năng lục soát; trách nhiệm vu khống; nhân tài chinh phục",
    "Hiệu phó trường phòng không; chi đạo cụ; lời chúc năng động; hóa đơn vi phạm",
    "Quản lý, chỉ đạo, tổ chức, xây dựng, phối hợp, phù hợp, báo cáo, quyết định",
    "Các vấn đề, đề trình bày; họp giao ban; môi, quan hệ",
  ])
  func `sound text is left alone`(text: String) {
    #expect(findings(in: text).map(\.message.en) == [])
  }

  /// Corrected text must have nothing left to correct, and keep its case.
  @Test(arguments: [
    ("TRƯỜNG PHÒNG và phó Trường phòng", "TRƯỞNG PHÒNG và phó Trưởng phòng"),
    ("Phối họp, tổng họp; Uy ban nhân dân", "Phối hợp, tổng hợp; Ủy ban nhân dân"),
    ("Công chúc xây dụng kê hoạch", "Công chức xây dựng kế hoạch"),
    ("Làm việc trong / ngoại trụ sở", "Làm việc trong / ngoài trụ sở"),
  ])
  func `a fix changes the wrong syllables alone`(text: String, corrected: String) {
    let found = findings(in: text)
    #expect(!found.isEmpty && found.allSatisfy { $0.fix != nil })
    let source = "vtvl 1\n\nvị trí A: Văn thư\n  mục tiêu: \(text)\n"
    var bytes = Array(source.utf8)
    let edits = found.flatMap { $0.fix?.edits ?? [] }
      .sorted { $0.location.range.start > $1.location.range.start }
    for edit in edits {
      bytes.replaceSubrange(edit.location.range.bytes, with: Array(edit.replacement.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("mục tiêu: \(corrected)\n"))
    #expect(findings(in: corrected).isEmpty)
  }
}
