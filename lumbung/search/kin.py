"""Stems that are not the same word but near kin, so that the one also finds the other, for a little less than itself.

Two kinds: a stem that is no word itself and from which another layer comes off (`kebutuh`, of `berkebutuhan`, and `butuh`;
see `layers`), and loanwords whose endings Indonesian stemmers do not know (`kreatif`, `kreativitas`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from lumbung.search.glossary import SAME

SEEN = 2  # documents that must know each writing
# Endings of one loanword, and how many letters must come before them: `aksi` is not of `aktif`, `instansi` not of `instan`.
ENDINGS = (
    ("ivitas", "if", 4),
    ("abilitas", "abel", 3),
    ("ibilitas", "ibel", 3),
    ("asi", "atif", 4),
    ("asi", "ator", 4),
    ("ansi", "an", 5),
    ("ensi", "en", 5),
)

Pair = tuple[str, str]


def kin(
    frequencies: Mapping[str, int], root: Callable[[str], str], known: Iterable[str], alias: Mapping[str, str]
) -> tuple[Pair, ...]:
    """Pairs of stems; `root` is the stem of a word after all joining, `alias` says which stems were joined to another."""
    stems = {stem for stem in known if stem not in alias}
    common = {form for form, count in frequencies.items() if count >= SEEN and form.isalpha()}
    layered = ((stem, root(stem)) for stem in stems if stem not in common)
    loaned = ((root(one), root(other)) for one, other in _loanwords(common))
    found = {tuple(sorted(pair)) for pair in (*layered, *loaned) if pair[0] != pair[1] and stems.issuperset(pair)}
    return tuple(sorted((one, other) for one, other in found))


def with_kin(expansions: Mapping[str, list[Any]], pairs: Iterable[Pair]) -> dict[str, list[Any]]:
    """The same expansions, and each of a pair finds the other."""
    found = {stem: list(entries) for stem, entries in expansions.items()}
    for one, other in pairs:
        for stem, related in ((one, other), (other, one)):
            found.setdefault(stem, []).append([[], [[[related], SAME]]])
    return found


def _loanwords(common: set[str]) -> Iterator[Pair]:
    for form in common:
        for one, other, least in ENDINGS:
            if form.endswith(one) and len(form) - len(one) >= least:
                base = form[: len(form) - len(one)]
                if base + other in common:
                    yield form, base + other
