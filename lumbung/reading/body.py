"""What the checks need to know of a Markdown body: headings, links, images and citations, with their places."""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import NamedTuple

from lumbung.model import Body, Mention, Section
from lumbung.reading.masking import Lines, blocks, mask, without_comments

_HEADING = re.compile(r"(#{1,6})[ \t]*[^\s#]")
_UNDERLINE = re.compile(r"(=+|-+)[ ]*")
_BRACKET = re.compile(r"\\.|!?\[|\]", re.DOTALL)
# `(?=(…))\2` gives nothing back, as `(…)*+` would; that one is broken in Python before 3.11.5.
_TARGET = re.compile(
    r"\(\s*+(?:<([^<>\n]*)>|(?=((?:[^()\s<]|\([^()\s]*\)|[ \t]++(?![\s\"')]))*))\2)\s*+(?:\"([^\"]*)\"|'([^']*)')?\s*+\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]\n^][^\[\]\n]*)\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
_CITATION = re.compile(r"\[\^([^\[\]\s]+)\]")


class _Reference(NamedTuple):
    """A link or an image: where it begins, its text, and where its target, its text and its end stand."""

    start: int
    is_image: bool
    text: str
    title: str
    target: tuple[int, int]
    inside: tuple[int, int]
    end: int


def read_body(text: str, first_line: int) -> Body:
    plain = mask(text)
    lines = Lines(plain, first_line)
    references = tuple(_references(plain))

    def mentions(*, images: bool) -> tuple[Mention, ...]:
        return tuple(
            Mention(plain[slice(*found.target)], found.text, found.title, lines.place(found.start))
            for found in references
            if found.is_image == images
        )

    return Body(
        text=text,
        first_line=first_line,
        sections=tuple(_sections(text, plain, first_line)),
        links=mentions(images=False),
        images=mentions(images=True),
        citations=tuple(
            Mention(match[1], match[1], "", lines.place(match.start())) for match in _CITATION.finditer(plain)
        ),
    )


def rewrite(text: str, target: Callable[[str], str | None], citation: Callable[[str], str]) -> str:
    """The text with the target of each link and image, and each citation, replaced; code stays as it is.

    A link whose new target is None leaves only its words.
    """
    plain = mask(text)
    changes = [
        change for found in _references(plain) for change in _changes(found, target(plain[slice(*found.target)]))
    ]
    changes += [(*match.span(), citation(match[1])) for match in _CITATION.finditer(plain)]
    parts = []
    done = 0
    for start, end, new in sorted(changes):
        if start >= done:  # a citation inside a target is part of the address
            parts += [text[done:start], new]
            done = end
    return "".join((*parts, text[done:]))


def _changes(found: _Reference, target: str | None) -> Iterator[tuple[int, int, str]]:
    if target is not None:
        yield *found.target, target
    elif found.inside == found.target:  # a definition has no words to leave
        yield *found.target, "#"
    else:
        yield found.start, found.inside[0], ""
        yield found.inside[1], found.end, ""


def _references(plain: str) -> Iterator[_Reference]:
    """Every link, image and definition of a link; brackets are paired once from left to right, so that it stays linear."""
    for begin, end in blocks(plain):
        opened: list[tuple[int, int]] = []
        position = begin
        while token := _BRACKET.search(plain, position, end):
            position = token.end()
            if token[0] == "]":
                target = _TARGET.match(plain, position, end) if opened else None
                start, inside = opened.pop() if opened else (0, 0)
                if target and plain[inside] != "^":
                    position = target.end()
                    group = 2 if target[1] is None else 1
                    text, title = plain[inside : token.start()], target[3] or target[4] or ""
                    words = inside, token.start()
                    yield _Reference(start, plain[start] == "!", text, title, target.span(group), words, target.end())
            elif token[0][0] != "\\":
                opened.append(token.span())
    for match in _DEFINITION.finditer(plain):
        yield _Reference(match.start(), False, match[1], "", match.span(2), match.span(2), match.end())  # noqa: FBT003 - a field of a tuple


def _sections(text: str, plain: str, first_line: int) -> Iterator[Section]:
    whole = without_comments(text)
    shown = whole.split("\n")
    starts = list(accumulate((len(line) + 1 for line in shown), initial=0))
    headings = list(_headings(plain.split("\n")))
    ends = [len(shown)] * len(headings)
    open_above: list[int] = []
    for index, (number, level, _) in enumerate(headings):
        while open_above and headings[open_above[-1]][1] >= level:
            ends[open_above.pop()] = number
        open_above.append(index)
    for (number, level, below), end in zip(headings, ends, strict=True):
        title = shown[number].strip().strip("#").strip()
        yield Section(title, level, number + first_line, whole, starts[below], starts[end])


def _headings(lines: list[str]) -> Iterator[tuple[int, int, int]]:
    """Line, level and first line below of each heading, with hashes before it or a row of = or - under it."""
    for number, line in enumerate(lines):
        above, below = lines[max(number - 1, 0)] if number else "", lines[number + 1 : number + 2]
        if line.startswith("#"):
            if match := _HEADING.match(line):
                yield number, len(match[1]), number + 1
        elif below and line.strip() and not above.strip() and (match := _UNDERLINE.fullmatch(below[0])):
            yield number, 1 if match[1][0] == "=" else 2, number + 2
