"""From a tree of text to a validated record: pydantic finds the faults, we say them in the author's words."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from lumbung.messages import found
from lumbung.model import Field, Path, Places, Record, declared, field_at
from lumbung.problems import Phrase, Problem
from lumbung.vocabulary import nearest
from lumbung.words import N_

R = TypeVar("R", bound=Record)
_ABOUT_KEYS = frozenset({"unknown-key", "missing", "empty"})


def validate(
    kind: type[R], data: Any, places: Places, path: str, prefix: str = ""
) -> tuple[R | None, tuple[Problem, ...]]:
    """The record, or None and everything that keeps it from being one; `prefix` stands before the field's name."""
    try:
        record = kind.model_validate(data)
        return record, tuple(_emptied(record, places, path, prefix))
    except ValidationError as error:
        errors = error.errors(include_url=False)
    meant = {(*loc[:-1], near) for loc, near in _misspelled(kind, errors)}
    told = (item for item in errors if item["type"] != "missing" or item["loc"] not in meant)
    return None, tuple(_problem(kind, item, places, path, prefix) for item in told)


def _emptied(record: Record, places: Places, path: str, prefix: str) -> Iterator[Problem]:
    """Lists that may not be empty: those that are required, and those that hold something where nothing is written."""
    for field in declared(type(record)):
        default = type(record).model_fields[field.key].default
        if field.many and not getattr(record, field.key) and (field.required or default):
            spot = places.at((field.key,))
            yield found("empty", path, spot.key, prefix + field.key, key=field.key, example=field.sample, written="[]")


def _misspelled(kind: type[Record], errors: list[ErrorDetails]) -> Iterator[tuple[Path, str]]:
    """Unknown keys with the known one that each seems to mean, which then is not missing."""
    for item in errors:
        if item["type"] == "extra_forbidden" and (near := nearest(str(item["loc"][-1]), _keys(kind, item["loc"]))):
            yield item["loc"], near


def field_name(path: Path) -> str:
    """`funding[2].year` for ("funding", 1, "year"): people count from one."""
    name = ""
    for step in path:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name


def _problem(kind: type[Record], error: ErrorDetails, places: Places, path: str, prefix: str) -> Problem:
    loc: Path = error["loc"]
    name = prefix + field_name(loc)
    spot = places.at(loc)
    field = field_at(kind, loc)
    values = {"written": spot.written or _shape(error["input"])}
    if field is not None:
        listed = field.many and error["type"] != "tuple_type"
        values |= {"key": field.key, "example": field.sample if listed else field.spec.example}
    match error["type"]:
        case "extra_forbidden":
            code, values = "unknown-key", {"key": str(loc[-1]), **_near_key(kind, loc)}
        case "missing":
            code = "missing" if places.find(loc) is None else "empty"
        case "model_type" if error["input"] == "":
            code = "empty-item"
        case "model_type":
            code = "not-a-mapping" if field else "not-an-agency"
        case "tuple_type":
            code = "not-a-list"
        case code:
            context = {key: str(value) for key, value in error.get("ctx", {}).items() if key != "code"}
            values |= context | ({"expected": Phrase(context["expected"])} if "expected" in context else {})
    place = spot.key if code in _ABOUT_KEYS else spot.value
    return found(code, path, place, name.rstrip("."), **values)


def _near_key(kind: type[Record], loc: Path) -> dict[str, str]:
    """The key that is meant: one spelled like it, else one whose Indonesian label was written."""
    written = str(loc[-1])
    labels = {field.spec.label.casefold(): field.key for field in _fields(kind, loc)}
    near = nearest(written, _keys(kind, loc)) or labels.get(written.casefold().replace("_", " "))
    return {"near": near} if near else {}


def _keys(kind: type[Record], loc: Path) -> tuple[str, ...]:
    return tuple(field.key for field in _fields(kind, loc))


def _fields(kind: type[Record], loc: Path) -> tuple[Field, ...]:
    """The fields that stand beside the key at `loc`."""
    parent = field_at(kind, loc[:-1])
    record = parent.record if parent else kind
    return declared(record) if record else ()


def _shape(value: Any) -> str:
    match value:
        case list():
            return Phrase(N_("daftar"))
        case dict():
            return Phrase(N_("pasangan kunci dan nilai"))
        case _:
            return str(value)
