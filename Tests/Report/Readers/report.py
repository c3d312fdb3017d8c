"""Reads pairs of report.md and report.json on standard input, writes on standard output where they differ.

The tables of the Markdown are read by programs that others wrote; what should stand in them is worked out
from the JSON alone. Both are JSON: [{"md": text, "json": text}…] and [finding…].
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "Output" / "Clients"))
import readers  # noqa: E402

READERS = {
    "cmark-gfm": readers.read_with_cmark,
    "pandoc gfm": lambda pages: readers.read_with_pandoc(pages, "gfm"),
    "pandoc markdown": lambda pages: readers.read_with_pandoc(pages, "markdown"),
}
SEVERITY = {"error": "Lỗi", "warning": "Cảnh báo", "note": "Lưu ý"}

SECTION = {
    None: "", "header": "Phần đầu", "objective": "Mục tiêu", "tasks": "Nhiệm vụ", "relations": "Quan hệ", "authority": "Quyền hạn",
    "conditions": "Điều kiện", "requirements": "Yêu cầu", "competencies": "Năng lực",
}


def flat(value):
    """Blanks are one, a cell is its lines joined."""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = " ".join(value)
    if isinstance(value, str):
        return " ".join(value.split())
    return [flat(part) for part in value]


def number(value):
    return f"{value:,}".replace(",", ".")


def sections(blocks):
    """The blocks under each heading, by its text."""
    found, current = {}, []
    for block in blocks:
        if block[0] == "heading":
            current = found.setdefault(flat(block[2]), [])
        else:
            current.append(block)
    return found


def tables(blocks):
    return [[[flat(cell) for cell in row] for row in block[1]] for block in blocks if block[0] == "table"]


def expected(report):
    """For each heading, the rows that its tables must hold together."""
    rows = {"Theo vị trí": [], "Theo quy tắc": [], "Văn bản dùng chung": []}
    for post in [post for post in report["byPost"] if post["errors"] + post["warnings"] + post["notes"]][:30]:
        counts = [number(post[name]) for name in ("errors", "warnings", "notes", "shared")]
        rows["Theo vị trí"].append([post["code"], post.get("title", ""), *counts])
    for rule in report["byRule"]:
        rows["Theo quy tắc"].append([
            rule["rule"], SEVERITY[rule["severity"]], number(rule["findings"]), number(rule["posts"]), rule["summary"]])
    reach = report["savings"]["reach"]
    if 1 < len(reach) <= 10:
        for row in reversed(reach):
            rows["Văn bản dùng chung"].append([f"{row['posts']} vị trí", *(number(row[name]) for name in ("passages", "words", "printed"))])
    if len(report["completeness"]) <= 24:
        rows["Mức độ đầy đủ"] = [[post["code"]] for post in report["completeness"]]
    return {heading: flat_rows(wanted) for heading, wanted in rows.items() if wanted}


def flat_rows(rows):
    return [[flat(cell) for cell in row] for row in rows]


def levels(report):
    """The rows of the competency matrices, where every post has a column."""
    codes = [post["code"] for post in report["completeness"]]
    for matrix in report["competencies"]:
        used = [code for code in codes if any(
            code in level["posts"] for group in matrix["groups"] for item in group["items"] for level in item["levels"])]
        if len(used) > 12:
            continue
        rows = []
        for group in matrix["groups"]:
            rows.append([group.get("name") or group.get("id", "")] + ["" for _ in used])
            for item in group["items"]:
                stated = {code: level for level in item["levels"] for code in level["posts"]}
                rows.append([item["name"], *(shown(stated.get(code)) for code in used)])
        yield [["Năng lực", *used], *rows]


def shown(level):
    if level is None:
        return "–"
    low, high = level["min"], level["max"]
    return str(low) if low == high else f"{low}-{high}"


def differences(blocks, report):
    found = sections(blocks)
    for block in blocks:
        if "⟦" in str(block) and block[0] != "stray":
            yield f"something else than words: {block}"
    for heading, wanted in expected(report).items():
        read = [row[:len(wanted[0])] for table in tables(found.get(heading, [])) for row in table[1:]]
        if read != wanted:
            yield f"{heading}: {wanted} is read as {read}"
    every = tables([block for blocks in found.values() for block in blocks])
    for matrix in levels(report):
        if flat_rows(matrix) not in every:
            yield f"no table {matrix}"
    yield from messages(every, report)


def messages(every, report):
    """Each message stands in a table of findings, with its rule; where a rule has many, at least the first."""
    told = {}
    for table in every:
        if table[0] == ["Mức", "Mục", "Phát hiện", "Nơi", "Quy tắc"]:
            for level, section, message, place, rule in table[1:]:
                told.setdefault((level, section, message, rule), []).append(place)
    by_rule = {}
    for finding in report["findings"]:
        by_rule.setdefault(finding["rule"], []).append(finding)
    for findings in by_rule.values():
        for finding in findings if len(findings) <= 3 else findings[:1]:
            key = (SEVERITY[finding["severity"]], SECTION[finding.get("section")], flat(finding["message"]), finding["rule"])
            place = flat(f"{finding['file']}:{finding['line']}")
            if not any(place.split(":")[0] in where for where in told.get(key, [])):
                yield f"{key} at {place} is not told"


def main():
    pairs = json.load(sys.stdin)
    findings = []
    for name, read in READERS.items():
        pages = read([pair["md"] for pair in pairs])
        if len(pages) != len(pairs):
            findings.append(f"{name}: {len(pairs)} pages are read as {len(pages)}")
            continue
        for place, (blocks, pair) in enumerate(zip(pages, pairs)):
            found = differences(blocks, json.loads(pair["json"]))
            findings += [f"{name}, report {place}: {text[:600]}" for text, _ in zip(found, range(3))]
    json.dump(findings, sys.stdout, ensure_ascii=False)


main()
