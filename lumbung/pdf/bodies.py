"""An author's Markdown as parts of a document, read by the same Markdown and the same extensions as the page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from markdown import Markdown

from lumbung.output import MARK
from lumbung.pdf import nodes
from lumbung.pdf.markup import Element, is_silent, parse, text_of
from lumbung.pdf.nodes import Block, Blocks, Inline, Inlines

EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "sane_lists",
    "tables",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tasklist",
)
SETTINGS = {"pymdownx.highlight": {"use_pygments": False}}
DEEPEST_BLOCK, DEEPEST_INLINE = 5, 6
MOST_COLUMNS = 8
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MARKS = {
    "strong": "b", "b": "b", "em": "i", "i": "i", "cite": "i", "dfn": "i", "var": "i", "del": "del", "s": "del",
    "sup": "sup", "sub": "sub", "code": "code", "kbd": "code", "samp": "code", "tt": "code",
}  # fmt: skip
_LEAVES: dict[str, Callable[[Element], Inline]] = {
    "br": lambda _: {"t": "br"},
    "img": lambda image: nodes.mark("i", image.attributes.get("alt", "")),
    "input": lambda box: "[x] " if "checked" in box.attributes else "[ ] ",
}
_BLOCKS = frozenset(
    {"p", "ul", "ol", "dl", "blockquote", "pre", "table", "hr", "div", "details", "figure", "section", "article",
     "aside", "header", "footer", "main", "nav", "address", "form", "fieldset", "summary", "figcaption", "li", "dt",
     "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "center", *_HEADINGS}
)  # fmt: skip


@dataclass(frozen=True)
class Setting:
    """What a body needs to know of the document that it stands in.

    `target`: where a link leads, as (address, place inside), or None for none; `picture`: a staged picture's name.
    """

    level: int
    citation: Callable[[str], int | None]
    target: Callable[[str], tuple[str, str] | None]
    picture: Callable[[str], str | None]


def blocks_of(markdown: str, setting: Setting) -> Blocks:
    shown = "\n".join(line for line in markdown.split("\n") if not line.startswith(MARK))
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS).convert(shown)
    return list(_blocks(parse(html), setting, 0))


def _blocks(parent: Element, setting: Setting, depth: int) -> Iterator[Block]:
    """The block children of an element; text that stands between them becomes paragraphs."""
    waiting: list[Element | str] = []
    for child in parent.children:
        if isinstance(child, Element) and (child.tag in _BLOCKS or _has_picture(child)):
            yield from _loose(waiting, setting)
            waiting = []
            yield from _block(child, setting, depth)
        elif isinstance(child, str) or not is_silent(child):
            waiting.append(child)
    yield from _loose(waiting, setting)


def _has_picture(element: Element) -> bool:
    return element.tag == "img" or any(isinstance(child, Element) and _has_picture(child) for child in element.children)


def _loose(children: list[Element | str], setting: Setting) -> Iterator[Block]:
    said = _inlines(children, setting, 0)
    if any(not isinstance(part, str) or part.strip() for part in said):
        yield nodes.paragraph(said)


def _block(element: Element, setting: Setting, depth: int) -> Iterator[Block]:  # noqa: C901 - one case a tag
    match element.tag:
        case _ if depth > DEEPEST_BLOCK:
            yield nodes.paragraph(text_of(element))
        case tag if tag in _HEADINGS:
            yield nodes.heading(setting.level + _HEADINGS[tag] - 2, _inlines(element.children, setting, 0))
        case "hr":
            yield nodes.RULE
        case "ul" | "ol":
            yield _list(element, setting, depth)
        case "dl":
            yield from _definitions(element, setting, depth)
        case "table":
            yield from _table(element, setting)
        case "pre":
            yield nodes.code(text_of(element).strip("\n"))
        case "img":
            yield _picture(element, setting)
        case "blockquote":
            yield nodes.framed("quote", list(_blocks(element, setting, depth + 1)))
        case "div" | "details" if element.has_class("admonition") or element.tag == "details":
            yield _note(element, setting, depth)
        case _:
            inner = list(_blocks(element, setting, depth))
            language = element.attributes.get("lang", "")
            yield from [{"t": "lang", "lang": language, "c": inner}] if language.isalpha() else inner


def _list(element: Element, setting: Setting, depth: int) -> Block:
    items = [list(_blocks(child, setting, depth + 1)) for child in element.children if isinstance(child, Element)]
    start = element.attributes.get("start", "")
    first = int(start) if start.isdecimal() and len(start) < 7 else 1
    return nodes.listing([item for item in items if item], ordered=element.tag == "ol", start=first)


def _definitions(element: Element, setting: Setting, depth: int) -> Iterator[Block]:
    for child in element.children:
        if isinstance(child, Element):
            if child.tag == "dt":
                yield nodes.paragraph([nodes.mark("b", _inlines(child.children, setting, 1))], "term")
            else:
                yield nodes.framed("indented", list(_blocks(child, setting, depth + 1)))


def _table(element: Element, setting: Setting) -> Iterator[Block]:
    rows = [
        [_inlines(cell.children, setting, 0) for cell in row.children if isinstance(cell, Element)]
        for row in _found(element, "tr")
    ]
    rows = [row for row in rows if row]
    if not rows:
        return
    head, *rest = rows
    if len(head) <= MOST_COLUMNS:
        yield nodes.table(head, [(row + [[]] * len(head))[: len(head)] for row in rest])
        return
    for row in rest:  # too many columns for paper: each row as a list of what the head calls it
        pairs = zip(head, row, strict=False)
        yield nodes.listing([[nodes.paragraph([nodes.mark("b", label), ": ", *cell])] for label, cell in pairs])


def _found(element: Element, tag: str) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if child.tag == tag:
                yield child
            else:
                yield from _found(child, tag)


def _note(element: Element, setting: Setting, depth: int) -> Block:
    """A box of Material: its title is the paragraph or the summary that says so."""
    titles = [
        child
        for child in element.children
        if isinstance(child, Element) and (child.tag == "summary" or child.has_class("admonition-title"))
    ]
    rest = Element("div", {}, [child for child in element.children if child not in titles])
    title = " ".join(text_of(child) for child in titles)
    return nodes.framed("note", list(_blocks(rest, setting, depth + 1)), title)


def _picture(element: Element, setting: Setting) -> Block:
    alt, caption = element.attributes.get("alt", ""), element.attributes.get("title", "")
    file = setting.picture(unquote(element.attributes.get("src", "")))
    return nodes.picture(file, alt, caption) if file else nodes.paragraph(alt)


def _inlines(children: list[Element | str], setting: Setting, depth: int) -> Inlines:
    return [part for child in children for part in _inline(child, setting, depth)]


def _inline(child: Element | str, setting: Setting, depth: int) -> Inlines:
    if isinstance(child, str):
        return nodes.inlines(child)
    if is_silent(child) or depth > DEEPEST_INLINE:
        return [] if is_silent(child) else nodes.inlines(text_of(child))
    if child.tag in _LEAVES:
        return [_LEAVES[child.tag](child)]
    if child.has_class("lb-ref"):
        return _citation(child, setting)
    inner = _inlines(child.children, setting, depth + 1)
    if child.tag == "a":
        return _link(child, inner, setting)
    return [nodes.mark(_MARKS[child.tag], inner)] if child.tag in _MARKS else inner


def _citation(element: Element, setting: Setting) -> Inlines:
    numbers = [
        setting.citation(anchor.attributes.get("href", "").removeprefix("#lb-sumber-"))
        for anchor in _found(element, "a")
    ]
    return [nodes.citation(number) for number in numbers if number]


def _link(element: Element, inner: Inlines, setting: Setting) -> Inlines:
    target = setting.target(element.attributes.get("href", ""))
    if target is None or not inner:
        return inner
    address, place = target
    return [nodes.inner_link(place, inner) if place else nodes.link(address, inner)]
