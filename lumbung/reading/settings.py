"""The district's settings: the `extra.lumbung` block of an ordinary mkdocs.yml."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lumbung.messages import found
from lumbung.model import REVIEWED_BACKENDS, FormSettings, Places, Site, field_at
from lumbung.problems import Problem
from lumbung.reading.records import validate
from lumbung.reading.text import read_text
from lumbung.reading.tree import grow

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Settings:
    """`site` is ours; of the rest, which is the renderer's, its name and its address, which is empty or ends with a slash."""

    site: Site
    name: str = ""
    site_url: str = ""

    @property
    def has_address(self) -> bool:
        return bool(self.site_url)


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
    if not isinstance(ours, dict) or not isinstance(top.get("site_name"), str):
        key, example = (
            ("site_name", "Lumbung Inovasi Daerah") if isinstance(ours, dict) else ("district", "Kabupaten Contoh")
        )
        return None, (*problems, found("setting-missing", SETTINGS, key=key, example=example))
    places = Places(tree.spots).below(("extra", "lumbung"))
    site, wrong = validate(Site, ours, places, SETTINGS, prefix="extra.lumbung.")
    wrong = (*wrong, *_form_problems(site, places)) if site else wrong
    settings = Settings(site, name=top["site_name"], site_url=_address(top.get("site_url"))) if site else None
    return (None if wrong else settings), (*problems, *wrong)


def _address(written: object) -> str:
    return f"{written.rstrip('/')}/" if isinstance(written, str) and written.startswith(("http://", "https://")) else ""


def _form_problems(site: Site, places: Places) -> Iterator[Problem]:
    """What the chosen backend of the form needs and has not got, or cannot do."""
    form = site.form
    if form is None:
        return
    for key in form.missing:
        field = field_at(FormSettings, (key,))
        example = field.spec.example if field else ""
        place = places.at(("form",)).key
        yield found("form-setting-missing", SETTINGS, place, "form", key=key, backend=form.backend, example=example)
    if form.review and form.backend not in REVIEWED_BACKENDS:
        yield found(
            "form-review-impossible", SETTINGS, places.at(("form", "review")).key, "form.review", backend=form.backend
        )
