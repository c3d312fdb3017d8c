import VTVLChecks
import VTVLModel
import VTVLSyntax

extension FormProfile {
  /// The forms that only tests know; a block of a page asks for one with `form=ID`.
  package static let forTests: [FormProfile] = [.shortForm]

  /// A small form unlike the built-in one: no column of outputs, duties numbered 2.1 and 2.2 under task
  /// 2, fewer sections, and an objective that may be empty. It proves that a form is data.
  package static let shortForm = declared(
    """
    biểu mẫu rút-gọn: Bản rút gọn, ba mục.
      tiêu đề: BẢN MÔ TẢ VỊ TRÍ VIỆC LÀM
      phần đầu
        hàng mã: Mã vị trí
        hàng tên: Tên vị trí việc làm
        hàng ngạch: Ngạch
          bắt buộc: không
      phần mục-tiêu: I. MỤC TIÊU
        bắt buộc: không
      phần nhiệm-vụ: II. CÔNG VIỆC
        cột số: Số
        cột nhiệm-vụ: Mảng việc
        cột việc: Việc cụ thể
          số: 1.1
        cột tiêu-chí: Tiêu chí
          số: -
          bắt buộc: không
      phần quyền-hạn: III. QUYỀN HẠN
        số nhóm: 1
        số: 1.1)
        cột số: Số
        cột quyền-hạn: Nội dung

    """)

  /// The form that a source declares.
  package static func declared(_ source: String) -> FormProfile {
    let file = SourceFile(path: "form.vtvl", bytes: Array(("vtvl 1\n\n" + source).utf8))
    let parsed = Parser.parse(file, index: 0)
    let (forms, diagnostics) = FormReader.profiles(of: Model.build(SyntaxForest([parsed])))
    precondition(parsed.diagnostics.isEmpty && diagnostics.isEmpty && forms.count == 1)
    return forms[0]
  }
}
