"""Publishing puts a finished site in the place of the last one, and never in the place of anything else."""

import shutil
from pathlib import Path

from lumbung.audience import Audience
from lumbung.problems import Refusal

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


def publish(new: Path, site: Path, audience: Audience = Audience.PUBLIC) -> None:
    """Put the folder `new` in the place of `site` by renaming; raise `Refusal` and keep `site` where that fails."""
    (new / MARKER).write_text(NOTES[audience], encoding="utf-8", newline="\n")
    site.parent.mkdir(parents=True, exist_ok=True)
    before = site.with_name(f".{site.name}-before")
    ready = site.with_name(f".{site.name}-new")
    for left_over in (before, ready):
        shutil.rmtree(left_over, ignore_errors=True)
    try:
        shutil.move(new, ready)
        if site.exists():
            site.rename(before)
        try:
            ready.rename(site)
        except OSError:
            before.rename(site)
            raise
    except OSError as error:
        shutil.rmtree(ready, ignore_errors=True)
        raise Refusal("site-folder-locked", path=str(site), reason=error.strerror or str(error)) from error
    shutil.rmtree(before, ignore_errors=True)
