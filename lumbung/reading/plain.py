"""The plainest YAML, read line by line: what most front matter is made of. Whatever is not plain is left to the whole reader."""

import re
from typing import Any

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_STRANGE = re.compile("[^\n\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE = re.compile(r"^( *)(- +)?(?:([A-Za-z_][A-Za-z0-9_-]{0,80}):(?= |$))?(.*)$", re.MULTILINE)
_MARKS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_QUOTED = re.compile(r"\"([^\"\\]*)\"|'([^']*)'")
_ITEM = r"(?:\"[^\"\\]*\"|'[^']*'|[^\W_][^,:#\[\]{}\"']*)"
_ROW = re.compile(rf"\[ *(?:{_ITEM} *(?:, *{_ITEM} *)*)?\]")
_ITEMS = re.compile(_ITEM)
_DEEPEST = 6

_Level = tuple[int, Any, str | None]
"""Where its lines begin, the mapping or list, and the key that waits for its value."""


class _NotPlain(Exception):  # noqa: N818 - it is no error: another reader takes over
    pass


def plain(text: str) -> dict[str, Any] | list[Any] | None:
    """The data of a YAML text that holds nothing but plain mappings, lists and one-line values; None for any other.

    What is answered is what the whole reader would answer, and it would find no fault.
    """
    if _STRANGE.search(text):
        return None
    stack: list[_Level] = [(-1, {}, "")]  # a key that waits for the whole document
    try:
        for indent, dash, key, rest in _LINE.findall(text):
            value = rest.strip(" ")
            if dash or key:
                _take(stack, len(indent), len(dash), key, value)
            elif value and value[0] != "#":
                return None
    except _NotPlain:
        return None
    root = stack[0][1].get("")
    return None if root is None else _without_nothing(root)


def _take(stack: list[_Level], own: int, dash: int, key: str, value: str) -> None:
    while stack[-1][0] > own:
        stack.pop()
    if dash:
        items = _list(stack, own)
        if not key:
            items.append(_value(value))
            return
        own += dash
        mapping: dict[str, Any] = {}
        items.append(mapping)
        stack.append((own, mapping, None))
    else:
        mapping = _mapping(stack, own)
    if len(stack) > _DEEPEST or key in mapping:
        raise _NotPlain
    told = _value(value) if value else ""
    mapping[key] = None if told == "" else told
    stack[-1] = (own, mapping, None if value else key)


def _list(stack: list[_Level], own: int) -> list[Any]:
    """The list that an item at this indent belongs to; it may stand as far left as the key whose value it is."""
    indent, open_, key = stack[-1]
    if indent == own and isinstance(open_, list):
        return open_
    if key is None:
        raise _NotPlain
    items: list[Any] = []
    open_[key] = items
    stack[-1] = (indent, open_, None)
    stack.append((own, items, None))
    return items


def _mapping(stack: list[_Level], own: int) -> dict[str, Any]:
    """The mapping that a key at this indent belongs to."""
    if stack[-1][0] == own and isinstance(stack[-1][1], list):  # it stood as far left as its key, and ends here
        stack.pop()
    indent, open_, key = stack[-1]
    if indent == own and isinstance(open_, dict):
        return open_
    if key is None or indent == own:
        raise _NotPlain
    mapping: dict[str, Any] = {}
    open_[key] = mapping
    stack[-1] = (indent, open_, None)
    stack.append((own, mapping, None))
    return mapping


def _value(written: str) -> Any:
    """What a value on one line means."""
    first = written[:1]
    if first in {'"', "'"} and (match := _QUOTED.fullmatch(written)):
        return (match[1] or match[2] or "").strip()
    if first == "[" and _ROW.fullmatch(written):
        return [_item(item) for item in _ITEMS.findall(written)]
    if not first or first in _MARKS or ": " in written or " #" in written or written[-1] == ":":
        raise _NotPlain
    return "" if written in _NOTHING else written


def _item(written: str) -> str:
    if written[0] in "\"'":
        return written[1:-1].strip()
    written = written.strip(" ")
    return "" if written in _NOTHING else written


def _without_nothing(value: Any) -> Any:
    """Keys without a value are left out, as the whole reader leaves them out."""
    if isinstance(value, dict):
        return {key: _without_nothing(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_without_nothing(item) for item in value]
    return value
