"""Follows a running MkDocs build: reports progress, keeps our own HTML out of Markdown, leaves out what is not used."""

import fnmatch
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from mkdocs.theme import Theme

from lumbung.output import MARK
from lumbung.renderer.cleaning import clean, is_free
from lumbung.renderer.job import Progress
from lumbung.renderer.policy import Policy
from lumbung.renderer.styles import STYLE, style

# Material's scripts, its styles, of which the style sheet holds what is used, and the parts of ours that are staged as one.
UNUSED = (
    "partials/*",
    "assets/javascripts/*",
    "assets/stylesheets/*",
    "assets/search-*.js",
    "assets/explorer*.js",
    "assets/kit*.js",
    "assets/images/favicon.png",
)


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs gives no types for it
    """Nothing of this is for a person to set."""


class Observer(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # the same
    """Attached in the running process only; nothing of it stands in ``mkdocs.yml``."""

    def __init__(self, progress: Progress, extra: Mapping[str, Any]) -> None:
        self._progress = progress
        editions = {code: told.get("words", {}) for code, told in extra.get("editions", {}).items()}
        self._main = extra.get("words", {}).get("permalink", "")
        self._editions = {code: words.get("permalink", self._main) for code, words in editions.items()}
        self._steps = 0
        self._pages = 0
        self._held: dict[str, tuple[str, list[str]]] = {}
        self.policy = Policy(())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.policy = Policy(config.theme.dirs)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            if file.src_dir != config.docs_dir and any(fnmatch.fnmatch(file.src_uri, pattern) for pattern in UNUSED):
                files.remove(file)
        if theirs := files.get_file_from_path(STYLE):
            files.remove(theirs)
            files.append(File.generated(config, STYLE, content=style(config.theme.dirs, _colours(config.theme))))
        self._pages = len(files.documentation_pages())
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
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
        self._held[page.file.src_uri] = sign, held
        return "\n\n".join(chunks)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        sign, held = self._held.pop(page.file.src_uri)
        ids = frozenset(name for block in held for name in ids_of(block))
        page.present_anchor_ids = (page.present_anchor_ids or set()) | ids
        release(page.toc, ids)
        own = self.permalink_of(page.meta.get("edition"))
        if own != self._main:  # Markdown is set up once, in the main language
            html = html.replace(f'title="{escape(self._main)}"', f'title="{escape(own)}"')
        self._step()
        return "".join(_in_turn(html, sign, held, ids))

    def on_post_page(self, output: str, **_: Any) -> str:
        self._step()
        return self.policy.put_into(output)

    def on_post_template(self, output_content: str, **_: Any) -> str:
        return self.policy.put_into(output_content)

    def permalink_of(self, edition: str | None) -> str:
        """What the link behind a heading says of itself, in the language of a page."""
        return str(self._editions.get(edition or "", self._main))

    def _step(self) -> None:
        """Count half a page: each one is first read, then written."""
        self._steps += 1
        if self._steps % 2 == 0:
            self._progress(self._steps // 2, self._pages)


def _colours(theme: Theme) -> frozenset[str]:
    """The names that the settings choose among Material's colours."""
    palette = theme["palette"]
    schemes = [palette] if isinstance(palette, Mapping) else palette
    return frozenset(str(scheme.get(key, "")).replace(" ", "-") for scheme in schemes for key in ("primary", "accent"))


def _in_turn(html: str, sign: str, held: list[str], ids: frozenset[str]) -> Iterator[str]:
    """Each part of the author's cleaned alone, so that none can open a tag around a block of ours; every block once, in its order."""
    done = 0
    for index, part in enumerate(re.split(rf"<!--{sign}-(\d+)-->", html)):
        if index % 2 == 0:
            yield clean(part, ids)
        else:
            yield from held[done : int(part) + 1]
            done = max(done, int(part) + 1)
    yield from held[done:]


def ids_of(html: str) -> Iterator[str]:
    """Ids in a block of ours; a search for fixed text, since a pattern costs more than all else here."""
    start = html.find('id="')
    while start >= 0:
        end = html.find('"', start + 4)
        whole = start == 0 or not (html[start - 1].isalnum() or html[start - 1] == "_")
        if whole and end > start + 4:
            yield html[start + 4 : end]
        start = html.find('id="', end + 1 if whole and end > 0 else start + 4)


def release(links: Iterable[AnchorLink], ids: frozenset[str]) -> None:
    """Contents lead to no id that the cleaned page has not got."""
    for link in links:
        if not is_free(link.id, ids):
            link.id = ""
        release(link.children, ids)
