"""HTML as Markdown makes it, read into a tree that is never deeper than we can draw."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

DEEPEST = 120
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_SILENT = frozenset({"script", "style", "template", "iframe", "object", "svg", "math", "audio", "video", "noscript"})


@dataclass
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def has_class(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()


class _Builder(HTMLParser):
    """Forgives what browsers forgive: an end tag closes the nearest open element of its name, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("div")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID and len(self._open) < DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                return

    def parse_html_declaration(self, i: int) -> int:
        """Marked sections (`<![`), at which Python's reader gives up, are remarks to a browser."""
        return self.parse_bogus_comment(i) if self.rawdata.startswith("<![", i) else super().parse_html_declaration(i)

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def parse(html: str) -> Element:
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def is_silent(element: Element) -> bool:
    """What a browser shows by other means than text; none of it belongs on paper."""
    return element.tag in _SILENT


def text_of(element: Element) -> str:
    return "".join(
        child if isinstance(child, str) else ("\n" if child.tag == "br" else text_of(child))
        for child in element.children
        if isinstance(child, str) or not is_silent(child)
    )
