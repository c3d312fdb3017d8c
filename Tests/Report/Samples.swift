import Foundation
import TestSupport
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// A workspace to make reports of, with a name that a test can print.
enum Sample: String, CaseIterable, Sendable {
  case namDong, many

  var analysis: Analysis { self == .namDong ? Samples.namDong : Samples.many }
}

/// What the tests of the report read.
enum Samples {
  static let namDong = Compilation.analyze(Workspace(ExampleFiles.namDong))

  /// Heads and deputies of many units: each head follows a template, each deputy its head. Every tenth
  /// head says one thing twice, and levels differ in three ways.
  static func office(units: Int) -> Analysis {
    let files = (0..<units).map { unit in
      SourceFile(path: "phong-\(unit).vtvl", bytes: Array(posts(of: unit).utf8))
    }
    return Compilation.analyze(
      Workspace([SourceFile(path: "mau.vtvl", bytes: Array(template.utf8))] + files))
  }

  static let many = office(units: 150)

  static func analysis(_ text: String) -> Analysis {
    Compilation.analyze(Workspace([SourceFile(path: "a.vtvl", bytes: Array(text.utf8))]))
  }

  private static let template = """
    vtvl 1

    khung năng lực xã: Khung năng lực
      thang: 1-5
      nhóm chung: Năng lực chung
        - [đạo-đức] Đạo đức và bản lĩnh
        - [tin-học] Sử dụng công nghệ thông tin

    mẫu cấp-trưởng
      ngạch: Chuyên viên chính
      nơi làm việc: Trụ sở Ủy ban nhân dân xã
      nhiệm vụ kế-hoạch: Lập kế hoạch công tác của {tên}
        việc:
          - [năm] Chủ trì xây dựng kế hoạch công tác năm
          - [tháng] Chủ trì xây dựng kế hoạch công tác tháng
        kết quả: Kế hoạch được ban hành
        tiêu chí:
          - Ban hành trước ngày 15 hằng tháng
      quyền hạn chung: Thẩm quyền chuyên môn
        - [phương-pháp] Chủ động về phương pháp thực hiện
      năng lực theo xã:
        tất cả: 3

    """

  private static func posts(of unit: Int) -> String {
    let slip =
      unit % 10 == 0
      ? """
        quan hệ:
          bên trong:
            quản lý:
              - Công chức của phòng
              - Công chức của phòng

      """ : ""
    return """
      vtvl 1

      vị trí P\(unit)-1: Trưởng phòng số \(unit)
        theo mẫu: cấp-trưởng
        mục tiêu: Quản lý nhà nước về lĩnh vực số \(unit) trên địa bàn xã.
      \(slip)
      vị trí P\(unit)-2: Phó Trưởng phòng số \(unit)
        cấp phó của: P\(unit)-1
        ngạch: Chuyên viên
        mục tiêu: Giúp {cấp-phó-của} quản lý nhà nước.
        sửa nhiệm vụ kế-hoạch:
          việc:
            bỏ [tháng]
            thay [năm] Tham gia xây dựng kế hoạch công tác năm
        năng lực theo xã:
          mức tin-học: \(unit % 3 + 1)

      """
  }
}

extension Analysis {
  func output(_ path: String) -> [UInt8] {
    Emitter.report.emit(self).first { $0.path == path }?.bytes ?? []
  }

  var markdown: String { String(decoding: output("report.md"), as: UTF8.self) }

  func json() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output("report.json"))) as? [String: Any] ?? [:]
  }
}
