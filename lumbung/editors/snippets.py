"""Snippets for VS Code, which complete in Markdown without any extension: a key a snippet, lists to choose from."""

from collections.abc import Iterator
from typing import Any

from lumbung.editors.schema import TITLES, TYPED
from lumbung.model import SECTIONS, Field, Innovation, Record, declared
from lumbung.model.kinds import OneOf, YesNo
from lumbung.model.parts import Source
from lumbung.words import N_, Words

_WHOLE = {
    "innovations": ("inovasi", N_("Profil baru: semua kunci wajib dan judul bagian")),
    "visits": ("kunjungan", N_("Kunjungan baru: semua kunci wajib")),
    "labs": ("lab", N_("Laboratorium baru: semua kunci wajib")),
    "situations": ("keperluan", N_("Halaman keperluan baru: semua kunci wajib")),
    "agencies": ("perangkat-daerah", N_("Satu perangkat daerah di data/agencies.yml")),
    "glossary": ("padanan", N_("Satu kata di data/glossary.yml")),
}
_IN_YAML = frozenset({"agencies", "glossary"})


class _Stops:
    """Numbers the places where the cursor stops."""

    def __init__(self) -> None:
        self._last = 0

    def next(self, choices: tuple[str, ...] = ()) -> str:
        self._last += 1
        return f"${{{self._last}|{','.join(choices)}|}}" if choices else f"${self._last}"


def snippets(words: Words) -> dict[str, Any]:
    """By their names: one for each whole record, and one for each key of a front matter."""
    made: dict[str, Any] = {}
    for name, (prefix, text) in _WHOLE.items():
        made[words(text)] = _snippet([prefix], _whole(name), words(text), name)
    seen: set[str] = set()
    for name in ("innovations", "visits", "labs", "situations"):
        for field in declared(TYPED[name]):
            if field.key not in seen:
                seen.add(field.key)
                label = words(field.spec.label)
                text = f"{words(field.spec.help)} {words(N_('Contoh:'))} {field.spec.example}"
                title = f"{words(TITLES[name])}: {field.key} ({label})"
                made[title] = _snippet([field.key, label.lower()], list(_lines(field, _Stops())), text, name)
    return made


def _snippet(prefix: list[str], body: list[str], text: str, name: str) -> dict[str, Any]:
    scope = "yaml" if name in _IN_YAML else "markdown"
    return {"scope": scope, "prefix": list(dict.fromkeys(prefix)), "body": body, "description": text}


def _whole(name: str) -> list[str]:
    record, stops = TYPED[name], _Stops()
    if name == "glossary":
        return [f"- {{term: {stops.next()}, same: [{stops.next()}]}}"]
    lines = [line for field in _needed(record) for line in _lines(field, stops)]
    if name in _IN_YAML:
        return [f"{'- ' if index == 0 else '  '}{line}" for index, line in enumerate(lines)]
    body = [line for section in SECTIONS for line in (f"## {section}", "", stops.next(), "")]
    return ["---", *lines, "---", *(body if record is Innovation else ["$0"])]


def _needed(record: type[Record]) -> Iterator[Field]:
    return (field for field in declared(record) if field.required or field.spec.unless_stub)


def _lines(field: Field, stops: _Stops) -> Iterator[str]:
    """The key with room for its value; of parts, their required keys, or all where none is required."""
    if field.record is None:
        value = stops.next(_choices(field))
        yield f"{field.key}: [{value}]" if field.many else f"{field.key}: {value}"
        return
    yield f"{field.key}:"
    parts = declared(field.record)
    inner = [part for part in parts if part.required or (field.record, part.key) == (Source, "url")] or list(parts)
    lines = [line for part in inner for line in _lines(part, stops)]
    for index, line in enumerate(lines):
        yield ("  - " if index == 0 else "    ") + line if field.many else f"  {line}"


def _choices(field: Field) -> tuple[str, ...]:
    match field.kind:
        case OneOf():
            return field.kind.vocabulary.keys
        case YesNo():
            return ("ya", "tidak")
        case _:
            return ()
