"""All innovations with facets: a page, and the data that its script reads."""

from collections.abc import Iterator

from lumbung import addresses
from lumbung.catalogue import Catalogue, facets
from lumbung.model import Profile
from lumbung.output import OutputFile
from lumbung.pages.explorer_data import FOLDER, explorer_data
from lumbung.pages.kit.scripts import joined, spoken
from lumbung.pages.press import Press
from lumbung.pages.script_words import CHOOSING_WORDS, EXPLORER_WORDS
from lumbung.words import N_, Words

SCRIPTS = (
    "explorer-address",
    "explorer-counting",
    "explorer-nodes",
    "explorer-chunks",
    "explorer-cards",
    "explorer-facets",
    "explorer-results",
    "explorer-searching",
    "explorer",
    "kit-choosing",
)


def explorer(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    data = _data(catalogue, press)
    script = joined("jelajah", SCRIPTS)
    words = press.words
    said = _spoken(words)
    yield from (*data, said, script)
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
                comparison=addresses.COMPARISON,
            ),
        ),
        styles=["assets/kit-choosing.css"],
        scripts=[said.path, data[0].path, script.path],
    )


def _spoken(words: Words) -> OutputFile:
    one, many = words.forms("{n} inovasi", "{n} inovasi")
    return spoken("jelajah", {**words.all({**EXPLORER_WORDS, **CHOOSING_WORDS}), "results_one": one, "results": many})


def _data(catalogue: Catalogue, press: Press) -> tuple[OutputFile, ...]:
    profiles = catalogue.profiles
    found = [facet for facet in facets(catalogue, press.words) if facet.values]
    position = {profile.name: index for index, profile in enumerate(profiles)}
    values: dict[str, list[list[int]]] = {facet.key: [[] for _ in profiles] for facet in found}
    for facet in found:
        for number, value in enumerate(facet.values):
            for profile in value.profiles:
                values[facet.key][position[profile.name]].append(number)
    about = {
        "assets": f"{press.shared(FOLDER, addresses.EXPLORER)}/",
        "lang": press.words.language,
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
