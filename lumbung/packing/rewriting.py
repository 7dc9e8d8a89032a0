"""One page of HTML with other links, changed at their places: every other byte stays as the renderer wrote it."""

import re
from html import escape
from html.parser import HTMLParser
from typing import Protocol

DROPPED = frozenset({"lb-search", "lb-menu", "lb-menu__button", "lb-nav", "lb-footer__links", "lb-crumbs"})
"""By class: what leads all over the site, and has no use in a part of it."""
SEARCH_SCRIPT = "/cari-"
_FILES = frozenset({"img", "script", "source"})
_LINKS = {"a": "href", "link": "href", **dict.fromkeys(_FILES, "src")}
_ASSETS = frozenset({"stylesheet", "icon"})
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?")
_VOID = frozenset({"input", "img", "br", "hr", "link", "meta"})


class Where(Protocol):
    def link(self, written: str) -> str | None: ...

    def file(self, written: str) -> str | None: ...


def rewritten(html: str, where: Where) -> str:
    reader = _Reader(html, where)
    reader.feed(html)
    reader.close()
    return reader.result()


class _Reader(HTMLParser):
    """Collects (start, end, new) for each place to change; what is inside a dropped element is not looked at."""

    def __init__(self, html: str, where: Where) -> None:
        super().__init__(convert_charrefs=False)
        self._html, self._where = html, where
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self._changes: list[tuple[int, int, str]] = []
        self._dropping: tuple[str, int, int] | None = None
        self._plain = False

    def result(self) -> str:
        parts, done = [], 0
        for start, end, new in self._changes:
            parts += [self._html[done:start], new]
            done = end
        return "".join((*parts, self._html[done:]))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start, written = self._offset(), self.get_starttag_text() or ""
        if self._dropping:
            inside, depth, begin = self._dropping
            self._dropping = (inside, depth + (tag == inside), begin)
            return
        values = {name: value or "" for name, value in attrs}
        if _is_dropped(tag, values):
            self._drop(tag, start, start + len(written))
        elif (name := _LINKS.get(tag)) and name in values:
            is_file = tag in _FILES or (tag == "link" and bool(_ASSETS & set(values.get("rel", "").split())))
            new = (self._where.file if is_file else self._where.link)(values[name])
            if new != values[name]:
                text = self._instead(tag) if new is None else _with(written, name, new)
                self._changes.append((start, start + len(written), text))

    def _instead(self, tag: str) -> str:
        """A link that leads nowhere leaves its words; a picture or a script that is not there leaves nothing."""
        self._plain = tag == "a"
        return '<span class="lb-away">' if self._plain else ""

    def _drop(self, tag: str, start: int, end: int) -> None:
        if tag in _VOID:
            self._changes.append((start, end, ""))
        else:
            self._dropping = (tag, 1, start)

    def handle_endtag(self, tag: str) -> None:
        start = self._offset()
        end = self._html.index(">", start) + 1
        if self._dropping:
            name, depth, begin = self._dropping
            depth -= tag == name
            self._dropping = (name, depth, begin) if depth else None
            if not depth:
                self._changes.append((begin, end, ""))
        elif tag == "a" and self._plain:
            self._plain = False
            self._changes.append((start, end, "</span>"))


def _is_dropped(tag: str, values: dict[str, str]) -> bool:
    is_search = tag == "script" and SEARCH_SCRIPT in values.get("src", "")
    return is_search or bool(DROPPED & set(values.get("class", "").split()))


def _with(written: str, name: str, value: str) -> str:
    """The tag with another value of one attribute, however it was quoted; the first of a name counts, as in browsers."""
    for match in _ATTRIBUTE.finditer(written, len(written.split(maxsplit=1)[0])):
        if match[1].lower() == name:
            return f'{written[: match.start()]}{name}="{escape(value)}"{written[match.end() :]}'
    return written
