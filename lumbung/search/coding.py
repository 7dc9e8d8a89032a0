"""Numbers as characters, and data as classic scripts that register themselves with the client.

A number is the character of that code point, moved past the control characters: one byte up to 94, read by the browser
without any decoding of ours. Numbers end below the surrogates.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from lumbung.output import OutputFile

FIRST = 0x20
LARGEST = 0xD000
CHARACTERS = [chr(number + FIRST) for number in range(LARGEST + 1)]
FOLDER = "assets/cari"
_RECEIVER = "lumbungSearchData"


def characters(numbers: Iterable[int]) -> str:
    return "".join(map(CHARACTERS.__getitem__, numbers))


def literal(value: Any) -> str:
    """JSON that is also a JavaScript literal in a file of any age of browser, and inside a page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if "\u2028" in text or "\u2029" in text:
        text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return text.replace("\x7f", "\\u007f")


def digest(contents: Iterable[str]) -> str:
    found = hashlib.sha256()
    for content in contents:
        found.update(content.encode())
        found.update(b"\0")
    return found.hexdigest()[:12]


def part(key: str, value: Any) -> str:
    """The content of a script that hands `value` to the client under `key`."""
    return f'{_RECEIVER}("{key}",{literal(value)});\n'


def group(name: str, values: Iterable[Any]) -> tuple[str, tuple[OutputFile, ...], list[str]]:
    """Numbered scripts that come and go together: their common mark, the files that carry it in their names, and the digest of each."""
    contents = [part(f"{name}-{number}", value) for number, value in enumerate(values)]
    digests = [digest((content,)) for content in contents]
    mark = digest(digests)
    files = tuple(OutputFile(member(name, number, mark), content) for number, content in enumerate(contents))
    return mark, files, digests


def member(name: str, number: int, mark: str) -> str:
    """Where a script of a group lies."""
    return f"{FOLDER}/{name}-{number}-{mark}.js"


def value_of(content: str) -> Any:
    """What the content of a script hands to the client."""
    return json.loads(content[content.index(",") + 1 : content.rindex(")")])
