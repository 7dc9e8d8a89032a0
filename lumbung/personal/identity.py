"""Numbers of identity cards (NIK) and family cards: sixteen digits with a region, a date and a count."""

import re
from collections.abc import Iterator

from lumbung.personal.finding import Kind

_SIXTEEN = re.compile(
    r"(?<![A-Za-z0-9.,/])(?:\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{6}[ .-]?\d{4}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4})"
    r"(?![A-Za-z0-9]|[.,/-]\d)",
    re.ASCII,
)
_PROVINCES = frozenset(
    (*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 98))
)
_MOST_REGENCIES = 79
_WOMEN = 40  # is added to the day of birth
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FAMILY = re.compile(r"\bK\.?K\b|kartu\s+keluarga", re.IGNORECASE)
_PERSON = re.compile(r"\bNIK\b|\bKTP\b|kependudukan", re.IGNORECASE)
_BEFORE = 40


def identities(text: str) -> Iterator[tuple[Kind, int, int]]:
    for match in _SIXTEEN.finditer(text):
        if is_plausible("".join(filter(str.isdigit, match[0]))):
            yield _kind(text[max(match.start() - _BEFORE, 0) : match.start()]), *match.span()


def is_plausible(digits: str) -> bool:
    """Whether the parts of the number can be what they must be: province, regency, district, day, month, count."""
    province, regency, district, day, month = (int(digits[at : at + 2]) for at in range(0, 10, 2))
    day -= _WOMEN if day > _WOMEN else 0
    return (
        province in _PROVINCES
        and 1 <= regency <= _MOST_REGENCIES
        and district >= 1
        and 1 <= month <= len(_LONGEST)
        and 1 <= day <= _LONGEST[month - 1]
        and int(digits[12:]) >= 1
    )


def _kind(before: str) -> Kind:
    """By the nearest word before the number; alone it is taken for a person's."""
    family = max((match.start() for match in _FAMILY.finditer(before)), default=-1)
    person = max((match.start() for match in _PERSON.finditer(before)), default=-1)
    return Kind.FAMILY_CARD if family > person else Kind.NIK
