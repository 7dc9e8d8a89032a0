"""Every link of a folder of HTML pages, followed without a browser."""

import posixpath
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

NOT_RELATIVE = {"404.html"}  # a server may show it at any depth; its script sets the addresses right


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in {"href", "src"} and value and tag != "base":
                self.targets.add(value)


def broken_links(folder: Path) -> list[str]:
    """`page: link` for each link inside the folder that leads nowhere."""
    pages: dict[str, Links] = {}
    for file in folder.rglob("*.html"):
        reader = Links()
        reader.feed(file.read_text(encoding="utf-8"))
        pages[file.relative_to(folder).as_posix()] = reader
    return sorted(
        f"{name}: {target}"
        for name, reader in pages.items()
        if name not in NOT_RELATIVE
        for target in reader.targets
        if not leads_somewhere(target, name, pages, folder)
    )


def leads_somewhere(target: str, page: str, pages: dict[str, Links], folder: Path) -> bool:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return True
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    if not (folder / path).is_file():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or path not in pages or anchor in pages[path].ids


def doubled_ids(folder: Path) -> list[str]:
    """`page: id` for each id that two elements of a page share."""
    found = []
    for file in sorted(folder.rglob("*.html")):
        ids = re.findall(r'\sid="([^"]+)"', file.read_text(encoding="utf-8"))
        found += [f"{file.relative_to(folder).as_posix()}: {name}" for name, count in Counter(ids).items() if count > 1]
    return found
