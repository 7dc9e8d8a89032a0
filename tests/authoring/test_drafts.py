"""A fresh draft can be read at once, asks only for what is missing, and passes once that is filled in."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rooms import SETTINGS, checked, content, told

from lumbung.authoring import drafts
from lumbung.authoring.fields import entry
from lumbung.authoring.naming import slug, visit_slug
from lumbung.model import SECTIONS, Agency, Document, Innovation, Lab, Record, Visit, When, declared
from lumbung.model.kinds import OneOf
from lumbung.reading import read_document
from lumbung.reading.tree import grow
from lumbung.scalars import clean, scalar
from lumbung.words import LANGUAGES, words_for

ROOT = Path(__file__).parent.parent.parent
WORDS = words_for("id")
OPTION = re.compile(r"^( *)#(?=\S|  )", re.MULTILINE)
DAY = {"reviewed": "2026-11-23"}
OPEN = [("empty", "sources[1].id")]
MISSING = {
    "innovations/antar-obat.md": [("empty", "summary"), *OPEN, *(("section-empty", title) for title in SECTIONS)],
    "visits/2026-11-20-contoh.md": OPEN,
    "labs/2025.md": OPEN,
}
FILLED = (
    ("summary:", "summary: Obat diantar ke rumah."),
    ("  - id:  #", "  - id: berita  #"),
    ("    url:  #", "    url: https://contoh.go.id/1  #"),
)


def fresh(language: str = "id", title: str = "Antar Obat") -> dict[str, str]:
    words = words_for(language)
    return {
        "innovations/antar-obat.md": drafts.innovation({"title": title, "agency": "dinkes", **DAY}, words),
        "visits/2026-11-20-contoh.md": drafts.visit(
            {"title": title, "delegation": title, "date": "2026-11-20", **DAY}, words
        ),
        "labs/2025.md": drafts.lab({"year": "2025", "name": title, **DAY}, words),
    }


def fill(text: str) -> str:
    """What an author does: type behind the colons and below the headings."""
    for open_key, filled in FILLED:
        text = re.sub(rf"^{re.escape(open_key)}", filled, text, count=1, flags=re.MULTILINE)
    return re.sub(r"(?m)^(## .*)$", r"\1\n\nPetugas datang.\n", text)


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", MISSING)
def test_a_fresh_draft_asks_for_what_is_missing(tmp_path: Path, path: str, language: str) -> None:
    """No message but of open keys and sections, in whichever language the help is written."""
    root = content(tmp_path)
    write(root, path, fresh(language)[path])

    assert told(root, path) == MISSING[path]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", MISSING)
def test_a_filled_draft_passes(tmp_path: Path, path: str, language: str) -> None:
    """Once the open places are filled, `check` has nothing to say."""
    root = content(tmp_path)
    write(root, path, fill(fresh(language)[path]))

    assert checked(root, path) == ()


def test_a_stub_asks_for_less(tmp_path: Path) -> None:
    """A stub needs neither summary nor section, and its draft opens none."""
    root = content(tmp_path)
    text = drafts.innovation({"title": "A", "agency": "dinkes", "stub": "ya", **DAY}, WORDS, opened=())
    write(root, "innovations/a.md", text)

    assert told(root, "innovations/a.md") == OPEN


@pytest.mark.parametrize("kind", [Innovation, Visit, Lab, Agency])
def test_every_key_stands_in_declared_order(kind: type[Record]) -> None:
    """Open, filled or as a comment: each key once, none forgotten."""
    keys = [field.key for field in declared(kind)]
    lines = "\n".join(entry(kind, {}, WORDS)).splitlines()
    found = [match[1] for line in lines if (match := re.match(r"#?([a-z_]+):", line))]

    assert found == keys


@pytest.mark.parametrize("path", MISSING)
def test_every_option_can_be_used_by_deleting_its_mark(tmp_path: Path, path: str) -> None:
    """With each # in front of an option deleted, and nothing else changed, the examples are a record that is right."""
    text = fill(OPTION.sub(r"\1", fresh()[path]))
    write(tmp_path, path, text)
    kind: type[Record] = {"i": Innovation, "v": Visit, "l": Lab}[path[0]]

    document, problems = read_document(tmp_path / path, path, kind)

    assert problems == ()
    assert isinstance(document, Document)
    assert all(getattr(document.record, field.key) not in (None, ()) for field in declared(kind))


@pytest.mark.parametrize("kind", [Innovation, Visit, Lab, Agency])
def test_short_lists_are_told_whole(kind: type[Record]) -> None:
    """A field of an official list names its choices, or where they stand."""
    text = " ".join(line.lstrip("# ") for line in entry(kind, {}, WORDS))
    for field in declared(kind):
        if isinstance(field.kind, OneOf):
            keys = ", ".join(field.kind.vocabulary.keys)
            assert keys in text or len(keys) > 120
    assert "Pilihan" in text


@settings(max_examples=100, deadline=None)
@given(title=st.text(min_size=1, max_size=100).filter(clean))
def test_any_title_is_read_back(title: str) -> None:
    """Quotes, colons, hashes and letters of any script come back as they were, in every kind of draft."""
    wanted = clean(title)
    for path, text in fresh(title=wanted).items():
        front = text.partition("\n---\n")[0].removeprefix("---\n")
        tree = grow(front)
        assert tree.faults == [], (path, tree.faults)
        key = "name" if path.startswith("labs") else "title"
        assert tree.data[key] == wanted


ODD = st.lists(
    st.sampled_from([*"\"':#-[]{},&*!|>%@`“”‘’?\\~ \t", "null", "ya", "2020", "0271", ": ", " #", "é", "\u00a0"])
).map("".join)


@settings(max_examples=200, deadline=None)
@given(text=ODD.filter(clean), in_list=st.booleans())
def test_any_scalar_is_read_back(text: str, in_list: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    """What YAML has a meaning for is quoted."""
    wanted = clean(text)
    written = scalar(wanted, free_text=True, in_flow=in_list)
    tree = grow(f"key: [{written}, b]\n" if in_list else f"key: {written}\n#next: a\n")

    assert (tree.faults, tree.data) == ([], {"key": [wanted, "b"] if in_list else wanted})


@settings(max_examples=200, deadline=None)
@given(title=st.text(max_size=300))
def test_names_are_names_that_checks_accept(title: str) -> None:
    """A slug is a valid file name, or empty; a visit's always holds a name."""
    name = slug(title)
    named = visit_slug(When(2020, 11), title)

    assert not name or (re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) and len(name) <= 100)
    assert re.fullmatch(r"2020-11-[a-z][a-z0-9]*(-[a-z0-9]+)*", named)
    assert len(named) <= 100


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Antar Obat", "antar-obat"),
        ("Jum'at Berkah", "jumat-berkah"),
        ("Café Ilmu", "cafe-ilmu"),
        ("ꦗꦮ", ""),
        ("CON", "con-1"),
        ("kata " * 40, ("kata-" * 20).strip("-")),
    ],
)
def test_slugs(title: str, name: str) -> None:
    """Letters of other alphabets are left out, long names end at a word, and Windows can hold the file."""
    assert slug(title) == name


def typed_files() -> list[tuple[Path, type[Record]]]:
    kinds: dict[str, type[Record]] = {"innovations": Innovation, "visits": Visit, "labs": Lab}
    return [
        (path, kind)
        for folder, kind in kinds.items()
        for base in (ROOT, ROOT / "tests" / "district")
        for path in sorted((base / folder).glob("*.md"))
        if not path.name.endswith(".en.md")
    ]


def test_a_whole_record_is_written_so_that_it_reads_the_same(tmp_path: Path) -> None:
    """Every record that there is, typed anew as a draft, is the same record."""
    makers: dict[type[Record], Any] = {Innovation: drafts.innovation, Visit: drafts.visit, Lab: drafts.lab}
    files = typed_files()
    for path, kind in files:
        document, _ = read_document(path, "x", kind)
        assert isinstance(document, Document)
        copy = tmp_path / path.name
        copy.write_text(makers[kind](drafts.values_of(document.record), WORDS), encoding="utf-8", newline="\n")
        again, problems = read_document(copy, "x", kind)
        assert isinstance(again, Document)
        assert (problems, again.record) == ((), document.record), path

    assert len(files) > 30


def test_the_small_folder_is_what_it_seems(tmp_path: Path) -> None:
    """The folder of these tests has no problems of its own."""
    root = content(tmp_path)

    assert SETTINGS
    assert checked(root, ".") == ()
