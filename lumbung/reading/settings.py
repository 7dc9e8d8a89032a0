"""The district's settings: the `extra.lumbung` block of an ordinary mkdocs.yml."""

from dataclasses import dataclass
from pathlib import Path

from lumbung.messages import found
from lumbung.model import Places, Site
from lumbung.problems import Problem
from lumbung.reading.records import validate
from lumbung.reading.text import read_text
from lumbung.reading.tree import grow

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Settings:
    """`site` is ours; `name` and `url` are what MkDocs itself reads from the same file."""

    site: Site
    name: str
    url: str | None


def read_settings(root: Path) -> tuple[Settings | None, tuple[Problem, ...]]:
    if not (root / SETTINGS).exists():
        return None, (found("folder-missing", SETTINGS),)
    text, problems = read_text(root / SETTINGS, SETTINGS)
    if text is None:
        return None, problems
    tree = grow(text, lenient=True)
    faults = tuple(found(fault.code, SETTINGS, fault.place, **fault.values) for fault in tree.faults)
    if faults:
        return None, (*problems, *faults)
    top = tree.data if isinstance(tree.data, dict) else {}
    extra = top.get("extra")
    ours = extra.get("lumbung") if isinstance(extra, dict) else None
    if not isinstance(ours, dict):
        return None, (*problems, found("setting-missing", SETTINGS, key="district", example="Kabupaten Contoh"))
    places = Places(tree.spots).below(("extra", "lumbung"))
    site, wrong = validate(Site, ours, places, SETTINGS, prefix="extra.lumbung.")
    if site is None:
        return None, (*problems, *wrong)
    name = top.get("site_name")
    url = top.get("site_url")
    settings = Settings(site, name if isinstance(name, str) else "Lumbung", url if isinstance(url, str) else None)
    return settings, problems
