"""An author's text made drawable: what no font inside can draw is named instead, and nothing is lost silently."""

import re
import unicodedata

from lumbung.pdf.coverage import COVERED

LONGEST = 28
"""A run of more letters than this may be broken anywhere, so that it never runs over the edge."""
BREAK = "\N{ZERO WIDTH SPACE}"
_UNSEEN = frozenset("\u00ad\u034f\u180e\u2060\ufeff") | frozenset(map(chr, range(0xFE00, 0xFE10)))
_RUN = re.compile(rf"\S{{{LONGEST + 1},}}")
_SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")


def drawable(text: str) -> str:
    """The text in composed form, each character that cannot be drawn as its name in brackets."""
    if text.isascii():
        return "".join(character for character in text if character >= " " or character in "\t\n")
    return "".join(_drawn(character) for character in unicodedata.normalize("NFC", text))


def _drawn(character: str) -> str:
    if ord(character) in COVERED or character in "\t\n":
        return character
    if character.isspace():
        return " "
    if character in _UNSEEN or unicodedata.category(character) in {"Cc", "Cf"}:
        return ""
    name = unicodedata.name(character, "")
    return f"[{name.lower()}]" if name else f"[U+{ord(character):04X}]"


def running(text: str) -> str:
    """Drawable text for a paragraph: white space as one space, long runs with places to break."""
    return breakable(_SPACE.sub(" ", drawable(text)))


def breakable(text: str, longest: int = LONGEST) -> str:
    """The text with a place to break in each run that is too long for a line."""
    return _RUN.sub(lambda match: _broken(match[0], longest), text)


def _broken(run: str, longest: int) -> str:
    """Address-like runs break after their marks, others at even steps."""
    pieces = re.split(r"(?<=[/&?=._-])(?=\w)", run)
    return BREAK.join(
        piece[start : start + longest] for piece in pieces for start in range(0, max(len(piece), 1), longest)
    )
