"""Follows a running MkDocs build: reports progress, keeps our own HTML out of Markdown, leaves out what is not used."""

import fnmatch
from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from lumbung.renderer.cleaning import is_free
from lumbung.renderer.holding import Held, Permalinks, hold, release
from lumbung.renderer.job import Progress
from lumbung.renderer.policy import Policy
from lumbung.renderer.settings import UNUSED
from lumbung.renderer.styles import STYLE, colours_of, style


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs gives no types for it
    """Nothing of this is for a person to set."""


class Observer(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # the same
    """Attached in the running process only; nothing of it stands in ``mkdocs.yml``."""

    def __init__(self, progress: Progress, extra: Mapping[str, Any]) -> None:
        self._progress = progress
        self.permalinks = Permalinks(extra)
        self._steps = 0
        self._pages = 0
        self._held: dict[str, Held] = {}
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
            files.append(
                File.generated(config, STYLE, content=style(config.theme.dirs, colours_of(config.theme["palette"])))
            )
        self._pages = len(files.documentation_pages())
        return Files(sorted(files, key=lambda file: file.src_uri))  # a system lists a folder in an order of its own

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        held = self._held[page.file.src_uri] = hold(markdown)
        return held.text

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        held = self._held.pop(page.file.src_uri)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | held.ids
        release_links(page.toc, held.ids)
        self._step()
        return release(self.permalinks.told(html, page.meta.get("edition")), held)

    def on_post_page(self, output: str, **_: Any) -> str:
        self._step()
        return self.policy.put_into(output)

    def on_post_template(self, output_content: str, **_: Any) -> str:
        return self.policy.put_into(output_content)

    def _step(self) -> None:
        """Count half a page: each one is first read, then written."""
        self._steps += 1
        if self._steps % 2 == 0:
            self._progress(self._steps // 2, self._pages)


def release_links(links: Iterable[AnchorLink], ids: frozenset[str]) -> None:
    """Contents lead to no id that the cleaned page has not got."""
    for link in links:
        if not is_free(link.id, ids):
            link.id = ""
        release_links(link.children, ids)
