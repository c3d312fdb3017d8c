/// How a file is laid out: its lines, indentation and keywords.
extension Rule {
  package static let missingVersion = Rule(
    "missing-version", .error,
    vi: "Tệp không bắt đầu bằng dòng «vtvl 1».",
    en: "The file does not begin with the line “vtvl 1”.",
    explanation: Message(
      vi: "Dòng đầu cho biết tệp viết theo phiên bản nào của ngôn ngữ, để các bản vtvl "
        + "sau này vẫn đọc đúng. Quy tắc báo khi dòng đầu tiên có chữ không phải là "
        + "«vtvl». Hãy thêm dòng «vtvl 1» lên đầu tệp.",
      en: "The first line says which version of the language a file is written in, so "
        + "that later versions of vtvl still read it rightly. The rule reports a file "
        + "whose first line with words is not “vtvl”. Add the line “vtvl 1” at the top."))
  package static let unsupportedVersion = Rule(
    "unsupported-version", .error,
    vi: "Phiên bản ngôn ngữ mà chương trình này không đọc được.",
    en: "A version of the language that this program cannot read.",
    explanation: Message(
      vi: "Một phiên bản khác có thể hiểu cùng một dòng theo nghĩa khác. Quy tắc báo "
        + "khi số sau «vtvl» không phải là 1. Hãy viết «vtvl 1», hoặc cài bản vtvl đọc "
        + "được phiên bản đó.",
      en: "Another version may read the same line otherwise. The rule reports a number "
        + "after “vtvl” other than 1. Write “vtvl 1”, or install a vtvl that reads that "
        + "version."))
  package static let mergeConflict = Rule(
    "merge-conflict", .error,
    vi: "Xung đột khi trộn trong Git chưa được giải quyết.",
    en: "A merge conflict of Git that was not resolved.",
    explanation: Message(
      vi: "Khi hai người sửa cùng một chỗ, Git để cả hai bản lại trong tệp, giữa các dòng "
        + "dấu «<<<<<<<», «=======», «>>>>>>>». Quy tắc báo mỗi chỗ như vậy một lần; bản "
        + "đứng trước được đọc, bản kia bỏ qua. Hãy chọn một bản và xóa các dòng dấu.",
      en: "Where two people changed the same lines, Git leaves both versions in the file, "
        + "between the lines “<<<<<<<”, “=======” and “>>>>>>>”. The rule reports each such "
        + "place once; the first version is read, the other is skipped. Choose one, and "
        + "delete the lines of signs."))
  package static let unknownKeyword = Rule(
    "unknown-keyword", .error,
    vi: "Từ khóa không có trong ngôn ngữ.", en: "A keyword the language does not have.",
    explanation: Message(
      vi: "Mỗi dòng bắt đầu bằng một từ khóa; gõ sai thì máy không đoán mà hỏi lại, để "
        + "không dòng nào bị hiểu nhầm thành lời văn. Quy tắc báo khi chữ đầu dòng "
        + "không phải từ khóa nào được viết ở chỗ đó, và gợi ý từ khóa gần nhất. Hãy "
        + "sửa từ khóa.",
      en: "Each line begins with a keyword; a misspelt one is asked about, not guessed, "
        + "so that no line is taken for prose. The rule reports first words that are no "
        + "keyword allowed there, and suggests the nearest. Correct the keyword."))
  package static let misplacedKeyword = Rule(
    "misplaced-keyword", .error,
    vi: "Từ khóa đứng sai chỗ.", en: "A keyword where it may not stand.",
    explanation: Message(
      vi: "Một từ khóa đúng đặt sai chỗ thường là do thụt lề thừa hoặc thiếu. Quy tắc "
        + "báo từ khóa không được viết trong khối chứa nó, và nói nó thuộc khối nào. "
        + "Hãy chuyển dòng, hoặc sửa số dấu cách đầu dòng.",
      en: "A keyword that is right but in the wrong place is most often indented too "
        + "far or too little. The rule reports a keyword that may not stand in its "
        + "block, and says where it belongs. Move the line, or correct its indentation."))
  package static let keywordInProse = Rule(
    "keyword-in-prose", .error,
    vi: "Dòng trong đoạn văn trông như một từ khóa.",
    en: "A line of prose that reads as a keyword.",
    explanation: Message(
      vi: "Dòng nối tiếp của một đoạn văn mà bắt đầu như một từ khóa thì có lẽ là từ "
        + "khóa bị thụt lề thừa. Quy tắc báo khi dòng có dạng «từ khóa:» hoặc «từ khóa "
        + "mã:», hoặc là mục của danh sách. Nếu là từ khóa, hãy lùi ra; nếu là lời văn, "
        + "hãy đặt «\\» ở đầu dòng.",
      en: "A line that goes on with a passage and begins as a keyword does is most "
        + "likely a keyword indented too far. The rule reports lines of the form "
        + "“keyword:” or “keyword name:”, and items of lists. If it is the keyword, "
        + "indent it less; if it is prose, put “\\” before it."))
  package static let unreadFile = Rule(
    "unread-file", .note,
    vi: "Tệp bắt đầu bằng «vtvl 1» nhưng không mang đuôi .vtvl.",
    en: "A file that begins with “vtvl 1” and does not end in .vtvl.",
    explanation: Message(
      vi:
        "Chỉ tệp có đuôi .vtvl được đọc, nên bản mô tả lưu thành .txt, hay không có đuôi, bị bỏ qua mà không "
        + "ai thấy. Quy tắc báo ở dòng đầu của một tệp đứng cạnh nó. Hãy đổi tên tệp, hoặc chuyển nó đi chỗ "
        + "khác.",
      en:
        "Only files that end in .vtvl are read, so that a description saved as .txt, or without an ending, is "
        + "passed over and nobody sees. The rule reports it at the first line of a file beside it. Rename the "
        + "file, or move it elsewhere."))
  package static let malformedLine = Rule(
    "malformed-line", .error,
    vi: "Dòng viết thiếu hoặc thừa: dấu hai chấm, mã, gạch đầu dòng.",
    en: "A line with something missing or too much: a colon, a name, a dash.",
    explanation: Message(
      vi: "Một dòng có từ khóa đúng nhưng thiếu hoặc thừa một phần thì không chắc muốn "
        + "nói gì. Quy tắc báo khi thiếu dấu hai chấm, mã, gạch đầu dòng hay lý do, "
        + "hoặc khi chỗ đó cần một số, một mã mà không phải. Hãy viết theo ví dụ trong "
        + "lời nhắc.",
      en: "A line with the right keyword and something missing or too much may mean "
        + "several things. The rule reports a colon, a name, a dash or a reason that is "
        + "missing, and words where a number or a name is needed. Write the line as the "
        + "message shows."))
  package static let commentInProse = Rule(
    "comment-in-prose", .warning,
    vi: "Dấu «#» giữa dòng, không mở chú thích.",
    en: "A “#” within a line, which opens no "
      + "comment.",
    explanation: Message(
      vi: "Chú thích đứng trên một dòng riêng bắt đầu bằng «#». Ở giữa dòng, «#» và chữ sau nó là "
        + "lời văn và được in vào bản mô tả, kể cả lời «bỏ qua». Quy tắc báo dấu «#» có dấu cách "
        + "hai bên. Hãy đưa chú thích lên dòng trên.",
      en: "A comment stands in a line of its own that begins with “#”. Within a line “#” and the "
        + "words after it are prose and printed in the description, a suppression too. The rule "
        + "reports a “#” with blanks around it. Move the comment to the line above."))
  package static let blankLineInProse = Rule(
    "blank-line-in-prose", .error,
    vi: "Dòng trống giữa một đoạn văn.", en: "An empty line inside a passage.",
    explanation: Message(
      vi: "Một đoạn văn được nối thành một câu liền, nên dòng trống giữa đoạn sẽ mất đi "
        + "mà không ai hay. Quy tắc báo dòng trống nằm giữa các dòng của một đoạn. Hãy "
        + "xóa dòng trống.",
      en: "The lines of a passage are joined into one, so that an empty line between "
        + "them would be lost unseen. The rule reports empty lines inside a passage. "
        + "Delete the empty line."))
  package static let badIndentation = Rule(
    "bad-indentation", .error,
    vi: "Dòng thụt lề sai.", en: "A line indented wrongly.",
    explanation: Message(
      vi: "Số dấu cách đầu dòng cho biết dòng thuộc về đâu: mỗi cấp hai dấu cách. Quy "
        + "tắc báo dòng lệch khỏi các dòng cùng khối; máy vẫn đọc dòng đó ở chỗ gần "
        + "nhất. Hãy thụt lề cho đúng.",
      en: "The spaces before a line say what it belongs to: two a level. The rule "
        + "reports a line that is out of step with its block; it is still read at the "
        + "nearest place. Indent it as the message says."))
  package static let tabIndentation = Rule(
    "tab-indentation", .warning,
    vi: "Thụt lề không phải bằng dấu cách thường.", en: "Indentation other than plain spaces.",
    explanation: Message(
      vi: "Dấu tab rộng hẹp khác nhau ở mỗi máy, nên hai người nhìn thấy hai bậc khác "
        + "nhau. Quy tắc báo một lần cho mỗi tệp khi đầu dòng có dấu tab hoặc dấu cách "
        + "đặc biệt; mỗi tab được tính như hai dấu cách. Hãy dùng dấu cách thường; "
        + "«--fix» sửa được.",
      en: "A tab is wide here and narrow there, so that two people see two depths. The "
        + "rule reports once a file that lines begin with tabs or special spaces; each "
        + "tab counts as two spaces. Use plain spaces; “--fix” does it."))
  package static let pastedBullet = Rule(
    "pasted-bullet", .warning,
    vi: "Dấu đầu dòng dán từ nơi khác, không phải «-».",
    en: "A bullet pasted from elsewhere instead of “-”.",
    explanation: Message(
      vi: "Dấu đầu dòng dán từ Word trông giống gạch ngang nhưng là ký tự khác, nên "
        + "người sau tìm không thấy. Quy tắc báo các dấu «–», «•» và tương tự ở chỗ của "
        + "«-»; mục vẫn được đọc. Hãy viết «-»; «--fix» sửa được.",
      en: "Bullets pasted from Word look like a dash but are other characters, which "
        + "searching misses. The rule reports “–”, “•” and the like where “-” belongs; "
        + "the item is read all the same. Write “-”; “--fix” does it."))
  package static let unbalancedBrace = Rule(
    "unbalanced-brace", .error,
    vi: "Dấu ngoặc nhọn không có đôi.", en: "A brace without its other half.",
    explanation: Message(
      vi: "Trong ngoặc nhọn là tên để điền; thiếu một nửa thì không biết tên hết ở đâu. "
        + "Quy tắc báo ngoặc không có đôi trên cùng dòng. Hãy viết đủ «{tên}», hoặc "
        + "«\\{» nếu chính dấu ngoặc là lời văn.",
      en: "A name to fill in stands between braces; with one half missing nobody knows "
        + "where it ends. The rule reports a brace without the other on its line. "
        + "Complete “{name}”, or write “\\{” if the brace itself is prose."))
  package static let tooDeep = Rule(
    "too-deep", .error,
    vi: "Lồng nhau quá sâu.", en: "Nested too deeply.",
    explanation: Message(
      vi: "Không bản mô tả nào cần lồng sâu như vậy, và lồng không giới hạn sẽ làm máy "
        + "cạn bộ nhớ. Quy tắc báo dòng thụt quá 64 cấp, kế thừa quá 64 tầng, và tham "
        + "chiếu qua hơn 64 tham chiếu khác. Hãy bớt số cấp.",
      en: "No description needs to be nested so deeply, and nesting without end would "
        + "exhaust the machine. The rule reports lines more than 64 levels deep, "
        + "inheritance through more than 64 posts or templates, and references through "
        + "more than 64 others. Take levels away."))
}
