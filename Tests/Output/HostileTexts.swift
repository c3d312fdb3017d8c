/// Words that mean something in Markdown, HTML, JSON or a reader of theirs, and must come out as words.
enum HostileTexts {
  /// Each text once.
  static let all: [String] = {
    var seen = Set<[UInt8]>()
    return
      (signs + emphasis + code + links + html + blocks + tables + addresses + github + pandoc
      + quotes
      + letters + programs)
      .filter { seen.insert(Array($0.utf8)).inserted }
  }()

  /// Every ASCII sign alone, at the start, inside, at the end and doubled.
  static let signs: [String] = "!\"#$%&'()*+,-./:<=>?@[\\]^_`{|}~".flatMap { sign in
    ["\(sign)", "\(sign)a", "a\(sign)b \(sign) c", "a\(sign)", "\(sign)\(sign)\(sign) a"]
  }

  static let emphasis = [
    "*nghiêng* và **đậm** và ***cả hai***", "_nghiêng_ và __đậm__", "a_b_c và snake_case_name",
    "5 * 3 * 2 = 30", "~~gạch~~ và ~a~", "==nổi==", "**không đóng", "*", "**", "***", "___",
    "a*b*c", "**“trong ngoặc”**", "_ _ _", "*(a)*b", "a**b**c__d__",
  ]

  static let code = [
    "`mã`", "``mã ` kép``", "`không đóng", "```", "~~~", "`a` `b`", "`|`", "\\`a\\`",
  ]

  static let links = [
    "[chữ](https://a.vn)", "[chữ][nhãn]", "[nhãn]: https://a.vn", "![ảnh](a.png)", "[^1]",
    "[^1]: chú",
    "[ ] chưa xong", "[x] đã xong", "[[wiki]]", "[a](b \"c\")", "![", "](", "[a]{.lớp}",
    "^[chú thích]",
    "[@trích]", "[-@trích]", "@trích [tr. 5]", "(@) ví dụ", "[]()",
  ]

  static let html = [
    "<b>đậm</b>", "<script>alert(1)</script>", "<br>", "<br/>", "</td></tr></table>", "<!-- ẩn -->",
    "<!-- không đóng", "-->", "<?php", "<![CDATA[a]]>", "<a@b.vn>", "<https://a.vn>", "a < b > c",
    "a<b",
    "<", ">", "<img src=x onerror=alert(1)>", "&lt;", "&amp;", "&amp;amp;", "&#65;", "&#x41;",
    "&copy;",
    "Đảng & Nhà nước", "a&b", "&", "&&", "&nbsp;", "&khôngcó;", "R&D;", "<p>a</p>", "<details>",
    "</span>",
  ]

  static let blocks = [
    "# Tiêu đề", "###### sáu", "####### bảy", "a #", "## a ##", "- mục", "+ mục", "* mục", "1. mục",
    "1) mục", "12. mục", "a. mục", "(a) mục", "iv) mục", "(iv) mục", "#. mục", "(1) mục", "A. mục",
    "MCMXC. năm", "> trích", ">> trích", "---", "- - -", "===", "***", "    thụt vào",
    ": định nghĩa",
    "Table: chú thích bảng", "table: a", ":::", "::: {.a}", "% tựa", "| dòng", "> [!NOTE]",
    "1986. Năm ấy",
    "TT. Huế",
  ]

  static let tables = [
    "|", "||", "a|b", "| a | b |", "|---|---|", "\\|", "\\\\|", "a \\", "\\", "\\\\", "a\\\\",
    "`a|b`",
    "| --- |", "a \\| b", ":-:", "+---+", "|:--|", "\\\\\\", "a\\|",
  ]

  static let addresses = [
    "www.a.vn", "WWW.A.VN", "http://a.vn", "https://a.vn/b?c=d&e=f#g", "ftp://a.vn", "a@b.vn",
    "Thư: a.b-c@xa.gov.vn.", "mailto:a@b.vn", "xmpp:a@b.vn", "(www.a.vn)", "http://", "www.", "://",
    "https://a.vn/(b)", "a.vn/b", "file:///etc/passwd", "javascript:alert(1)", "xwww.a.vn",
    "a@b", "@", "@@", "http://a_b.vn/_c_", "*www.a.vn*", "a+b@c-d.vn",
  ]

  static let github = [
    "@nguyen-van-a", "#123", "GH-123", "a/b#1", "a/b@c", ":smile:", ":+1:", ":a:b:", "10:30:45",
    "$x^2$", "$$x$$", "5$ và 6$", "$`x`$", "\\(x\\)", "\\[x\\]", "\\begin{a}", "`#0969DA`",
    "0123456789abcdef0123456789abcdef01234567", "\\$5", "\\@a", "\\:smile\\:", "a:b",
    "Mức: 2-3: đạt",
  ]

  static let pandoc = [
    "H~2~O", "x^2^", "a -- b", "a --- b", "a ---- b", "a... b", "....", ".....", "a ..", "{.lớp}",
    "{#mã}", "`a`{=html}", "\\alpha", "\\textbf{a}", "{{a}}", "a\\ b", "p. 5", "vs. x", "TP. HCM",
    "$\\alpha$", "[a]{.b}", "{=tex}", "a{b}c", "*[HTML]: a", "a' b'", "--", "-", "—", "–", "…",
  ]

  static let quotes = [
    "\"trong ngoặc\"", "'đơn'", "“kép”", "‘đơn’", "«kép»", "it's", "\"", "'", "''", "\"\"", "a\"b",
    "“lệch",
    "lệch”", "'90", "5'10\"",
  ]

  /// Letters beyond ASCII: decomposed, astral, joined, of another direction, blank.
  static let letters = [
    "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "\u{301}a", "😀", "👨‍👩‍👧", "𝒳", "\u{A0}a\u{A0}",
    "a\u{3000}b",
    "a\u{2028}b", "a\u{2029}b", "a\u{85}b", "\u{FEFF}a", "a\u{200B}b", "a\u{AD}b", "שלום", "مرحبا",
    "中文。",
    "\u{FFFD}", "ﬁ", "Å", "Å", "I\u{307}", "ß", "Ǆ", "a\u{2002}b", "‹a›",
  ]

  /// Other programs that a text may end up in.
  static let programs = [
    "=1+1", "+1", "-1", "@SUM(A1)", "%s%n", "${HOME}", "$(ls)", "`ls`", "; rm -rf /", "' OR 1=1 --",
    "::error::a", "##[error]a", "null", "true", "NaN", "\\u0041", "\\n", "C:\\a\\b", "../../a",
    "a\tb",
    "%0A", "\\x41", "#!/bin/sh",
  ]
}
