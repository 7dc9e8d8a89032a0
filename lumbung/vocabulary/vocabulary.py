"""A vocabulary is an official list: short keys that authors type, wordings that readers see."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Term:
    """`label` is the official Indonesian wording; `also` are other spellings that authors may type."""

    key: str
    label: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """An ordered list of terms; the order is the official one and carries meaning (stages, steps)."""

    name: str
    terms: tuple[Term, ...]

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __getitem__(self, key: str) -> Term:
        return self._by_key[key]

    @cached_property
    def _by_key(self) -> dict[str, Term]:
        return {term.key: term for term in self.terms}

    @cached_property
    def _by_spelling(self) -> dict[str, Term]:
        return {_fold(text): term for term in self.terms for text in (term.key, term.label, *term.also)}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(term.key for term in self.terms)

    def find(self, written: str) -> Term | None:
        """The term that the author means: key, official wording or another known spelling, in any letter case."""
        return self._by_spelling.get(_fold(written))

    def near(self, written: str) -> str | None:
        """The key of the nearest term, for a message's "did you mean"."""
        match = nearest(_fold(written), self._by_spelling)
        return self._by_spelling[match].key if match else None

    def slips(self, written: str) -> frozenset[str]:
        """The keys of all terms of which some spelling is one slip of the hand away."""
        folded = _fold(written)
        return frozenset(term.key for text, term in self._by_spelling.items() if one_slip(folded, text))


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known spelling most like `written`, or None where none is near."""
    matches = get_close_matches(written, known, n=1, cutoff=0.6)
    return matches[0] if matches else None


def one_slip(written: str, known: str) -> bool:
    """Whether a single letter too many, too few or wrong, or two neighbours swapped, is all that differs.

    Of words with less than four letters nothing is guessed.
    """
    if len(written) < 4 or written == known or abs(len(written) - len(known)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(written, known, strict=False)) if a != b), min(len(written), len(known))
    )
    one, other = written[start:], known[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[1::-1] == other[:2] and one[2:] == other[2:])
    )


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())
