"""What `check --explain` writes: one code with its rule, its reason and two examples, or the list of all codes."""

import shutil
import sys
import textwrap
from collections.abc import Iterator

from lumbung.cli.console import say
from lumbung.explanations import EXPLANATIONS, FAMILIES, SAVED, Explanation, Where, visible
from lumbung.messages import MESSAGES, NEAR
from lumbung.problems import Severity
from lumbung.vocabulary import nearest
from lumbung.words import N_, Words

_WIDEST = 100
_INDENT = "  "


def explain(code: str, words: Words) -> int:
    """Write the explanation of `code`, or of no code the list of all; 2 where there is no such code."""
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    wanted = code.strip().strip("[]").casefold()
    if not wanted:
        say("\n".join(_all(words, width)))
        return 0
    if wanted not in EXPLANATIONS:
        near = nearest(wanted, EXPLANATIONS)
        hint = words(NEAR, near=near) if near else words(N_("Semua kode: check --explain"))
        unknown = words(N_("Kode '{code}' tidak dikenal."), code=code)
        say(f"{unknown} {hint}", sys.stderr)
        return 2
    say("\n".join(_one(wanted, EXPLANATIONS[wanted], words, width)))
    return 0


def severity(code: str, words: Words) -> str:
    is_warning = MESSAGES[code].severity is Severity.WARNING
    return words(N_("peringatan")) if is_warning else words(N_("kesalahan"))


def _all(words: Words, width: int) -> Iterator[str]:
    widest = max(map(len, EXPLANATIONS))
    for family in FAMILIES:
        yield words(family.title)
        for code, text in family.codes.items():
            yield from textwrap.wrap(
                words(text.rule),
                width,
                initial_indent=f"{_INDENT}{code:<{widest}}  ",
                subsequent_indent=" " * (len(_INDENT) + widest + 2),
                break_on_hyphens=False,
            )
        yield ""
    yield words(N_("Rinciannya: check --explain KODE"))


def _one(code: str, text: Explanation, words: Words, width: int) -> Iterator[str]:
    yield f"{code} ({severity(code, words)})"
    yield ""
    yield from _paragraph(words(text.rule), width)
    yield from _paragraph(words(text.why), width)
    yield ""
    is_example = text.where is not Where.STEPS
    for title, example, saved_as in (
        (words(N_("Keliru")), text.wrong, text.saved_as),
        (words(N_("Benar")), text.right, "utf-8"),
    ):
        notes = [words(text.where.value)] if is_example else []
        notes += [words(SAVED[saved_as])] if saved_as in SAVED else []
        note = f" ({', '.join(notes)})" if notes else ""
        yield f"{_INDENT}{title}{note}:"
        if is_example:
            yield from (f"{_INDENT * 3}{line}" for line in visible(example).split("\n"))
        else:
            yield from _paragraph(words(example), width, _INDENT * 3)
        yield ""
    yield from _paragraph(words(N_("Semua kode juga dijelaskan di situs: panduan/kode.html.")), width)


def _paragraph(text: str, width: int, indent: str = _INDENT) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
