"""What can we carry? Plain questions that lead to the explorer with its facets set; what is not known is never counted as yes."""

from collections.abc import Iterator
from dataclasses import dataclass

from lumbung import addresses
from lumbung.catalogue import Catalogue, Facet, FacetValue, asks, facets
from lumbung.model.asking import UNKNOWN, Ask
from lumbung.output import OutputFile
from lumbung.pages.press import Press
from lumbung.words import N_, Words

TITLE = N_("Bisakah kami melakukannya?")
LEAD = N_(
    "Jawab yang menentukan bagi daerah Anda; yang tidak tertulis di profil dihitung belum diketahui, tidak pernah cocok."
)
_DIGITS = "0123456789abcdefghijklmnopqrstuv"


@dataclass(frozen=True, slots=True)
class Question:
    """`choices` are what somebody may look for; `rows` holds a digit for each profile, whose bits are its answers."""

    ask: Ask
    choices: tuple[tuple[FacetValue, int], ...]
    unknown: FacetValue
    unknown_bit: int
    rows: str


def finder(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    words = press.words
    found = {facet.key: facet for facet in facets(catalogue, words)}
    questions = [_question(catalogue, ask, found[ask.facet]) for ask in asks()]
    block = press.html(
        "finder.html",
        addresses.FINDER,
        title=words(TITLE),
        lead=words(LEAD),
        questions=questions,
        groups=_lists(questions),
    )
    yield press.page(addresses.FINDER, words(TITLE), words(LEAD), (block,), scripts=["assets/finder.js"])


def finder_texts(words: Words) -> Iterator[tuple[str, str, str]]:
    """Address, title and Markdown, for the search."""
    questions = "\n\n".join(f"{words(ask.question)}. {words(ask.label)}." for ask in asks())
    yield addresses.FINDER, words(TITLE), f"{words(LEAD)}\n\n{questions}"


def _question(catalogue: Catalogue, ask: Ask, facet: Facet) -> Question:
    masks = {profile.name: 0 for profile in catalogue.profiles}
    for number, value in enumerate(facet.values):
        for profile in value.profiles:
            masks[profile.name] |= 1 << number
    wished = {answer.key for answer in ask.answers if answer.wish}
    choices = tuple((value, number) for number, value in enumerate(facet.values) if value.key in wished)
    number = next(number for number, value in enumerate(facet.values) if value.key == UNKNOWN)
    return Question(ask, choices, facet.values[number], number, "".join(_DIGITS[mask] for mask in masks.values()))


def _lists(questions: list[Question]) -> list[tuple[Ask, list[FacetValue]]]:
    """The static lists of each question, for readers without scripts."""
    return [
        (
            question.ask,
            [value for value in (*(value for value, _ in question.choices), question.unknown) if value.profiles],
        )
        for question in questions
    ]
