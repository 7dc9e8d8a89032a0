"""A date as precise as its source: a year, a month or a day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MONTHS = {  # as Indonesian names begin, their other usual beginnings, and English ones
    beginning: number
    for number, beginnings in enumerate(
        (
            *("jan", "feb peb", "mar", "apr", "mei may", "jun", "jul"),
            *("agu ags agt aug", "sep", "okt oct", "nov nop", "des dec"),
        ),
        1,
    )
    for beginning in beginnings.split()
}
_WHOLE_NAMES = (
    "januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember"
    " january february march may june july august october december sept agts"
)
_SPOKEN = re.compile(r"(?:(\d{1,2})[\s/.-]+)?(?:(\d{1,2})|([a-z]{3,12}))[\s/.-]+(\d{4})", re.ASCII)
_BACKWARD = re.compile(r"(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class When:
    """`month` and `day` are 0 where the source does not say."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = f"{self.year:04d}", f"{self.month:02d}", f"{self.day:02d}"
        return "-".join(parts[: 1 + bool(self.month) + bool(self.day)])

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @classmethod
    def parse(cls, text: str) -> "When | None":
        """Read `2020`, `2020-11` or `2020-11-18`; None for anything else, and for days that no calendar has."""
        match = _ISO.fullmatch(text)
        if not match:
            return None
        when = cls(*(int(part) for part in match.groups(default="0")))
        try:
            _ = when.first, when.last
        except ValueError:
            return None
        return when if "-00" not in text else None


def meant(text: str) -> str | None:
    """The ISO form of a date that a person wrote another way (18/11/2020, 18 November 2020), for a hint."""
    written = text.strip().lower()
    if match := _SPOKEN.fullmatch(written):
        day, number, name, year = match.groups()
        month = number or str(_MONTHS.get(name[:3], 0))
    elif match := _BACKWARD.fullmatch(written):
        year, month, day = match.groups()
    else:
        return None
    when = When.parse(f"{year}-{month:0>2}" + (f"-{day:0>2}" if day else ""))
    return str(when) if when else None


def surely_meant(text: str) -> str | None:
    """As `meant`, but only where it can be read in one way: 20/11/2020, not 05/06/2020, and no misspelled month."""
    match = _SPOKEN.fullmatch(text.strip().lower())
    if match:
        day, number, name, _ = match.groups()
        if name and name not in {*_MONTHS, *_WHOLE_NAMES.split()}:
            return None
        if day and number and int(day) <= 12 and int(day) != int(number):
            return None
    return meant(text)
