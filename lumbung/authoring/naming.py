"""Names of files and keys, from what people call a thing, as the checks want them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lumbung.model import When

LONGEST = 100
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in "123456789")}
)
_WORD = re.compile(r"[^\W_]+")


def slug(title: str) -> str:
    """Small letters, digits and hyphens; empty where the title has no letter that an address can hold."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    plain = re.sub(r"(?<=[a-z])'(?=[a-z])", "", plain)
    whole = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if len(whole) > LONGEST:
        cut = whole[: LONGEST + 1]
        whole = cut.rpartition("-")[0] if "-" in cut else whole[:LONGEST]
    return f"{whole}-1" if whole in _RESERVED else whole  # Windows cannot hold a file of such a name


def visit_slug(when: When, guest: str) -> str:
    """The date and the guest; the name behind a date begins with a letter."""
    name = slug(guest)
    name = f"tamu-{name}".rstrip("-") if not name[:1].isalpha() else name
    return f"{when}-{name}"[:LONGEST].rstrip("-")


def folded(title: str) -> str:
    """What two titles have in common that count as the same."""
    return " ".join(_WORD.findall(title.casefold()))


@dataclass(frozen=True)
class Taken:
    """What stands already: file names in any letter case, old names with who had them, titles with their paths."""

    names: Mapping[str, str] = field(default_factory=dict)
    former: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Iterable[str], former: Mapping[str, str], titles: Mapping[str, str]) -> "Taken":
        return cls({name.casefold(): name for name in files}, former, titles)

    def file(self, name: str) -> str | None:
        """The file of that name, whatever its letter case."""
        return self.names.get(f"{name}.md".casefold())
