import VTVLModel
import VTVLSyntax

extension FormProfile {
  /// The forms that come with the compiler; the first is the one in use where a project names none. They are written as an
  /// office would write them.
  package static let builtIn: [FormProfile] = {
    let file = SourceFile(path: "", bytes: Array(jobDescriptionSource.utf8))
    let model = Model.build(SyntaxForest([Parser.parse(file, index: 0)]))
    return FormReader.profiles(of: model).forms
  }()

  /// Whether it comes with the compiler.
  package var isBuiltIn: Bool { Self.builtIn.contains { $0.id == id } }

  /// The form of the six posts of Nam Đồng: seven sections, tasks in five columns.
  package static let jobDescription = builtIn[0]

  /// The source of that form.
  package static let jobDescriptionSource = """
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
