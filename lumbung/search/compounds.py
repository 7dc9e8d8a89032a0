"""Compounds that people write in one word or in two: `kerjasama` and `kerja sama`, `tunanetra` and `tuna netra`.

Nobody has to list them: where the collection knows the one word, and its two halves mostly stand side by side where both
occur, the two writings are the same. `masakan` is not `masa kan`.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from lumbung.search.coding import FIRST
from lumbung.search.glossary import SAME

SHORTEST, LONGEST, HALF = 7, 28, 3  # letters of the whole, and of a half
SEEN = 2  # documents that must know each writing
LOOKED_AT = 200  # documents that decide, of those with both halves
MOSTLY = 0.5

Candidates = dict[tuple[str, str], tuple[str, ...]]
Places = Mapping[int, str]


def candidates(frequencies: Mapping[str, int], stem: Callable[[str], str], known: Container[str]) -> Candidates:
    """The stems of what may be compounds by those of their halves; `frequencies` are of the words as written, `known` are stems."""
    common = {form for form, count in frequencies.items() if count >= SEEN and form.isalpha()}
    found: dict[tuple[str, str], dict[str, None]] = {}
    for form in sorted(common):
        if SHORTEST <= len(form) <= LONGEST:
            whole = stem(form)
            for halves in _halves(form, common):
                stems = stem(halves[0]), stem(halves[1])
                if len({whole, *stems}) == len((whole, *stems)) and all(one in known for one in (whole, *stems)):
                    found.setdefault(stems, {})[whole] = None
    return {stems: tuple(wholes) for stems, wholes in found.items()}


def with_compounds(
    expansions: Mapping[str, list[Any]], found: Mapping[tuple[str, str], Sequence[str]]
) -> dict[str, list[Any]]:
    """The glossary's expansions and those of compounds, both ways."""
    all_of_them = {stem: list(entries) for stem, entries in expansions.items()}
    for (one, other), wholes in found.items():
        all_of_them.setdefault(one, []).append([[other], [[[whole], SAME] for whole in wholes]])
        for whole in wholes:
            all_of_them.setdefault(whole, []).append([[], [[[one, other], SAME]]])
    return all_of_them


def _halves(form: str, common: set[str]) -> Iterator[tuple[str, str]]:
    for cut in range(HALF, len(form) - HALF + 1):
        if form[:cut] in common and form[cut:] in common:
            yield form[:cut], form[cut:]


def together(one: Places, other: Places) -> bool:
    """Whether two stems, of which the places are given by document, mostly stand side by side where both occur."""
    shared = [(one[document], steps) for document, steps in other.items() if document in one][:LOOKED_AT]
    beside = sum(_beside(before, after) for before, after in shared)
    return beside >= max(SEEN, MOSTLY * len(shared))


def _beside(before: str, after: str) -> bool:
    wanted = {place + 1 for place in _read(before)}
    return any(place in wanted for place in _read(after))


def _read(steps: str) -> Iterator[int]:
    return accumulate(ord(char) - FIRST for char in steps[1:])
