"""One rendering under way: what MkDocs makes of the settings and the staged tree, and a page at a time from it."""

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from lumbung.renderer.job import Job
from lumbung.renderer.observer import Observer
from lumbung.renderer.shells import Shells
from lumbung.renderer.writer import Writer


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a rendered page beside its file: plain values, which can be written down.

    `warnings` are sentences of the generator; `anchors` are links to places (page, name, link as written); `ids` are the
    places of its own; `lookups` say of each path that was asked for whether it was there; `source` and `digest` are those of the staged page and of what became of it.
    """

    warnings: list[str] = field(default_factory=list)
    anchors: list[list[str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    lookups: dict[str, bool] = field(default_factory=dict)
    source: str = ""
    digest: str = ""

    @classmethod
    def read(cls, value: Mapping[str, Any]) -> "Told":
        return cls(**value)

    def written(self) -> dict[str, Any]:
        return asdict(self)


class _Asked:
    """The collection of files, noting what is asked for."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.lookups: dict[str, bool] = {}

    def get_file_from_path(self, path: str) -> File | None:
        found = self._files.get_file_from_path(path)
        self.lookups[path] = found is not None
        return found


class Run:
    """Made alike in every process that takes part."""

    def __init__(self, configure: Callable[[], MkDocsConfig], job: Job, warnings: list[str]) -> None:
        self.job = job
        self._warnings = warnings
        observer = Observer(lambda *_: None, job.extra)
        config = configure()
        config.plugins["lumbung/observer"] = observer
        self.config = config.plugins.on_config(config)
        self.env = self.config.theme.get_env()
        self.files = self._collected(self.config)
        set_exclusions(self.files, self.config)
        self.nav = get_navigation(self.files, self.config)
        self.pages = tuple(self.files.documentation_pages())
        self.before = list(warnings)
        self._asked = _Asked(self.files)
        self._writer = Writer(self.config, cast("Files", self._asked), observer)
        self._shells = Shells(self.config, self.nav, self.pages, self.env, observer.policy)
        self._folders: set[str] = set()
        for page in self.nav.pages:  # the menu names them by titles that may stand in them
            self._write(page)
        del warnings[len(self.before) :]

    def _collected(self, config: MkDocsConfig) -> Files:
        files = get_files(config)
        files.add_files_from_theme(self.env, config)
        return config.plugins.on_files(files, config=config)

    def _text(self, page: Page) -> str:
        return self._shells.page(page)

    def render(self, file: File) -> Told:
        """Write the page and tell about it."""
        page = file.page
        if page is None:
            raise LookupError(file.src_uri)
        self._asked.lookups = {}
        start = len(self._warnings)
        source = self._write(page)
        text = self._text(page)
        content = text.encode("utf-8", errors="xmlcharrefreplace")
        self._put(file, content, empty=not text.strip())
        told = Told(
            self._warnings[start:],
            [
                [to.src_uri, name, link]
                for to, links in (page.links_to_anchors or {}).items()
                for name, link in links.items()
            ],
            sorted(page.present_anchor_ids or ()),
            self._asked.lookups,
            hashlib.sha256(source).hexdigest(),
            hashlib.sha256(content).hexdigest(),
        )
        del self._warnings[start:]
        if page not in self.nav.pages:
            page.markdown = page.content = None  # what is written need not stay in memory
        return told

    def _write(self, page: Page) -> bytes:
        source = Path(page.file.abs_src_path or "").read_bytes()
        self._writer.write(page, source)
        return source

    def _put(self, file: File, content: bytes, *, empty: bool) -> None:
        if empty:
            return
        folder = os.path.dirname(file.abs_dest_path)  # noqa: PTH120 - in the innermost loop
        if folder not in self._folders:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        with open(file.abs_dest_path, "wb") as target:  # noqa: PTH123 - in the innermost loop
            target.write(content)
