"""Zensical, the successor of Material by its makers: its own settings, and what its engine does not know done around it."""

import fnmatch
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from importlib import import_module
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from tempfile import TemporaryFile
from typing import IO, Any

import yaml

from lumbung.output import MARK
from lumbung.renderer import apart
from lumbung.renderer.job import Complaint, Job, Progress, RenderError
from lumbung.renderer.policy import Policy
from lumbung.renderer.settings import THEME, UNUSED, extra_of, markdown_of, theme_of
from lumbung.renderer.styles import STYLE, colours_of, style

SETTINGS, CACHE = "zensical.yml", ".cache"
EXTENSION = "lumbung.renderer.zensical_markdown"
OWN_FILES = ("search.json", "objects.inv", "assets/stylesheets/modern/*")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_ISSUE = re.compile(r"^(?:Warning|Error): (.+)\n\s*\S+\[ (.+):(\d+):(\d+) \]", re.MULTILINE)
_LINK = re.compile(r"[^\s()<>\"']+")


def render(job: Job, progress: Progress) -> tuple[Complaint, ...]:
    """Write the site and return what the generator complained of."""
    return apart.run(__name__, job, progress)


def main() -> None:
    apart.work(_render)


def _render(job: Job, progress: Progress) -> tuple[Complaint, ...]:
    bench = Path(os.path.commonpath((job.staged, job.site)))  # it wants both folders beside its settings
    settings = bench / SETTINGS
    shutil.rmtree(bench / CACHE, ignore_errors=True)
    settings.write_text(json.dumps(_settings(job, bench), default=str), encoding="utf-8", newline="\n")  # JSON is YAML
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.combine(job.date, time(), UTC).timestamp()))
    try:
        with _everything_said() as said:
            import_module("zensical").build(str(settings), {"clean": True, "strict": False})
            said.seek(0)
            complaints = tuple(_complaints(job, _COLOUR.sub("", said.read().decode(errors="replace"))))
    except Exception as error:  # whatever a foreign generator raises ends here
        raise RenderError(str(error)) from error
    pages = _finish(job)
    (job.site / STYLE).write_text(_style(settings), encoding="utf-8", newline="\n")
    settings.unlink()
    shutil.rmtree(bench / CACHE, ignore_errors=True)
    progress(pages, pages)
    return complaints


@contextmanager
def _everything_said() -> Iterator[IO[bytes]]:
    """What is printed, below Python as well; afterwards both ways out lead again to where errors go."""
    before = os.dup(2)
    with TemporaryFile() as said:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
        try:
            yield said
        finally:
            os.dup2(before, 1)
            os.dup2(before, 2)
            os.close(before)


def _settings(job: Job, bench: Path) -> dict[str, Any]:
    try:
        written = yaml.load(job.settings.read_text(encoding="utf-8-sig"), yaml.CSafeLoader) or {}
    except yaml.YAMLError as error:
        raise RenderError(f"{job.settings.name}: {error}") from error
    kept = {key: written[key] for key in ("site_name", "site_url", "site_description", "copyright") if key in written}
    return {
        **kept,
        "docs_dir": job.staged.relative_to(bench).as_posix(),
        "site_dir": job.site.relative_to(bench).as_posix(),
        "use_directory_urls": False,
        "theme": {**theme_of(job, written.get("theme")), "variant": "classic"},
        "plugins": [],
        "nav": written.get("nav") or ["index.md"],
        "extra": extra_of(job, written.get("extra")),
        "markdown_extensions": [*markdown_of(job), {EXTENSION: {"said": _permalinks(job)}}],
    }


def _style(settings: Path) -> str:
    """Our style sheet holds what is used of Material's, which is installed for the usual generator."""
    palette = json.loads(settings.read_text(encoding="utf-8"))["theme"]["palette"]
    material = Path(str(import_module("material").__file__)).parent / "templates"
    return style((str(THEME), str(material)), colours_of(palette))


def _permalinks(job: Job) -> dict[str, Any]:
    """Of all that is told the theme only what the pages' headings need."""

    def words(told: Any) -> dict[str, Any]:
        return {"words": {"permalink": told.get("words", {}).get("permalink", "")}}

    editions = {code: words(told) for code, told in job.extra.get("editions", {}).items()}
    return {**words(job.extra), "editions": editions}


def _finish(job: Job) -> int:
    """Give each page its policy, and take away what is staged by nobody and used by no page."""
    templates = Path(str(import_module("zensical.config").get_builtin_theme_dir()))
    policy = Policy((str(THEME), str(templates)))
    pages = 0
    for file in sorted(job.site.rglob("*")):
        path = file.relative_to(job.site).as_posix()
        if file.is_dir() or (job.staged / path).exists():
            continue
        if any(fnmatch.fnmatch(path, pattern) for pattern in (*UNUSED, *OWN_FILES)) or not file.stat().st_size:
            file.unlink()
        elif file.suffix == ".html":
            html = file.read_text(encoding="utf-8")
            file.write_text(policy.put_into(html), encoding="utf-8", newline="\n")
            pages += 1
    for folder in sorted(job.site.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return pages


def _complaints(job: Job, said: str) -> Iterator[Complaint]:
    """Links that lead nowhere, told by their place in a staged page; our own blocks are HTML and no matter of Markdown."""
    lines: dict[str, list[str]] = {}
    for text, page, line, column in _ISSUE.findall(said):
        if page not in lines:
            lines[page] = (job.staged / page).read_text(encoding="utf-8").split("\n")
        written = lines[page][int(line) - 1]
        match = _LINK.match(written, int(column) - 1)
        link = match[0] if match else ""
        if not _is_ours(lines[page], int(line) - 1) and not _is_on_the_page(job.site, page, link):
            yield Complaint(page, link, f"Zensical {version('zensical')}: {page}:{line}: {text}")


def _is_on_the_page(site: Path, page: str, link: str) -> bool:
    """Whether a link leads to an id that a block of ours brought to a page after all."""
    address, _, name = link.partition("#")
    target = site / PurePosixPath(page).parent / address if address else site / page
    html = target.with_suffix(".html")
    return bool(name) and html.is_file() and f'id="{name}"' in html.read_text(encoding="utf-8")


def _is_ours(lines: list[str], at: int) -> bool:
    """Whether a line stands in a marked block, which ends with the next blank line."""
    while at > 0 and lines[at - 1].strip():
        at -= 1
    return lines[at].startswith(MARK)
