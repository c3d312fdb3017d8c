import Foundation
import Testing

/// A check on the reading itself, blind to tables and lists: the words of the scan are the words of
/// the cells and those that the form prints in every post.
@Suite("The words of the source document")
struct WordsTests {
  @Test func `no word of the six posts is left out or made up`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Document/source.txt")
    let scan = try String(contentsOf: file, encoding: .utf8)
    var left = Self.printedWords(scan)
    for post in SourceDocument(scan: scan).posts {
      for (word, number) in Self.words(of: post) { left[word, default: 0] -= number }
    }
    for line in Self.formLines {
      for (word, number) in Self.words(line.text) {
        left[word, default: 0] -= number * line.count
      }
    }
    #expect(left.filter { $0.value != 0 } == [:])
  }

  /// The words of the scan from the first post on, without tags and the numbers that mark items.
  private static func printedWords(_ scan: String) -> [String: Int] {
    let text = SourceDocument.repaired(scan)
    let start = text.firstRange(of: "Tên VTVL:")?.lowerBound ?? text.endIndex
    return words(PrintedText.plain(String(text[start...])).replacing(/\s\d\.\s/, with: " "))
  }

  /// The words of a post's cells; competencies have theirs in the path, a group's name once.
  private static func words(of post: DocumentPosition) -> [String: Int] {
    var texts: [String] = []
    var groups: Set<String> = []
    for (path, text) in post.cells where !path.hasSuffix("/open") {
      texts.append(text)
      if let name = path.wholeMatch(of: /competencies\/\d\. (.+)\/\d\. (.+)/) {
        groups.insert(String(name.1))
        texts.append(String(name.2))
      }
    }
    return words((texts + groups).joined(separator: " "))
  }

  /// How often each word stands in a text; punctuation is left to the comparison of cells.
  private static func words(_ text: String) -> [String: Int] {
    text.matches(of: /[\p{L}\p{N}]+/).reduce(into: [:]) { $0[String($1.output), default: 0] += 1 }
  }

  /// Text of the form: headings and labels, and how many times the document prints each.
  private struct FormLine {
    let text: String
    var count = 6
  }

  private static let formLines: [FormLine] = [
    // The first post follows the appendix's own title instead.
    FormLine(text: "BẢN MÔ TẢ CÔNG VIỆC VÀ KHUNG NĂNG LỰC VỊ TRÍ VIỆC LÀM", count: 5),
    FormLine(text: "Tên VTVL: Mã vị trí việc làm: Ngày bắt đầu thực hiện:"),
    FormLine(text: "Ngạch công chức tương ứng: Địa điểm làm việc:"),
    FormLine(text: "Quy trình công việc liên quan:"),
    FormLine(text: "1- Mục tiêu vị trí việc làm"),
    FormLine(text: "2- Nhiệm vụ, công việc và tiêu chí đánh giá"),
    FormLine(text: "TT Các nhiệm vụ, công việc Mục tiêu, Kết quả đầu ra"),
    FormLine(text: "Tiêu chí đánh giá hoàn thành công việc"),
    FormLine(text: "Nhiệm vụ, Mảng công việc Công việc, nhiệm vụ cụ thể"),
    FormLine(text: "3- Mối quan hệ trong công việc 3.1- Bên trong 3.2- Bên ngoài"),
    FormLine(text: "Được quản lý trực tiếp và kiểm duyệt kết quả bởi Quản lý trực tiếp"),
    FormLine(text: "Các đơn vị phối hợp chính"),
    FormLine(text: "Cơ quan, đơn vị có quan hệ chính Bản chất quan hệ"),
    FormLine(text: "4- Phạm vi quyền hạn TT Quyền hạn cụ thể"),
    FormLine(text: "5- Điều kiện làm việc Nội dung Điều kiện cụ thể"),
    // LDQL-01 prints these two headings in two rows.
    FormLine(text: "Dùng riêng Dùng chung", count: 7),
    FormLine(text: "Trang thiết bị Tính chất công việc, môi trường làm việc"),
    FormLine(text: "Mức độ tự chủ Sự hỗ trợ, phối hợp khác"),
    FormLine(text: "6- Yêu cầu về trình độ, kinh nghiệm, phẩm chất:"),
    FormLine(text: "Nhóm yêu cầu Yêu cầu cụ thể Trình độ đào tạo Bồi dưỡng, chứng chỉ"),
    FormLine(text: "Kinh nghiệm (thành tích công tác) Phẩm chất cá nhân Các yêu cầu khác"),
    FormLine(text: "7- Yêu cầu về năng lực: Nhóm năng lực Tên năng lực Cấp độ"),
  ]
}
