"""Markdown read by programs that others wrote, as the blocks of printed.py.

A reader turns anything but plain words, emphasis and line breaks into a mark such as `⟦a⟧`, so that
words which became a link, an image or HTML differ from what is expected.
"""

import html.parser
import json
import subprocess
import urllib.parse

import cmarkgfm
from cmarkgfm.cmark import Options


def read_with_cmark(pages):
    return [CMarkPage(page).blocks for page in pages]


class CMarkPage(html.parser.HTMLParser):
    """GitHub's renderer writes HTML; raw HTML is let through, so that it is seen if there is any.

    A page with links shows a link as `[words](file)`, and its list items as ["item", depth, text].
    """

    STYLE = {"em", "strong", "span"}
    STRUCTURE = {"table", "thead", "tbody", "tr"}

    def __init__(self, page, has_links=False):
        super().__init__(convert_charrefs=True)
        self.blocks = []
        self.has_links = has_links
        self.depth = 0
        self.href = None
        self.text = None
        self.rows = None
        self.feed(cmarkgfm.github_flavored_markdown_to_html(
            page, Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES))
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self.handle_data("\n")
        elif tag == "table":
            self.rows = []
        elif tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th", "p", "h1", "h2", "h3"} and self.text is None:
            self.text = ""
        elif tag == "ul" and self.has_links:
            self.end_item()
            self.depth += 1
        elif tag == "li" and self.has_links:
            self.text = ""
        elif tag == "a" and self.has_links:
            self.href = urllib.parse.unquote(dict(attrs)["href"])
            self.handle_data("[")
        elif tag not in self.STYLE | self.STRUCTURE:
            self.handle_data(f"⟦{tag}⟧")

    def handle_endtag(self, tag):
        if tag == "table":
            self.blocks.append(["table", self.rows])
            self.rows = None
        elif tag in {"td", "th"}:
            self.rows[-1].append(lines(self.text))
            self.text = None
        elif tag == "p":
            self.blocks.append(["paragraph", self.text])
            self.text = None
        elif tag in {"h1", "h2", "h3"}:
            self.blocks.append(["heading", int(tag[1]), self.text])
            self.text = None
        elif tag == "ul":
            self.depth -= 1
        elif tag == "li":
            self.end_item()
        elif tag == "a" and self.has_links:
            self.handle_data(f"]({self.href})")

    def end_item(self):
        if self.text is not None:
            self.blocks.append(["item", self.depth, self.text])
            self.text = None

    def handle_data(self, data):
        if self.text is not None:
            self.text += data
        elif data.strip():
            self.blocks.append(["stray", data])


def read_index(page):
    return CMarkPage(page, has_links=True).blocks


def read_with_pandoc(pages, dialect):
    """One call for all pages: between two of them stands a heading that no page has."""
    source = "\n\n###### page\n\n".join(pages).encode()
    return pages_in(pandoc(source, dialect, "json"))


def read_as_document(pages):
    """The pages made into a Word document, by way of HTML, and that document read."""
    source = "\n\n###### page\n\n".join(pages).encode()
    document = pandoc(pandoc(source, "gfm", "html"), "html", "docx")
    return pages_in(pandoc(document, "docx", "json"))


def pandoc(source, reader, writer):
    return subprocess.run(
        ["pandoc", "-f", reader, "-t", writer, "-o", "-"], input=source, capture_output=True,
        check=True).stdout


def pages_in(document):
    found = [[]]
    for block in json.loads(document)["blocks"]:
        if block["t"] == "Header" and block["c"][0] == 6:
            found.append([])
        elif block["t"] != "RawBlock" or not block["c"][1].startswith("<!--"):
            found[-1].append(pandoc_block(block))
    return found


def pandoc_block(block):
    kind, content = block["t"], block.get("c")
    if kind == "Header":
        return ["heading", content[0], inlines(content[2])]
    if kind in {"Para", "Plain"}:
        return ["paragraph", inlines(content)]
    if kind == "Table":
        _, caption, _, head, bodies, foot = content
        rows = head[1] + [row for body in bodies for row in body[2] + body[3]] + foot[1]
        table = ["table", [[pandoc_cell(cell) for cell in row[1]] for row in rows]]
        return table if caption == [None, []] else ["captioned", table]
    return ["stray", json.dumps(block, ensure_ascii=False)]


def pandoc_cell(cell):
    _, _, height, width, blocks = cell
    if height != 1 or width != 1:
        return ["⟦span⟧"]
    texts = [inlines(block["c"]) if block["t"] in {"Plain", "Para"} else f"⟦{block['t']}⟧"
             for block in blocks]
    return lines("\n".join(texts))


def inlines(content):
    return "".join(map(inline, content))


def inline(node):
    kind, content = node["t"], node.get("c")
    if kind == "Str":
        return content
    if kind in {"Space", "SoftBreak"}:
        return " "
    if kind == "LineBreak":
        return "\n"
    if kind in {"Emph", "Strong"}:
        return inlines(content)
    if kind == "Span" and content[0] == ["", [], []]:
        return inlines(content[1])
    if kind == "RawInline":
        return {"<br>": "\n", "<span>": "", "</span>": ""}.get(content[1], f"⟦{content[1]}⟧")
    if kind == "Quoted":
        marks = "“”" if content[0]["t"] == "DoubleQuote" else "‘’"
        return marks[0] + inlines(content[1]) + marks[1]
    return f"⟦{kind}⟧"


def lines(text):
    """The lines of a cell, none where it is empty."""
    return text.split("\n") if text.strip() else []
