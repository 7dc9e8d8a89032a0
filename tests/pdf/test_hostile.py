"""Texts that mean harm or no harm at all: everything is printed as written, and nothing of it is run."""

from dataclasses import replace
from pathlib import Path

import pytest

from lumbung.model import Body
from lumbung.pdf import Desk, profile_document
from lumbung.pdf.characters import drawable, running
from lumbung.pdf.coverage import COVERED
from lumbung.pdf.document import Document
from lumbung.pdf.nodes import paragraph
from tests.pdf.reading import BREAK, printed, reader, text

CODE = (
    '#import "@preview/cetz:0.3.0": *',
    '#include "/etc/passwd"',
    '#read("/etc/passwd")',
    "#panic()",
    "#let x = 1; #x",
    "$ integral_0^1 x $",
    "@label <label> @preview/x",
    "= Bukan judul",
    "*tebal* _miring_ `kode`",
    r"\u{1F600} \# \\ ~ -- --- ...",
    "//komentar /* komentar */",
    "#[isi] #{isi} #(1, 2)",
    "https://example.org/#x[y]",
)


def with_body(desk: Desk, markdown: str, **fields: object) -> Document:
    profile = desk.catalogue.by_slug["layanan-lengkap"]
    record = profile.record.model_copy(update=fields)
    return profile_document(desk, replace(profile, record=record, body=Body(text=markdown)))


@pytest.mark.parametrize("code", CODE)
def test_code_in_a_field_is_printed_as_written(desk: Desk, code: str) -> None:
    """Title, summary and tags are text, whatever they look like."""
    content = printed(with_body(desk, "", title=code, summary=code, tags=(code,), beneficiaries=(code,)))

    assert text(content).count(" ".join(code.split())) >= 3
    assert reader(content).metadata.title == code  # type: ignore[union-attr]


def test_code_in_a_body_is_printed_as_written(desk: Desk) -> None:
    """Inside a code block every line stands as written."""
    whole = text(printed(with_body(desk, "## Kode\n\n```\n" + "\n".join(CODE) + "\n```\n")))

    assert [code for code in CODE if " ".join(code.split()) not in whole] == []


def test_code_in_running_text_is_never_run(desk: Desk) -> None:
    """In running text Markdown reads its own marks; what is left is printed."""
    whole = text(printed(with_body(desk, "\n\n".join(f"teks {code}" for code in CODE))))

    assert "#panic()" in whole
    assert '#read("/etc/passwd")' in whole
    assert "root:" not in whole


def test_markup_of_the_web_is_harmless(desk: Desk) -> None:
    """Scripts vanish, unknown tags leave their text, open tags close."""
    body = "<script>alert(1)</script>\n\n<div onclick='x'>teks <b>tebal\n\n<table><tr><td>sel\n\n<svg><text>gambar</text></svg>"
    whole = text(printed(with_body(desk, body)))

    assert "teks tebal" in whole
    assert "sel" in whole
    assert "alert" not in whole


def test_other_scripts_are_printed(desk: Desk) -> None:
    """Hebrew, Arabic, Greek and Cyrillic have letters in the fonts inside, also in bold and in titles."""
    body = "## עברית\n\nשלום **שלום** *مرحبا* **مرحبا** Ελλάδα Россия ñ ő ẹ ↔ ≤ €"
    content = printed(with_body(desk, body, title="مرحبا Россия"))

    whole = text(content)
    assert "Ελλάδα Россия ñ ő ẹ ↔ ≤ €" in whole
    assert "שלום" in whole or "םולש" in whole


def test_what_no_font_can_draw_is_named(desk: Desk) -> None:
    """An emoji or a Javanese letter is printed as its name, and no box stands for it."""
    whole = text(printed(with_body(desk, "Halo 😀, ꦗꦮ dan 漢.", title="Judul 🚀")))

    assert "Halo [grinning face]" in whole
    assert "[javanese letter ja]" in whole
    assert "Judul [rocket]" in whole


def test_every_character_that_counts_as_covered_can_be_drawn(desk: Desk) -> None:
    """The engine refuses a character without a drawing; none of ours is refused in any style."""
    document = with_body(desk, "")
    letters = [chr(point) for point in sorted(COVERED)]
    rows = [" ".join(letters[start : start + 40]) for start in range(0, len(letters), 40)]
    blocks = [paragraph([{"t": style, "c": [row]}]) for row in rows for style in ("b", "i", "quiet")]
    blocks += [paragraph([{"t": "b", "c": [{"t": "i", "c": [row]}]}]) for row in rows]

    assert len(reader(printed(replace(document, blocks=blocks))).pages) > 5


@pytest.mark.parametrize("text_", ["a\u0000b", "a\ufeffb", "a\u202eb", "\ud7ff\ufffe", "e\u0301", "\U000e0001x"])
def test_unseen_characters_leave_no_trace(text_: str) -> None:
    """Control characters go, composed letters stay."""
    assert all(ord(character) in COVERED or character in "\n\t" for character in drawable(text_))


def test_long_words_break(desk: Desk) -> None:
    """A word of a thousand letters stays on the paper, and all its letters are there."""
    word = "abcdefghij" * 100
    content = printed(with_body(desk, f"{word}\n\n| a | b |\n| --- | --- |\n| {word} | {word} |\n", title=word[:95]))
    found = text(content).replace(" ", "")

    assert found.count(word) >= 1
    assert BREAK in running(word)
    assert all(_width(page) <= 596 for page in reader(content).pages)


def _width(page: object) -> float:
    """How far to the right the text of a page begins, in points."""
    furthest = [0.0]

    def visit(_text: str, _cm: object, matrix: list[float], *_: object) -> None:
        furthest.append(matrix[4])

    page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]
    return max(furthest)


def test_an_endless_address_is_words_alone(desk: Desk) -> None:
    """An address longer than the engine takes loses its link, not its words."""
    whole = text(printed(with_body(desk, f"[kata tautan](https://example.org/{'a' * 9000})")))

    assert "kata tautan" in whole


def test_wide_tables_become_lists(desk: Desk) -> None:
    """More columns than paper can hold: each row is told with the words of the head."""
    head = "|".join(f"kolom {number}" for number in range(20))
    body = f"|{head}|\n|{'---|' * 20}\n|{'|'.join(f'isi {number}' for number in range(20))}|\n"

    assert "kolom 19: isi 19" in text(printed(with_body(desk, body)))


def test_thousands_of_lines_and_deep_nesting(desk: Desk) -> None:
    """Length and depth cost pages, not the document."""
    long = "\n".join(f"- baris {number}" for number in range(4000))
    deep = "\n".join("    " * level + f"- tingkat {level}" for level in range(40))
    quotes = ">" * 60 + " dalam"
    tags = "<div>" * 500 + "inti" + "</div>" * 500
    bold = "".join("<b><i>" for _ in range(60)) + "tebal" + "".join("</i></b>" for _ in range(60))
    whole = text(printed(with_body(desk, f"{long}\n\n{deep}\n\n{quotes}\n\n{tags}\n\n{bold}")))

    for wanted in ("baris 3999", "tingkat 39", "dalam", "inti", "tebal"):
        assert wanted in whole


def test_headings_may_skip_levels(desk: Desk) -> None:
    """A body that jumps from level two to five still makes a document that readers by ear can follow."""
    body = "##### Lima\n\n## Dua\n\n###### Enam\n\n> ## Dalam kutipan\n\n- # Dalam daftar"

    assert "Enam" in text(printed(with_body(desk, body)))


def test_a_picture_that_is_none_leaves_its_description(desk: Desk, tmp_path: Path) -> None:
    """A file that no program can open is replaced by its alternative text."""
    folder = tmp_path / "innovations" / "layanan-lengkap"
    folder.mkdir(parents=True)
    (folder / "loket.png").write_bytes(b"\x89PNG\r\n\x1a\nrusak")
    document = with_body(desk, "")

    content = printed(replace(document, pictures=dict.fromkeys(document.pictures, folder / "loket.png")))

    assert "Kotak berwarna sebagai gambar uji" in text(content)


def test_no_file_outside_the_desk_is_read(desk: Desk) -> None:
    """A link or a picture that points elsewhere is no picture, and nothing is opened."""
    whole = text(printed(with_body(desk, "![rahasia](../../../mkdocs.yml)\n\n![luar](/etc/hostname)")))

    assert "rahasia" in whole
    assert "luar" in whole


@pytest.mark.parametrize("section", ["<p><![ a", "<p>a<![x[y", "<![]", "<div><![if a]>tengah<![endif]></div>"])
def test_marked_sections_stop_nothing(desk: Desk, section: str) -> None:
    """What Python's reader of HTML gives up at is drawn or left out, and the rest stands."""
    assert "Sebelum." in text(printed(with_body(desk, f"Sebelum.\n\n{section}\n\n</p>")))
