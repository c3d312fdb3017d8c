"""Reads a request on standard input, writes what is wrong on standard output, both JSON.

{"validate": {"schema": …, "documents": [text…]}}   each text is JSON and follows the schema
{"render": {"folders": [{"positions.json": text, "NAME.md": text…}…], "readers": [name…]}}
                                                    each page shows each value of its post in its place
{"index": {"folders": [as above], "title": text?}}  README.md lists the posts of its folder
{"hold": {"positions": text, "words": [text…]}}      the texts of each post are the words for it

The answer is a list of findings, each a line of text; of each document or page only the first few.
"""

import json
import sys
import unicodedata
from urllib.parse import unquote

import jsonschema

import printed
import readers

FEW = 3

READERS = {
    "cmark-gfm": readers.read_with_cmark,
    "pandoc gfm": lambda pages: readers.read_with_pandoc(pages, "gfm"),
    "pandoc markdown": lambda pages: readers.read_with_pandoc(pages, "markdown"),
    "Word document": readers.read_as_document,
}


def strict_json(text):
    """JSON as the standard has it: no NaN, no key twice."""
    def no_constant(name):
        raise ValueError(f"{name} is no JSON")

    def no_duplicates(pairs):
        keys = [key for key, _ in pairs]
        if len(set(keys)) != len(keys):
            raise ValueError("a key stands twice")
        return dict(pairs)

    return json.loads(text, parse_constant=no_constant, object_pairs_hook=no_duplicates)


def validate(schema, documents):
    schema = strict_json(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for number, text in enumerate(documents):
        try:
            document = strict_json(text)
        except ValueError as error:
            yield f"document {number}: {error}"
            continue
        for error, _ in zip(validator.iter_errors(document), range(FEW)):
            yield f"document {number}: {error.json_path}: {error.message[:200]}"


def render(folders, names):
    pages = []
    for folder in folders:
        for post in strict_json(folder["positions.json"])["positions"]:
            pages.append((post, folder[post["code"] + ".md"]))
    for name in names:
        read = READERS[name]([text for _, text in pages])
        if len(read) != len(pages):
            yield f"{name}: {len(pages)} pages are read as {len(read)}"
            continue
        for (post, _), blocks in zip(pages, read):
            differences = compare(printed.page(post), blocks)
            for difference, _ in zip(differences, range(FEW)):
                yield f"{name}: {post['code']}: {difference}"


def index(folders, title=None):
    for number, folder in enumerate(folders):
        blocks = readers.read_index(folder["README.md"])
        end = max(place for place, block in enumerate(blocks) if block[0] == "heading")
        others = [place for place, block in enumerate(blocks) if block[2:] == ["Khung năng lực và danh mục"]]
        start = others[0] if others else end
        stop = next(place for place, block in enumerate(blocks) if place > start and block[0] == "heading") \
            if others else end
        for block in blocks[start + 1:stop] + blocks[end + 1:]:
            link = unquote(block[2].partition("](")[2].partition(")")[0])
            if link not in folder and not link.startswith("report."):
                yield f"folder {number}: there is no {link}"
        blocks = blocks[:start] + blocks[stop:end]
        expected = printed.index(strict_json(folder["positions.json"]), title or blocks[0][2])
        for difference, _ in zip(compare(expected, blocks), range(FEW)):
            yield f"folder {number}: {difference}"


def hold(positions, words):
    posts = strict_json(positions)["positions"]
    if len(posts) != len(words):
        yield f"{len(words)} words for {len(posts)} posts"
    for post, text in zip(posts, words):
        expected = unicodedata.normalize("NFC", text.strip(" \t"))
        found = [post["title"], post["shortTitle"], post["objective"], post["process"],
                 post["tasks"][0]["area"], post["tasks"][0]["duties"][0]["text"],
                 post["authority"][0]["title"], post["requirements"]["education"]["intro"],
                 post["competencies"]["groups"][0]["items"][0]["name"]]
        wrong = [value for value in found if value != expected]
        if wrong:
            yield f"{post['code']}: {expected!r} is {wrong[0]!r}"


def compare(expected, found):
    expected, found = normal(expected), normal(found)
    if [block[0] for block in expected] != [block[0] for block in found]:
        yield f"blocks {[block[:2] for block in expected]} are read as {[block[:2] for block in found]}"
        return
    for wanted, block in zip(expected, found):
        if wanted[0] == "table" and len(wanted[1]) == len(block[1]):
            for number, (left, right) in enumerate(zip(wanted[1], block[1]), 1):
                if left != right:
                    yield f"row {number}: {left} is read as {right}"
        elif wanted != block:
            yield f"{wanted} is read as {block}"


def normal(value):
    """Runs of blanks are one: no renderer of HTML shows more. Empty lines of a cell stay."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [normal(part) for part in value]
    return value


def main():
    request = json.load(sys.stdin)
    findings = []
    if "validate" in request:
        findings += validate(**request["validate"])
    if "render" in request:
        findings += render(request["render"]["folders"], request["render"]["readers"])
    if "index" in request:
        findings += index(**request["index"])
    if "hold" in request:
        findings += hold(**request["hold"])
    json.dump(findings, sys.stdout, ensure_ascii=False)


main()
