"""Blanks what is code or comment in Markdown, every other character in its place; linear in the length of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from lumbung.problems import Place

_FENCE = re.compile(r"[ \t]*(`{3,}(?=[^`]*$)|~{3,})(.*)")
_TICKS = re.compile(r"`+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_VISIBLE = re.compile(r"[^\n]")


class Lines:
    """Turns an offset into a line and a column."""

    def __init__(self, text: str, first_line: int) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._first_line = first_line

    def place(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset) - 1
        return Place(line + self._first_line, offset - self._starts[line] + 1)


def mask(text: str) -> str:
    """The text with code and comments blanked."""
    plain = _without_fences(text) if "```" in text or "~~~" in text else text
    plain = without_comments(plain)
    return _blanked(plain, _code_spans(plain)) if "`" in plain else plain


def without_comments(text: str) -> str:
    return _blanked(text, _comments(text)) if "<!--" in text else text


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each run of lines without a blank one between; inline markup never reaches across."""
    begin = 0
    for match in _BLANK_LINE.finditer(text):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def _without_fences(text: str) -> str:
    lines = text.split("\n")
    unclosed: dict[str, int] = {}
    number = 0
    while number < len(lines):
        match = _FENCE.fullmatch(lines[number])
        number += 1
        if not match or len(match[1]) >= unclosed.get(match[1][0], len(text)):
            continue
        end = _closing(lines, number, match[1])
        if end is None:  # the renderer shows such a fence as text
            unclosed[match[1][0]] = len(match[1])
            continue
        lines[number - 1 : end + 1] = (" " * len(line) for line in lines[number - 1 : end + 1])
        number = end + 1
    return "\n".join(lines)


def _closing(lines: list[str], start: int, fence: str) -> int | None:
    for number in range(start, len(lines)):
        line = lines[number].strip()
        if len(line) >= len(fence) and line == fence[0] * len(line):
            return number
    return None


def _comments(text: str) -> Iterator[tuple[int, int]]:
    begin = text.find("<!--")
    while begin >= 0 and (end := text.find("-->", begin)) >= 0:
        yield begin, end + 3
        begin = text.find("<!--", end)


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    for begin, end in blocks(text):
        runs = [match.span() for match in _TICKS.finditer(text, begin, end)]
        closing: list[int] = [0] * len(runs)  # the next run of the same length; 0 where there is none
        seen: dict[int, int] = {}
        for index in range(len(runs) - 1, -1, -1):
            length = runs[index][1] - runs[index][0]
            closing[index] = seen.get(length, 0)
            seen[length] = index
        index = 0
        while index < len(runs):
            start = runs[index][0]
            if closing[index] and text[start - 1 : start] != "\\":
                index = closing[index]
                yield start, runs[index][1]
            index += 1


def _blanked(text: str, spans: Iterator[tuple[int, int]]) -> str:
    parts = []
    done = 0
    for begin, end in spans:
        parts += [text[done:begin], _VISIBLE.sub(" ", text[begin:end])]
        done = end
    return "".join((*parts, text[done:]))
