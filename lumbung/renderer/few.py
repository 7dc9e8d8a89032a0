"""A few pages of a site that is there already, rendered alone: the same bytes as in a rendering of the whole."""

import os
from collections.abc import Sequence
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from lumbung.renderer.job import Job, RenderError
from lumbung.renderer.mkdocs import configuration, messages, source_date
from lumbung.renderer.run import Run


def render_few(job: Job, names: Sequence[str]) -> None:
    """Write these staged pages into the site; raise `RenderError` where the generator complains of one."""
    with messages() as (warnings, _), source_date(job.date):
        run = _Few(job, names, warnings)
        for name in names:
            told = run.render(run.files.src_uris[name])
            if told.warnings:
                raise RenderError("\n".join(told.warnings))


class _Few(Run):
    """Knows the pages that are wanted and those of the menu; of all others, whether they are staged."""

    def __init__(self, job: Job, names: Sequence[str], warnings: list[str]) -> None:
        self._names = names
        super().__init__(lambda: configuration(job), job, warnings)

    def _collected(self, config: MkDocsConfig) -> Files:
        wanted = dict.fromkeys((*self._names, *_listed(config.nav)))
        return _Staged(config, [name for name in wanted if (self.job.staged / name).is_file()])

    def _text(self, page: Page) -> str:
        return self._shells.truly(page)


class _Staged(Files):
    """Files that come to be known when they are asked for."""

    def __init__(self, config: MkDocsConfig, names: Sequence[str]) -> None:
        self._config = config
        super().__init__([self._file(name) for name in names])

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        if found is None and not path.startswith(".."):
            file = self._file(path)
            found = file if os.path.isfile(file.abs_src_path or "") else None  # noqa: PTH113 - Path.is_file raises for odd names
        return found

    def _file(self, name: str) -> File:
        return File(name, self._config.docs_dir, self._config.site_dir, use_directory_urls=False)


def _listed(nav: object) -> list[str]:
    """The pages that a menu names."""
    match nav:
        case str():
            return [nav]
        case list():
            return [name for item in cast("list[object]", nav) for name in _listed(item)]
        case dict():
            return [name for item in cast("dict[str, object]", nav).values() for name in _listed(item)]
        case _:
            return []
