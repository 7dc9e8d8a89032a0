"""Mends values of which reading says what was meant, where only one thing can be meant: lists, dates, keys."""

from collections import Counter
from copy import deepcopy
from typing import Any

from lumbung.mending.change import Change
from lumbung.mending.quoting import Step
from lumbung.mending.sheet import Sheet, read, value_problems
from lumbung.mending.spans import replaced
from lumbung.model import Path, declared, field_at
from lumbung.model.kinds import OneOf
from lumbung.model.when import surely_meant
from lumbung.problems import Place, Problem
from lumbung.reading.tree import Tree
from lumbung.vocabulary import one_slip

_KINDS = {"not-in-list": "value", "bad-date": "date", "bad-day": "date", "unknown-key": "key"}


def mend_values(sheet: Sheet) -> Step:
    """One after another, each kept only where nothing else changes and nothing new is wrong."""
    changes: list[Change] = []
    tried: set[tuple[int, str, str]] = set()
    while read(sheet).is_readable:
        tree = read(sheet).tree
        problems = value_problems(sheet, tree)
        found = next((problem for problem in problems if problem.code in _KINDS and _name(problem) not in tried), None)
        if found is None:
            break
        tried.add(_name(found))
        if mended := _mended(sheet, tree, found, problems):
            sheet, change = mended
            changes.append(change)
    return sheet, tuple(changes)


def _name(problem: Problem) -> tuple[int, str, str]:
    return problem.line, problem.field, problem.code


def _mended(sheet: Sheet, tree: Tree, problem: Problem, problems: tuple[Problem, ...]) -> tuple[Sheet, Change] | None:
    kind, place, near = _KINDS[problem.code], Place(problem.line, problem.column), dict(problem.values).get("near", "")
    path = _path_at(tree, place, problem)
    if not near or path is None:
        return None
    written = str(path[-1]) if kind == "key" else tree.spots[path].written
    expected = _expected(sheet, tree, path, near, kind)
    new = replaced(sheet, place, written, near) if expected is not None else None
    if new is None:
        return None
    after = read(new)
    if not after.is_readable or after.tree.data != expected or _new_problems(problems, value_problems(new, after.tree)):
        return None
    return new, Change(place.line, kind, problem.field, written, near)


def _path_at(tree: Tree, place: Place, problem: Problem) -> Path | None:
    """The path of the scalar, or of the key, that a problem speaks of."""
    about_key = problem.code == "unknown-key"
    for path, spot in tree.spots.items():
        if about_key and spot.key == place and path[-1] == dict(problem.values)["key"]:
            return path
        if not about_key and spot.value == place and spot.written:
            return path
    return None


def _expected(sheet: Sheet, tree: Tree, path: Path, near: str, kind: str) -> Any:
    """The data as they should be read afterwards; None where more than one thing can be meant."""
    data = deepcopy(tree.data)
    parent: Any = data
    for step in path[:-1]:
        parent = parent[step]
    last: Any = path[-1]
    if kind == "key":
        if (
            near in parent
            or not _only_key(sheet, path, near, parent)
            or any(p[:-1] == path[:-1] and p[-1] == near for p in tree.spots)
        ):
            return None
        return _with(data, path, {near if key == last else key: value for key, value in parent.items()})
    if kind == "date" and surely_meant(tree.spots[path].written) != near:
        return None
    if kind == "value":
        field = field_at(sheet.shape.record, path)
        one_of = field.kind if field else None
        written = tree.spots[path].written
        if not isinstance(one_of, OneOf) or one_of.vocabulary.slips(written) != {near}:
            return None
        if isinstance(parent, list) and any(
            one_of.vocabulary.find(str(item)) == one_of.vocabulary[near] for item in parent
        ):
            return None
    parent[last] = near
    return data


def _with(data: Any, path: Path, new: Any) -> Any:
    """The data with the mapping that holds `path` replaced."""
    if len(path) == 1:
        return new
    parent: Any = data
    for step in path[:-2]:
        parent = parent[step]
    parent[path[-2]] = new
    return data


def _only_key(sheet: Sheet, path: Path, near: str, parent: Any) -> bool:
    """Whether the written key means this one key alone, and is alone in meaning it."""
    holder = field_at(sheet.shape.record, path[:-1])
    record = holder.record if holder else sheet.shape.record
    if record is None:
        return False
    fields = declared(record)

    def meant(written: str) -> set[str]:
        label = written.casefold().replace("_", " ")
        return {field.key for field in fields if one_slip(written, field.key) or field.spec.label.casefold() == label}

    known = {field.key for field in fields}
    return meant(str(path[-1])) == {near} and sum(near in meant(key) for key in parent if key not in known) == 1


def _new_problems(before: tuple[Problem, ...], after: tuple[Problem, ...]) -> bool:
    return bool(Counter((p.field, p.code) for p in after) - Counter((p.field, p.code) for p in before))
