"""Remarks and indents go, everything else stays."""

import pytest

from lumbung.slimming import slim


@pytest.mark.parametrize(
    ("script", "slimmed"),
    [
        ("  // a remark\n\n  call();\n", "call();\n"),
        ("let a = 1; // the first\nif (a) { // yes\n}\n", "let a = 1;\nif (a) {\n}\n"),
        ('const address = "https://contoh.id";\n', 'const address = "https://contoh.id";\n'),
        ('const text = "a; // b";\n', 'const text = "a; // b";\n'),
        ("call(); // the reader's own\n", "call(); // the reader's own\n"),
    ],
)
def test_what_is_left_of_a_script(script: str, slimmed: str) -> None:
    assert slim(script) == slimmed
