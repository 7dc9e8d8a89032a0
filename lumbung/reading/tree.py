"""YAML as text: mappings, lists and strings, each with its place; everything else is a fault.

PyYAML's own construction turns `no` into false and `0271` into an octal number, and its C composer crashes the process
at deep nesting. The event stream is read instead, which never recurses and knows every place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from lumbung.model import Path, Spot
from lumbung.problems import Place

DEEPEST = 8
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FIRST = Place()
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Fault(NamedTuple):
    """What is wrong with the YAML itself; `values` are quoted by the message of `code`."""

    code: str
    place: Place
    values: dict[str, str]


@dataclass
class Tree:
    """`data` holds str, list and dict only; keys without a value are in `spots` but not in `data`."""

    data: Any = None
    spots: dict[Path, Spot] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@dataclass
class _Open:
    """A mapping or list whose end has not been seen yet."""

    value: Any
    path: Path
    place: Place
    key: str | None = None
    key_place: Place = FIRST


class _Stop(Exception):  # noqa: N818 - it ends the reading, it is no error of its own
    pass


def grow(text: str, first_line: int = 1, *, lenient: bool = False) -> Tree:
    """Read one YAML document that starts at `first_line` of its file.

    `lenient` ignores tags, as settings files of other tools carry them.
    """
    tree = Tree()
    builder = _Builder(tree, first_line, lenient=lenient)
    try:
        for event in _events(text):
            builder.take(event)
    except _Stop:
        pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        tree.faults.append(_broken(text, mark.line if mark else 0, mark.column if mark else 0, first_line))
    except (yaml.YAMLError, ValueError):  # characters that YAML refuses; the C reader has a bare ValueError for some
        tree.faults.append(_broken(text, *_control_character(text), first_line))
    return tree


def _events(text: str) -> Iterator[Any]:
    return iter(yaml.parse(text, Loader=LOADER))


class _Builder:
    def __init__(self, tree: Tree, first_line: int, *, lenient: bool) -> None:
        self.tree = tree
        self.first_line = first_line
        self.lenient = lenient
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
                    raise _Stop
                self._scalar_value(None, self._place(event), f"*{event.anchor}")
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    self._fault("yaml-second-document", event)
                    raise _Stop

    def _check_marks(self, event: Any) -> None:
        if self.lenient:
            return
        if event.anchor:
            self._fault("yaml-alias", event, name=f"&{event.anchor}")
            raise _Stop
        if event.tag and event.tag != "!":
            self._fault("yaml-tag", event, name=str(event.tag))
            raise _Stop

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
        if len(self.stack) >= DEEPEST and not self.lenient:
            self._fault("yaml-too-deep", event, limit=str(DEEPEST))
            raise _Stop
        if self.stack and self.stack[-1].key is None and isinstance(self.stack[-1].value, dict):
            self._fault("yaml-key-not-text", event)
            raise _Stop
        self.stack.append(_Open(value, self._path(), self._place(event)))

    def _scalar(self, event: Any) -> None:
        place = self._place(event)
        top = self.stack[-1] if self.stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            top.key, top.key_place = event.value, place
            if (*top.path, event.value) in self.tree.spots:
                first = self.tree.spots[(*top.path, event.value)].key
                self._fault("duplicate-key", event, key=event.value, first=str(first.line))
            return
        nothing = event.style is None and event.value in _NOTHING
        self._scalar_value(None if nothing else " ".join(event.value.split("\u00a0")).strip(), place, event.value)

    def _scalar_value(self, value: str | None, place: Place, written: str) -> None:
        if self.stack:
            self._put(value or None, place, written)
        else:
            self.tree.data = value

    def _put(self, value: Any, place: Place, written: str) -> None:
        top = self.stack[-1]
        path = self._path()
        if isinstance(top.value, list):
            self.tree.spots[path] = Spot(place, place, written)
            top.value.append("" if value is None else value)
            return
        if path not in self.tree.spots:
            self.tree.spots[path] = Spot(top.key_place, place, written)
            if value is not None:
                top.value[top.key] = value
        top.key = None


def _broken(text: str, line: int, column: int, first_line: int) -> Fault:
    """Say what most likely broke the YAML, in our own words: the libraries' differ between their two parsers."""
    lines = text.splitlines()
    line = min(line, max(len(lines) - 1, 0))
    for number in (line, line - 1):
        content = lines[number] if 0 <= number < len(lines) else ""
        before, tab, _ = content.partition("\t")
        if tab and not before.strip():
            return Fault("yaml-tab", Place(number + first_line, len(before) + 1), {})
        value = content.partition(": ")[2].strip()
        start = content.find(value) + 1
        if value[:1] in "\"'" and value and value.count(value[0]) == 1:
            return Fault("yaml-quote", Place(number + first_line, start), {"written": value})
        if value[:1] not in {"", '"', "'", "{", "["} and ": " in value:
            return Fault("yaml-colon", Place(number + first_line, start), {"written": value})
        if value[:1] in {"@", "`", "%"}:
            return Fault("yaml-special", Place(number + first_line, start), {"written": value})
    content = lines[line] if lines else ""
    if content.strip() and ":" not in content and not content.lstrip().startswith("-"):
        return Fault("yaml-no-colon", Place(line + first_line, 1), {"written": content.strip()})
    return Fault("yaml-broken", Place(line + first_line, column + 1), {"written": content.strip()})


def _control_character(text: str) -> tuple[int, int]:
    for number, content in enumerate(text.splitlines()):
        for column, character in enumerate(content):
            if not character.isprintable() and character != "\t":
                return number, column
    return 0, 0
