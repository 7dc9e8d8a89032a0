"""Follows a running MkDocs build: reports progress, keeps our own HTML out of Markdown, leaves out what is not used."""

import fnmatch
import re
from collections.abc import Mapping
from typing import Any

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from lumbung.output import MARK
from lumbung.renderer.job import Progress

# Source maps, the theme's own search, and the parts of ours that are staged as one script.
UNUSED = (
    "partials/*",
    "assets/javascripts/lunr/*",
    "assets/javascripts/workers/*",
    "assets/search-*.js",
    "*.css.map",
    "*.js.map",
    "assets/images/favicon.png",
)


HELD = re.compile(r"<!--lb(\d+)-->")
ID = re.compile(r'\bid="([^"]+)"')


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs gives no types for it
    """Nothing of this is for a person to set."""


class Observer(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # the same
    """Attached in the running process only; nothing of it stands in ``mkdocs.yml``."""

    def __init__(self, progress: Progress, extra: Mapping[str, Any]) -> None:
        self._progress = progress
        editions = {code: told.get("words", {}) for code, told in extra.get("editions", {}).items()}
        main = extra.get("words", {}).get("permalink", "")
        self._permalink = f'title="{escape(main)}"'
        self._permalinks = {code: f'title="{escape(words.get("permalink", main))}"' for code, words in editions.items()}
        self._steps = 0
        self._pages = 0
        self._held: dict[str, list[str]] = {}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            if file.src_dir != config.docs_dir and any(fnmatch.fnmatch(file.src_uri, pattern) for pattern in UNUSED):
                files.remove(file)
        self._pages = len(files.documentation_pages())
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Hold back each marked block: Markdown would read it three times over and leave it as it is."""
        held = self._held[page.file.src_uri] = []
        chunks = markdown.split("\n\n")
        for index, chunk in enumerate(chunks):
            if chunk.startswith(MARK):
                chunks[index] = f"<!--lb{len(held)}-->"
                held.append(chunk.removeprefix(MARK).strip("\n"))
        return "\n\n".join(chunks)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        held = self._held.pop(page.file.src_uri, [])
        ids = {name for block in held for name in ID.findall(block)}
        page.present_anchor_ids = (page.present_anchor_ids or set()) | ids
        own = self._permalinks.get(page.meta.get("edition"))
        if own:  # Markdown is set up once, in the main language
            html = html.replace(self._permalink, own)
        html = HELD.sub(lambda match: held[int(match[1])], html)
        self._step()
        return html

    def on_post_page(self, output: str, **_: Any) -> str:
        self._step()
        return output

    def _step(self) -> None:
        """Count half a page: each one is first read, then written."""
        self._steps += 1
        if self._steps % 2 == 0:
            self._progress(self._steps // 2, self._pages)
