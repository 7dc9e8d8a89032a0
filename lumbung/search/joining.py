"""Which stems of a collection are one, may be one, or find each other: all of it follows from the words as they are written."""

from collections import Counter
from collections.abc import Mapping, Sequence

from lumbung.search.compounds import candidates
from lumbung.search.footing import Found
from lumbung.search.kin import kin
from lumbung.search.layers import followed, layers
from lumbung.search.twins import twins
from lumbung.words import SOURCE_LANGUAGE

Forms = Mapping[str, Mapping[str, tuple[int, str]]]
"""By language and word: in how many documents it stands, and its stem."""


def frequencies_of(forms: Forms) -> Counter[str]:
    """In how many documents each word stands, in whatever language."""
    frequencies: Counter[str] = Counter()
    for found in forms.values():
        frequencies.update({form: number for form, (number, _) in found.items()})
    return frequencies


def known_of(forms: Forms) -> set[str]:
    """Every stem."""
    return {stem for found in forms.values() for _, stem in found.values()}


def alias_of(forms: Forms) -> dict[str, str]:
    """Where a stem leads that is not the whole word's."""
    written, stem = _written(forms)
    known = known_of(forms)
    return followed(twins(written, stem, known), layers(written, stem, known))


def kin_of(forms: Forms, alias: Mapping[str, str], deeper: Mapping[str, str]) -> list[list[str]]:
    """Pairs of stems that find each other; `deeper` are the stems of stems."""
    written, stem = _written(forms)

    def root(word: str) -> str:
        own = stem.get(word) or deeper[word]
        return alias.get(own, own)

    return [list(pair) for pair in kin(written, root, known_of(forms), alias)]


def candidates_of(forms: Forms, alias: Mapping[str, str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Compounds that might be, by their halves."""
    written, stem = _written(forms)
    known = {alias.get(one, one) for one in known_of(forms)}
    return candidates(written, lambda form: alias.get(stem[form], stem[form]), known)


def listed(compounds: Mapping[tuple[str, str], Sequence[str]]) -> Found:
    """The same as JSON can hold it."""
    return [[list(halves), list(wholes)] for halves, wholes in compounds.items()]


def _written(forms: Forms) -> tuple[dict[str, int], dict[str, str]]:
    own = forms.get(SOURCE_LANGUAGE, {})
    return {form: number for form, (number, _) in own.items()}, {form: stem for form, (_, stem) in own.items()}
