"""What the built-in form prints of a post, worked out from positions.json alone.

A page is a list of blocks: ["heading", level, text], ["paragraph", text] or ["table", rows]; a row is a
list of cells, a cell a list of lines. Nothing here comes from the compiler but the JSON.
"""

TITLE = "BẢN MÔ TẢ CÔNG VIỆC VÀ KHUNG NĂNG LỰC VỊ TRÍ VIỆC LÀM"


def cell(text):
    return [text] if text else []


def listed(items, mark):
    """The lines of a list; an item that is alone has no number or dash."""
    texts = [item["text"] for item in items]
    if len(texts) < 2:
        return texts
    return [(mark(number) + " " if mark else "") + text for number, text in enumerate(texts, 1)]


def numbered(items):
    return listed(items, "{}.".format)


def dashed(items):
    return listed(items, lambda _: "-")


def plain(items):
    return listed(items, None)


def fields(group):
    names = ", ".join(major["text"] for major in group["majors"])
    parts = [group.get("lead", ""), names + ("..." if group.get("open") else "")]
    return " ".join(part for part in parts if part)


def education(value):
    groups = value["groups"]
    if not any("name" in group for group in groups):
        parts = [value["intro"], *map(fields, groups), value.get("alternative", "")]
        return cell(" ".join(part for part in parts if part))
    lines = ["- " + value["intro"]] if value["intro"] else []
    for group in groups:
        name = group["name"] + ": " if "name" in group else ""
        lines.append("+ " + name + fields(group))
    if "alternative" in value:
        lines.append("- " + value["alternative"])
    return lines


def header(post):
    return [
        [["Tên VTVL"], cell(post["title"])],
        [["Mã vị trí việc làm"], cell(post["code"])],
        [["Ngày bắt đầu thực hiện"], cell(post["effective"])],
        [["Ngạch công chức tương ứng"], cell(post["rank"])],
        [["Địa điểm làm việc"], cell(post["workplace"])],
        [["Quy trình công việc liên quan"], cell(post["process"])],
    ]


def tasks(post):
    rows = [
        [["TT"], ["Các nhiệm vụ, công việc"], [], ["Mục tiêu, Kết quả đầu ra"],
         ["Tiêu chí đánh giá hoàn thành công việc"]],
        [[], ["Nhiệm vụ, Mảng công việc"], ["Công việc, nhiệm vụ cụ thể"], [], []],
    ]
    for task in post["tasks"]:
        duties = numbered(task["duties"]) + cell(task.get("note"))
        rows.append([[task["no"]], cell(task["area"]), duties, cell(task.get("output")),
                     numbered(task["criteria"])])
    return rows


def internal(post):
    inside = post["relations"]["internal"]
    lists = [dashed(inside[name]) for name in ("managedBy", "manages", "coordinates")]
    return [[["Được quản lý trực tiếp và kiểm duyệt kết quả bởi"], ["Quản lý trực tiếp"],
             ["Các đơn vị phối hợp chính"]], lists]


def external(post):
    rows = [[["Cơ quan, đơn vị có quan hệ chính"], ["Bản chất quan hệ"]]]
    for row in post["relations"]["external"]:
        rows.append([dashed(row["bodies"]), dashed(row["nature"])])
    return rows


def authority(post):
    rows = [[["TT"], ["Quyền hạn cụ thể"]]]
    for group in post["authority"]:
        rows.append([[group["no"]], cell(group["title"])])
        rows += [[[item["no"]], cell(item["text"])] for item in group["items"]]
    return rows


def conditions(post):
    value = post["conditions"]
    equipment = value["equipment"]
    return [
        [["Nội dung"], ["Điều kiện cụ thể"], []],
        [["Trang thiết bị"], ["Dùng riêng"], ["Dùng chung"]],
        [[], plain(equipment["private"]), plain(equipment["shared"])],
        [["Tính chất công việc, môi trường làm việc"], plain(value["nature"]), []],
        [["Mức độ tự chủ"], plain(value["autonomy"]), []],
        [["Sự hỗ trợ, phối hợp khác"], plain(value["support"]), []],
    ]


def requirements(post):
    value = post["requirements"]
    return [
        [["Nhóm yêu cầu"], ["Yêu cầu cụ thể"]],
        [["Trình độ đào tạo"], education(value["education"])],
        [["Bồi dưỡng, chứng chỉ"], dashed(value["training"])],
        [["Kinh nghiệm (thành tích công tác)"], plain(value["experience"])],
        [["Phẩm chất cá nhân"], plain(value["qualities"])],
        [["Các yêu cầu khác"], plain(value["other"])],
    ]


def competencies(post):
    rows = [[["Nhóm năng lực"], ["Tên năng lực"], ["Cấp độ"]]]
    for group in post["competencies"]["groups"]:
        name = cell(group["name"])
        for item in group["items"]:
            low, high = item["min"], item["max"]
            rows.append([name, cell(item["name"]),
                         [str(low) if low == high else f"{low}-{high}"]])
            name = []
    return rows


def page(post):
    """Every block of a post's page, in order."""
    blocks = [
        ["heading", 1, TITLE],
        ["table", header(post)],
        ["heading", 2, "1- Mục tiêu vị trí việc làm"],
        ["paragraph", post["objective"]],
        ["heading", 2, "2- Nhiệm vụ, công việc và tiêu chí đánh giá"],
        ["table", tasks(post)],
        ["heading", 2, "3- Mối quan hệ trong công việc"],
        ["heading", 3, "3.1- Bên trong"],
        ["table", internal(post)],
        ["heading", 3, "3.2- Bên ngoài"],
        ["table", external(post)],
        ["heading", 2, "4- Phạm vi quyền hạn"],
        ["table", authority(post)],
        ["heading", 2, "5- Điều kiện làm việc"],
        ["table", conditions(post)],
        ["heading", 2, "6- Yêu cầu về trình độ, kinh nghiệm, phẩm chất:"],
        ["paragraph", post["requirements"]["preamble"]],
        ["table", requirements(post)],
        ["heading", 2, "7- Yêu cầu về năng lực:"],
        ["paragraph", post["competencies"]["preamble"]],
        ["table", competencies(post)],
    ]
    return [block for block in blocks if block[0] != "paragraph" or block[1].strip()]


def counts(posts):
    return [
        str(sum(count(post) for post in posts))
        for count in (
            lambda post: len(post["tasks"]),
            lambda post: sum(len(task["duties"]) for task in post["tasks"]),
            lambda post: sum(len(task["criteria"]) for task in post["tasks"]),
            lambda post: sum(len(group["items"]) for group in post["authority"]),
            lambda post: sum(len(group["items"]) for group in post["competencies"]["groups"]),
        )
    ]


def table_of_posts(posts):
    rows = [[["TT"], ["Mã"], ["Tên vị trí việc làm"], ["Ngạch"], ["Nhiệm vụ"], ["Việc"], ["Tiêu chí"],
             ["Quyền hạn"], ["Năng lực"]]]
    for number, post in enumerate(posts, 1):
        code = post["code"]
        rows.append([[str(number)], [f"[{code}]({code}.md)"], cell(post["title"]), cell(post["rank"])]
                    + [[count] for count in counts([post])])
    if len(posts) > 1:
        rows.append([[], [], ["Cộng"], []] + [[count] for count in counts(posts)])
    return rows


def tree(posts, head, depth):
    heads = {post.get("deputyOf") for post in posts}
    for post in posts:
        code = post["code"]
        if post.get("deputyOf") == head and (head or code in heads):
            yield ["item", depth, f"[{post['title']}]({code}.md) ({code})"]
            yield from tree(posts, code, depth + 1)


def index(folder, title):
    """Every block of the index in Vietnamese, but for the other files at its end."""
    posts = {post["code"]: post for post in folder["positions"]}
    blocks = [["heading", 1, title]]
    for document in folder["documents"]:
        parts = [document[name] for name in ("number", "title") if document.get(name)]
        blocks.append(["heading", 2, ". ".join(parts) or document["id"]])
        if "decision" in document:
            blocks.append(["paragraph", "Kèm theo " + document["decision"]])
        blocks.append(["table", table_of_posts([posts[code] for code in document["positions"]])])
    listed = {code for document in folder["documents"] for code in document["positions"]}
    others = [post for code, post in posts.items() if code not in listed]
    if others and folder["documents"]:
        blocks.append(["heading", 2, "Vị trí không thuộc văn bản nào"])
    if others:
        blocks.append(["table", table_of_posts(others)])
    if any("deputyOf" in post for post in posts.values()):
        blocks.append(["heading", 2, "Cấp trưởng và cấp phó"])
        blocks += tree(list(posts.values()), None, 1)
    return blocks
