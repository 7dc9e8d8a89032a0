"""An output is a value too: a path below the staged folder and what is to stand there."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OutputFile:
    """`path` uses forward slashes; `content` is text (UTF-8), bytes, or a file to copy."""

    path: str
    content: str | bytes | Path


MARK = "<!--lb-->"
"""Stands before a block of our own HTML in a staged page, so that a renderer may take the block as it is."""


def unmarked(text: str) -> str:
    """An author's text in which nothing can pass for a mark of ours."""
    return text.replace("<!--lb", "<!-- lb")
