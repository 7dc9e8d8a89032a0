"""The hand-written pages of `docs/`, each with its translations; their front matter is the renderer's own."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lumbung.model import STATE, state
from lumbung.reading.translations import language_of, original_of
from lumbung.words import SOURCE_LANGUAGE

_TITLE = re.compile(r"^title:[ \t]*(\S.*)$", re.MULTILINE)
_DESCRIPTION = re.compile(r"^description:[ \t]*(\S.*)$", re.MULTILINE)
_STATE = re.compile(rf"^{STATE}:[ \t]*[\"']?([^\s\"']*)[\"']?[ \t]*$\n?", re.MULTILINE)
_HEADING = re.compile(r"^# +(\S.*)$", re.MULTILINE)
_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)??---[ \t]*(?:\n|\Z)", re.DOTALL)


class Handwritten(NamedTuple):
    """`path` counts from `docs/` and is that of the original; `file` is where the words stand; `front` is without the state."""

    path: str
    file: Path
    language: str
    front: str
    body: str
    translates: str = ""

    @property
    def title(self) -> str:
        title, heading = _TITLE.search(self.front), _HEADING.search(self.body)
        return title[1].strip("\"' ") if title else heading[1] if heading else self.path

    @property
    def state(self) -> str:
        told = (match[1] for match in (_TITLE.search(self.front), _DESCRIPTION.search(self.front)) if match)
        return state((*told, self.body.strip()))

    @property
    def state_line(self) -> int:
        """The line on which the state is written; 1 where it is not."""
        lines = self.file.read_text(encoding="utf-8-sig").split("\n")
        return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{STATE}:")), 1)


class Page(NamedTuple):
    """A page in one language: what is shown, and the original where that is something else."""

    shown: Handwritten
    original: Handwritten

    @property
    def outdated(self) -> bool:
        return self.shown is not self.original and self.shown.translates != self.original.state


def handwritten_pages(folder: Path, language: str = SOURCE_LANGUAGE) -> Iterator[Page]:
    """Every page in this language where it was written so, else as it is."""
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(folder)
        if language_of(file.name) or any(part.startswith(".") for part in path.parts):
            continue
        original = read_handwritten(file, path.as_posix(), SOURCE_LANGUAGE)
        translated = file.with_name(f"{file.stem}.{language}.md")
        if language != SOURCE_LANGUAGE and translated.is_file():
            yield Page(read_handwritten(translated, path.as_posix(), language), original)
        else:
            yield Page(original, original)


def translated_pages(folder: Path) -> Iterator[tuple[Handwritten, Handwritten | None]]:
    """Every translation with its original, None where there is none."""
    for file in sorted(folder.rglob("*.md")):
        language = language_of(file.name)
        if language is None:
            continue
        original = file.with_name(original_of(file.name))
        path = original.relative_to(folder).as_posix()
        source = read_handwritten(original, path, SOURCE_LANGUAGE) if original.is_file() else None
        yield read_handwritten(file, path, language), source


def read_handwritten(file: Path, path: str, language: str) -> Handwritten:
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    front = _FRONT.match(text)
    written = (front[1] or "") if front else ""
    state_written = _STATE.search(written)
    return Handwritten(
        path,
        file,
        language,
        _STATE.sub("", written),
        text[front.end() if front else 0 :],
        state_written[1] if state_written else "",
    )
