"""What the checks need to know of a Markdown body: headings, links, images and citations, with their places."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from lumbung.model import Body, Mention, Section
from lumbung.problems import Place

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
_CODE_SPAN = re.compile(r"(?<!\\)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})[ \t]+\S")
_TARGET = r"\(\s*(?:<([^>\n]*)>|((?:[^()\s]|\([^()\s]*\))*))(?:\s+(?:\"([^\"]*)\"|'([^']*)'))?\s*\)"
_IMAGE = re.compile(r"!\[((?:[^\[\]\\]|\\.)*)\]" + _TARGET)
_LINK = re.compile(r"(?<!!)\[((?:[^\[\]\\]|\\.|!?\[[^\]]*\](?:\([^)]*\))?)*)\]" + _TARGET)
_CITATION = re.compile(r"\[\^([^\]\s]+)\]")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def read_body(text: str, first_line: int) -> Body:
    plain = mask(text)
    places = _Lines(plain, first_line)
    return Body(
        text=text,
        first_line=first_line,
        sections=_sections(text, plain, first_line),
        links=tuple(_mention(match, places) for match in _LINK.finditer(plain)),
        images=tuple(_mention(match, places) for match in _IMAGE.finditer(plain)),
        citations=tuple(
            Mention(match[1], match[1], "", places.place(match.start())) for match in _CITATION.finditer(plain)
        ),
    )


def mask(text: str) -> str:
    """The text with code and comments blanked, every other character in its place."""
    fence = ""
    lines = []
    for line in text.split("\n"):
        match = _FENCE.match(line)
        if fence:
            if match and match[1][0] == fence[0] and len(match[1]) >= len(fence):
                fence = ""
            lines.append(" " * len(line))
        elif match:
            fence = match[1]
            lines.append(" " * len(line))
        else:
            lines.append(line)
    plain = "\n".join(lines)
    if "<!--" in plain:
        plain = _COMMENT.sub(_blank, plain)
    return _CODE_SPAN.sub(_blank, plain) if "`" in plain else plain


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


class _Lines:
    """Turns an offset into a line and a column."""

    def __init__(self, text: str, first_line: int) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._first_line = first_line

    def place(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset) - 1
        return Place(line + self._first_line, offset - self._starts[line] + 1)


def _mention(match: re.Match[str], places: _Lines) -> Mention:
    text, bracketed, bare, double, single = match.groups()
    return Mention(
        bracketed if bracketed is not None else bare, text, double or single or "", places.place(match.start())
    )


def _sections(text: str, plain: str, first_line: int) -> tuple[Section, ...]:
    lines = text.split("\n")
    headings = list(_headings(plain.split("\n")))
    sections = []
    for index, (number, level) in enumerate(headings):
        end = next((later for later, other in headings[index + 1 :] if other <= level), len(lines))
        title = lines[number].strip().strip("#").strip()
        sections.append(Section(title, level, number + first_line, "\n".join(lines[number + 1 : end]).strip()))
    return tuple(sections)


def _headings(lines: list[str]) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(lines):
        if line.startswith("#") and (match := _HEADING.match(line)):
            yield number, len(match[1])


def rewrite(text: str, target: Callable[[str], str], citation: Callable[[str], str]) -> str:
    """The text with the target of each link and image, and each citation, replaced; code stays as it is."""
    plain = mask(text)
    changes: list[tuple[int, int, str]] = []
    for pattern in (_LINK, _IMAGE):
        for match in pattern.finditer(plain):
            group = 2 if match[2] is not None else 3
            changes.append((match.start(group), match.end(group), target(match[group])))
    changes += [(match.start(), match.end(), citation(match[1])) for match in _CITATION.finditer(plain)]
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text
