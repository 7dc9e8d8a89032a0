"""YAML as text: mappings, lists and strings, each with its place; everything else is a fault.

PyYAML's own construction turns `no` into false and `0271` into an octal number, and its C composer crashes the process
at deep nesting. The event stream is read instead, which never recurses and knows every place.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from lumbung.model import Path, Spot
from lumbung.problems import Place
from lumbung.reading.faults import Fault, likely_fault
from lumbung.reading.plain import plain

DEEPEST = 8
DEEPEST_LENIENT = 64
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FIRST = Place()
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")  # YAML counts them as lines, editors do not
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what YAML refuses
_CUT = re.compile(r"[ \t]+(#[^\s#].*)")


@dataclass
class Tree:
    """`data` holds str, list and dict only; keys without a value are in `spots` but not in `data`."""

    data: Any = None
    spots: Mapping[Path, Spot] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


class LazySpots(Mapping[Path, Spot]):
    """The spots of a text without fault, looked for when somebody asks: most texts have nothing that is to be told."""

    __slots__ = ("_first_line", "_text")

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text.encode("utf-8", "surrogatepass")  # a dash makes a text in memory twice as long
        self._first_line = first_line

    def __getitem__(self, path: Path) -> Spot:
        return _spots(self._text, self._first_line)[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(_spots(self._text, self._first_line))

    def __len__(self) -> int:
        return len(_spots(self._text, self._first_line))


@lru_cache(maxsize=4)
def _spots(text: bytes, first_line: int) -> Mapping[Path, Spot]:
    return grow_whole(text.decode("utf-8", "surrogatepass"), first_line).spots


@dataclass
class _Open:
    """A mapping or list whose end has not been seen yet; `ignored` where its key was written before."""

    value: Any
    path: Path
    place: Place
    ignored: bool
    key: str | None = None
    key_place: Place = FIRST
    repeats: bool = False


class _Stop(Exception):  # noqa: N818 - it ends the reading, it is no error of its own
    pass


def grow(text: str, first_line: int = 1, *, lenient: bool = False) -> Tree:
    """Read one YAML document that starts at `first_line` of its file.

    `lenient` ignores tags and aliases, as settings files of other tools carry them.
    """
    data = None if lenient else plain(text)
    return grow_whole(text, first_line, lenient=lenient) if data is None else Tree(data, LazySpots(text, first_line))


def grow_whole(text: str, first_line: int = 1, *, lenient: bool = False) -> Tree:
    """The same by way of PyYAML, whatever the text holds."""
    text = _OTHER_LINE_ENDS.sub(" ", text)
    spots: dict[Path, Spot] = {}
    tree = Tree(spots=spots)
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start())
        place = Place(line + first_line, control.start() - text.rfind("\n", 0, control.start()))
        tree.faults.append(_control(control[0], place))
        return tree
    lines = text.split("\n")
    builder = _Builder(tree, spots, lines, first_line, lenient=lenient)
    try:
        for event in _events(text):
            builder.take(event)
    except _Stop:
        pass
    except (yaml.YAMLError, ValueError) as error:
        tree.faults.append(likely_fault(lines, error, first_line))
    return tree


def _events(text: str) -> Iterator[Any]:
    return iter(yaml.parse(text, Loader=LOADER))


def _control(character: str, place: Place) -> Fault:
    return Fault("control-character", place, {"number": f"U+{ord(character):04X}"})


class _Builder:
    def __init__(
        self, tree: Tree, spots: dict[Path, Spot], lines: list[str], first_line: int, *, lenient: bool
    ) -> None:
        self.tree = tree
        self.spots = spots
        self.lines = lines
        self.first_line = first_line
        self.lenient = lenient
        self.may_be_cut = not lenient and any(" #" in line or "\t#" in line for line in lines)
        self.stack: list[_Open] = []
        self.documents = 0

    def take(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                self._check_marks(event)
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._check_marks(event)
                self._open(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                closed = self.stack.pop()
                if not self.stack:
                    self.tree.data = closed.value
                else:
                    self._put(closed.value, closed.place, "")
            case yaml.AliasEvent():
                if not self.lenient:
                    self._fault("yaml-alias", event, name=f"*{event.anchor}")
                self._text(event, f"*{event.anchor}", None)
            case yaml.DocumentStartEvent() | yaml.DocumentEndEvent():
                self._document(event)

    def _document(self, event: Any) -> None:
        """Refuse a second document, and an end that is not the end of the text."""
        starts = isinstance(event, yaml.DocumentStartEvent)
        self.documents += starts
        rest = self.lines[event.end_mark.line + 1 :] if event.explicit and not starts else []
        if self.documents > 1 or any(line.strip() for line in rest):
            self._fault("yaml-second-document", event)
            self.tree.data = None
            raise _Stop

    def _check_marks(self, event: Any) -> None:
        if self.lenient:
            return
        if event.anchor:
            self._fault("yaml-alias", event, name=f"&{event.anchor}")
        if event.tag and event.tag != "!":
            self._fault("yaml-tag", event, name=event.tag.replace("tag:yaml.org,2002:", "!!", 1))

    def _place(self, event: Any) -> Place:
        return Place(event.start_mark.line + self.first_line, event.start_mark.column + 1)

    def _fault(self, code: str, event: Any, **values: str) -> None:
        self.tree.faults.append(Fault(code, self._place(event), values))

    def _path(self) -> Path:
        if not self.stack:
            return ()
        top = self.stack[-1]
        return (*top.path, len(top.value)) if isinstance(top.value, list) else (*top.path, str(top.key))

    def _open(self, event: Any, value: Any) -> None:
        deepest = DEEPEST_LENIENT if self.lenient else DEEPEST
        if len(self.stack) >= deepest:
            self._fault("yaml-too-deep", event, limit=str(deepest))
            raise _Stop
        top = self.stack[-1] if self.stack else None
        if top and top.key is None and isinstance(top.value, dict):
            self._fault("yaml-key-not-text", event)
            raise _Stop
        ignored = top is not None and (top.ignored or top.repeats)
        self.stack.append(_Open(value, self._path(), self._place(event), ignored))

    def _scalar(self, event: Any) -> None:
        written, style = event.value, event.style
        if style == '"' and (control := _CONTROL.search(written)):  # as an escape
            self.tree.faults.append(_control(control[0], self._place(event)))
        if style:
            value = _CONTROL.sub(" ", written) if style == '"' else written
        else:
            value = None if written in _NOTHING else written
            if self.may_be_cut:
                self._check_cut(event)
        self._text(event, written, value and value.replace("\u00a0", " ").strip())

    def _check_cut(self, event: Any) -> None:
        """A hash behind a space ends the value; with a space behind it too, it is meant as a remark."""
        end = event.end_mark
        if end.line < len(self.lines) and (cut := _CUT.match(self.lines[end.line], end.column)):
            place = Place(end.line + self.first_line, cut.start(1) + 1)
            self.tree.faults.append(Fault("hash-cut", place, {"written": cut[1]}))

    def _text(self, event: Any, written: str, value: str | None) -> None:
        """Take a scalar as the next key, the next value, or the whole document."""
        place = self._place(event)
        top = self.stack[-1] if self.stack else None
        if top is None:
            self.tree.data = value or None
        elif isinstance(top.value, dict) and top.key is None:
            top.key, top.key_place = written, place
            spot = self.spots.get((*top.path, written))
            top.repeats = spot is not None and not top.ignored
            if spot is not None and top.repeats:
                self._fault("duplicate-key", event, key=written, first=str(spot.key.line))
        else:
            self._put(value or None, place, written)

    def _put(self, value: Any, place: Place, written: str) -> None:
        top = self.stack[-1]
        path = self._path()
        kept = not top.ignored and not top.repeats
        if isinstance(top.value, list):
            if kept:
                self.spots[path] = Spot(place, place, written)
            top.value.append("" if value is None else value)
            return
        if kept:
            self.spots[path] = Spot(top.key_place, place, written)
            if value is not None:
                top.value[top.key] = value
        top.key, top.repeats = None, False
