"""One finding, and how it is compared and shown."""

import re
from enum import StrEnum
from typing import NamedTuple

_SIGNS = re.compile(r"[^0-9a-z@]+")


class Kind(StrEnum):
    NIK = "nik"
    FAMILY_CARD = "kk"
    ACCOUNT = "account"
    PHONE = "phone"
    EMAIL = "email"
    HOME = "home"


class Finding(NamedTuple):
    """`start` and `end` are offsets in the text; `written` is what stands between them."""

    kind: Kind
    start: int
    end: int
    written: str

    @property
    def masked(self) -> str:
        """Enough to find it by, too little to spread it: messages land in logs that others read."""
        return f"{self.written[:3]}…{self.written[-2:]}"

    def stands_in(self, text: str) -> bool:
        """Whether the same number or address is written there, however it is spaced."""
        return plain(self.written) in plain(text)


def plain(text: str) -> str:
    return _SIGNS.sub("", text.lower())
