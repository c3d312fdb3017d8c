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

  /// What no built-in form has: no header, notes and duties apart, a heading over three columns, a lone
  /// item marked, a requirement in two parts, three levels of headings, a list as running text.
  private static let other = FormProfile(
    id: "khác", summary: Message("khác"), title: "Mô tả # 1", header: [],
    sections: [
      Part(
        "A) Việc", .tasks,
        .tasks(
          number: "#",
          [
            Column("Việc", group: "Nội dung", [Cell(.task), Cell(.duties)]),
            Column("Lưu ý", group: "Nội dung", [Cell(.note)]),
            Column("Kết quả", group: "Nội dung", [Cell(.output)]),
            Column("Đo bằng", [Cell(.criteria, marks: .dashes)]),
          ])),
      Part(
        "B) Yêu cầu", .requirements,
        .parts([
          Part(
            "Bắt buộc", .requirements,
            .parts([
              Part("Học vấn", .requirements, .columns([Column("Ngành", [Cell(.education)])]))
            ])),
          Part(
            "Mong muốn", .requirements,
            .rows(
              label: "Loại", content: "Nội dung",
              [
                Row(
                  "Con người",
                  [
                    Column("Kinh nghiệm", [Cell(.experience)]),
                    Column("Phẩm chất", [Cell(.qualities)]),
                    Column("Khác", [Cell(.other)]),
                  ]),
                Row("Ngạch", Cell(.rank)),
              ])),
          Part(nil, .requirements, .text(Cell(.experience, marks: .dashes))),
        ])),
    ],
    numbering: Numbering(
      tasks: "CV#", duties: "^/#", criteria: "#", authority: "#", powers: "#",
      marksLoneItems: true))

  private typealias Part = FormProfile.Part
  private typealias Column = FormProfile.Column
  private typealias Cell = FormProfile.Cell
  private typealias Row = FormProfile.Row
  private typealias Numbering = FormProfile.Numbering

  @Test func `a form with other columns, marks and parts`() {
    #expect(
      page(Self.other, language: .vi) == """
        <!-- Tệp này do vtvl tạo ra từ: a.vtvl. Muốn thay đổi, hãy sửa các tệp đó. -->

        # Mô tả \\# 1

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

        \\- 5 năm

        \\- 2 năm quản lý

        """)
  }
}
