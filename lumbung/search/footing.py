"""What must be known of an index to amend it where the text of a document changed: plain values, which JSON can hold."""

from dataclasses import asdict, dataclass, fields
from typing import Any

from lumbung.search.weighing import Counted

Found = list[list[list[str]]]
"""Stems of two halves and those of the compounds that they make."""


@dataclass(frozen=True, slots=True)
class Group:
    """Scripts that come and go together: their common mark and the digest of each, and the same of the pieces of what is too large for one.

    `total` is the size that all entries have, from which their number follows; where fewer scripts would not do, because one of
    them would be too large, `excess` says by how much at least.
    """

    name: str
    mark: str
    digests: list[str]
    total: int = 0
    large_mark: str = ""
    large: list[str] | None = None
    excess: int | None = None

    def told(self) -> dict[str, Any]:
        """What the client must know."""
        return {"count": len(self.digests), "mark": self.mark, "large": self.large_mark}


@dataclass(frozen=True, slots=True)
class Footing:
    """`forms` are the words as written, by language: in how many documents each stands, and its stem; `deeper` are stems of stems.

    `alias`, `kin` and `compounds` join stems; `candidates` are compounds that might be. `lent` says in how many documents a
    stem stands in shared fields alone. `first` are the words with which the blocks of the vocabulary begin.
    """

    languages: list[str]
    counted: Counted
    forms: dict[str, dict[str, tuple[int, str]]]
    deeper: dict[str, str]
    alias: dict[str, str]
    kin: list[list[str]]
    candidates: Found
    compounds: Found
    lent: dict[str, int]
    postings: Group
    places: Group
    vocabulary: Group
    first: list[str]
    chunks: Group

    def written(self) -> dict[str, Any]:
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: asdict(value) if isinstance(value, Group | Counted) else value for name, value in values.items()}

    @classmethod
    def read(cls, value: dict[str, Any]) -> "Footing":
        groups = {name: Group(**value[name]) for name in ("postings", "places", "vocabulary", "chunks")}
        return cls(**{**value, **groups, "counted": Counted(**value["counted"])})
