"""One finding, and how it is compared and shown."""

import re
from enum import StrEnum
from typing import NamedTuple

_SIGNS = re.compile(r"[^0-9a-z@]+")
# Spaces, dashes and wide letters that other programs write, each as the plain one; a text keeps its length.
_PLAINER = {
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"),
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
}
_ODD = re.compile(f"[{''.join(_PLAINER)}]")


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
    return _SIGNS.sub("", plainer(text).lower())


def plainer(text: str) -> str:
    """The same text letter by letter, in the signs that the rules know."""
    return text if text.isascii() else _ODD.sub(lambda match: _PLAINER[match[0]], text)
