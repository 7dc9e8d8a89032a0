"""Reading the whole content folder: every file once, every problem kept."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from lumbung.messages import found
from lumbung.model import Agency, Body, Document, Innovation, Lab, Manuscript, Places, Record, Situation, Visit
from lumbung.model.kinds import SLUG
from lumbung.problems import Problem
from lumbung.reading.body import read_body
from lumbung.reading.front_matter import split
from lumbung.reading.records import validate
from lumbung.reading.salvage import salvage
from lumbung.reading.text import read_text
from lumbung.reading.translations import attached, language_of, original_of, read_translation
from lumbung.reading.tree import grow
from lumbung.words import LANGUAGES

R = TypeVar("R", bound=Record)
AGENCIES = "data/agencies.yml"
SITUATIONS = "docs/situasi"
_VISIT_NAME = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}-[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LAB_NAME = re.compile(r"[0-9]{4}")
_SIDE_FILES = frozenset({".gitkeep", "desktop.ini", "Thumbs.db", ".DS_Store"})

Step = Callable[[int, int], None]


def silent(_done: int, _total: int) -> None:
    """Tell nobody how far the work is."""


@dataclass(frozen=True)
class Shelf(Generic[R]):
    """A folder's documents by name.

    `names` also holds the files that could not be read, so that links to them are no errors; `broken` are the bodies of
    files whose front matter is at fault, so that everything wrong with them is told at once.
    """

    documents: tuple[Document[R], ...] = ()
    broken: tuple[Manuscript, ...] = ()
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Library:
    """All that was read, and all that is wrong with it."""

    root: Path
    innovations: Shelf[Innovation]
    agencies: Shelf[Agency]
    visits: Shelf[Visit]
    labs: Shelf[Lab]
    situations: Shelf[Situation]
    problems: tuple[Problem, ...]


def read_library(root: Path, step: Step = silent) -> Library:
    """Read `innovations/`, `visits/`, `labs/`, `docs/situasi/` and the registry below `root`; `step(done, total)` tells how far it is."""
    files = {name: _markdown(root / name) for name in ("innovations", "visits", "labs", SITUATIONS)}
    total = sum(len(paths) for paths in files.values())
    done = iter(range(1, total + 1))

    def shelf(name: str, kind: type[R]) -> tuple[Shelf[R], tuple[Problem, ...]]:
        return _shelf(root, files[name], kind, lambda: step(next(done), total))

    innovations, of_innovations = shelf("innovations", Innovation)
    visits, of_visits = shelf("visits", Visit)
    labs, of_labs = shelf("labs", Lab)
    situations, of_situations = shelf(SITUATIONS, Situation)
    agencies, of_agencies = _registry(root)
    stray = tuple(found("stray-file", _shown(path, root)) for name in files for path in _stray(root / name))
    problems = (*of_innovations, *of_visits, *of_labs, *of_situations, *of_agencies, *stray)
    return Library(root, innovations, agencies, visits, labs, situations, problems)


def read_part(root: Path, names: Iterable[str]) -> Library:
    """The same with these innovations alone."""
    folder = root / "innovations"
    own = [folder / f"{name}{ending}.md" for name in names for ending in ("", *(f".{code}" for code in LANGUAGES))]
    innovations, of_innovations = _shelf(root, [file for file in own if file.is_file()], Innovation, _nobody)
    visits, of_visits = _shelf(root, _markdown(root / "visits"), Visit, _nobody)
    labs, of_labs = _shelf(root, _markdown(root / "labs"), Lab, _nobody)
    situations, of_situations = _shelf(root, _markdown(root / SITUATIONS), Situation, _nobody)
    agencies, of_agencies = _registry(root)
    problems = (*of_innovations, *of_visits, *of_labs, *of_situations, *of_agencies)
    return Library(root, innovations, agencies, visits, labs, situations, problems)


def _nobody() -> None:
    """Tell nobody that a file was read."""


def read_document(file: Path, path: str, kind: type[R]) -> tuple[Document[R] | Manuscript | None, tuple[Problem, ...]]:
    """One Markdown file: its document, else its body where that could be told apart, and all that is wrong with it."""
    named = _name_problems(kind, file.name, path)
    text, problems = read_text(file, path)
    if text is None:
        return None, (*named, *problems)
    parts, of_fences = split(text, path)
    problems = (*named, *problems, *of_fences)
    if parts is None:
        return None, problems
    name, body = file.name.removesuffix(".md"), read_body(parts.body, parts.body_line)
    if not isinstance(parts.tree.data, dict):
        return Manuscript(path, name, body), problems
    places = Places(parts.tree.spots)
    record, of_values = validate(kind, parts.tree.data, places, path)
    problems = (*problems, *_not_told_yet(of_values, of_fences))
    faulty: frozenset[str] = frozenset()
    if record is None:
        record, faulty = salvage(kind, parts.tree.data, name)
        faulty |= {near for problem in of_values for key, near in problem.values if key == "near"}
    if record is None:
        return Manuscript(path, name, body), problems
    return Document(path, name, body, record, places, faulty), problems


def _shelf(
    root: Path, files: list[Path], kind: type[R], step: Callable[[], None]
) -> tuple[Shelf[R], tuple[Problem, ...]]:
    documents: list[Document[R]] = []
    broken: list[Manuscript] = []
    problems: list[Problem] = []
    originals = [file for file in files if language_of(file.name) is None]
    for file in originals:
        read, wrong = read_document(file, _shown(file, root), kind)
        problems += wrong
        if isinstance(read, Document):
            documents.append(read)
        elif read is not None:
            broken.append(read)
        step()
    names = frozenset(file.name.removesuffix(".md") for file in originals)
    translations = []
    by_name = {document.name: document for document in documents}
    for file in files:
        if language_of(file.name) is None:
            continue
        original, path = original_of(file.name), _shown(file, root)
        if original.removesuffix(".md") not in names:
            problems.append(found("translation-alone", path, original=original))
        translation, wrong = read_translation(file, path, kind, by_name)
        problems += wrong
        translations += [translation] if translation else []
        step()
    return Shelf(tuple(attached(tuple(documents), translations)), tuple(broken), names), tuple(problems)


def _registry(root: Path) -> tuple[Shelf[Agency], tuple[Problem, ...]]:
    """The registry is one YAML list; each of its items is a document of its own."""
    empty: Shelf[Agency] = Shelf()
    if not (root / AGENCIES).exists():
        return empty, (found("folder-missing", AGENCIES),)
    text, problems = read_text(root / AGENCIES, AGENCIES)
    if text is None:
        return empty, problems
    tree = grow(text)
    faults = tuple(found(fault.code, AGENCIES, fault.place, **fault.values) for fault in tree.faults)
    problems = (*problems, *faults)
    if not isinstance(tree.data, list) or not tree.data:
        return empty, problems if faults else (*problems, found("registry-not-a-list", AGENCIES))
    documents, names = [], []
    for index, item in enumerate(tree.data):
        places = Places(tree.spots).below((index,))
        record, wrong = validate(Agency, item, places, AGENCIES, prefix=f"[{index + 1}].")
        problems = (*problems, *_not_told_yet(wrong, faults))
        key = item.get("key") if isinstance(item, dict) else None
        names += [key] if isinstance(key, str) else []
        if record is not None:
            documents.append(Document(AGENCIES, record.key, Body(), record, places))
    return Shelf(tuple(documents), names=frozenset(names)), problems


def _not_told_yet(of_values: tuple[Problem, ...], faults: tuple[Problem, ...]) -> Iterator[Problem]:
    """A value that YAML misread needs no second message."""
    lines = {fault.line for fault in faults}
    return (problem for problem in of_values if problem.line not in lines or problem.code == "missing")


def _markdown(folder: Path) -> list[Path]:
    return sorted(path for path in _visible(folder) if path.suffix == ".md" and path.is_file())


def _stray(folder: Path) -> Iterator[Path]:
    for path in sorted(_visible(folder)):
        if path.is_dir():
            yield from (() if path.with_name(f"{path.name}.md").is_file() else (path,))
            yield from sorted(path.rglob("*.md"))
        elif path.suffix != ".md":
            yield path


def _visible(folder: Path) -> Iterable[Path]:
    if not folder.is_dir():
        return ()
    return (path for path in folder.iterdir() if path.name not in _SIDE_FILES and not path.name.startswith((".", "~$")))


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _name_problems(kind: type[Record], name: str, path: str) -> tuple[Problem, ...]:
    stem = name.removesuffix(".md")
    if kind is Visit:
        pattern, code, example = _VISIT_NAME, "visit-file-name", "2020-11-18-kabupaten-contoh.md"
    elif kind is Lab:
        year = re.search(r"\d{4}", stem, re.ASCII)
        pattern, code, example = _LAB_NAME, "lab-file-name", f"{year[0] if year else 2020}.md"
    else:
        pattern, code, example = SLUG, "file-name", f"{_slug(stem) or 'nama-inovasi'}.md"
    if pattern.fullmatch(stem) and len(stem) <= 100:
        return ()
    return (found(code, path, written=name, example=example),)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold())[:100].strip("-")
