"""Follows a running MkDocs build: reports progress and leaves out what no page of ours uses."""

import fnmatch
from typing import Any

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from lumbung.renderer.job import Progress

# Source maps, and stemmers for languages that no site of ours is written in.
UNUSED = ("partials/*", "assets/javascripts/lunr/*", "*.css.map", "*.js.map", "assets/images/favicon.png")


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs gives no types for it
    """Nothing of this is for a person to set."""


class Observer(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # the same
    """Attached in the running process only; nothing of it stands in ``mkdocs.yml``."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._steps = 0
        self._pages = 0

    def on_files(self, files: Files, **_: Any) -> Files:
        for file in list(files):
            if any(fnmatch.fnmatch(file.src_uri, pattern) for pattern in UNUSED):
                files.remove(file)
        self._pages = len(files.documentation_pages())
        return files

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        if "title" in page.meta:  # Material copies it into its search index as HTML
            page.meta["title"] = escape(str(page.meta["title"]))
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
