"""From bytes to text: what an office PC can do to a file before its words are even looked at."""

import os
from pathlib import Path

from lumbung.messages import found
from lumbung.problems import Place, Problem

LARGEST = 1_000_000


def read_text(file: Path, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The file's text with plain line ends, or None and the problem that keeps it from being read."""
    if is_linked(file, path):
        return None, (found("file-is-link", path),)
    try:
        if file.stat().st_size > LARGEST:
            return None, (
                found(
                    "file-too-large", path, limit=f"{LARGEST // 1000} kB", size=f"{-(-file.stat().st_size // 1000)} kB"
                ),
            )
        data = file.read_bytes()
    except OSError as error:
        return None, (found("file-unreadable", path, reason=error.strerror or type(error).__name__),)
    return decode(data, path)


def is_linked(file: Path, path: str) -> bool:
    """Whether the file, or a folder of `path` above it, is a link: what it leads to may lie anywhere."""
    return any(step.is_symlink() or _is_junction(step) for step in (file, *file.parents[: path.count("/")]))


_is_junction = getattr(os.path, "isjunction", lambda _: False)  # Windows' other kind of link, known from Python 3.12 on


def decode(data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:200].count(0) > len(data[:200]) // 4:
        return None, (found("utf-16", path),)
    problems: tuple[Problem, ...] = ()
    if data.startswith(b"\xef\xbb\xbf"):
        problems = (found("byte-order-mark", path),)
        data = data[3:]
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode().replace("\r\n", "\n").replace("\r", "\n")
        place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
        return None, (*problems, found("not-utf-8", path, place, byte=f"0x{data[error.start]:02x}"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, (found("empty-file", path),)
    return text, problems
