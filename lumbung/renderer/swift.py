"""The same site as MkDocs makes, sooner: pages from shells, several processes, and what did not change from the time before."""

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import _build_extra_template, _build_theme_template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import clean_directory

from lumbung.renderer.crew import crew
from lumbung.renderer.job import Job, Progress
from lumbung.renderer.keeping import Kept, keeping
from lumbung.renderer.run import Run, Told


def swiftly(configure: Callable[[], MkDocsConfig], job: Job, progress: Progress, warnings: list[str]) -> None:
    """Write the whole site; `warnings` are filled by the generator's messages, and end in its order."""
    with _few_collections():
        clean_directory(str(job.site))
        run = Run(configure, job, warnings)
        kept = keeping(run)
        told = _pages(run, kept, progress)
        warnings[:] = [*run.before, *(warning for file in run.pages for warning in told[file.src_uri].warnings)]
        _files(run)
        _check_anchors(run, told)
        kept.keep(told)


def _pages(run: Run, kept: Kept, progress: Progress) -> dict[str, Told]:
    """Every page, taken over where it is kept, else rendered."""
    told: dict[str, Told] = {}
    wanted: list[File] = []
    for file in run.pages:
        known = kept.take(file)
        if known is None:
            wanted.append(file)
        else:
            told[file.src_uri] = known
    done, total = len(told), len(run.pages)
    told |= crew(run, wanted, lambda count: progress(done + count, total))
    for file in wanted:
        if file.src_uri not in told:  # another process did not come to its end
            told[file.src_uri] = run.render(file)
    progress(total, total)
    return told


def _files(run: Run) -> None:
    """What is no page: files as they are, then what the theme makes of templates of its own."""
    folders: set[str] = set()
    for file in run.files:
        if not file.is_documentation_page() and file.inclusion.is_included():  # type: ignore[no-untyped-call]  # MkDocs gives no types for it
            _take_along(file, run.config.docs_dir, folders)
    for name in run.config.theme.static_templates:
        _build_theme_template(name, run.env, run.files, run.config, run.nav)
    for name in run.config.extra_templates:
        _build_extra_template(name, run.files, run.config, run.nav)


def _take_along(file: File, staged: str, folders: set[str]) -> None:
    """By a second name where the file is staged, since staging never writes into a file that is there; else as a copy."""
    target = file.abs_dest_path
    folder = os.path.dirname(target)  # noqa: PTH120 - in the innermost loop
    if folder not in folders:
        Path(folder).mkdir(parents=True, exist_ok=True)
        folders.add(folder)
    if file.src_dir == staged and file.abs_src_path:
        try:
            os.link(file.abs_src_path, target)
        except OSError:  # a file system without second names
            shutil.copy2(file.abs_src_path, target)
    else:
        file.copy_file()


def _check_anchors(run: Run, told: dict[str, Told]) -> None:
    """Links to places that are not there, once every page is known; MkDocs itself words what it finds."""
    level = run.config.validation.links.anchors
    for file in run.pages:
        anchors = told[file.src_uri].anchors
        missing = [found for found in anchors if (to := told.get(found[0])) and found[1] not in to.ids]
        if missing and file.page:
            file.page.links_to_anchors = {}
            for path, name, link in missing:
                target = run.files.src_uris[path]
                if target.page:
                    target.page.present_anchor_ids = set(told[path].ids)
                file.page.links_to_anchors.setdefault(target, {})[name] = link
            file.page.validate_anchor_links(files=run.files, log_level=level)


@contextmanager
def _few_collections() -> Iterator[None]:
    """What is there already stays, and nothing of a page outlives it in circles: looking for such costs a tenth of the time."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
