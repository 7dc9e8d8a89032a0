"""Front matter: the fences around it, and python-frontmatter with a handler that keeps every place."""

import re
from typing import Any, NamedTuple

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from lumbung.messages import found
from lumbung.problems import Place, Problem
from lumbung.reading.tree import Fault, Tree, grow

LONGEST = 64_000
_FENCE = re.compile(r"-{3,}[ \t]*")
_HEADING = re.compile(r"#{2,6}[ \t]+\S")
_CURLY_KEY = re.compile(r"\s*(?:- )?[\w]+[ \t]*:[ \t]*[“”‘’„]")


class Parts(NamedTuple):
    """The YAML as a tree, and the body with the line that it starts on."""

    tree: Tree
    body: str
    body_line: int


class _Handler(YAMLHandler):
    """Lets python-frontmatter find the metadata, and reads them as a tree of text."""

    def __init__(self, first_line: int) -> None:
        super().__init__()
        self.first_line = first_line
        self.tree = Tree()

    def load(self, fm: str, **_: object) -> Any:
        self.tree = grow(fm.removeprefix("\n"), self.first_line)
        return self.tree.data


def split(text: str, path: str) -> tuple[Parts | None, tuple[Problem, ...]]:
    """The parts of a file, or None where no front matter can be made out; problems either way."""
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return None, (_unopened(lines, path),)
    end = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)
    heading = next((number for number, line in enumerate(lines[1:end], 1) if _HEADING.match(line)), None)
    if end is None or heading is not None:
        line = (heading or len(lines)) + 1 if end is None else (heading or 0) + 1
        return None, (found("front-matter-unclosed", path, Place(min(line, len(lines)))),)
    if sum(len(line) + 1 for line in lines[1:end]) > LONGEST:
        return None, (found("front-matter-too-long", path, Place(2), limit=str(LONGEST)),)
    if pasted := _pasted_from_word(lines[1:end], path):
        return None, pasted
    handler = _Handler(first_line=2)
    frontmatter.loads("\n".join(lines[: end + 1]) + "\n", handler=handler)
    tree = handler.tree
    problems = tuple(_problem(fault, path) for fault in tree.faults)
    if not problems and not isinstance(tree.data, dict):
        problems = (found("front-matter-empty" if tree.data is None else "front-matter-not-mapping", path, Place(2)),)
    if not isinstance(tree.data, dict):
        return None, problems
    return Parts(tree, "\n".join(lines[end + 1 :]), end + 2), problems


def _unopened(lines: list[str], path: str) -> Problem:
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if _FENCE.fullmatch(lines[first].strip()):
        return found("front-matter-not-first", path, Place(first + 1))
    return found("front-matter-missing", path, Place(1))


def _pasted_from_word(lines: list[str], path: str) -> tuple[Problem, ...]:
    """Curly quotes around a value and hard spaces before a key look right and are read wrongly."""
    problems = []
    for number, line in enumerate(lines, 2):
        indent = line[: len(line) - len(line.lstrip())]
        if "\u00a0" in indent or re.match(r"\s*(?:- )?\w+:\u00a0", line):
            problems.append(found("hard-space", path, Place(number, line.index("\u00a0") + 1)))
        elif match := _CURLY_KEY.match(line):
            problems.append(
                found("curly-quote", path, Place(number, match.end()), written=line[match.end() - 1 :].strip())
            )
    return tuple(problems)


def _problem(fault: Fault, path: str) -> Problem:
    return found(fault.code, path, fault.place, **fault.values)
