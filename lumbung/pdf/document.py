"""A document before it is printed: its properties, its parts, and the pictures that it shows."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from lumbung.pdf.characters import drawable
from lumbung.pdf.nodes import Block, Blocks, Said, inlines

LONGEST_HEAD = 75


@dataclass(frozen=True)
class Cover:
    """The first page of a booklet."""

    kicker: str
    title: str
    lead: Said
    blocks: Blocks


@dataclass(frozen=True)
class Document:
    """`path` is where it lies in the site; `pictures` are files by the name under which the parts show them."""

    path: str
    title: str
    summary: str
    language: str
    date: date
    site: str
    district: str
    head: str
    foot: str
    keywords: tuple[str, ...]
    blocks: Blocks
    cover: Cover | None = None
    pictures: dict[str, Path] = field(default_factory=dict)


def settled(blocks: Blocks, above: int = 0) -> Blocks:
    """The same with headings that never skip a level, which a reader by ear relies on."""
    done, _ = _settled(blocks, above)
    return done


def _settled(blocks: Blocks, above: int) -> tuple[Blocks, int]:
    done: Blocks = []
    for block in blocks:
        if block["t"] == "h":
            above = min(max(block["n"], 1), above + 1, 6)
            done.append({**block, "n": above})
        elif block["t"] == "beside":
            inner, above = _settled(block["c"], above)
            done.append({**block, "c": inner})
        elif block["t"] in _AROUND:
            done.append({**block, "c": _headless(block["c"])})
        elif block["t"] in {"ul", "ol"}:
            done.append({**block, "items": [_headless(item) for item in block["items"]]})
        else:
            done.append(block)
    return done, above


_AROUND = frozenset({"quote", "note", "indented", "lang"})


def _headless(blocks: Blocks) -> Blocks:
    """Headings inside a box or a list are bold lines: they would tear the order of the others."""
    return [_as_line(block) for block in settled(blocks)]


def _as_line(block: Block) -> Block:
    if block["t"] != "h":
        return block
    return {"t": "p", "style": "term", "c": [{"t": "b", "c": block["c"]}]}


def told(document: Document, mark: str) -> dict[str, Any]:
    """What the template is given."""
    cover = document.cover
    return {
        "title": drawable(document.title),
        "summary": drawable(document.summary),
        "author": drawable(document.district),
        "keywords": [drawable(keyword) for keyword in document.keywords],
        "lang": document.language,
        "region": "ID" if document.language == "id" else "GB",
        "date": [document.date.year, document.date.month, document.date.day],
        "head": drawable(_short(document.head)),
        "head_right": drawable(_short(document.district)),
        "foot": drawable(document.foot),
        "cover": {
            "mark": mark,
            "site": drawable(document.site),
            "district": drawable(document.district),
            "kicker": inlines(cover.kicker),
            "title": inlines(cover.title),
            "lead": inlines(cover.lead),
            "blocks": cover.blocks,
        }
        if cover
        else None,
        "blocks": settled(document.blocks, 1 if cover else 0),
    }


def _short(title: str) -> str:
    """What fits beside the district in the running head."""
    return title if len(title) <= LONGEST_HEAD else f"{title[: LONGEST_HEAD - 1].rstrip()}…"
