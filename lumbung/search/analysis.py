"""What one document gives to the index; it depends on that document alone, so that it can be kept by its hash."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from operator import sub
from sys import intern

from lumbung.search.coding import CHARACTERS
from lumbung.search.document import Kind, SearchDocument
from lumbung.search.stems import stems
from lumbung.search.tokens import tokens
from lumbung.search.weights import Part

GAP = 8  # no phrase reaches from one field into the next
BODY = frozenset({Part.HEADINGS, Part.BODY})
_ALONE = [CHARACTERS[1] + character for character in CHARACTERS]  # most words stand once: one text for all of them
_TWO = CHARACTERS[2]
SNIPPET_TEXT = 12_000
MOST_WORDS = 6_000  # of a field; seven of them stay below what one character can say


@dataclass(frozen=True, slots=True)
class PartWords:
    """A field's words: how many there are, its different stems, and how often each of them stands there."""

    part: Part
    length: int
    stems: tuple[str, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Analysed:
    """`stems` are those of all fields; `places` are the places of each.

    Places are steps from one to the next, one character a step, behind a character that says how many they are. `forms` are
    the words as written, by language.
    """

    address: str
    kind: Kind
    title: str
    agency: str
    year: int | None
    text: str
    parts: tuple[PartWords, ...]
    forms: tuple[tuple[str, tuple[str, ...]], ...]
    stems: tuple[str, ...]
    places: tuple[str, ...]
    language: str


def analyse(document: SearchDocument) -> Analysed:
    places: dict[str, list[int]] = defaultdict(list)
    written: dict[str, list[str]] = {}
    parts = []
    place = 0
    for part, text in _texts(document):
        words = tokens(text)[:MOST_WORDS]
        if not words:
            continue
        language = document.body_language if part in BODY and document.body_language else document.language
        written.setdefault(language, []).extend(words)
        found = list(map(stems(language).__getitem__, words))
        for number, stem in enumerate(found, place):
            places[stem].append(number)
        counted = Counter(found)
        parts.append(PartWords(part, len(words), tuple(counted), tuple(counted.values())))
        place += len(words) + GAP
    return Analysed(
        address=document.address,
        kind=document.kind,
        title=document.title,
        agency=document.agency,
        year=document.year,
        text=snippet_text(document),
        parts=tuple(parts),
        forms=tuple((language, tuple(map(intern, dict.fromkeys(words)))) for language, words in written.items()),
        stems=tuple(places),
        places=tuple(
            [
                _ALONE[found[0]]
                if len(found) == 1
                else _TWO + CHARACTERS[found[0]] + CHARACTERS[found[1] - found[0]]
                if len(found) == 2
                else steps(found)
                for found in places.values()
            ]
        ),
        language=document.language,
    )


def snippet_text(document: SearchDocument) -> str:
    """What snippets are cut from."""
    return "\n".join(filter(None, (document.summary, document.body)))[:SNIPPET_TEXT]


def steps(places: list[int]) -> str:
    """Ascending places as one character a step behind their number; the first step counts from nought."""
    return CHARACTERS[len(places)] + "".join(map(CHARACTERS.__getitem__, map(sub, places, [0, *places])))


def _texts(document: SearchDocument) -> Iterator[tuple[Part, str]]:
    yield Part.TITLE, document.title
    yield Part.NAMES, " \n".join(document.aliases)
    yield Part.AGENCY, document.agency
    yield Part.SUMMARY, document.summary
    yield Part.TAGS, " \n".join(document.tags)
    yield Part.HEADINGS, " \n".join(document.headings)
    yield Part.BODY, document.body
