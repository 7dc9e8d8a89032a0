"""Bodies that would keep a renderer busy for minutes are told, and everything that reads a body is linear in what is left."""

import pytest

from lumbung.checks.markup import removed
from lumbung.checks.tangles import tangle
from lumbung.model import Body
from lumbung.personal import find
from lumbung.reading import read_body, rewrite
from lumbung.search.plain_text import plain_text

LENGTH = 20_000
TANGLED = {
    "quotes": "> " * 25,
    "quotes without spaces": ">" * 25 + " a",
    "lists on one line": "- " * 25 + "a",
    "numbers on one line": "1. " * 25 + "a",
    "lists within lists": "\n".join("    " * level + "- a" for level in range(25)),
    "tabbed lists": "\n".join("\t" * level + "- a" for level in range(25)),
    "brackets": "[" * 200,
    "links never closed": "[a](" * 200,
    "pictures never closed": "![a" * 200,
    "brackets in brackets": "[" * 200 + "]" * 200,
    "tags in tags": "<a " * 400,
    "terms": "a\n: b\n" * 400,
    "headings": "## a\n" * 400,
    "headings without words": "#\n" * 400,
    "headings by lines": "a\n=\n" * 400,
    "rules": "***\n" * 400,
    "rules with spaces": "- - -\n" * 400,
}
HONEST = {
    "links": "- [a](b.md)\n" * 2000,
    "a wide table of links": "|a|b|\n|-|-|\n" + "|[a](b.md)|[c](https://d.example)|\n" * 500,
    "citations": "Kalimat.[^a]\n" * 1000,
    "lists": "- a\n    - b\n        - c\n" * 500,
    "quotes": "> a\n> > b\n" * 500,
    "tags": "<kbd>a</kbd> < b\n" * 1000,
    "code": "```text\n" + "x[ <a \n" * 1000 + "```\n",
}


@pytest.mark.parametrize("name", TANGLED)
def test_knots_are_told(name: str) -> None:
    text = f"Paragraf.\n\n{TANGLED[name]}\n"
    offset = tangle(Body(text))

    assert offset is not None
    assert 0 <= offset <= len(text)


@pytest.mark.parametrize("name", HONEST)
def test_long_honest_texts_pass(name: str) -> None:
    assert tangle(Body(HONEST[name])) is None


SEEDS = (
    *(
        "[",
        "[a",
        "[a](",
        "![a",
        "[^",
        "[a]: ",
        "<",
        "<a ",
        '<a "',
        "<!--",
        "*",
        "*a ",
        "_",
        "***a ",
        "`",
        "`a ",
        "{",
        "{:",
    ),
    *("a{: ", "# ", " ", "\n", " \n", "|", "|a", "```\n", "~~~ a\n", "\\", "<http://", "a@", "a.", "1", "1 ", "0812 "),
    *(
        "rekening ",
        "BRI a.n. ",
        "rumah -7.12345 ",
        "7° ",
        '."',
        "a. ",
        "1. ",
        "- ",
        "> ",
        "\x02",
        "&",
        "<b>",
        "#",
        "=",
        "0812-",
    ),
)
READERS = {
    "reading": lambda text: read_body(text, 1),
    "rewriting": lambda text: rewrite(text, lambda target: target, lambda _: ""),
    "HTML": lambda text: [*removed(Body(text))],
    "the index": plain_text,
    "personal data": lambda text: [*find(text)],
    "knots": lambda text: tangle(Body(text)),
}


@pytest.mark.parametrize("reader", READERS)
def test_every_reader_gets_through_any_repetition(reader: str) -> None:
    """Where one expression is quadratic, this test is what becomes slow."""
    for seed in SEEDS:
        text = (seed * LENGTH)[:LENGTH]
        for whole in (text, f"a {text} b", f"# a {text}", f"[a]({text}"):
            READERS[reader](whole)
