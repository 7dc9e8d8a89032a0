"""Files that hold a document's words in another language: `SLUG.en.md` beside `SLUG.md`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from lumbung.messages import found
from lumbung.model import STATE, Document, Places, Record, Translation, field_at, state_of, translation_of
from lumbung.problems import Place, Problem
from lumbung.reading.body import read_body
from lumbung.reading.front_matter import split
from lumbung.reading.records import validate
from lumbung.reading.text import read_text
from lumbung.words import LANGUAGES, SOURCE_LANGUAGE

R = TypeVar("R", bound=Record)
_SUFFIXES = {f".{language}.md": language for language in LANGUAGES if language != SOURCE_LANGUAGE}
_NUMBER = re.compile(r"\[\d+\]")


def language_of(name: str) -> str | None:
    """The language that a file's name says its words are in; None for a file in the source language."""
    return next((language for suffix, language in _SUFFIXES.items() if name.endswith(suffix)), None)


def original_of(name: str) -> str:
    """The name of the file that a translation translates."""
    language = language_of(name)
    return name.removesuffix(f".{language}.md") + ".md" if language else name


def read_translation(
    file: Path, path: str, kind: type[R], documents: Mapping[str, Document[R]]
) -> tuple[Translation | None, tuple[Problem, ...]]:
    """One translation, and all that is wrong with it; nothing of it is kept where its original could not be read."""
    text, problems = read_text(file, path)
    if text is None:
        return None, problems
    parts, of_fences = split(text, path)
    problems = (*problems, *(problem for problem in of_fences if problem.code != "front-matter-empty"))
    name = original_of(file.name).removesuffix(".md")
    original = documents.get(name)
    data = parts.tree.data if parts and parts.tree.data is not None else {}
    if parts is None or not isinstance(data, dict):
        return None, problems
    places = Places(parts.tree.spots)
    values, wrong = validate(translation_of(kind), data, places, path)
    lines = {problem.line for problem in problems}
    problems = (*problems, *(_told(problem, kind) for problem in wrong if problem.line not in lines))
    if original is None or original.faulty:
        return None, problems
    now = state_of(original.record, original.body.text)
    written = data.get(STATE)
    if not isinstance(written, str) or not written:
        if not problems:
            problems = (found("translation-state-missing", path, places.at((STATE,)).key, now=now),)
        return None, problems
    if values is None:
        return None, problems
    body = read_body(parts.body, parts.body_line)
    return Translation(path, name, body, language_of(file.name) or "", values, written, now, places), problems


def _told(problem: Problem, kind: type[Record]) -> Problem:
    """A key that the record has, but that is taken from the original, is no unknown key."""
    path = tuple(_NUMBER.sub("", problem.field).split("."))
    if problem.code != "unknown-key" or field_at(kind, path) is None:
        return problem
    return found("translation-key", problem.path, Place(problem.line, problem.column), problem.field, key=path[-1])


def attached(documents: tuple[Document[R], ...], translations: list[Translation]) -> Iterator[Document[R]]:
    """The documents with their translations."""
    by_name: dict[str, tuple[Translation, ...]] = {}
    for translation in translations:
        by_name[translation.name] = (*by_name.get(translation.name, ()), translation)
    for document in documents:
        own = by_name.get(document.name, ())
        yield replace(document, translations=own) if own else document
