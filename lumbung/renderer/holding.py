"""Keeps our own HTML out of Markdown: held back before it is read, put back where the author's parts are cleaned."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from lumbung.output import MARK
from lumbung.renderer.cleaning import clean


@dataclass(frozen=True, slots=True)
class Held:
    """The Markdown that is left of a page, the sign of the places, our blocks, and the ids that these bear."""

    text: str
    sign: str
    blocks: tuple[str, ...]
    ids: frozenset[str]


def hold(markdown: str) -> Held:
    """Hold back each marked block: Markdown would read it three times over and leave it as it is.

    What stands in its place bears a hash of the whole page, which no text on the page can name.
    """
    sign = hashlib.sha256(markdown.encode()).hexdigest()[:24]
    held: list[str] = []
    chunks = markdown.split("\n\n")
    for index, chunk in enumerate(chunks):
        if chunk.startswith(MARK):
            chunks[index] = f"<!--{sign}-{len(held)}-->"
            held.append(chunk.removeprefix(MARK).strip("\n"))
    ids = frozenset(name for block in held for name in ids_of(block))
    return Held("\n\n".join(chunks), sign, tuple(held), ids)


def ids_of(html: str) -> Iterator[str]:
    """Ids in a block of ours; a search for fixed text, since a pattern costs more than all else here."""
    start = html.find('id="')
    while start >= 0:
        end = html.find('"', start + 4)
        whole = start == 0 or not (html[start - 1].isalnum() or html[start - 1] == "_")
        if whole and end > start + 4:
            yield html[start + 4 : end]
        start = html.find('id="', end + 1 if whole and end > 0 else start + 4)


def release(html: str, held: Held) -> str:
    """The page's HTML: each part of the author's cleaned, every block of ours once and in its order."""
    return "".join(_in_turn(html, held))


def _in_turn(html: str, held: Held) -> Iterator[str]:
    """Each part of the author's cleaned alone, so that none can open a tag around a block of ours."""
    done = 0
    for index, part in enumerate(re.split(rf"<!--{held.sign}-(\d+)-->", html)):
        if index % 2 == 0:
            yield boxed(clean(part, held.ids))
        else:
            yield from held.blocks[done : int(part) + 1]
            done = max(done, int(part) + 1)
    yield from held.blocks[done:]


def boxed(html: str) -> str:
    """An author's tables as our own stand: in a box that scrolls, from the first paint on, so that nothing moves when scripts come.

    Where one of them has attributes, all stay as they are, and the page's script finds them.
    """
    if "<table>" not in html or "<table " in html:
        return html
    opened = html.replace("<table>", '<div class="lb-table"><table class="lb-table__table">')
    return opened.replace("</table>", "</table></div>")


class Permalinks:
    """Markdown is set up once, in the main language; the links beside headings speak the language of their page."""

    def __init__(self, extra: Mapping[str, Any]) -> None:
        main = extra.get("words", {}).get("permalink", "")
        editions = {code: told.get("words", {}) for code, told in extra.get("editions", {}).items()}
        self._main = f'title="{escape(main)}"'
        self._own = {code: f'title="{escape(words.get("permalink", main))}"' for code, words in editions.items()}

    def attribute(self, edition: object) -> str:
        """What such a link bears on a page of an edition."""
        return self._own.get(str(edition), self._main)

    def told(self, html: str, edition: object) -> str:
        own = self._own.get(str(edition))
        return html.replace(self._main, own) if own else html
