import VTVLSyntax

/// Everyday words of two syllables that differ in nothing but marks from what stands beside the same syllable more
/// often in texts of offices: `công cộng` beside `công công`, `thứ tư` beside `thứ tự`.
enum CommonPairs {
  /// - Parameters: words as they are compared.
  static func contains(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    holds(pairs, [UInt8(ascii: ",")] + left + [UInt8(ascii: " ")] + right + [UInt8(ascii: ",")])
  }

  /// Whether a word is a foreign one that is written in one.
  static func isLoanword(_ word: ArraySlice<UInt8>) -> Bool {
    holds(loanwords, [UInt8(ascii: ",")] + word + [UInt8(ascii: ",")])
  }

  /// Looks through the list: it is asked a handful of times, and a table would cost more to make.
  private static func holds(_ list: [UInt8], _ word: [UInt8]) -> Bool {
    var index = 0
    let all = list.span
    while index + word.count <= all.count {
      index = all.firstIndex(of: UInt8(ascii: ","), from: index, to: all.count)
      guard index + word.count <= all.count else { return false }
      if word.indices.allSatisfy({ all[index + $0] == word[$0] }) { return true }
      index += 1
    }
    return false
  }

  /// Each as words are compared, commas around it.
  static let loanwords = Array(
    (",catốt,cađimi,găngtơ,kilôgam,kilômét,lôgic,lôgíc,mođun,mêga,môtô,môđun,nitơ,panô,"
      + "phốtpho,pôlime,rơle,vécni,xêmina,xítđơca,xăngtimét,êtô,ôtô,ôxi,ôxy,ôxít,ắcquy,").utf8)

  static let pairs = Array(
    (","
      + "an ninh,ban đêm,bàn bạc,bàn giao,bào chữa,bán hàng,báo chí,bình quân,bí thư,bạn đọc,"
      + "bản thân,bản đồ,bảo hiểm,bảo hộ,bảo mật,bảo trợ,bảo tồn,bảo vệ,bị can,bỏ phiếu,bổ sung,"
      + "bộ phận,can thiệp,chi phí,chi trả,chia sẻ,chinh phục,chuyên cần,chuyên gia,chuyển giao,"
      + "chuyển tiếp,chuyển đến,chuyển đổi,chào hỏi,chính phủ,chú thích,chú ý,chưa đủ,chỉ tiêu,"
      + "chỉnh lý,chỉnh sửa,chỉnh trang,chủ nhật,chữ ký,cuối năm,cài đặt,cá nhân,các mức,cán bộ,"
      + "cân đối,công bố,công cộng,công khai,công viên,công ích,căn cứ,cơ hội,cưỡng chế,cả nước,"
      + "cải cách,cải tạo,cảm ơn,cản trở,cấm vận,cấp phép,cầm cố,cần thiết,cập nhật,cố gắng,"
      + "cố định,cổ phần,cổ đông,cổng chào,cổng dịch,cổng thông,cộng hoà,cộng sản,cộng sự,"
      + "cộng tác,cộng đồng,dân chủ,dân tộc,dư luận,dư nợ,dần dần,dẫn chứng,dẫn đầu,dễ bị,"
      + "dễ dàng,dừng lại,dữ liệu,dự toán,dự án,gia hạn,gia đình,giao thông,già làng,giá cả,"
      + "giá trị,giám sát,giám định,giáo dục,giáo viên,giả mạo,giảm nghèo,giảm thiểu,hay là,"
      + "huy động,huỷ bỏ,hàng hoá,hàng năm,hãng hàng,hình thành,hình ảnh,hôm nay,hương ước,"
      + "hướng nghiệp,hưởng lợi,hưởng ứng,hạng mục,hầu hết,hậu quả,họp báo,hỏi đáp,hồ sơ,"
      + "hồi đáp,hỗ trợ,hộ nghèo,hộ tịch,hội nghị,hội thảo,hợp lý,hợp lệ,hợp pháp,kinh phí,"
      + "kiêm nhiệm,kiến thức,kiểm kê,kiện toàn,kính gửi,kính trọng,ký kết,kế thừa,kế toán,"
      + "kết cấu,kể cả,kỳ họp,kỷ luật,kỷ niệm,kỹ năng,liên kết,liền kề,liệt kê,luật sư,lân cận,"
      + "lây lan,lý do,lý luận,lưu trú,lưu ý,lương tháng,lượng lớn,lấy ý,lần đầu,lối sống,"
      + "lợi ích,mất mát,mật khẩu,mặt bằng,mặt khác,mặt trận,mọi hình,mọi mặt,mọi người,"
      + "mỗi người,mới nhất,mới quan,mở rộng,mục lục,mức lương,mực nước,ngân sách,ngăn chặn,"
      + "người dân,ngắn hạn,nhân dịp,nhân lực,nhất trí,nhận thức,nhận xét,nhật ký,nói chung,"
      + "nông thôn,năng suất,nơi ở,nắng nóng,nối tiếp,nồng độ,nổi bật,nội quy,nội vụ,phi lợi,"
      + "phong trào,phong tục,phá dỡ,phát hiện,phân bổ,phí bảo,phòng cháy,phòng chống,phóng sự,"
      + "phù hợp,phạm vi,phạt tiền,phấn đấu,phần mềm,phận sự,phỏng vấn,phối kết,phụ cấp,phục vụ,"
      + "phủ sóng,phức tạp,quan trọng,quan tâm,quy chế,quyền lợi,quyển sổ,quá trình,quán triệt,"
      + "quân sự,quân đội,quý một,quận huyện,quỹ lương,quỹ đất,ra quyết,rà soát,sơ kết,sơ đồ,"
      + "sư phạm,số liệu,sổ sách,sở tại,sử dụng,sự cố,sự kiện,sự nghiệp,tai nạn,tham gia,"
      + "tham khảo,tham nhũng,tham quan,thanh công,thanh lý,thanh niên,thanh toán,thanh tra,"
      + "thi hành,thi đua,thu hồi,thu nhập,thu thập,thành lập,thành phần,thành phố,thành viên,"
      + "thì thầm,thí điểm,thôn xóm,thông báo,thăm hỏi,thư mời,thư viện,thương binh,thương mại,"
      + "thường xuyên,thưởng phạt,thượng tá,thẩm tra,thẩm định,thị trường,thống kê,thủ quỹ,"
      + "thủ trưởng,thứ ba,thứ hai,thứ trưởng,thứ tư,thứ từ,thức ăn,thực tế,tin học,tin tưởng,"
      + "tin tức,tiên tiến,tiến độ,tiền lương,tiện ích,to lớn,toà án,toàn tỉnh,toán từ,tra cứu,"
      + "tra về,trang trí,tranh thủ,tri thức,trong sạch,trách nhiệm,tránh né,trì hoãn,trí tuệ,"
      + "trí óc,trông coi,trước mắt,trường học,trường hợp,trường lớp,trưởng thôn,trả lời,trị an,"
      + "trọng tâm,trống trải,tuyên truyền,tuyến đường,tuyển dụng,tuân thủ,tuần tra,tài khoản,"
      + "tài liệu,tài sản,tái định,tâm lý,tình hình,tín dụng,tín hiệu,tín nhiệm,tính chất,"
      + "tính toán,tò mò,tư cách,tư pháp,tư tưởng,tư vấn,tại chỗ,tạm thời,tải trọng,tấm gương,"
      + "tầm nhìn,tỉnh uỷ,tống đạt,tổng hợp,tổng kết,từ chối,từ ngữ,từ điển,từng bước,tự giác,"
      + "tự nguyện,vai trò,vi phạm,viết đơn,việc làm,viện trợ,vân vân,vì vậy,ví dụ,vùng sâu,"
      + "văn hoá,văn minh,văn nghệ,vấn đề,vẫn còn,vận hành,vận tải,vận động,vị thế,vốn đầu,"
      + "vụ việc,xa xôi,xã hội,xả thải,xứ sở,xử phạt,y tế,yêu cầu,yếu kém,ý kiến,ý thức,đi lại,"
      + "đoàn kết,đoán trước,đoạn đường,đài truyền,đám cưới,đáp ứng,đê điều,đình chỉ,đích danh,"
      + "đính chính,đính kèm,đón tiếp,đóng dấu,đóng góp,đông đảo,đúng hạn,đơn giản,đơn thư,"
      + "đương nhiên,đương sự,đường bộ,đại biểu,đại diện,đạt chuẩn,đảm nhận,đất đai,đấu giá,"
      + "đấu thầu,đấu tranh,đầu tư,đầu vào,đặt hàng,đế quốc,đề bạt,đề phòng,để lại,để thực,"
      + "đệ trình,địa bàn,địa danh,định kỳ,đọng vốn,đối chiếu,đồng bộ,đồng chí,đổi mới,đội ngũ,"
      + "động viên,động vật,đứng đầu,ưu tiên,ấn định,ủng hộ,").utf8)
}
