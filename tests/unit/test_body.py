"""Headings, links, images and citations of a body."""

import time

import pytest

from lumbung.reading import mask, read_body, rewrite

LONG = 50_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a `b` c", "a     c", id="span"),
        pytest.param("a ``b ` c`` d", "a           d", id="span of two"),
        pytest.param("a ` b", "a ` b", id="lone tick"),
        pytest.param("a ` b\n\nc ` d", "a ` b\n\nc ` d", id="a span ends with its paragraph"),
        pytest.param("a \\`b` c", "a \\`b` c", id="escaped"),
        pytest.param("```\na\n```\nb", "   \n \n   \nb", id="fence"),
        pytest.param("~~~x\n```\n~~~\nb", "    \n   \n   \nb", id="other fence"),
        pytest.param("````\n```\n````\nb", "    \n   \n    \nb", id="longer fence"),
        pytest.param("- a\n    ```\n    b\n    ```\nc", "- a\n       \n     \n       \nc", id="fence in a list"),
        pytest.param("```\na", "```\na", id="unclosed fence is text"),
        pytest.param("```a``` b\nc", "        b\nc", id="three ticks in a line"),
        pytest.param("a <!-- b\nc --> d", "a       \n      d", id="comment"),
        pytest.param("a <!-- b", "a <!-- b", id="unclosed comment"),
    ],
)
def test_code_and_comments_are_blanked_in_place(text: str, expected: str) -> None:
    """Masking must keep every other character where it was."""
    assert expected == mask(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("## A\n\nb\n\n### C\n\nd\n\n## E\n", [("A", 2, 5), ("C", 3, 9), ("E", 2, 13)], id="levels"),
        pytest.param("##A ##\nb", [("A", 2, 5)], id="no space, closing hashes"),
        pytest.param("A\n===\n\nB\n---\n", [("A", 1, 5), ("B", 2, 8)], id="underlined"),
        pytest.param("a\nb\n---\n", [], id="a rule below a paragraph"),
        pytest.param("```\n# a\n```\n", [], id="code"),
        pytest.param("    # a\n", [], id="indented"),
    ],
)
def test_sections_are_found(text: str, expected: list[tuple[str, int, int]]) -> None:
    """A heading is what the renderer makes one, with its line in the file."""
    sections = read_body(text, 5).sections

    assert expected == [(section.title, section.level, section.line) for section in sections]


def test_a_section_holds_its_own_sections() -> None:
    """Its text ends with the next heading of its level or above; comments are no text."""
    sections = read_body("## A\n\n<!-- x -->\n### B\nb\n## C\n<!-- y -->\n", 1).sections

    assert [section.text for section in sections] == ["### B\nb", "b", ""]


@pytest.mark.parametrize(
    ("text", "links", "images"),
    [
        pytest.param("[a](b.md)", [("b.md", "a", "", 1)], [], id="link"),
        pytest.param("x [a](<b c.md> 'd') y", [("b c.md", "a", "d", 3)], [], id="brackets and title"),
        pytest.param('![a](b/c d.png "e")', [], [("b/c d.png", "a", "e", 1)], id="image with a space in its name"),
        pytest.param("[![a](b.png)](c.md)", [("c.md", "![a](b.png)", "", 1)], [("b.png", "a", "", 2)], id="image in a link"),
        pytest.param("[a [b] c](d)", [("d", "a [b] c", "", 1)], [], id="nested brackets"),
        pytest.param("[a](b_(c).md)", [("b_(c).md", "a", "", 1)], [], id="parentheses in an address"),
        pytest.param("[a\nb](c)", [("c", "a\nb", "", 1)], [], id="two lines"),
        pytest.param("[a]: b.md", [("b.md", "a", "", 1)], [], id="definition"),
        pytest.param("\\[a](b)", [], [], id="escaped"),
        pytest.param("`[a](b)`", [], [], id="code"),
        pytest.param("[^a](b)", [], [], id="citation before a parenthesis"),
        pytest.param("[a\n\nb](c)", [], [], id="two paragraphs"),
        pytest.param("[a] (b)", [], [], id="space between"),
        pytest.param("[a](b c", [], [], id="unclosed"),
    ],
)  # fmt: skip
def test_links_and_images_are_found(
    text: str, links: list[tuple[str, str, str, int]], images: list[tuple[str, str, str, int]]
) -> None:
    """Target, text, title and column must be those that the renderer will use."""
    body = read_body(text, 1)

    assert (links, images) == tuple(
        [(found.target, found.text, found.title, found.place.column) for found in mentions]
        for mentions in (body.links, body.images)
    )


def test_citations_have_places() -> None:
    """A citation must be found in its line and column, and not in code."""
    citations = read_body("a.[^x]\n`[^y]`\nb[^z-1]", 10).citations

    assert [(found.target, *found.place) for found in citations] == [("x", 10, 3), ("z-1", 12, 2)]


def test_rewriting_changes_targets_and_citations_alone() -> None:
    """Code, text and titles must stay as they are."""
    text = 'a[^x] [b](c.md "d") ![e](f.png) `[g](h)[^i]`\n\n[j]: k.md\n'
    expected = 'a(x) [b](<c.md> "d") ![e](<f.png>) `[g](h)[^i]`\n\n[j]: <k.md>\n'

    assert expected == rewrite(text, lambda target: f"<{target}>", lambda name: f"({name})")


def test_rewriting_nothing_changes_nothing() -> None:
    """Targets that stay the same must leave the same text."""
    text = "[![a](b.png)](c.md) [d](<e f>) ```\n[x](y)\n```\n"

    assert text == rewrite(text, str, str)


@pytest.mark.parametrize(
    "piece",
    [
        *("[", "]", "(", "![", "](", "`", "` `` ", "<!--", "[^", "[^a", "](<", '](x "', "[a](b", "![a](b", "[![a](b)"),
        *("](  ", "](a b ", "```x\n", "~~~\n", "# x\n", "x\n=\n", "\n", "[a]:", "\\[", "<"),
    ],
)
def test_reading_is_linear(piece: str) -> None:
    """Fifty thousand brackets must take as long as fifty thousand letters, not a thousand times as long."""
    started = time.process_time()
    read_body(piece * LONG, 1)
    rewrite(piece * LONG, str, str)

    assert time.process_time() - started < 10  # quadratic takes minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a [b](x.md) c", "a b c", id="link"),
        pytest.param("a [b](x.md) [c](y.md)", "a b [c](Y)", id="one of two"),
        pytest.param("[x]: x.md", "[x]: #", id="definition"),
    ],
)
def test_a_link_without_a_target_leaves_its_words(text: str, expected: str) -> None:
    """A link that may lead nowhere must leave only what it says."""
    targets = {"x.md": None, "y.md": "Y"}

    assert rewrite(text, lambda written: targets[written], lambda _: "") == expected
