import TestSupport
import Testing
import VTVLChecks
import VTVLOutput
import VTVLSyntax

/// A form is data: what is printed follows it, whatever it is.
@Suite("Pages by other forms")
struct FormLayoutTests {
  private static let post = """
    vtvl 1

    vị trí VP-01: Chánh Văn phòng
      ngạch: Chuyên viên chính
      mục tiêu: 1. Điều hành *Văn phòng*
      nhiệm vụ kế-hoạch: Lập kế hoạch
        việc:
          - Xây dựng chương trình
          - Phân công | theo dõi
        ghi chú: (Hằng năm)
        kết quả: Kế hoạch
        tiêu chí:
          - Đúng hạn
      nhiệm vụ họp: Chủ trì họp
        việc:
          - Họp giao ban
      quyền hạn ký: Ký văn bản
        - Ký thừa lệnh
      yêu cầu:
        trình độ:
          dẫn: Đại học:
          ngành: Luật; Kinh tế
        kinh nghiệm:
          - 5 năm
          - 2 năm quản lý
        phẩm chất:
          - Trung thực
        bồi dưỡng:
          - Tin học
          - Ngoại ngữ

    """

  private func page(_ form: FormProfile, language: Language = .en) -> String {
    let analysis = Analysis(unchecked: Self.post, form: form, language: language)
    let page = Emitter.markdown.emit(analysis).first { $0.path == "VP-01.md" }
    return String(decoding: page?.bytes ?? [], as: UTF8.self)
  }

  @Test func `a form without a column of outputs, with numbers of its own`() {
    #expect(
      page(.shortForm) == """
        <!-- Made by vtvl from: a.vtvl. To change it, edit those files. -->

        # BẢN MÔ TẢ VỊ TRÍ VIỆC LÀM

        | Mã vị trí | VP-01 |
        | :-------------------- | :------------------------------ |
        | **Tên vị trí việc làm** | Chánh Văn phòng |
        | **Ngạch** | Chuyên viên chính |

        ## I. MỤC TIÊU

        1\\. Điều hành \\*Văn phòng\\*

        ## II. CÔNG VIỆC

        | Số | Mảng việc | Việc cụ thể | Tiêu chí |
        | :----: | -------------------- | ------------------------------ | ------------------------------ |
        | 1 | Lập kế hoạch | 1.1 Xây dựng chương trình <br>1.2 Phân công \\| theo dõi | Đúng hạn |
        | 2 | Chủ trì họp | Họp giao ban | |

        ## III. QUYỀN HẠN

        | Số | Nội dung |
        | :----: | ------------------------------ |
        | **1** | **Ký văn bản** |
        | 1.1) | Ký thừa lệnh |

        """)
  }

  /// What no built-in form has: notes and duties apart, a heading over three columns, a lone
  /// item marked, a requirement in two parts, three levels of headings, a list as running text.
  private static let other = FormProfile.declared(
    """
    biểu mẫu khác: khác
      tiêu đề: Mô tả #1
      đánh số mục đơn: có
      phần đầu
        hàng mã: Mã
      phần nhiệm-vụ: A) Việc
        số: CV1
        cột số: #
        nhóm cột: Nội dung
          cột nhiệm-vụ: Việc
            cùng: việc
            số: CV1/1
          cột ghi-chú: Lưu ý
          cột kết-quả: Kết quả
        cột tiêu-chí: Đo bằng
          số: -
      phần yêu-cầu: B) Yêu cầu
        phần bắt-buộc: Bắt buộc
          phần học-vấn: Học vấn
            cột trình-độ: Ngành
        phần mong-muốn: Mong muốn
          cột mục: Loại
          cột nội-dung: Nội dung
          hàng con-người: Con người
            cột kinh-nghiệm: Kinh nghiệm
            cột phẩm-chất: Phẩm chất
            cột khác: Khác
          hàng ngạch: Ngạch
        phần bồi-dưỡng

    """)

  @Test func `a form with other columns, marks and parts`() {
    #expect(
      page(Self.other, language: .vi) == """
        <!-- Tệp này do vtvl tạo ra từ: a.vtvl. Muốn thay đổi, hãy sửa các tệp đó. -->

        # Mô tả <span>\\#</span>1

        | Mã | VP-01 |
        | :-------------------- | :------------------------------ |

        ## A) Việc

        | # | Nội dung | | | Đo bằng |
        | :----: | ------------------------------ | -------------------- | -------------------- | ------------------------------ |
        | | **Việc** | **Lưu ý** | **Kết quả** | |
        | CV1 | Lập kế hoạch <br>CV1/1 Xây dựng chương trình <br>CV1/2 Phân công \\| theo dõi | *(Hằng năm)* | Kế hoạch | - Đúng hạn |
        | CV2 | Chủ trì họp <br>CV2/1 Họp giao ban | | | |

        ## B) Yêu cầu

        ### Bắt buộc

        #### Học vấn

        | Ngành |
        | ------------------------------ |
        | Đại học: Luật, Kinh tế |

        ### Mong muốn

        | Loại | Nội dung | | |
        | -------------------- | ------------------------------ | ------------------------------ | ------------------------------ |
        | Con người | **Kinh nghiệm** | **Phẩm chất** | **Khác** |
        | | - 5 năm <br>- 2 năm quản lý | - Trung thực | |
        | Ngạch | Chuyên viên chính | | |

        \\- Tin học

        \\- Ngoại ngữ

        """)
  }
}
