"""All innovations with facets: a page, and the data that its script reads."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from lumbung import addresses
from lumbung.catalogue import Catalogue, facets
from lumbung.model import Profile
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.pages.script_words import EXPLORER_WORDS, SEARCH_WORDS
from lumbung.words import N_

TEXTS = 200
SCRIPTS = (
    "explorer-address.js",
    "explorer-counting.js",
    "explorer-nodes.js",
    "explorer-cards.js",
    "explorer-facets.js",
    "explorer-results.js",
    "explorer-searching.js",
    "explorer.js",
)


def explorer(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    texts = [_text_chunk(catalogue, start) for start in range(0, len(catalogue.profiles), TEXTS)]
    data = _script(
        "katalog",
        f"window.lumbungCatalogue={_json(_data(catalogue, press, [press.shared(text.path, addresses.EXPLORER) for text in texts]))};\n",
    )
    yield data
    yield from texts
    words = press.words
    yield press.page(
        addresses.EXPLORER,
        words(N_("Semua inovasi")),
        words(
            N_("Saring {n} inovasi menurut perangkat daerah, urusan, tahapan, dan lainnya."),
            n=words.number(len(catalogue.profiles)),
        ),
        (press.html("explorer.html", addresses.EXPLORER, facets=facets(catalogue, words)),),
        scripts=[data.path, *(f"assets/{name}" for name in SCRIPTS)],
    )


def _data(catalogue: Catalogue, press: Press, texts: Sequence[str]) -> dict[str, Any]:
    view, profiles = press.view, catalogue.profiles
    one, many = press.words.forms("{n} inovasi", "{n} inovasi")
    found = facets(catalogue, press.words)
    position = {profile.name: index for index, profile in enumerate(profiles)}
    values: dict[str, list[list[int]]] = {facet.key: [[] for _ in profiles] for facet in found}
    for facet in found:
        for number, value in enumerate(facet.values):
            for profile in value.profiles:
                values[facet.key][position[profile.name]].append(number)
    return {
        "version": 1,
        "lang": press.words.language,
        "words": {
            **press.words.all(EXPLORER_WORDS),
            **{
                key: text
                for key, text in press.words.all(SEARCH_WORDS).items()
                if key.startswith("kind_") or key in {"corrected", "failed"}
            },
            "results_one": one,
            "results": many,
        },
        "facets": [
            {
                "key": facet.key,
                "label": facet.label,
                "values": [{"key": value.key, "label": value.label} for value in facet.values],
            }
            for facet in found
            if facet.values
        ],
        "rows": {
            "slug": [profile.name for profile in profiles],
            "title": [profile.record.title for profile in profiles],
            "agency": [view.agency(profile.record.agency) for profile in profiles],
            "sector": [view.main_sector(profile) or None for profile in profiles],
            "stage": [view.stage(profile.record.stage) or None for profile in profiles],
            "year": [view.year(profile) for profile in profiles],
            "award": [view.best_award(profile) or None for profile in profiles],
            "stub": [int(profile.record.stub) for profile in profiles],
            **_languages(profiles, press.words.language),
        },
        "values": {facet.key: values[facet.key] for facet in found if facet.values},
        "textSize": TEXTS,
        "texts": list(texts),
    }


def _languages(profiles: Sequence[Profile], language: str) -> dict[str, list[str | None]]:
    """The language of titles and of texts where it is another than the page's; nothing where all are the page's own."""
    titles = [getattr(profile.record.title, "language", None) for profile in profiles]
    texts = [profile.language if profile.language != language else None for profile in profiles]
    return {key: found for key, found in (("titleLang", titles), ("textLang", texts)) if any(found)}


def _text_chunk(catalogue: Catalogue, start: int) -> OutputFile:
    summaries = [profile.record.summary for profile in catalogue.profiles[start : start + TEXTS]]
    number = start // TEXTS
    return _script(f"teks-{number}", f"window.lumbungText({number},{_json(summaries)});\n")


def _script(name: str, content: str) -> OutputFile:
    """A script whose name carries its content's hash, so that caches never mix two builds."""
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    return OutputFile(f"assets/katalog/{name}-{digest}.js", content)


def _json(value: Any) -> str:
    return (
        json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
    )
