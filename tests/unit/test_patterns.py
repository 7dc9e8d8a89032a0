"""Patterns that every Python which we support reads alike; Debian 12 brings 3.11.2."""

import re
from pathlib import Path

import pytest

from lumbung.reading.body import read_body, rewrite

ROOT = Path(__file__).parents[2]
_POSSESSIVE = re.compile(r"(?<!\\)\)(?:[*+?]|\{[0-9,]+\})\+|\(\?>")
NO_PATTERN = {"lumbung/outside/asking.py": 1}  # signs of an address


def test_no_group_keeps_what_it_took() -> None:
    """Before Python 3.11.5 a possessive group with choices in it matches wrongly, without an error."""
    files = [*(ROOT / "lumbung").rglob("*.py"), ROOT / "build_site.py"]
    found = {file.relative_to(ROOT).as_posix(): len(_POSSESSIVE.findall(_code(file))) for file in files}

    assert {path: count for path, count in found.items() if count} == NO_PATTERN


def _code(file: Path) -> str:
    return "\n".join(
        line for line in file.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    )


@pytest.mark.parametrize("sample", [r"(a|b)*+", r"(?:x)++", r"(y)?+", r"(z){2,3}+", r"(?>w)"])
def test_such_a_group_would_be_found(sample: str) -> None:
    assert _POSSESSIVE.search(sample)


def test_a_picture_with_a_title_is_seen() -> None:
    """What went wrong: an address with a title behind it was no address."""
    text = 'a ![x](f/x.png "Foto: y") [b](c.md \'d\') [e](<f g.md> "h") [i](j(k).md)'

    assert [one.target for one in read_body(text, 1).images] == ["f/x.png"]
    assert [one.target for one in read_body(text, 1).links] == ["c.md", "f g.md", "j(k).md"]
    assert rewrite(text, lambda old: f"N/{old}", str) == (
        'a ![x](N/f/x.png "Foto: y") [b](N/c.md \'d\') [e](<N/f g.md> "h") [i](N/j(k).md)'
    )
