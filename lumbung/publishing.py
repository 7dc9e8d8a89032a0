"""Publishing puts a finished site in the place of the last one, and never in the place of anything else."""

import errno
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from lumbung.audience import Audience
from lumbung.exchanging import exchange, preparing, set_aside
from lumbung.problems import Refusal
from lumbung.sightings import Sightings

FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
"""What systems say where nothing more can be written."""
MARKER = "lumbung.txt"
"""Tells a folder of ours from any other: only what holds it may be replaced."""
NOTE = "Folder ini dibuat oleh Lumbung dan diganti seluruhnya setiap kali situs dibuat.\n"
NOTES = {
    Audience.PUBLIC: f"{NOTE}Untuk: public\n",
    Audience.INTERNAL: f"{NOTE}Untuk: internal\nVersi internal: jangan disebarkan.\n",
}


def refuse_foreign(site: Path, root: Path, content: tuple[str, ...], audience: Audience = Audience.PUBLIC) -> None:
    """Raise `Refusal` where `site` is, holds or lies in what a person made, or is a site for another audience."""
    within = site.relative_to(root).parts[:1] if site.is_relative_to(root) else ()
    if root.is_relative_to(site) or set(within) & set(content):
        raise Refusal("site-folder-content", path=str(site))
    if site.exists() and not (site.is_dir() and (not any(site.iterdir()) or (site / MARKER).is_file())):
        raise Refusal("site-folder-foreign", path=str(site))
    if (there := audience_of(site)) not in {None, audience}:
        raise Refusal("site-folder-audience", path=str(site), there=str(there), wanted=str(audience))


def audience_of(site: Path) -> Audience | None:
    """For whom the site in a folder was made, by its marker; a marker that does not say so is of a public one."""
    try:
        note = (site / MARKER).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return Audience.INTERNAL if f"Untuk: {Audience.INTERNAL}" in note.splitlines() else Audience.PUBLIC


def publish(new: Path, site: Path, audience: Audience = Audience.PUBLIC, aside: Path | None = None) -> None:
    """Put the folder `new` in the place of `site`, and what was there at `aside`; raise `Refusal` and keep `site` where that fails."""
    (new / MARKER).write_text(NOTES[audience], encoding="utf-8", newline="\n")
    try:
        with preparing(site) as making:
            _move(new, making)
            exchange(site)
            if aside:
                set_aside(site, aside)
    except OSError as error:
        if error.errno in FULL:
            raise
        raise Refusal("site-folder-locked", path=str(site), reason=error.strerror or str(error)) from error


def _move(new: Path, making: Path) -> None:
    """By a change of name; onto another file system by a copy that is compared."""
    try:
        new.rename(making)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        for path in new.rglob("*"):  # copytree would hide the system's reason
            if path.is_file():
                _copy(path, making / path.relative_to(new))


def _copy(source: Path, target: Path) -> None:
    content = source.read_bytes()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    if target.read_bytes() != content:
        raise Refusal("site-incomplete", path=str(target))


def verify(site: Path, pages: Iterable[str], files: Mapping[str, bytes | Path], seen: Sightings | None = None) -> None:
    """Raise `Refusal` where a rendered page or file is missing, empty or other than what was staged; `seen` remembers pages."""
    for page in pages:
        if not (seen.fact(page, "whole", partial(_ends_well, site / page)) if seen else _ends_well(site / page)):
            raise Refusal("site-incomplete", path=page)
    for path, expected in files.items():
        if isinstance(expected, Path) and _are_one(site / path, expected):
            continue
        content = expected if isinstance(expected, bytes) else expected.read_bytes()
        if not (site / path).is_file() or (site / path).read_bytes() != content:
            raise Refusal("site-incomplete", path=path)


def _are_one(one: Path, other: Path) -> bool:
    """Whether two names are of one file."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _ends_well(page: Path) -> bool:
    """Whether a page was written to its end; a full disk cuts it."""
    try:
        with page.open("rb") as file:
            file.seek(max(0, page.stat().st_size - 64))
            return b"</html>" in file.read().lower()
    except OSError:
        return False
