"""Markdown to the text that a reader sees, for the index and its snippets."""

import re

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CITATION = re.compile(r"\[\^[^\[\]\s]+\]:?")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+[\"'][^\"']*[\"'])?\)")
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s.*$", re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ATTRIBUTES = re.compile(r"\{:?[ ]*[.#][^{}\n]*\}|\{:[^{}\n]*\}")
_LINE_START = re.compile(
    r"^[ \t]*(?=[->*+\d!:|])(?:>[ \t]*)*(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d+[.)][ \t]+|!!![^\n]*|\|?[ \t]*:?-{3,}[-:| \t]*$)?",
)
_MARKS = "->*+!:|"
_HEADING = re.compile(r"#{1,6}[ \t]*+(.*)")
_EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|`+|~~|(?<!\w)_{1,3}|_{1,3}(?!\w))")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain_text(markdown: str) -> tuple[str, tuple[str, ...]]:
    """The running text, and apart from it the headings; citations are gone, links are their words."""
    text = _COMMENT.sub(" ", markdown) if "<!--" in markdown else markdown
    if "[^" in text:
        text = _CITATION.sub("", text)
    if "]:" in text:
        text = _REFERENCE.sub("", text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    headings: list[str] = []
    lines = []
    for line in text.split("\n"):
        if heading := _HEADING.match(line):
            headings.append(_words(heading[1].rstrip(" \t").rstrip("#")))
            continue
        first = line.lstrip(" \t")[:1]
        lines.append(_LINE_START.sub("", line, count=1) if first and (first in _MARKS or first.isdigit()) else line)
    return _words("\n".join(lines)), tuple(filter(None, headings))


def _words(text: str) -> str:
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    text = text.replace("|", " ")
    if any(mark in text for mark in "*`~_"):
        text = _EMPHASIS.sub("", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return "\n".join(filter(None, [" ".join(line.split()) for line in text.split("\n")]))
