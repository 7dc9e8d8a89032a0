"""Which agency somebody means: by key, name, short name, former name or initials; what is merely near is only offered."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from lumbung.model import Agency

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"dan", "di", "ke", "yang", "serta", "untuk"})
_SHORTEST_INITIALS = 3
_OFFERED = 5


@dataclass(frozen=True)
class Agencies:
    """The registry as something to look names up in; `district` may stand behind a name and says nothing."""

    entries: tuple[Agency, ...]
    district: str = ""

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(agency.key for agency in self.entries)

    @cached_property
    def _by_name(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = {}
        for agency in self.entries:
            for name in (agency.key, agency.name, agency.short_name, *agency.former_names):
                if name:
                    names.setdefault(_plain(name), set()).add(agency.key)
        return names

    @cached_property
    def _by_initials(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = {}
        for agency in self.entries:
            letters = "".join(word[0] for word in _plain(agency.name).split() if word not in _SMALL)
            if len(letters) >= _SHORTEST_INITIALS:
                names.setdefault(letters, set()).add(agency.key)
        return names

    def find(self, written: str) -> str | None:
        """The key, where only one agency can be meant."""
        if written in self.keys:
            return written
        for name in self._spellings(written):
            if found := self._by_name.get(name) or self._by_initials.get(name):
                return next(iter(found)) if len(found) == 1 else None
        return None

    def near(self, written: str) -> tuple[str, ...]:
        """Keys of agencies that may be meant, the likeliest first."""
        spellings = list(self._spellings(written))
        matches = [match for name in spellings for match in get_close_matches(name, self._by_name, n=3, cutoff=0.6)]
        return tuple(dict.fromkeys(key for match in matches for key in sorted(self._by_name[match])))[:_OFFERED]

    def containing(self, part: str) -> tuple[Agency, ...]:
        """Agencies with every word of `part` in one of their names, in the registry's order."""
        wanted = _plain(part).split()

        def names(agency: Agency) -> str:
            return _plain(" ".join((agency.key, agency.name, agency.short_name or "", *agency.former_names)))

        return tuple(agency for agency in self.entries if all(word in names(agency) for word in wanted))

    def _spellings(self, written: str) -> Iterable[str]:
        """As written, without a bracketed addition, and without the district's own name behind it."""
        whole = _plain(written)
        short = _plain(re.sub(r"\([^()]*\)", " ", written))
        district = _plain(self.district)
        bare = district.partition(" ")[2]
        endings = (district, f"kab {bare}", f"pemkab {bare}", f"kabupaten {bare}", bare) if bare else (district,)
        seen = dict.fromkeys((whole, short))
        for name in (whole, short):
            cut = next(
                (name.removesuffix(f" {ending}") for ending in endings if ending and name.endswith(f" {ending}")), ""
            )
            seen |= dict.fromkeys((cut,) if cut else ())
        return [name for name in seen if name]


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def kind_of(name: str, kinds: Sequence[str]) -> str | None:
    """The kind that an agency's name begins with; None where it does not say."""
    first = _plain(name).partition(" ")[0]
    also = {
        "pemdes": "desa",
        "sd": "sekolah",
        "smp": "sekolah",
        "sdn": "sekolah",
        "smpn": "sekolah",
        "pt": "bumd",
        "perumda": "bumd",
        "perumdam": "bumd",
        "bagian": "sekretariat",
        "setda": "sekretariat",
    }
    kind = also.get(first, first)
    return kind if kind in kinds else None
