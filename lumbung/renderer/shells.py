"""The theme's page rendered once for all pages that differ only in what their slots hold, and filled for each of them."""

import copy
import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from jinja2 import ChoiceLoader, DictLoader, Environment, pass_context
from jinja2.runtime import Context
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from lumbung.renderer.policy import Policy

SLOTS = ("partials/lb-meta.html", "partials/lb-title.html", "partials/lb-switch.html", "partials/content.html")
"""The templates that tell of one page; every other one tells the same on all pages of a shell."""

_SKIP = "lb-slot-skip"
_OWN = ("title", "description")
"""Front matter that only the templates of the slots read."""


class ShellError(Exception):
    """A page out of a shell is not what the theme makes; none may be trusted."""


@dataclass
class _Shell:
    """`pieces` stand before, between and behind the slots, in the order of `slots`; None as long as one page alone was seen.

    `sealed` are the same pieces with the policy of a page whose slots hold no script.
    """

    first: Page
    expected: str
    pieces: Sequence[str] | None = None
    sealed: Sequence[str] = ()
    slots: Sequence[str] = ()
    seen: int = 1
    fits: bool = True


@dataclass
class _Group:
    """Pages that differ in their slots and their place alone; `folders` are those that the frame leads to."""

    folders: frozenset[str]
    shells: dict[tuple[str, int], _Shell] = field(default_factory=dict)


class Shells:
    """Renders pages; the first of each shell, and a few after it, by the theme itself, to compare."""

    def __init__(
        self, config: MkDocsConfig, nav: Navigation, pages: Sequence[File], env: Environment, policy: Policy
    ) -> None:
        self._config, self._nav, self._pages, self._env, self._policy = config, nav, pages, env, policy
        self._groups: dict[str, _Group] = {}
        self._cut = env.overlay(loader=ChoiceLoader([DictLoader({name: _mark(name) for name in SLOTS}), env.loader]))  # type: ignore[list-item]
        self._asked: set[str] = set()
        self._templates = {name: env.get_template(name) for name in SLOTS}
        self._cut.filters = {**env.filters, "url": self._noting(env.filters["url"])}
        self._listed = frozenset(_listed(config, nav))

    def page(self, page: Page) -> str:
        """The whole page."""
        if "template" in page.meta:
            return self.truly(page)
        name = self._name(page)
        group = self._groups.get(name)
        if group is None:
            group = self._groups[name] = _Group(self._folders(page))
        place = group_place(page.url, group.folders)
        shell = group.shells.get(place)
        if shell is None:
            text = self.truly(page)
            group.shells[place] = _Shell(_kept(page), text)
            return text
        if shell.pieces is None:
            self._cast(shell)
        shell.seen += 1
        if not shell.fits:
            return self.truly(page)
        text = self._filled(shell, page)
        if not shell.seen & (shell.seen - 1) and text != self.truly(page):
            raise ShellError(page.file.src_uri)
        return text

    def _name(self, page: Page) -> str:
        """What pages of one group share: all that the frame could ask of a page."""
        meta = [(key, value) for key, value in page.meta.items() if key not in _OWN]
        alone = page.url if page.url in self._listed else ""
        return repr((meta, bool(page.toc), alone, page.is_homepage))

    def _folders(self, page: Page) -> frozenset[str]:
        """Folders of all that the frame leads to from a page, and those that these lie in."""
        self._asked = set()
        self._render(self._cut, page)
        return frozenset(folder for address in self._asked for folder in _above(address))

    def truly(self, page: Page) -> str:
        """The page as the theme makes it."""
        return self._policy.put_into(self._render(self._env, page))

    def _render(self, env: Environment, page: Page) -> str:
        context = get_context(self._nav, self._pages, self._config, page)
        page.active = True
        try:
            return env.get_template(page.meta.get("template", "main.html")).render(cast("dict[str, Any]", context))
        finally:
            page.active = False

    def _cast(self, shell: _Shell) -> None:
        """Make the shell of its first page, and hold it against what the theme made of that page."""
        stand_in = copy.copy(shell.first)
        stand_in.toc = TableOfContents([AnchorLink("", _SKIP, 2)] if shell.first.toc else [])
        text = self._render(self._cut, stand_in)
        marks = [*map(_mark, SLOTS), f'"#{_SKIP}"']
        places = sorted((text.find(mark), mark) for mark in marks if mark in text)
        shell.slots = [mark for _, mark in places]
        shell.pieces = _between(text, shell.slots)
        shell.sealed = _between(self._policy.put_into(text), shell.slots)
        once = all(text.count(mark) == 1 for mark in shell.slots)
        shell.fits = once and self._filled(shell, shell.first) == shell.expected
        shell.expected = ""

    def _filled(self, shell: _Shell, page: Page) -> str:
        context = cast("dict[str, Any]", get_context(self._nav, self._pages, self._config, page))
        held = []
        for mark in shell.slots:
            name = _NAMES.get(mark)
            held.append(self._templates[name].render(context) if name else f'"{next(iter(page.toc)).url}"')
        scripts = any("<script" in text for text in held)
        pieces = (shell.pieces if scripts else shell.sealed) or ()
        text = "".join(part for pair in zip(pieces, [*held, ""], strict=True) for part in pair)
        return self._policy.put_into(text) if scripts else text

    def _noting(self, url: Any) -> Any:
        @pass_context
        def noting(context: Context, value: str) -> Any:
            self._asked.add(str(value))
            return url(context, value)

        return noting


def group_place(address: str, folders: frozenset[str]) -> tuple[str, int]:
    """What relative addresses depend on: how deep a page lies, and how far its folders are those that the frame leads to."""
    folder = posixpath.dirname(address)
    depth = folder.count("/") + 1 if folder else 0
    while folder and folder not in folders:
        folder = posixpath.dirname(folder)
    return folder, depth


def _above(address: str) -> Iterable[str]:
    folder = address
    while folder := posixpath.dirname(folder).strip("/"):
        yield folder


def _listed(config: MkDocsConfig, nav: Navigation) -> Iterable[str]:
    """Pages that the frame tells apart, because its menus lead to them."""
    for edition in config.extra.get("lumbung", {}).get("editions", {}).values():
        for item in (*edition.get("menu", ()), *edition.get("footer", ())):
            yield item["url"]
        yield from (f"{edition.get('folder', '')}{page.url}" for page in nav.pages)
    yield from (page.url for page in nav.pages)


def _kept(page: Page) -> Page:
    """The page as it is now, whatever is taken from it later."""
    return copy.copy(page)


def _between(text: str, marks: Sequence[str]) -> list[str]:
    pieces = []
    for mark in marks:
        piece, _, text = text.partition(mark)
        pieces.append(piece)
    return [*pieces, text]


def _mark(name: str) -> str:
    return f"<!--lb-slot {name}-->"


_NAMES = {_mark(name): name for name in SLOTS}
