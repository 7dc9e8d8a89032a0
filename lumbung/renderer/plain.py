"""Plain texts (paragraphs, headings, flat lists, simple tables and notes, links, pictures, emphasis) converted by a fast engine.

Whether a text is plain is decided by a white list: only what both engines are known to read alike passes, whatever it may
mean in Markdown otherwise. `tests/renderer/` compares the two over real, invented and hostile texts.
"""

import re
from collections.abc import Callable
from html import escape

import pyromark
from markdown.extensions.toc import slugify

Heading = tuple[int, str, str]
"""Level, id, text."""

# Whatever could be code, attributes, a break, an entity, underlining or strange in any other way.
_NEVER = ("`", "\\", "{", "}", "~", "_", "&", "\t", "\r", "???", "[^", "==", "++", " \n", "<!", "</ ")
_CITED = re.compile(r'<sup class="lb-ref"><a href="#[a-z0-9-]+" aria-label="[^"<>|\n]*">[0-9]+</a></sup>')
_CITED_TAGS = 4
_LINKED = re.compile(r'\[[^\[\]<>*!|"\n]+\]\([A-Za-z0-9./#%:?=-]+(?: "[^\[\]()<>*|"\n]*")?\)')
_STARRED = re.compile(r"(?:(?<=[\s(|])|^)(\*\*?)\w(?:[^*\[\]<>|\n]*\w)?\1(?=[\s.,;:)!?|]|$)", re.MULTILINE)
_HEADING = re.compile(r"(##|###) ([^\s#*\[\]<>-][^#*\[\]<>]*)")
_NUMBER = re.compile(r"[0-9]+[.)]")
_RULED = re.compile(r"\|(?: *:?-{3,}:? *\|)+")
_NOTE = re.compile(r'!!! ([a-z]+)(?: "([^"*\[\]<>]+)")?')
_MARKS = frozenset("-+*>#=:<")
_INDENT = "    "

_MADE_LINK = re.compile(r'<(a href|img src)="([^"]*)"(?: alt="([^"]*)")?((?: title="[^"]*")?)(?: /)?>')
_MADE_HEADING = re.compile(r"<h([23])>(.*)</h[23]>")
_ALIGNED = {
    (False, False): "",
    (True, False): ' style="text-align: left;"',
    (False, True): ' style="text-align: right;"',
    (True, True): ' style="text-align: center;"',
}

Run = tuple[str, str]
"""A kind (`text`, `table`, `note`) and what is written."""


def runs(text: str) -> list[Run] | None:
    """The text as runs of plain blocks, tables and notes; None where a block may be anything else."""
    if any(mark in text for mark in _NEVER):
        return None
    tags = text.count("<")
    if tags and not tags == text.count(">") == _CITED_TAGS * len(_CITED.findall(text)):
        return None
    links = text.count("[")
    if links != text.count("]") or (links and links != len(_LINKED.findall(text))):
        return None
    if "*" in text and "*" in _STARRED.sub("", text):
        return None
    found: list[Run] = []
    before = ""
    for block in text.strip("\n").split("\n\n"):
        lines = block.strip("\n").split("\n")
        kind = _kind(lines)
        if not kind or kind == before == "list":
            return None
        before = kind
        kind = kind if kind in {"table", "note"} else "text"
        if found and kind == found[-1][0] == "text":
            found[-1] = ("text", f"{found[-1][1]}\n\n{block}")
        else:
            found.append((kind, block.strip("\n")))
    return found


def _kind(lines: list[str]) -> str:
    if not all(line.isprintable() and line[-1:] != " " for line in lines):
        return ""
    first = lines[0]
    match first[:1]:
        case "#":
            return "heading" if len(lines) == 1 and _HEADING.fullmatch(first) else ""
        case "|":
            return "table" if _is_table(lines) else ""
        case "!" if first.startswith("!!!"):
            inside = [line[len(_INDENT) :] for line in lines[1:] if line.startswith(_INDENT)]
            whole = len(inside) == len(lines) - 1 and _NOTE.fullmatch(first) and _are_sentences(inside)
            return "note" if inside and whole else ""
        case _ if first.startswith(("- ", "1. ")):
            return "list" if all(_is_item(line, numbered=first[0] == "1") for line in lines) else ""
    return "text" if _are_sentences(lines) else ""


def _are_sentences(lines: list[str]) -> bool:
    return all(
        line and line[0] not in _MARKS and line[0] != " " and "|" not in line and "!!!" not in line for line in lines
    ) and not any(_NUMBER.match(line) for line in lines)


def _is_item(line: str, *, numbered: bool) -> bool:
    if numbered:
        number = _NUMBER.match(line)
        if number is None or number[0][-1] != "." or len(number[0]) > 3:
            return False
        text = line[number.end() :]
    else:
        text = line[1:] if line[0] == "-" else ""
    return text[:1] == " " and _are_sentences([text[1:]])


def _is_table(lines: list[str]) -> bool:
    """Head, rule and rows, each with its outer lines and as many cells as the others."""
    if len(lines) < 3 or not _RULED.fullmatch(lines[1]):
        return False
    count = lines[1].count("|")
    return all(line.count("|") == count and line[0] == line[-1] == "|" and len(line) > 1 for line in lines) and not any(
        "!!!" in line for line in lines
    )


def converted(parts: list[Run], resolve: Callable[[str], str], permalink: str, headings: list[Heading]) -> str | None:
    """HTML of runs as Python-Markdown with our extensions makes it; None where a heading needs its care.

    `resolve` turns a link's address into that of the page; `permalink` is what the link behind a heading bears; `headings` are those of the page so far, and grow.
    """
    made = []
    for kind, text in parts:
        html = _run(kind, text, resolve, permalink, headings)
        if html is None:
            return None
        made.append(html)
    return "\n".join(made)


def _run(kind: str, text: str, resolve: Callable[[str], str], permalink: str, headings: list[Heading]) -> str | None:
    match kind:
        case "table":
            html = _table(text.split("\n"))
        case "note":
            html = _note(text.split("\n"))
        case _:
            html = pyromark.html(text).strip()
            if "<h" in html:
                added: list[Heading] = []
                html = _MADE_HEADING.sub(lambda match: _heading(match, permalink, added), html)
                names = [name for _, name, _ in (*headings, *added)]
                if "" in names or len({*names}) < len(names):
                    return None
                headings += added
    return _MADE_LINK.sub(lambda match: _link(match, resolve), html) if "[" in text else html


def _heading(match: re.Match[str], permalink: str, headings: list[Heading]) -> str:
    level, words = match[1], match[2]
    name = slugify(words, "-")
    headings.append((int(level), name, words))
    return f'<h{level} id="{name}">{words}<a class="headerlink" href="#{name}" {permalink}>#</a></h{level}>'


def _link(match: re.Match[str], resolve: Callable[[str], str]) -> str:
    address = escape(resolve(match[2]))
    if match[1] == "a href":
        return f'<a href="{address}"{match[4]}>'
    return f'<img alt="{match[3] or ""}" src="{address}"{match[4]} />'


def _table(lines: list[str]) -> str:
    rule = [cell.strip() for cell in lines[1][1:-1].split("|")]
    styles = [_ALIGNED[cell.startswith(":"), cell.endswith(":")] for cell in rule]

    def row(line: str, tag: str) -> str:
        cells = zip(line[1:-1].split("|"), styles, strict=True)
        return "\n".join(
            ("<tr>", *(f"<{tag}{style}>{_inline(cell.strip())}</{tag}>" for cell, style in cells), "</tr>")
        )

    body = (row(line, "td") for line in lines[2:])
    return "\n".join(("<table>", "<thead>", row(lines[0], "th"), "</thead>", "<tbody>", *body, "</tbody>", "</table>"))


def _inline(text: str) -> str:
    """A cell without any mark is what it says; a dash alone would be a list elsewhere."""
    if not any(mark in text for mark in "*[<"):
        return text
    return pyromark.html(f"x {text}").strip().removeprefix("<p>x ").removesuffix("</p>")


def _note(lines: list[str]) -> str:
    kind, title = _NOTE.fullmatch(lines[0]).groups()  # type: ignore[union-attr]  # `runs` has looked
    inside = pyromark.html("\n".join(line[len(_INDENT) :] for line in lines[1:])).strip()
    return f'<div class="admonition {kind}">\n<p class="admonition-title">{title or kind.capitalize()}</p>\n{inside}\n</div>'
