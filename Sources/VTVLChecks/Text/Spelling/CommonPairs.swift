import VTVLSyntax

/// Everyday words of two syllables that differ in nothing but marks from what stands beside the same syllable more
/// often in texts of offices: `công cộng` beside `công công`, `thứ tư` beside `thứ tự`.
enum CommonPairs {
  static func contains(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    all.contains(left + CollectionOfOne(UInt8(ascii: " ")) + right)
  }

  /// Foreign words that are written in one.
  static let loanwords: Set<[UInt8]> = folded([
    "ôtô", "môtô", "ôxy", "ôxi", "ôxít", "môđun", "mođun", "modun", "lôgic", "lôgíc", "ampe",
    "vécni", "xêmina",
    "cađimi", "êtô",
    "acquy", "ắcquy", "găngtơ", "panô", "mêga", "kilôgam", "kilômét", "xăngtimét", "pôlime", "nitơ",
    "phốtpho",
    "catốt", "rơle", "gara", "xítđơca",
  ])

  private static let all: Set<[UInt8]> = folded(
    [
      "an ninh, ấn định, bản thân, bản đồ, bàn giao, bàn bạc, bán hàng, ban đêm, bạn đọc, bảo hiểm, bảo mật",
      "bảo tồn, bảo hộ, bảo trợ, bảo vệ, báo chí, bào chữa, bí thư, bị can, bình quân, bỏ phiếu, bộ phận, bổ sung",
      "cá nhân, cả nước, các mức, cải cách, cải tạo, cài đặt, cấm vận, cầm cố, cảm ơn, cán bộ, cân đối, cản trở, căn cứ",
      "cần thiết, can thiệp, cấp phép, cập nhật, chào hỏi, chi phí, chi trả, chỉ tiêu, chính phủ",
      "chỉnh sửa, chỉnh trang, chỉnh lý, chinh phục, chia sẻ, chủ nhật, chú thích, chú ý, chữ ký, chưa đủ, chuyên gia",
      "chuyên cần, chuyển giao, chuyển đổi, chuyển tiếp, chuyển đến, cố gắng, cổ phần, cổ đông, cố định",
      "cơ hội, công cộng, công khai, công ích, công bố, công viên, cộng đồng, cộng tác, cộng hòa, cộng sản, cộng sự",
      "cổng thông, cổng chào, cổng dịch, cuối năm, cưỡng chế, dân tộc, dẫn chứng, dần dần, dẫn đầu, dân chủ, dễ bị",
      "dễ dàng, dự án, dự toán, dư luận, dư nợ, dữ liệu, đại diện, đại biểu, đài truyền, đám cưới, đảm nhận, đáp ứng",
      "đạt chuẩn, đặt hàng, đất đai, đầu tư, đầu vào, đấu thầu, đấu giá, đấu tranh, đề bạt, đề phòng, để thực, để lại",
      "đế quốc, đê điều, đệ trình, đi lại, đích danh, địa bàn, địa danh, đình chỉ, đính chính, đính kèm, định kỳ, đoàn kết",
      "đoạn đường, đoán trước, đối chiếu, đổi mới, đội ngũ, đơn giản, đơn thư, đón tiếp, đông đảo, đồng bộ, đồng chí",
      "đóng góp, đóng dấu, động viên, động vật, đọng vốn, đúng hạn, đứng đầu, dừng lại, đường bộ, đương nhiên, đương sự",
      "gia đình, gia hạn, giá trị, giá cả, giả mạo, già làng, giảm nghèo, giảm thiểu, giám định, giám sát, giao thông",
      "giáo dục, giáo viên, hàng năm, hàng hóa, hạng mục, hãng hàng, hay là, hậu quả, hầu hết, hình thành, hình ảnh",
      "hội nghị, hội thảo, hồi đáp, hỏi đáp, hôm nay, hộ tịch, hộ nghèo, hỗ trợ, hồ sơ, hợp pháp, hợp lý, hợp lệ, họp báo",
      "hưởng lợi, hưởng ứng, hướng nghiệp, hương ước, huy động, hủy bỏ, kế toán, kế thừa, kể cả, kết cấu, kiểm kê",
      "kiêm nhiệm, kiến thức, kiện toàn, kinh phí, kính gửi, kính trọng, ký kết, kỳ họp, kỹ năng, kỷ luật, kỷ niệm",
      "lân cận, lần đầu, lấy ý, lây lan, liên kết, liền kề, liệt kê, lợi ích, lối sống, luật sư, lượng lớn",
      "lương tháng, lưu trú, lưu ý, lý do, lý luận, mất mát, mật khẩu, mặt khác, mặt bằng, mặt trận, mỗi người, mọi người",
      "mọi mặt, mọi hình, mới nhất, mới quan, mở rộng, mục lục, mức lương, mực nước, năng suất, nắng nóng",
      "ngân sách, ngăn chặn, ngắn hạn, người dân, nhân dịp, nhận xét, nhận thức, nhân lực, nhật ký, nhất trí, nơi ở",
      "nội quy, nội vụ, nối tiếp, nói chung, nổi bật, nông thôn, nồng độ, phá dỡ, phạm vi, phát hiện, phạt tiền, phần mềm",
      "phân bổ, phận sự, phấn đấu, phí bảo, phi lợi, phòng cháy, phòng chống, phong trào, phong tục, phóng sự, phỏng vấn",
      "phối kết, phụ cấp, phù hợp, phủ sóng, phục vụ, phức tạp, quá trình, quan tâm, quan trọng, quán triệt",
      "quân sự, quân đội, quận huyện, quy chế, quỹ đất, quỹ lương, quý một, quyền lợi, quyển sổ, rà soát, ra quyết, sổ sách",
      "số liệu, sơ kết, sơ đồ, sở tại, sử dụng, sự cố, sự kiện, sự nghiệp, sư phạm, tài khoản, tài sản, tài liệu, tại chỗ",
      "tái định, tải trọng, tai nạn, tâm lý, tầm nhìn, tạm thời, tấm gương, tham gia, tham quan, tham nhũng, tham khảo",
      "thẩm tra, thẩm định, thăm hỏi, thành lập, thành phố, thành viên, thành phần, thanh công, thanh tra, thanh niên",
      "thanh toán, thanh lý, thí điểm, thi đua, thi hành, thì thầm, thị trường, thôn xóm, thống kê",
      "thông báo, thủ trưởng, thủ quỹ, thu hồi, thu nhập, thu thập, thư mời, thư viện, thứ hai, thứ ba, thứ tư, thứ từ",
      "thứ trưởng, thực tế, thức ăn, thương binh, thương mại, thường xuyên, thượng tá, thưởng phạt, tiền lương, tiến độ",
      "tiên tiến, tiện ích, tin học, tin tức, tin tưởng, tín dụng, tín nhiệm, tín hiệu, tình hình, tính chất, tính toán",
      "tỉnh ủy, to lớn, tò mò, toàn tỉnh, toán từ, tòa án, tổng kết, tổng hợp, tống đạt, trả lời, tra cứu, tra về, trách nhiệm",
      "trang trí, tranh thủ, tránh né, trí tuệ, trí óc, tri thức, trì hoãn, trị an, trong sạch, trọng tâm, trông coi",
      "trống trải, trưởng thôn, trường học, trường hợp, trường lớp, trước mắt, tuân thủ, tuần tra, tuyên truyền, tuyển dụng",
      "tuyến đường, từ chối, từ ngữ, từ điển, tư pháp, tư vấn, tư tưởng, tư cách, tự giác, tự nguyện, từng bước, ủng hộ",
      "ưu tiên, vai trò, văn hóa, văn nghệ, văn minh, vấn đề, vẫn còn, vận động, vận hành, vận tải, vân vân",
      "ví dụ, vì vậy, vị thế, vi phạm, việc làm, viện trợ, viết đơn, vốn đầu, vùng sâu, vụ việc, xã hội, xa xôi, xả thải",
      "xử phạt, xứ sở, ý kiến, ý thức, y tế, yếu kém, yêu cầu",
    ].flatMap { $0.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") } })

  private static func folded(_ words: [String]) -> Set<[UInt8]> {
    Set(
      words.map { word in
        Array(
          word.split(separator: " ").map { NameFolding.fold(String($0)) }.joined(
            separator: " ".utf8))
      })
  }
}
