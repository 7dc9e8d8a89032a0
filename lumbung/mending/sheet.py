"""A content file as lines that keep their own ends, and what reading makes of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from lumbung.model import GlossaryEntry, Innovation, Lab, Places, Record, Situation, Visit
from lumbung.model.agency import Agency
from lumbung.problems import Problem
from lumbung.reading import AGENCIES, SITUATIONS
from lumbung.reading.front_matter import split
from lumbung.reading.records import validate
from lumbung.reading.text import LARGEST, decode
from lumbung.reading.translations import language_of
from lumbung.reading.tree import Tree, grow
from lumbung.search.glossary import GLOSSARY

MARK = b"\xef\xbb\xbf"
_LINE_END = re.compile("\r\n|\r|\n")
_FOLDERS: dict[str, type[Record]] = {"innovations": Innovation, "visits": Visit, "labs": Lab, SITUATIONS: Situation}
_LISTS: dict[str, type[Record]] = {AGENCIES: Agency, GLOSSARY: GlossaryEntry}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a file holds: one record in its front matter, or a list of them."""

    record: type[Record]
    is_list: bool


def shape_of(path: str) -> Shape | None:
    """The shape of the content file at `path` below the root; None for any other, and for translations."""
    if path in _LISTS:
        return Shape(_LISTS[path], is_list=True)
    folder, _, name = path.rpartition("/")
    if language_of(name):
        return None
    if folder in _FOLDERS and name.endswith(".md") and not name.startswith((".", "~$")):
        return Shape(_FOLDERS[folder], is_list=False)
    return None


@dataclass(frozen=True)
class Sheet:
    """The text of a file; every change keeps the number of lines, so that each line keeps its end."""

    path: str
    shape: Shape
    lines: tuple[str, ...]
    ends: tuple[str, ...]

    @property
    def data(self) -> bytes:
        return "".join(line + end for line, end in zip(self.lines, (*self.ends, ""), strict=True)).encode()

    def with_line(self, number: int, text: str) -> "Sheet":
        """The sheet with the line of this number, counted from 1, replaced."""
        return replace(self, lines=(*self.lines[: number - 1], text, *self.lines[number:]))

    def with_lines(self, first: int, lines: list[str]) -> "Sheet":
        """The sheet with as many lines replaced as are given, from the number `first` on."""
        return replace(self, lines=(*self.lines[: first - 1], *lines, *self.lines[first - 1 + len(lines) :]))


def without_mark(data: bytes) -> bytes:
    """The bytes without their byte order mark, however often it was put in front."""
    while data.startswith(MARK):
        data = data[len(MARK) :]
    return data


def unfold(data: bytes, path: str, shape: Shape) -> Sheet | None:
    """The sheet of a file without a byte order mark; None where its letters cannot be read."""
    if len(data) > LARGEST:
        return None
    data = without_mark(data)
    if decode(data, path)[0] is None:
        return None
    text = data.decode()
    return Sheet(path, shape, tuple(_LINE_END.split(text)), tuple(_LINE_END.findall(text)))


@dataclass(frozen=True)
class Reading:
    """The tree of a sheet, the lines from `first` to before `end` that it stands in, and what was pasted from Word."""

    tree: Tree
    first: int
    end: int
    pasted: tuple[Problem, ...]
    is_readable: bool


@lru_cache(maxsize=2)
def read(sheet: Sheet) -> Reading:
    """What reading makes of a sheet; each step asks anew, mostly of the same one."""
    text = "\n".join(sheet.lines)
    if sheet.shape.is_list:
        tree = grow(text)
        return Reading(tree, 1, len(sheet.lines) + 1, (), not tree.faults and isinstance(tree.data, list))
    parts, problems = split(text, sheet.path)
    if parts is None:
        return Reading(Tree(), 1, 1, (), is_readable=False)
    pasted = tuple(problem for problem in problems if problem.code in {"hard-space", "curly-quote"})
    tree = parts.tree
    return Reading(tree, 2, parts.body_line - 1, pasted, not tree.faults and isinstance(tree.data, dict))


def records(sheet: Sheet, tree: Tree) -> Iterator[tuple[Any, Places, str]]:
    """Each record's data, its places and what stands before its fields' names."""
    if not sheet.shape.is_list:
        yield tree.data, Places(tree.spots), ""
        return
    for index, item in enumerate(tree.data):
        yield item, Places(tree.spots).below((index,)), f"[{index + 1}]."


def value_problems(sheet: Sheet, tree: Tree) -> tuple[Problem, ...]:
    """What reading says of the values of a readable sheet."""
    return tuple(
        problem
        for data, places, prefix in records(sheet, tree)
        for problem in validate(sheet.shape.record, data, places, sheet.path, prefix=prefix)[1]
    )
