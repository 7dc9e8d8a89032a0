"""What the build stages for the form: its page, its settings, and the scripts of others that it loads."""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from lumbung import addresses
from lumbung.catalogue import Catalogue
from lumbung.form.collections import BODY, COLLECTIONS, ITEMS, collection, shape
from lumbung.form.settings import FOLDER_API, backend, hosts
from lumbung.form.texts import PAGE, SCRIPT
from lumbung.form.widgets import Site, conditional
from lumbung.model import FormSettings
from lumbung.model.form import LOCAL
from lumbung.output import OutputFile
from lumbung.words import SOURCE_LANGUAGE, Words

HERE = Path(__file__).parent
FOLDER = addresses.FORM.rpartition("/")[0]
MEDIA = "docs/gambar"
_COPIED = (
    *("vendor/decap-cms.js", "vendor/decap-cms.LICENSE.txt", "vendor/decap-cms.js.LICENSE.txt"),
    *("vendor/js-yaml.js", "vendor/js-yaml.LICENSE.txt"),
    *("assets/files.js", "assets/start.js", "assets/form.css"),
)

LOGO = "../assets/lumbung.svg"
"""From the form's page."""


def form_outputs(catalogue: Catalogue, words: Words) -> Iterator[OutputFile]:
    """Nothing where the form is not switched on, so that a site without it weighs nothing more."""
    form = catalogue.settings.site.form
    if form is None:
        return
    yield OutputFile(addresses.FORM, page(form, catalogue, words))
    yield OutputFile(f"{FOLDER}/settings.js", settings_script(form, catalogue, words))
    for name in _COPIED:
        yield OutputFile(f"{FOLDER}/{name.rpartition('/')[2]}", HERE / name)


def settings_script(form: FormSettings, catalogue: Catalogue, words: Words) -> str:
    told = {
        "local": form.backend == LOCAL,
        "api": FOLDER_API,
        "items": ITEMS,
        "config": configuration(form, catalogue, words),
        "shapes": {which.name: shape(which.record) for which in COLLECTIONS},
        "lists": [which.name for which in COLLECTIONS if not which.folder],
        "conditional": sorted(frozenset((BODY,)).union(*(conditional(which.record) for which in COLLECTIONS))),
        "sections": [section for which in COLLECTIONS for section in which.sections],
        "phrases": phrases(words.language),
        "words": words.all(SCRIPT),
    }
    return f"window.LUMBUNG_FORM = {json.dumps(told, ensure_ascii=False, indent=1)};\n"


def configuration(form: FormSettings, catalogue: Catalogue, words: Words) -> dict[str, Any]:
    """The editor's own configuration."""
    site = Site(words, tuple((entry.name, entry.record.name) for entry in catalogue.agencies))
    may_delete = form.backend != LOCAL  # where no history keeps what was deleted
    return {
        "load_config_file": False,
        "logo_url": LOGO,
        "locale": words.language,
        "backend": backend(form, words),
        "publish_mode": "editorial_workflow" if form.review else "simple",
        "media_folder": MEDIA,
        "public_folder": "gambar",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "collections": [collection(which, site, may_delete=may_delete) for which in COLLECTIONS],
    }


def phrases(language: str) -> dict[str, Any] | None:
    """What the editor says, in a language that it does not bring itself."""
    if language != SOURCE_LANGUAGE:
        return None
    told: dict[str, Any] = json.loads((HERE / "phrases" / f"{language}.json").read_text(encoding="utf-8"))
    return told


def page(form: FormSettings, catalogue: Catalogue, words: Words) -> str:
    """The page is no page of the renderer: the editor takes all of it, and what it may ask for is stated in its head."""
    text = {key: escape(value) for key, value in words.all(PAGE).items()}
    template = (HERE / "assets" / "page.html").read_text(encoding="utf-8")
    values = {
        **text,
        "language": words.language,
        "district": escape(catalogue.settings.site.district),
        "policy": escape(policy(form)),
    }
    for key, value in values.items():
        template = template.replace(f"{{{{ {key} }}}}", value)
    return template


def policy(form: FormSettings) -> str:
    """What the page may load and ask: itself and the repository's host.

    `unsafe-eval`: the editor compiles the schema that it checks its configuration with. Inline styles: so it draws.
    """
    allowed = " ".join(hosts(form))
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self' data:",
            f"img-src 'self' data: blob: {allowed}".strip(),
            f"connect-src 'self' blob: {allowed}".strip(),
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
