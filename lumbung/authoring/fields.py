"""Front matter from the declaration of the fields: what is known filled in, what is required open, the rest as comments."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from lumbung.model import Field, Record, declared
from lumbung.model.kinds import OneOf, Text
from lumbung.scalars import scalar
from lumbung.words import N_, Words

Values: TypeAlias = Mapping[str, Any]
"""Text, lists and mappings of it, as a file holds them; what nothing is known of is not in it."""

WIDTH = 110
LONGEST_LIST = 120


def entry(record: type[Record], values: Values, words: Words, *, complete: bool = True) -> Iterator[str]:
    """The lines of a record's keys in declared order.

    `complete`: what a full profile must have stands open, and not only what every record must have.
    """
    for field in declared(record):
        needed = field.required or (complete and field.spec.unless_stub)
        yield ""
        yield from comment(_explanation(field, words, needed=needed))
        if field.key in values:
            yield from _filled(field, values[field.key], words)
        elif needed:
            yield from _open(field, words)
        else:
            yield from (f"#{line}" for line in _example(field, words))


def comment(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="# ", subsequent_indent="# ", break_long_words=False)


def _explanation(field: Field, words: Words, *, needed: bool) -> str:
    """Label, whether it must be there, help and the choices."""
    must = f" ({words(N_('wajib'))})" if needed else ""
    return " ".join(
        part for part in (f"{words(field.spec.label)}{must}.", words(field.spec.help), _choices(field, words)) if part
    )


def _choices(field: Field, words: Words) -> str:
    if not isinstance(field.kind, OneOf):
        return ""
    keys = ", ".join(field.kind.vocabulary.keys)
    if len(keys) <= LONGEST_LIST:
        return words(N_("Pilihan: {choices}."), choices=keys)
    return words(N_("Pilihannya ada di halaman Daftar kolom pada panduan situs."))


def _filled(field: Field, value: Any, words: Words) -> Iterator[str]:
    if field.record is not None and field.many:
        yield f"{field.key}:"
        for item in value:
            yield from _item(_keys(field.record, item, words))
    elif field.record is not None:
        yield f"{field.key}:"
        yield from (f"  {line}" for line in _keys(field.record, value, words))
    else:
        yield f"{field.key}: {_written(field, value)}"


def _open(field: Field, words: Words) -> Iterator[str]:
    """A required key without its value; a required list begins with an item to fill in."""
    yield f"{field.key}:"
    if field.record is not None:
        yield from _item(_keys(field.record, {}, words, open_all=True))


def _example(field: Field, words: Words) -> Iterator[str]:
    if field.record is None:
        yield f"{field.key}: {field.sample}"
        return
    yield f"{field.key}:"
    lines = [_with_remark(inner, inner.sample, words) for inner in declared(field.record)]
    yield from _item(lines) if field.many else (f"  {line}" for line in lines)


def _keys(record: type[Record], values: Values, words: Words, *, open_all: bool = False) -> list[str]:
    """The lines of a nested record; an optional key without a value is a comment, unless all are to be filled in."""
    lines = []
    for field in declared(record):
        if field.key in values:
            lines.append(f"{field.key}: {_written(field, values[field.key])}")
        elif field.required or open_all:
            lines.append(_with_remark(field, "", words, example=True))
        else:
            lines.append("#" + _with_remark(field, field.sample, words))
    return sorted(lines, key=lambda line: line.startswith("#")) if lines[0].startswith("#") else lines


def _item(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"  {'- ' if number == 0 else '  '}{line}"


def _with_remark(field: Field, value: str, words: Words, *, example: bool = False) -> str:
    """`key: value  # what it is`, on one line."""
    must = f"({words(N_('wajib'))}) " if field.required else ""
    such = " " + words(N_("Contoh: {example}"), example=field.spec.example) if example else ""
    choices = f" {text}" if (text := _choices(field, words)) else ""
    return f"{field.key}: {value}".rstrip() + f"  # {must}{words(field.spec.help)}{choices}{such}"


def _written(field: Field, value: Any) -> str:
    free_text = isinstance(field.kind, Text)
    if field.many:
        return f"[{', '.join(scalar(str(item), free_text=free_text, in_flow=True) for item in value)}]"
    return scalar(str(value), free_text=free_text)
