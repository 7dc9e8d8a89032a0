"""Mends how values are written where reading stumbles over it: quotes, tabs, and spaces from Word.

A file that was unreadable is kept as it is unless all of it can be read afterwards, each mended value as its author
wrote it. A file that was readable says the same before and after, but for the quotes that are named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lumbung.mending.change import Change
from lumbung.mending.sheet import Reading, Sheet, read
from lumbung.mending.spans import HARD_SPACE, quoted
from lumbung.problems import Place
from lumbung.reading import field_name

_PAIRS = {"“": "”", "„": "”", "‘": "’"}
_QUOTABLE = frozenset({"yaml-colon", "yaml-special", "yaml-quote-inside"})
_ENTRY = re.compile(r"[ ]*(?:-[ ]+)*(?:[a-z_]+:[ ]+|-[ ]+)")
_INDENT = re.compile(r"[ \t]*")
_REMARK = re.compile(r"[ ]{2,}# .*")
"""A remark as our own drafts write it; one space before the hash may as well be the author's text."""
_WIDTHS = (2, 4, 8)

Step = tuple[Sheet, tuple[Change, ...]]


@dataclass(frozen=True, slots=True)
class Claim:
    """What the value at `place` must be once the file can be read."""

    place: Place
    text: str


def mend_hard_spaces(sheet: Sheet) -> Step:
    """Spaces from Word before a key or a value; the reader takes them for ordinary ones already."""
    changes: list[Change] = []
    while hard := [problem for problem in read(sheet).pasted if problem.code == "hard-space"]:
        for problem in hard:
            line = sheet.lines[problem.line - 1]
            start = problem.column - 1
            end = len(line) - len(line[start:].lstrip(f" \t{HARD_SPACE}"))
            sheet = sheet.with_line(problem.line, line[:start] + line[start:end].replace(HARD_SPACE, " ") + line[end:])
            changes.append(Change(problem.line, "hard-space"))
    return sheet, tuple(dict.fromkeys(changes))


def mend_tabs(sheet: Sheet) -> Step:
    """Tabs that indent, where every width that a tab may have reads the same."""
    reading = read(sheet)
    if not any(fault.code == "yaml-tab" for fault in reading.tree.faults):
        return sheet, ()
    numbers = range(reading.first, reading.end)
    tabbed = [number for number in numbers if "\t" in _indent(sheet.lines[number - 1])]
    mended = []
    for width in _WIDTHS:
        new = sheet
        for number in tabbed:
            line = new.lines[number - 1]
            indent = _indent(line)
            new = new.with_line(number, indent.replace("\t", " " * width) + line[len(indent) :])
        if (after := read(new)).is_readable:
            mended.append((new, after.tree.data))
    if not mended or any(data != mended[0][1] for _, data in mended):
        return sheet, ()
    return mended[0][0], tuple(Change(number, "tab") for number in tabbed)


def mend_quotes(sheet: Sheet) -> Step:
    """Values that need quotes, and curly quotes around values."""
    now, changes, claims = sheet, [], []
    tried: set[int] = set()
    was_readable = read(sheet).is_readable
    while found := next(_candidates(now, read(now), tried), None):
        new, change, claim = found
        tried.add(change.line)
        if was_readable and not _says_the_same(read(now), read(new), claim):
            continue
        now = new
        changes.append(change)
        claims.append(claim)
    after = read(now)
    if not after.is_readable or not all(_holds(after, claim) for claim in claims):
        return sheet, ()
    return now, tuple(_named(change, claim, after) for change, claim in zip(changes, claims, strict=True))


def _candidates(sheet: Sheet, reading: Reading, tried: set[int]) -> Iterator[tuple[Sheet, Change, Claim]]:
    for problem in reading.pasted:
        if problem.code == "curly-quote" and problem.line not in tried:
            place = Place(problem.line, problem.column)
            yield from _quoting(sheet, place, sheet.lines[problem.line - 1][problem.column - 1 :])
    for fault in reading.tree.faults:
        if fault.code in _QUOTABLE and fault.place.line not in tried:
            yield from _quoting(sheet, fault.place, fault.values["written"])


def _quoting(sheet: Sheet, place: Place, rest: str) -> Iterator[tuple[Sheet, Change, Claim]]:
    """The sheet with all that stands behind a key or a dash between straight quotes, where it is no remark."""
    line = sheet.lines[place.line - 1]
    before, behind = line[: place.column - 1], line[place.column - 1 :]
    remark = _REMARK.search(behind)
    value = _REMARK.sub("", rest).strip()
    whole = behind[: remark.start()] if remark else behind
    if not value or " #" in value or "\t" in value or not _ENTRY.fullmatch(before) or whole.strip() != value:
        return
    is_curly = value[0] in _PAIRS
    encloses = _is_pair_around(value) if is_curly else _is_meant_around(value)
    text = value[1:-1].strip() if encloses else value
    kind = "curly" if encloses and is_curly else "quotes"
    tail = line[len(before) + len(value) :]
    change = Change(place.line, kind, before=value, after=quoted(text))
    yield sheet.with_line(place.line, before + quoted(text) + tail), change, Claim(place, text)


def _is_pair_around(value: str) -> bool:
    """Whether curly quotes stand around the whole value: “Petugas datang.”, not “Top 99” dan “Top 45”."""
    pair = _PAIRS[value[0]]
    return len(value) > 2 and value[-1] == pair and not {value[0], pair} & set(value[1:-1])


def _is_meant_around(value: str) -> bool:
    """Whether straight quotes are meant around the whole value: 'hari Jum'at', "kelas "ibu" hamil", not "A" dan "B"."""
    mark, inner = value[0], value[1:-1]
    if mark not in "'\"" or len(value) < 4 or value[-1] != mark:
        return False
    apostrophe, opening = re.search(rf"\w{mark}\w", inner), re.match(rf"[^{mark}]*(?:\s|^){mark}\w", inner)
    return (inner.count(mark) == 1 and apostrophe is not None) or (inner.count(mark) == 2 and opening is not None)


def _says_the_same(before: Reading, after: Reading, claim: Claim) -> bool:
    """Whether nothing but the claimed value differs."""
    if not after.is_readable or set(before.tree.spots) != set(after.tree.spots) or not _holds(after, claim):
        return False
    return all(
        spot.written == before.tree.spots[path].written or spot.value == claim.place
        for path, spot in after.tree.spots.items()
    )


def _holds(reading: Reading, claim: Claim) -> bool:
    return any(spot.value == claim.place and spot.written == claim.text for spot in reading.tree.spots.values())


def _named(change: Change, claim: Claim, reading: Reading) -> Change:
    paths = (path for path, spot in reading.tree.spots.items() if spot.value == claim.place)
    return replace(change, field=field_name(next(paths)))


def _indent(line: str) -> str:
    found = _INDENT.match(line)
    return found[0] if found else ""
