"""The fences around the data, and what stands on either side."""

import pytest

from lumbung.reading.front_matter import split
from lumbung.reading.text import decode

PATH = "innovations/contoh.md"


def test_data_and_body_come_apart_with_their_lines() -> None:
    """The body must begin on the line behind the second fence, and no line be lost."""
    parts, problems = split("---\na: b\n---\n\n## Teks\n", PATH)

    assert parts is not None
    assert (parts.tree.data, parts.body, parts.body_line, problems) == ({"a": "b"}, "\n## Teks\n", 4, ())


def test_blank_lines_above_the_first_key_count() -> None:
    """python-frontmatter strips them, which would shift every place."""
    parts, _ = split("---\n\n\na: b\n---\n", PATH)

    assert parts is not None
    assert parts.tree.spots[("a",)].key.line == 4


@pytest.mark.parametrize("key", ["content", "handler", "text", "metadata", "encoding", "self"])
def test_no_key_collides_with_the_library(key: str) -> None:
    """python-frontmatter hands keys on as arguments; an unknown key must be told, not crash."""
    parts, _ = split(f"---\n{key}: b\n---\n", PATH)

    assert parts is not None
    assert parts.tree.data == {key: "b"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: b\n", [("front-matter-missing", 1)], id="none"),
        pytest.param("\n---\na: b\n---\n", [("front-matter-not-first", 2)], id="blank line above"),
        pytest.param("---\na: b\n", [("front-matter-unclosed", 3)], id="no second fence"),
        pytest.param("---\na: b\n\n## Teks\n\nx\n", [("front-matter-unclosed", 4)], id="heading"),
        pytest.param("---\na: b\n\n## Teks\n\n- x\n\n---\ny\n", [("front-matter-unclosed", 4)], id="rule in the body"),
        pytest.param("---\na: b\n\nKata orang banyak\n", [("front-matter-unclosed", 4)], id="paragraph"),
        pytest.param("---\na: b\n\n## bagian dua\nc: d\n---\n", [], id="a remark of two hashes"),
        pytest.param("---   \na: b\n-----\n", [], id="spaces and long fences"),
        pytest.param("---\n---\n", [("front-matter-empty", 2)], id="empty"),
        pytest.param("---\n- a\n---\n", [("front-matter-not-mapping", 2)], id="list"),
        pytest.param("---\na: “b”\n---\n", [("curly-quote", 2)], id="curly quotes"),
        pytest.param("---\na: “b: c”\n---\n", [("curly-quote", 2)], id="curly quotes hide a colon"),
        pytest.param("---\na: kata “b”\n---\n", [], id="curly quotes inside a value"),
        pytest.param("---\na:\u00a0b\nc:\n\u00a0 d: e\n---\n", [("hard-space", 2), ("hard-space", 4)], id="hard spaces"),
        pytest.param("---\na: b\u00a0c\n---\n", [], id="hard space inside a value"),
    ],
)  # fmt: skip
def test_fences_are_found_or_told(text: str, expected: list[tuple[str, int]]) -> None:
    """A fence that is missing, late or mistaken must be told at its line."""
    _, problems = split(text, PATH)

    assert expected == [(problem.code, problem.line) for problem in problems]


def test_the_body_of_an_unclosed_file_is_kept() -> None:
    """Whoever forgets the fence should hear at once what else is wrong."""
    parts, _ = split("---\na: b\n\n## Teks\n\n![](x.png)\n", PATH)

    assert parts is not None
    assert (parts.body, parts.body_line) == ("## Teks\n\n![](x.png)\n", 4)


@pytest.mark.parametrize(
    ("data", "text", "expected"),
    [
        pytest.param(b"a\r\nb\rc\n", "a\nb\nc\n", [], id="line ends"),
        pytest.param(b"\xef\xbb\xbfa", "a", ["byte-order-mark"], id="byte-order mark"),
        pytest.param(b"\xef\xbb\xbf", None, ["empty-file"], id="byte-order mark alone"),
        pytest.param("a".encode("utf-16"), None, ["utf-16"], id="UTF-16"),
        pytest.param("ab".encode("utf-16-be"), None, ["utf-16"], id="UTF-16 without a mark"),
        pytest.param(b"a\r\nb\xe9", None, ["not-utf-8"], id="a code page"),
        pytest.param(b"", None, ["empty-file"], id="empty"),
    ],
)
def test_bytes_become_text(data: bytes, text: str | None, expected: list[str]) -> None:
    """What an office PC does to a file must be undone or told."""
    read, problems = decode(data, PATH)

    assert (text, expected) == (read, [problem.code for problem in problems])


def test_a_byte_that_is_not_utf_8_has_a_place() -> None:
    """The line and the column must be those that an editor shows."""
    _, (problem,) = decode(b"a\r\n\xc3\xa9\xe9", PATH)

    assert (problem.line, problem.column, problem.values) == (2, 2, (("byte", "0xe9"),))
