"""Front matter: the fences around it, and python-frontmatter with a handler that keeps every place."""

import re
from typing import Any, NamedTuple

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from lumbung.messages import found
from lumbung.problems import Place, Problem
from lumbung.reading.tree import Tree, grow

LONGEST = 64_000
_FENCE = re.compile(r"-{3,}[ \t]*")
_HEADING = re.compile(r"#{2,6}[ \t]+\S")
_KEY = re.compile(r"[ \t]*(?:- )?[a-z_]+:(?:[ \t].*)?")
_YAML = re.compile(r"[ \t].*|[\w-]+:.*|-.*|#.*|")
_HARD_SPACE = re.compile(r"[ ]*(?:-[ ]*)?(?:\w+[ ]*:[ ]*)?(\u00a0)\s*")
_CURLY_VALUE = re.compile(r"\s*(?:- )?\w+[ \t]*:[ \t]*([“”‘’„].*)")


class Parts(NamedTuple):
    """The YAML as a tree, whose data are None where it cannot be read, and the body with the line that it starts on."""

    tree: Tree
    body: str
    body_line: int


class _Handler(YAMLHandler):
    """Reads the metadata as a tree of text; the fences, `end` the line of the second, were found before."""

    def __init__(self, end: int) -> None:
        super().__init__()
        self.end = end
        self.tree = Tree()

    def split(self, text: str) -> tuple[str, str]:
        lines = text.split("\n")
        return "\n".join(lines[1 : self.end]), "\n".join(lines[self.end + 1 :])

    def load(self, fm: str, **_: object) -> Any:
        self.tree = grow(fm, first_line=2)
        return self.tree.data


def split(text: str, path: str) -> tuple[Parts | None, tuple[Problem, ...]]:
    """The parts of a file, or None where it has no front matter; problems either way."""
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return None, (_unopened(lines, path),)
    end = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), None)
    body = _swallowed(lines, end)
    if end is None or body is not None:
        body = len(lines) if body is None else body
        unclosed = found("front-matter-unclosed", path, Place(min(body + 1, len(lines))))
        return Parts(Tree(), "\n".join(lines[body:]), body + 1), (unclosed,)
    below = Parts(Tree(), "\n".join(lines[end + 1 :]), end + 2)
    if sum(len(line) + 1 for line in lines[1:end]) > LONGEST:
        return below, (found("front-matter-too-long", path, Place(2), limit=str(LONGEST)),)
    pasted = _pasted_from_word(lines[1:end], path)
    handler = _Handler(end)
    frontmatter.parse("\n".join(line.replace("\u00a0", " ") for line in lines[: end + 1]), handler=handler)
    tree = handler.tree
    known = {problem.line for problem in pasted}
    faults = (found(fault.code, path, fault.place, **fault.values) for fault in tree.faults)
    problems = (*pasted, *(problem for problem in faults if problem.line not in known))
    if not problems and not isinstance(tree.data, dict):
        problems = (found("front-matter-empty" if tree.data is None else "front-matter-not-mapping", path, Place(2)),)
    return below._replace(tree=tree), problems


def _unopened(lines: list[str], path: str) -> Problem:
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if _FENCE.fullmatch(lines[first].strip()):
        return found("front-matter-not-first", path, Place(first + 1))
    return found("front-matter-missing", path, Place(1))


def _swallowed(lines: list[str], end: int | None) -> int | None:
    """The line where the body begins although no fence stands before it; None where all is as it should be."""
    if end is not None and not any(line.startswith("##") for line in lines[1:end]):
        return None
    for number, line in enumerate(lines[1:end], 1):
        if _HEADING.match(line):
            below = next((other for other in lines[number + 1 : end] if other.strip() and other[0] != "#"), "")
            if end is None or not _KEY.fullmatch(below):  # else a remark between two keys
                return number
        elif end is None and not _YAML.fullmatch(line) and not lines[number - 1].strip():
            return number
    return None


def _pasted_from_word(lines: list[str], path: str) -> tuple[Problem, ...]:
    """Curly quotes around a value and hard spaces before a key or a value look right and are read wrongly."""
    problems = []
    for number, line in enumerate(lines, 2):
        if line.isascii():
            continue
        if "\u00a0" in line and (hard := _HARD_SPACE.match(line)):
            problems.append(found("hard-space", path, Place(number, hard.start(1) + 1)))
        elif curly := _CURLY_VALUE.fullmatch(line):
            problems.append(found("curly-quote", path, Place(number, curly.start(1) + 1), written=curly[1].strip()))
    return tuple(problems)


def has_fence(text: str) -> bool:
    """Whether a page that may do without front matter has some."""
    return bool(_FENCE.fullmatch(text.partition("\n")[0]))
