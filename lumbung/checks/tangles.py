"""Rules on bodies that no renderer can get through: too long, nested too deeply, or with brackets that never close."""

import re
from collections.abc import Iterator
from datetime import date

from lumbung.catalogue import Catalogue
from lumbung.checks.check import bodies
from lumbung.messages import found
from lumbung.model import Body
from lumbung.problems import Problem
from lumbung.reading import Lines, blocks, mask

LONGEST = 60_000
DEEPEST = 20
_INDENT = 4
_UNCLOSED = 100
_MARKER = r"[ \t]*+(?:[-*+>:]|\d{1,9}+[.)])(?=[ \t>])"
_DEEP = re.compile(
    rf"^(?:{_MARKER}){{{DEEPEST},}}|^[ \t]*+>(?:[ \t]*+>){{{DEEPEST},}}|^[ ]{{{DEEPEST * _INDENT},}}+(?:[-*+!?>:]|\d)",
    re.MULTILINE,
)

_MOST = 300
_BEGUN = re.compile(r"<[A-Za-z/!?][^<>]*+(?=<|\Z)")  # tags within tags
_TERMS = re.compile(r"^[ ]{0,3}:[ ]", re.MULTILINE)
# Each heading and rule has the renderer copy what follows, and each heading is compared with all before it.
_HEADINGS = re.compile(r"^[ ]{0,3}#", re.MULTILINE)
_RULES = re.compile(r"^[ ]{0,3}(?:-++|=++|(?:[*_-][ ]*+){3,})[ ]*$", re.MULTILINE)


def bodies_can_be_rendered(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A body must be short and flat enough that pages are made in reasonable time."""
    for path, body in bodies(catalogue):
        if len(body.text) > LONGEST:
            place = Lines(body.text, body.first_line).place(LONGEST)
            yield found("body-too-long", path, place, limit=str(LONGEST), length=str(len(body.text)))
        elif (offset := tangle(body)) is not None:
            place = Lines(body.text, body.first_line).place(offset)
            yield found("body-tangled", path, place, limit=str(DEEPEST))


def tangle(body: Body) -> int | None:
    """Where the first knot stands; None where there is none."""
    text = mask(body.text)
    if deep := _DEEP.search(text.expandtabs(_INDENT) if "\t" in text else text):
        return min(deep.start(), len(body.text))
    for many in (_BEGUN, _TERMS, _HEADINGS, _RULES):
        if len(places := [match.start() for match in many.finditer(text)]) > _MOST:
            return places[_MOST]
    if text.count("[") <= _UNCLOSED:
        return None
    return next((begin for begin, end in blocks(text) if _never_closes(text[begin:end])), None)


def _never_closes(block: str) -> bool:
    opened = block.count("[") - block.count("]")
    targets = block.count("](") - block.count(")")
    return max(opened, targets) > _UNCLOSED or "[" * _UNCLOSED in block
