"""What most likely broke the YAML, in our own words: the libraries' differ between their two parsers."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lumbung.problems import Place

_VALUE = re.compile(r"[ ]*(?:-[ ]+)*(?:[\w-]+:(?:[ ]+|$))?(.*?)[ ]*")
_GLUED = re.compile(r"[ ]*(?:-[ ]+)*([a-z_]+):([^\s/].*)")
_REMARK = re.compile(r"[ \t]+#(?:[ \t].*)?$")
_SPECIAL = tuple("@`%&*!|>")


class Fault(NamedTuple):
    """What is wrong with the YAML itself; `values` are quoted by the message of `code`."""

    code: str
    place: Place
    values: dict[str, str]


def likely_fault(lines: list[str], error: Exception, first_line: int) -> Fault:
    """The most telling fault on the lines that the parser complains of, else just their place."""
    marks = [mark for name in ("problem_mark", "context_mark") if (mark := getattr(error, name, None))]
    line, column = (marks[0].line, marks[0].column) if marks else (0, 0)
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line, column = line - 1, 0
    numbers = dict.fromkeys((line, line - 1, *(mark.line for mark in marks[1:])))
    for number in numbers:
        if 0 <= number < len(lines):
            for code, start, values in _on_line(lines[number], before=number < line):
                return Fault(code, Place(number + first_line, start + 1), values)
    return Fault("yaml-broken", Place(line + first_line, column + 1), {"written": lines[line].strip()})


def _on_line(content: str, *, before: bool) -> Iterator[tuple[str, int, dict[str, str]]]:
    """Code, column and values of what looks wrong on a line; `before` the one complained of, a text may just go on."""
    indent = content[: len(content) - len(content.lstrip())]
    if "\t" in indent:
        yield "yaml-tab", indent.index("\t"), {}
    match: Any = _VALUE.fullmatch(content)
    value, start = (match[1], match.start(1)) if match else ("", 0)
    written = {"written": _REMARK.sub("", value)}
    if value.startswith(("'", '"')):
        yield from ((code, start, written) for code in _of_quotes(value))
    elif value.startswith(("[", "{")):
        if value.count("[") > value.count("]") or value.count("{") > value.count("}"):
            yield "yaml-bracket", start, written
    elif value.startswith(_SPECIAL) or value == "-" or value.startswith("- "):
        yield "yaml-special", start, written
    elif ": " in written["written"] or written["written"].endswith(":"):
        yield "yaml-colon", start, written
    if glued := _GLUED.fullmatch(content):
        yield "yaml-colon-space", glued.start(1), {"written": content.strip(), "fixed": f"{glued[1]}: {glued[2]}"}
    if (
        content.strip()
        and ":" not in content
        and not content.lstrip().startswith(("-", "#"))
        and not (before and indent)
    ):
        yield "yaml-no-colon", len(indent), {"written": content.strip()}


def _of_quotes(value: str) -> Iterator[str]:
    mark, rest = value[0], value[1:]
    closed = re.search(r"(?<!\\)(?:\\\\)*\"" if mark == '"' else r"(?<!')(?:'')*'(?!')", rest)
    if closed is None:
        yield "yaml-quote"
    elif (behind := rest[closed.end() :].strip()) and not behind.startswith(("#", ",", "]", "}", ":")):
        yield "yaml-quote-inside"
