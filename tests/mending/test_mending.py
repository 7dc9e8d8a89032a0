"""What `check --fix` writes: the same the second time, with the same meaning but where it says so, remarks and all.

LUMBUNG_SOAK=1 runs the full count with new cases each time.
"""

import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbung.inspection import inspect
from lumbung.mending import KINDS, Change, Mended, mend, shape_of
from lumbung.mending.sheet import Sheet, read, unfold, value_problems
from lumbung.problems import Problem
from tests.fuzz.test_fuzz import MUTATIONS, PATHS, SEEDS

HERE = Path(__file__).parents[1]
SOAK = bool(os.environ.get("LUMBUNG_SOAK"))
COUNT = 20_000 if SOAK else 300
TODAY = date(2026, 11, 23)
CONTENT = (HERE / "broken" / "content", HERE / "district", SEEDS, HERE.parent)
MENDABLE = tuple(path for path in PATHS if shape_of(path))
REMARK = re.compile(r"(?:^|\s)(#.*)")
STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")

Blemish = Callable[[str], str]
WHERE = st.integers(0, 10_000)


def mended(data: bytes, path: str) -> Mended:
    shape = shape_of(path)
    assert shape is not None
    return mend(data, path, shape)


def sheet_of(data: bytes, path: str) -> Sheet | None:
    shape = shape_of(path)
    assert shape is not None
    return unfold(data, path, shape)


def faults(data: bytes, path: str) -> list[str]:
    """Every property of mending that this file breaks; empty where all hold."""
    first = mended(data, path)
    second = mended(first.data, path)
    broken = []
    if second.changes or second.data != first.data:
        broken.append(f"a second time changes {second.changes}")
    if bool(first.changes) != (first.data != data):
        broken.append("bytes and report differ")
    before, after = sheet_of(data, path), sheet_of(first.data, path)
    if before is None or after is None:
        return broken
    if before.ends != after.ends and not any(change.kind in {"mark", "utf-16"} for change in first.changes):
        broken.append("line ends changed")
    if _remarks(before) != _remarks(after):
        broken.append(f"remarks changed: {_remarks(before) - _remarks(after)} {_remarks(after) - _remarks(before)}")
    if lines := _unnamed_changes(before, after, first.changes):
        broken.append(f"lines changed that no report names: {lines}")
    old, new = read(before), read(after)
    if old.is_readable:
        if not new.is_readable or _replayed(old.tree.data, first.changes) != new.tree.data:
            broken.append("the meaning changed beyond what the report names")
        elif worse := _codes(value_problems(after, new.tree)) - _codes(value_problems(before, old.tree)):
            broken.append(f"new problems: {worse}")
    return broken


def _remarks(sheet: Sheet) -> Counter[str]:
    return Counter(match[1].rstrip() for line in sheet.lines for match in REMARK.finditer(line))


def _unnamed_changes(before: Sheet, after: Sheet, changes: tuple[Change, ...]) -> list[str]:
    """Lines that are gone although no change names them; moving a line keeps it, a dash may pass to its neighbour."""
    named = {change.line for change in changes if change.kind != "order"}
    kept = Counter(line.lstrip(" -") for number, line in enumerate(before.lines, 1) if number not in named)
    return list((kept - Counter(line.lstrip(" -") for line in after.lines)).elements())


def _replayed(data: Any, changes: tuple[Change, ...]) -> Any:
    """The data as the report says that they are now."""
    data = deepcopy(data)
    for change in changes:
        if change.changes_meaning:
            *above, last = [int(number) - 1 if number else key for number, key in STEP.findall(change.field)]
            parent: Any = data
            for step in above:
                parent = parent[step]
            if change.kind == "key":
                parent[change.after] = parent.pop(last)
            else:
                parent[last] = _unquoted(change.after) if change.kind == "curly" else change.after
    return data


def _unquoted(text: str) -> str:
    return text[1:-1].replace("''", "'") if text.startswith("'") else text.strip('"')


def _codes(problems: tuple[Problem, ...]) -> Counter[tuple[str, str]]:
    return Counter((problem.field, problem.code) for problem in problems)


def _front(text: str, change: Callable[[list[str]], None]) -> str:
    """The text with the lines of its front matter, or of all of it, changed in place."""
    lines = text.split("\n")
    first = 1 if lines[0] == "---" else 0
    end = lines.index("---", 1) if first and "---" in lines[1:] else len(lines) - 1
    front = lines[first:end]
    if front:
        change(front)
    return "\n".join((*lines[:first], *front, *lines[end:]))


def _pick(lines: list[str], where: int) -> int:
    return where * len(lines) // 10_001


def _on_line(where: int, edit: Callable[[str], str]) -> Blemish:
    def change(lines: list[str]) -> None:
        lines[_pick(lines, where)] = edit(lines[_pick(lines, where)])

    return lambda text: _front(text, change)


def _behind_colon(edit: Callable[[str], str]) -> Callable[[str], str]:
    def change(line: str) -> str:
        key, colon, value = line.partition(": ")
        return f"{key}{colon}{edit(value)}" if value else line

    return change


def _slip(where: int, at: int, kind: str) -> Blemish:
    """One letter gone, doubled or swapped with the next."""

    def edit(line: str) -> str:
        i = at * max(len(line) - 1, 0) // 10_001
        return {"gone": line[:i] + line[i + 1 :], "twice": line[:i] + line[i : i + 1] + line[i:]}.get(
            kind, line[:i] + line[i + 1 : i + 2] + line[i : i + 1] + line[i + 2 :]
        )

    return _on_line(where, edit)


def _move_block(start: int, end: int) -> Blemish:
    """A key with all that belongs to it, put elsewhere; in lists of parts, a line of a part."""

    def change(lines: list[str]) -> None:
        begin = _pick(lines, start)
        depth = len(lines[begin]) - len(lines[begin].lstrip())
        stop = begin + 1
        while stop < len(lines) and len(lines[stop]) - len(lines[stop].lstrip()) > depth:
            stop += 1
        block = lines[begin:stop]
        del lines[begin:stop]
        places = [i for i, line in enumerate(lines) if len(line) - len(line.lstrip()) == depth] or [0]
        lines[(place := places[_pick(lines, end) % len(places)]) : place] = block

    return lambda text: _front(text, change)


def _remark(where: int, behind: bool) -> Blemish:  # noqa: FBT001 - drawn by hypothesis
    def change(lines: list[str]) -> None:
        number = _pick(lines, where)
        indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
        if behind:
            lines[number] += "  # catatan di belakang"
        else:
            lines.insert(number, f"{indent}# catatan di atas {number}")

    return lambda text: _front(text, change)


def _blank(where: int) -> Blemish:
    return lambda text: _front(text, lambda lines: lines.insert(_pick(lines, where), ""))


DATES = (
    "20/11/2020",
    "20 November 2020",
    "2020-1-5",
    "05/06/2020",
    "5 Mei 2021",
    "2020/11/20",
    "11-2020",
    "31.12.2019",
    "5 Mai 2021",
)
ODD_VALUES = (
    "“Petugas datang”",
    "‘Loket’",
    "“A” dan “B”",
    "jam: pagi",
    "@loket",
    "'hari Jum'at'",
    '"A" dan "B"',
    "* x",
    "x #1",
    "a\u00a0b",
)
BLEMISHES = st.one_of(
    st.builds(_slip, WHERE, WHERE, st.sampled_from(("gone", "twice", "swapped"))),
    st.builds(_move_block, WHERE, WHERE),
    st.builds(_move_block, WHERE, WHERE),
    st.builds(_remark, WHERE, st.booleans()),
    st.builds(_blank, WHERE),
    st.builds(lambda where, tail: _on_line(where, lambda line: line + tail), WHERE, st.sampled_from((" ", "  ", "\t"))),
    st.builds(lambda where: _on_line(where, lambda line: line.replace("  ", "\t", 1)), WHERE),
    st.builds(lambda where: _on_line(where, lambda line: line.replace(": ", ":\u00a0", 1)), WHERE),
    st.builds(
        lambda where, odd: _on_line(where, _behind_colon(lambda _: odd)), WHERE, st.sampled_from((*DATES, *ODD_VALUES))
    ),
    st.builds(
        lambda where, new: lambda text: _front(text, lambda lines: _redate(lines, where, new)),
        WHERE,
        st.sampled_from(DATES),
    ),
    st.builds(lambda end: lambda text: text.replace("\n", end), st.just("\r\n")),
    st.builds(lambda: lambda text: "\ufeff" + text),
)


def _redate(lines: list[str], where: int, new: str) -> None:
    found = [(i, match) for i, line in enumerate(lines) for match in re.finditer(r"\d{4}-\d\d(?:-\d\d)?", line)]
    if found:
        number, match = found[where * len(found) // 10_001]
        lines[number] = lines[number][: match.start()] + new + lines[number][match.end() :]


def _content() -> Iterator[tuple[Path, str]]:
    for root in CONTENT:
        for folder in ("innovations", "visits", "labs", "data"):
            for file in sorted((root / folder).glob("*")):
                if shape_of(path := file.relative_to(root).as_posix()):
                    yield root, path


@pytest.mark.parametrize(
    ("root", "path"), list(_content()), ids=lambda value: value if isinstance(value, str) else value.name
)
def test_properties_hold_for_every_file_that_we_have(root: Path, path: str) -> None:
    """Rotten files, the invented district, the seeds and the real content."""
    assert faults((root / path).read_bytes(), path) == []


@settings(
    max_examples=COUNT, derandomize=not SOAK, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
@given(path=st.sampled_from(MENDABLE), blemishes=st.lists(BLEMISHES, min_size=1, max_size=6))
def test_properties_hold_for_what_people_do(path: str, blemishes: list[Blemish]) -> None:
    """Slips, moved keys, remarks, spaces, dates and quotes in files that are fine."""
    text = (SEEDS / path).read_text(encoding="utf-8")
    for blemish in blemishes:
        text = blemish(text)

    assert faults(text.encode(), path) == [], text


@settings(
    max_examples=COUNT, derandomize=not SOAK, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
@given(path=st.sampled_from(MENDABLE), mutations=st.lists(MUTATIONS, min_size=1, max_size=4))
def test_properties_hold_for_what_bad_luck_does(path: str, mutations: list[Callable[[bytes], bytes]]) -> None:
    """The mutations that try to bring the program down."""
    data = (SEEDS / path).read_bytes()
    for mutation in mutations:
        data = mutation(data)

    assert faults(data, path) == [], data[:5000]


@settings(
    max_examples=COUNT // 5, derandomize=not SOAK, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
@given(path=st.sampled_from(MENDABLE), blemishes=st.lists(BLEMISHES, min_size=1, max_size=4))
def test_a_file_that_reads_well_gets_no_new_problem(path: str, blemishes: list[Blemish]) -> None:
    """Every check over the whole folder says no more than before, unless a fault hid it until now."""
    text = (SEEDS / path).read_text(encoding="utf-8")
    for blemish in blemishes:
        text = blemish(text)
    with TemporaryDirectory() as folder:
        root = Path(folder) / "content"
        shutil.copytree(SEEDS, root)
        (root / path).write_bytes(text.encode())
        before = _told(root)
        result = mended(text.encode(), path)
        (root / path).write_bytes(result.data)
        after = _told(root)
    hidden = any(change.changes_meaning for change in result.changes) or not _was_readable(text, path)

    assert hidden or after - before == Counter(), text


def _told(root: Path) -> Counter[tuple[str, str, str]]:
    problems = inspect(root, TODAY, lambda *_: None).problems
    return Counter((problem.path, problem.field, problem.code) for problem in problems)


def _was_readable(text: str, path: str) -> bool:
    sheet = sheet_of(text.encode(), path)
    return sheet is not None and not text.startswith("\ufeff\ufeff") and read(sheet).is_readable


@cache
def _kinds_met() -> frozenset[str]:
    return frozenset(
        change.kind for root, path in _content() for change in mended((root / path).read_bytes(), path).changes
    )


def test_every_kind_of_change_is_known() -> None:
    """A change without words could not be told; those that no file of ours brings about have tests of their own."""
    assert _kinds_met() <= set(KINDS)
    assert set(KINDS) - _kinds_met() == {"trailing-space"}
