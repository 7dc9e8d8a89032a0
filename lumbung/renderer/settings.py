"""What every renderer is told, whatever the district's settings say: what offline use and the design need."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lumbung.renderer.job import Job

THEME = Path(__file__).resolve().parent.parent / "theme"

# Keys of `extra` that make the theme load something from outside.
REACHING_EXTRAS = ("alternate", "analytics", "consent", "polyfills", "version")

# Material's scripts, its styles, of which the style sheet holds what is used, and the parts of ours that are staged as one.
UNUSED = (
    "partials/*",
    "assets/javascripts/*",
    "assets/stylesheets/*",
    "assets/search-*.js",
    "assets/explorer*.js",
    "assets/kit*.js",
    "assets/images/favicon.png",
)


def theme_of(job: Job, written: Any) -> dict[str, Any]:
    """The settings of the theme; `written` are those of the district."""
    chosen = dict(written) if isinstance(written, dict) else {}
    return {
        "favicon": "assets/lumbung.svg",
        "palette": [
            {"media": "(prefers-color-scheme: light)", "scheme": "default", "primary": "custom", "accent": "custom"},
            {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "primary": "custom", "accent": "custom"},
        ],
        **chosen,
        "name": "material",
        "custom_dir": str(THEME),
        "font": False,
        "features": [],  # all of them are of the theme's script, which is left out
        "language": job.extra.get("site_lang", "id"),
    }


def extra_of(job: Job, written: Mapping[str, Any] | None) -> dict[str, Any]:
    """What templates read below `extra`; `order` since not every engine keeps that of a mapping."""
    kept = {key: value for key, value in (written or {}).items() if key not in REACHING_EXTRAS}
    return {**kept, "lumbung": {**job.extra, "order": list(job.extra.get("editions", ()))}}


def markdown_of(job: Job) -> list[str | dict[str, Any]]:
    """The extensions of Markdown, each with its settings."""
    words = job.extra.get("words", {})
    return [
        "admonition",
        "attr_list",
        "def_list",
        "lumbung.renderer.sections",
        "md_in_html",
        "sane_lists",
        "tables",
        {"toc": {"permalink": "#", "permalink_title": words.get("permalink", ""), "toc_depth": "2-3"}},
        {"pymdownx.highlight": {"pygments_lang_class": True}},
        "pymdownx.details",
        "pymdownx.superfences",
        {"pymdownx.tasklist": {"custom_checkbox": True}},
    ]
