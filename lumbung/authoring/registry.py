"""One more agency behind the others in the registry, every byte that is there left as it is."""

import re

from lumbung.authoring.fields import Values, entry
from lumbung.model import Agency
from lumbung.reading.tree import grow
from lumbung.words import Words

_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


def addition(text: str, values: Values, words: Words) -> str | None:
    """What to write behind `text`; None where the list is written in a way that cannot be continued."""
    before = grow(text)
    if before.faults or not (before.data is None or isinstance(before.data, list)):
        return None
    item = _ITEM.search(text) if before.data else None
    if before.data and item is None:
        return None
    indent = item[1] if item else ""
    gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    added = gap + "".join(f"{line}\n" for line in _lines(values, words, indent))
    after = grow(text + added)
    wanted = [*(before.data or []), dict(values)]
    return added if not after.faults and after.data == wanted else None


def _lines(values: Values, words: Words, indent: str) -> list[str]:
    """The entry with its first key behind the dash and the help above it; no blank line inside."""
    lines = [line for line in entry(Agency, values, words) if line]
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    dashed = [f"- {line}" if number == first else f"  {line}" for number, line in enumerate(lines)]
    return [f"{indent}{line}" if number >= first else f"{indent}{line.strip()}" for number, line in enumerate(dashed)]
