"""How long it takes to read a profile, counted from its words."""

import re
from math import ceil
from typing import NamedTuple

from lumbung.catalogue import Catalogue
from lumbung.model import Profile, VisitPage
from lumbung.visiting.focus import studied

WORDS_A_MINUTE = 200
"""A calm pace for a factual text; said wherever minutes are shown."""

_UNREAD = re.compile(r"<!--.*?(?:-->|\Z)|\]\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[\^[^\]\s]+\]|<[A-Za-z/][^<>]*>", re.DOTALL)
_WORD = re.compile(r"\w+(?:[-’'.,/]\w+)*")


class Reading(NamedTuple):
    profile: Profile
    words: int
    minutes: int


def minutes(words: int) -> int:
    """Whole minutes, at least one."""
    return max(1, ceil(words / WORDS_A_MINUTE))


def reading_list(catalogue: Catalogue, visit: VisitPage) -> tuple[Reading, ...]:
    """The innovations of a visit in its order, with the words of summary and body."""
    return tuple(
        Reading(profile, count, minutes(count))
        for profile in studied(catalogue, visit)
        for count in (_words_of(profile),)
    )


def minutes_of(profile: Profile) -> int:
    return minutes(_words_of(profile))


def _words_of(profile: Profile) -> int:
    return _words(f"{profile.record.summary or ''}\n{profile.body.text}")


def _words(markdown: str) -> int:
    return len(_WORD.findall(_UNREAD.sub(" ", markdown)))
