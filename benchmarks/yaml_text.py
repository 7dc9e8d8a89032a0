"""Writes front matter the way a person does: block style, quotes only where they are needed."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Written: TypeAlias = "str | int | bool | Sequence[Written] | Mapping[str, Written]"
"""What stands behind a key; yes and no are written `ya` and `tidak`."""

_PLAIN = re.compile(r"[A-Za-z0-9(](?:[A-Za-z0-9 .()/%;–-]*[A-Za-z0-9.)%])?")


def to_yaml(mapping: Mapping[str, Written]) -> str:
    return "\n".join(_mapping(mapping, "")) + "\n"


def _mapping(mapping: Mapping[str, Written], indent: str) -> Iterator[str]:
    for key, value in mapping.items():
        if isinstance(value, Mapping):
            yield f"{indent}{key}:"
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, str | int):
            yield f"{indent}{key}: {_scalar(value)}"
        elif value and isinstance(value[0], Mapping):
            yield f"{indent}{key}:"
            yield from sequence(value, f"{indent}  ")
        else:
            yield f"{indent}{key}: [{', '.join(_scalar(item) for item in value)}]"


def sequence(items: Sequence[Written], indent: str = "") -> Iterator[str]:
    """The lines of a list of mappings."""
    for item in items:
        first, *others = _mapping(item, f"{indent}  ") if isinstance(item, Mapping) else [_scalar(item)]
        yield f"{indent}- {first.strip()}"
        yield from others


def _scalar(value: Written) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
