"""All innovations with facets: a page, and the data that its script reads."""

import json
from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue, facets
from lumbung.model import Profile
from lumbung.output import OutputFile
from lumbung.pages.explorer_data import FOLDER, explorer_data
from lumbung.pages.press import Press
from lumbung.pages.script_words import CHOOSING_WORDS, EXPLORER_WORDS, SEARCH_WORDS
from lumbung.words import N_

SCRIPTS = (
    "explorer-address.js",
    "explorer-counting.js",
    "explorer-nodes.js",
    "explorer-chunks.js",
    "explorer-cards.js",
    "explorer-facets.js",
    "explorer-results.js",
    "explorer-searching.js",
    "explorer.js",
    "kit-choosing.js",
)


def explorer(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    data = _data(catalogue, press)
    yield from data
    words = press.words
    yield press.page(
        addresses.EXPLORER,
        words(N_("Semua inovasi")),
        words(
            N_("Saring {n} inovasi menurut perangkat daerah, urusan, tahapan, dan lainnya."),
            n=words.number(len(catalogue.profiles)),
        ),
        (
            press.html(
                "explorer.html",
                addresses.EXPLORER,
                facets=facets(catalogue, words),
                choosing=json.dumps({"page": addresses.COMPARISON, **words.all(CHOOSING_WORDS)}, ensure_ascii=False),
            ),
        ),
        styles=["assets/kit-choosing.css"],
        scripts=[data[0].path, *(f"assets/{name}" for name in SCRIPTS)],
    )


def _data(catalogue: Catalogue, press: Press) -> tuple[OutputFile, ...]:
    profiles = catalogue.profiles
    one, many = press.words.forms("{n} inovasi", "{n} inovasi")
    found = [facet for facet in facets(catalogue, press.words) if facet.values]
    position = {profile.name: index for index, profile in enumerate(profiles)}
    values: dict[str, list[list[int]]] = {facet.key: [[] for _ in profiles] for facet in found}
    for facet in found:
        for number, value in enumerate(facet.values):
            for profile in value.profiles:
                values[facet.key][position[profile.name]].append(number)
    about = {
        "assets": press.shared(f"{FOLDER}/", addresses.EXPLORER),
        "lang": press.words.language,
        "words": {
            **press.words.all(EXPLORER_WORDS),
            **{
                key: text
                for key, text in press.words.all(SEARCH_WORDS).items()
                if key.startswith("kind_") or key in {"corrected", "loosened", "failed"}
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
        ],
    }
    return explorer_data(
        about,
        values,
        [press.view.year(profile) for profile in profiles],
        [_line(profile, press) for profile in profiles],
        [profile.record.summary for profile in profiles],
    )


def _line(profile: Profile, press: Press) -> tuple[str | int | None, ...]:
    """What a card shows, in the order that `explorer-cards.js` reads."""
    view, record = press.view, profile.record
    return (
        profile.name,
        record.title,
        view.agency(record.agency),
        view.main_sector(profile) or None,
        view.stage(record.stage) or None,
        view.year(profile),
        view.best_award(profile) or None,
        int(record.stub),
        *_languages(profile, press.words.language),
    )


def _languages(profile: Profile, language: str) -> tuple[str | None, ...]:
    """The languages of title and text, where one is another than the page's."""
    title = getattr(profile.record.title, "language", None)
    text = profile.language if profile.language != language else None
    return (title, text) if title or text else ()
