"""Two engines: where the fast one takes a text, it reads it like the other, whatever authors think of."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from mkdocs.utils import meta

from benchmarks.generator import generate
from lumbung.renderer.cleaning import clean
from lumbung.renderer.heads import split
from lumbung.renderer.job import Job
from lumbung.renderer.mkdocs import configuration
from lumbung.renderer.plain import Heading, converted, runs

CITED = '<sup class="lb-ref"><a href="#lb-sumber-berita" aria-label="Sumber 2">2</a></sup>'
INLINE = (
    *(
        "kata",
        "Dua kata",
        "*miring*",
        "**tebal**",
        "**dua kata**",
        "* ",
        "**",
        "*a*b",
        "(*x*)",
        "**a.**",
        "**“a”**",
        "_x_",
    ),
    *(
        "[a](b.md)",
        '[a b](c.md#d "Judul")',
        "![g](h.png)",
        '![g](h.png "J")',
        "[x]",
        "[ ]",
        "[a](b c)",
        "](",
        "[a](b.md)(c)",
    ),
    *(
        CITED,
        "<b>x</b>",
        "<",
        ">",
        "&",
        "&amp;",
        "\\*",
        "`k`",
        "``",
        "~",
        "“kutip”",
        '"lurus"',
        "'",
        "…",
        "--",
        "50%",
        "#",
        "!",
    ),
    *(
        "1.",
        "10)",
        "-",
        "+",
        "|",
        "||",
        "{: .x }",
        "http://contoh.id",
        "a@b.id",
        "::",
        "=",
        "\u00a0",
        "\u200b",
        "é",
        "😀",
        "!!!",
        "[TOC]",
    ),
)
LINES = (
    *(
        "{}",
        "## {}",
        "### {}",
        "# {}",
        "#### {}",
        "##{}",
        "## {} ##",
        "- {}",
        "* {}",
        "+ {}",
        "1. {}",
        "2. {}",
        "3) {}",
    ),
    *(
        "- [ ] {}",
        "- - {}",
        "- 1. {}",
        "  - {}",
        "    {}",
        "  {}",
        "> {}",
        "| {} | {} |",
        "|---|---:|",
        "| {} |",
        "|:-:|",
    ),
    *(
        "!!! note",
        '!!! tip "{}"',
        "    {}",
        "???",
        "---",
        "===",
        ": {}",
        "{}  ",
        "",
        "",
        "",
        "",
        "```",
        "<div>",
        "</div>",
    ),
)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> markdown.Markdown:
    """The engine as every page meets it."""
    folder = tmp_path_factory.mktemp("mesin")
    (folder / "staged").mkdir()
    (folder / "mkdocs.yml").write_text("site_name: Uji\n", encoding="utf-8")
    words = {"words": {"permalink": "Tautan tetap"}}
    config = configuration(Job(folder / "mkdocs.yml", folder / "staged", folder / "site", date(2026, 1, 1), words))
    return markdown.Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"])


def line(pieces: tuple[str, list[str]]) -> str:
    form, inline = pieces
    return form.replace("{}", " ".join(inline), 1).replace("{}", inline[0])


TEXTS = some.lists(
    some.tuples(some.sampled_from(LINES), some.lists(some.sampled_from(INLINE), min_size=1, max_size=3)).map(line),
    min_size=1,
    max_size=7,
).map("\n".join)


@settings(max_examples=1500, deadline=None)
@given(text=TEXTS)
def test_what_the_fast_engine_takes_it_reads_like_the_other(other: Any, text: str) -> None:
    agrees(other, text)


@pytest.mark.parametrize("form", LINES)
def test_every_piece_in_every_line(other: Any, form: str) -> None:
    """All pairs of what may stand in a text, also glued together."""
    for inline in INLINE:
        agrees(other, line((form, [inline])))
        agrees(other, f"Kata\n\n{line((form, ['kata', inline, 'kata']))}\n\nKata")
        for glued in (f"a{inline}", f"{inline}a", f"({inline}).", f"{inline}{inline}"):
            agrees(other, f"{line((form, [glued]))}\nlanjut")


def agrees(other: markdown.Markdown, text: str) -> None:
    parts = runs(text)
    if parts is None:
        return
    headings: list[Heading] = []
    html = converted(parts, lambda address: address, 'title="Tautan tetap"', headings)
    if html is None:
        return
    other.reset()
    assert clean(html) == clean(other.convert(text)), text
    assert headings == list(flat(other.toc_tokens))  # type: ignore[attr-defined]  # the extension puts it there


def flat(tokens: list[dict[str, Any]]) -> Any:
    for token in tokens:
        yield token["level"], token["id"], token["name"]
        yield from flat(token["children"])


def test_what_people_write_is_plain(other: Any, tmp_path: Path) -> None:
    """Profiles as they are usually written pass, else the fast engine would be of no use."""
    generate(tmp_path, 40, 1)
    bodies = [split(path.read_bytes())[0] for path in (tmp_path / "innovations").glob("*.md")]
    texts = [re.sub(r"\[\^[^\]]+\]", CITED, body) for body in bodies if body]
    assert len([text for text in texts if runs(text)]) > 0.9 * len(texts)
    for text in texts:
        agrees(other, text)


HEADS = (
    '---\ntitle: "Satu"\nscripts: ["a.js", "b.js"]\ntoc: false\ncount: 3\n---\n\nIsi\n',
    "---\ntitle: Satu\n---\nIsi",
    '---\ntitle: "a\\nb"\n---\nIsi',
    '---\ntitle: "a: b # c"\n---\n\n\n---\nIsi\n---\n',
    '---\ntitle: "a"\ntitle: "b"\n---\nIsi',
    '---\ntitle: "a"\n...\nIsi\n---\n',
    "---\ntitle: 010\nrate: 1.5\nnone: null\nnested: {}\n---\nIsi",
    '---\ntitle: "a\u2028b"\n---\nIsi',
    '\ufeff---\r\ntitle: "a"\r\n---\r\nIsi\r\nlagi\r',
    "judul: satu\n\nIsi",
    "---\n---\nIsi",
    "---\n",
    "",
)


@pytest.mark.parametrize("text", HEADS)
def test_front_matter_is_read_as_mkdocs_reads_it(text: str, tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(text.encode())
    assert split(file.read_bytes()) == meta.get_data(file.read_text(encoding="utf-8-sig"))
