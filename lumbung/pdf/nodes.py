"""The parts of a document as plain values: what the template draws, and nothing that it could run."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from lumbung.foreign import Foreign
from lumbung.pdf.characters import drawable, running

Inline: TypeAlias = str | dict[str, Any]
Inlines: TypeAlias = list[Inline]
Block: TypeAlias = dict[str, Any]
Blocks: TypeAlias = list[Block]
Said: TypeAlias = str | Inlines


def inlines(said: Said) -> Inlines:
    """A text becomes a drawable one, which says its language where it has one; a list was made of such."""
    if isinstance(said, Foreign):
        return [{"t": "lang", "lang": said.language, "c": [running(said)]}]
    return [running(said)] if isinstance(said, str) else said


def inside_language(language: str, blocks: Blocks) -> Block:
    return {"t": "lang", "lang": language, "c": blocks}


def mark(kind: str, said: Said) -> Inline:
    """Strong, emphasis, quiet …, as the template knows them."""
    return {"t": kind, "c": inlines(said)}


def link(url: str, said: Said) -> Inline:
    return {"t": "link", "to": url, "c": inlines(said)}


def address(url: str) -> Inline:
    """A web address written out, since paper has no links."""
    return {"t": "url", "to": url, "c": inlines(url)}


def inner_link(target: str, said: Said) -> Inline:
    """A link to a place of the same document."""
    return {"t": "inner", "to": target, "c": inlines(said)}


def citation(number: int) -> Inline:
    return {"t": "cite", "n": number}


def paragraph(said: Said, style: str = "") -> Block:
    return {"t": "p", "style": style, "c": inlines(said)}


def heading(level: int, said: Said, anchor: str = "", *, outlined: bool = True) -> Block:
    return {"t": "h", "n": level, "anchor": anchor, "outlined": outlined, "c": inlines(said)}


def listing(items: Iterable[Blocks], *, ordered: bool = False, start: int = 1) -> Block:
    return {"t": "ol" if ordered else "ul", "start": start, "items": list(items)}


def table(
    head: Sequence[Said], rows: Iterable[Sequence[Said]], widths: Sequence[float] = (), *, tall: bool = False
) -> Block:
    """A table with a head; `widths` are shares of the line, without which the columns take what they need.

    `tall` rows leave room to write by hand.
    """
    cells = [[inlines(cell) for cell in row] for row in rows]
    return {
        "t": "table",
        "head": [inlines(cell) for cell in head],
        "rows": cells,
        "widths": list(widths),
        "tall": tall,
        "whole": max((len(str(cell)) for row in cells for cell in row), default=0) < WHOLE,
    }


WHOLE = 1200
"""A row is kept on one page unless a cell is longer than this."""


def facts(rows: Iterable[tuple[str, Said]]) -> Block:
    """Label and value, a line each."""
    return {"t": "facts", "rows": [[inlines(label), inlines(value)] for label, value in rows]}


def framed(kind: str, blocks: Blocks, title: str = "") -> Block:
    """A quotation, a note, a card."""
    return {"t": kind, "title": inlines(title), "c": blocks}


def code(text: str) -> Block:
    return {"t": "code", "text": drawable(text)}


def picture(file: str, alt: str, caption: str = "") -> Block:
    return {"t": "img", "file": file, "alt": drawable(alt), "caption": inlines(caption)}


def drawing(svg: str, alt: str, width: float) -> Block:
    """A drawing of our own; `width` in millimetres."""
    return {"t": "svg", "svg": svg, "alt": drawable(alt), "width": width}


def fitting(head: Blocks, variants: Iterable[tuple[Blocks, float]]) -> Block:
    """A page's head with the first of the variants that fits below it and leaves so many millimetres, else the last."""
    return {"t": "fit", "c": head, "variants": [{"c": blocks, "spare": spare} for blocks, spare in variants]}


def room(title: str) -> Block:
    """Lines to write on, to the end of the page."""
    return {"t": "room", "title": inlines(title)}


def asked(questions: Iterable[Said]) -> Block:
    """Questions with a line each for the answer."""
    return {"t": "ask", "c": [inlines(question) for question in questions]}


RULE: Block = {"t": "rule"}
NEW_PAGE: Block = {"t": "page"}
CONTENTS: Block = {"t": "contents"}
