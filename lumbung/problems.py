"""A problem is a value: where it is, which rule it breaks and what was written; its words are made at the door."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

_MOVING = frozenset({"first", "near", "choices"})
_POSITION = re.compile(r"\[[0-9]+\]")


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Place(NamedTuple):
    """A position in a file, counted from 1 as editors do."""

    line: int = 1
    column: int = 1


class Phrase(str):
    """A word of our own inside a message: translated when shown, while other values are the author's and stay as written."""

    __slots__ = ()


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One finding; `values` are (name, text) pairs that the message of `code` quotes."""

    path: str
    line: int
    column: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.ERROR

    def as_error(self) -> "Problem":
        return replace(self, severity=Severity.ERROR)

    def as_warning(self) -> "Problem":
        return replace(self, severity=Severity.WARNING)

    def identity(self) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
        """What stays the same while lines move, lists grow and suggestions change: path, code, field and what was written."""
        values = tuple((name, text) for name, text in self.values if name not in _MOVING)
        return self.path, self.code, _POSITION.sub("[]", self.field), values


def has_errors(problems: tuple[Problem, ...]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def ordered(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """By place, each once."""
    return tuple(sorted(set(problems)))


def strict(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Warnings made errors."""
    return tuple(problem.as_error() for problem in problems)


class Refusal(Exception):  # noqa: N818 - it is no fault of the code: the tool says why it will not go on
    """The tool cannot or will not do what was asked; `code` and `values` make its sentence at the door."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
