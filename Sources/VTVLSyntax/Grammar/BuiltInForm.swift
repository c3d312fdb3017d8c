/// The form that comes with the compiler, as an office would write it. The parser knows its labels, since authors paste
/// them.
package enum BuiltInForm {
  package static let source = """
    vtvl 1

    biểu mẫu mô-tả-công-việc: Bản mô tả công việc và khung năng lực, bảy mục
      tiêu đề: BẢN MÔ TẢ CÔNG VIỆC VÀ KHUNG NĂNG LỰC VỊ TRÍ VIỆC LÀM
      phần đầu
        hàng tên: Tên VTVL
        hàng mã: Mã vị trí việc làm
        hàng hiệu-lực: Ngày bắt đầu thực hiện
        hàng ngạch: Ngạch công chức tương ứng
        hàng nơi-làm-việc: Địa điểm làm việc
        hàng quy-trình: Quy trình công việc liên quan
      phần mục-tiêu: 1- Mục tiêu vị trí việc làm
      phần nhiệm-vụ: 2- Nhiệm vụ, công việc và tiêu chí đánh giá
        số: 1
        cột số: TT
        nhóm cột: Các nhiệm vụ, công việc
          cột nhiệm-vụ: Nhiệm vụ, Mảng công việc
          cột việc: Công việc, nhiệm vụ cụ thể
            cùng: ghi-chú
            số: 1.
        cột kết-quả: Mục tiêu, Kết quả đầu ra
        cột tiêu-chí: Tiêu chí đánh giá hoàn thành công việc
          số: 1.
      phần quan-hệ: 3- Mối quan hệ trong công việc
        phần bên-trong: 3.1- Bên trong
          cột quản-lý-bởi: Được quản lý trực tiếp và kiểm duyệt kết quả bởi
          cột quản-lý: Quản lý trực tiếp
            bắt buộc: không
          cột phối-hợp: Các đơn vị phối hợp chính
        phần bên-ngoài: 3.2- Bên ngoài
          cột cơ-quan: Cơ quan, đơn vị có quan hệ chính
          cột bản-chất: Bản chất quan hệ
      phần quyền-hạn: 4- Phạm vi quyền hạn
        số nhóm: 1
        số: 1.1
        cột số: TT
        cột quyền-hạn: Quyền hạn cụ thể
      phần điều-kiện: 5- Điều kiện làm việc
        cột mục: Nội dung
        cột nội-dung: Điều kiện cụ thể
        hàng trang-thiết-bị: Trang thiết bị
          cột dùng-riêng: Dùng riêng
            số: không
          cột dùng-chung: Dùng chung
            số: không
        hàng tính-chất: Tính chất công việc, môi trường làm việc
          số: không
        hàng tự-chủ: Mức độ tự chủ
          số: không
        hàng hỗ-trợ: Sự hỗ trợ, phối hợp khác
          số: không
      phần yêu-cầu: 6- Yêu cầu về trình độ, kinh nghiệm, phẩm chất:
        phần dẫn
        cột mục: Nhóm yêu cầu
        cột nội-dung: Yêu cầu cụ thể
        hàng trình-độ: Trình độ đào tạo
        hàng bồi-dưỡng: Bồi dưỡng, chứng chỉ
        hàng kinh-nghiệm: Kinh nghiệm (thành tích công tác)
          số: không
        hàng phẩm-chất: Phẩm chất cá nhân
          số: không
        hàng khác: Các yêu cầu khác
          số: không
      phần năng-lực: 7- Yêu cầu về năng lực:
        phần dẫn
        cột nhóm: Nhóm năng lực
        cột năng-lực: Tên năng lực
        cột cấp-độ: Cấp độ

    """
}

extension BuiltInForm {
  /// What the form prints in front of a field, without its number, and the keyword of that field; those of the fields
  /// below a heading that has none of its own, and none for what only the form has, such as the column of numbers.
  package struct Label: Sendable {
    package let words: String
    package let keywords: [Keyword]
  }

  /// The labels of the form, in its order.
  package static let labels: [Label] = {
    let lines = source.split(separator: "\n").map(Line.init)
    return lines.indices.compactMap { index in
      let line = lines[index]
      guard let words = line.label else { return nil }
      if let keyword = line.keyword { return Label(words: words, keywords: [keyword]) }
      let below = lines[(index + 1)...].prefix { $0.indent > line.indent }
      return Label(words: words, keywords: below.compactMap(\.keyword))
    }
  }()

  /// A line of the source: `hàng tên: Tên VTVL`.
  private struct Line {
    let indent: Int
    private(set) var label: String?
    private(set) var keyword: Keyword?

    private static let labelled: [Keyword] = [.formTitle, .part, .row, .column, .columnGroup]

    init(_ line: Substring) {
      let bytes = Array(line.utf8)
      indent = bytes.prefix { $0 == Byte.space }.count
      guard let head = KeywordMatcher.match(bytes, indent, bytes.count),
        Self.labelled.contains(head.keyword), let colon = bytes.firstIndex(of: Byte.colon)
      else { return }
      label = Self.words(bytes[(colon + 1)...])
      let name = bytes[head.end..<colon].drop { $0 == Byte.space }
      keyword = FormFields.keyword(for: name, in: head.keyword)
    }

    /// Words without the number before them and the colon behind.
    private static func words(_ bytes: ArraySlice<UInt8>) -> String {
      let words = bytes.drop {
        $0 == Byte.space || Byte.isDigit($0) || $0 == Byte.dot || $0 == Byte.dash
      }
      return String(decoding: words.last == Byte.colon ? words.dropLast() : words, as: UTF8.self)
    }
  }
}

/// The fields of a post by the names that forms have for them: `nơi-làm-việc` for `nơi làm việc`.
private enum FormFields {
  static func keyword(for name: ArraySlice<UInt8>, in place: Keyword) -> Keyword? {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "năng-lực": return place == .part ? .competencies : .level
    case "cấp-độ": return .level
    default: return byName[name]
    }
  }

  private static let byName: [String: Keyword] = {
    let fields = Keyword.table.filter { $0.places.contains { !$0.context.isOfForm } }
    return Dictionary(
      fields.map { ($0.keyword.vi.split(separator: " ").joined(separator: "-"), $0.keyword) },
      uniquingKeysWith: { first, _ in first })
  }()
}
