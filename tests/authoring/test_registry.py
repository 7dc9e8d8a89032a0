"""Agencies are found by any of their names, and a new one joins the registry without a byte changed above it."""

import re
from pathlib import Path

import pytest
from rooms import AGENCIES, checked, content

from lumbung.authoring.agencies import Agencies, kind_of
from lumbung.authoring.registry import addition
from lumbung.model import Agency, declared
from lumbung.reading.tree import grow
from lumbung.vocabulary import AGENCY_KINDS
from lumbung.words import words_for

WORDS = words_for("id")
NEW = {"key": "dinbaru", "name": "Dinas Baru: #1", "kind": "dinas"}


def agency(key: str, name: str, short_name: str | None = None, former: tuple[str, ...] = ()) -> Agency:
    return Agency.model_validate(
        {"key": key, "name": name, "kind": "dinas", "former_names": list(former)}
        | ({"short_name": short_name} if short_name else {})
    )


REGISTRY = Agencies(
    (
        agency("dinkes", "Dinas Kesehatan", "Dinkes", ("Dinas Kesehatan dan Sosial",)),
        agency("dlh", "Dinas Lingkungan Hidup"),
        agency("dpmptsp", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
        agency("pkm-a", "Puskesmas Utara"),
        agency("pkm-b", "Puskesmas Selatan"),
        agency("ganda-1", "Balai Ganda"),
        agency("ganda-2", "Balai Ganda"),
    ),
    "Kabupaten Contoh",
)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("dinkes", "dinkes"),
        ("DINAS  KESEHATAN", "dinkes"),
        ("Dinas Kesehatan Kabupaten Contoh", "dinkes"),
        ("Dinas Kesehatan Kab. Contoh", "dinkes"),
        ("Dinas Kesehatan dan Sosial", "dinkes"),
        ("Dinas Lingkungan Hidup (DLH)", "dlh"),
        ("DLH", "dlh"),
        ("DPMPTSP", "dpmptsp"),
        ("Dinas Kesehatan Kabupaten Lain", None),
        ("Dinas Kesehatn", None),
        ("Balai Ganda", None),
        ("", None),
    ],
)
def test_an_agency_is_found_only_where_one_can_be_meant(written: str, key: str | None) -> None:
    """Key, name, short or former name and initials count; another district's, a misspelled and a doubtful one do not."""
    assert REGISTRY.find(written) == key


def test_what_is_near_is_offered() -> None:
    """A misspelled name has its candidates, the likeliest first."""
    assert REGISTRY.near("Dinas Kesehatn")[0] == "dinkes"
    assert REGISTRY.near("xyzzy") == ()


def test_parts_of_names_find_agencies() -> None:
    """Every word that was typed stands somewhere in a name."""
    assert [item.key for item in REGISTRY.containing("puskes ut")] == ["pkm-a"]
    assert [item.key for item in REGISTRY.containing("puskesmas")] == ["pkm-a", "pkm-b"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Dinas Kesehatan", "dinas"), ("Puskesmas Utara", "puskesmas"), ("SMP Negeri 1", "sekolah"), ("Yayasan", None)],
)
def test_a_name_may_tell_the_kind(name: str, kind: str | None) -> None:
    """What does not is asked for."""
    assert kind_of(name, AGENCY_KINDS.keys) == kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# hanya komentar\n",
        "- {key: a, name: A, kind: dinas}\n",
        "- key: a\n  name: A\n  kind: dinas\n\n",
        "  - key: a\n    name: A\n    kind: dinas\n  # di akhir",
        "- key: a\n  name: A   # tetap\n  kind: dinas",
    ],
)
def test_a_new_agency_continues_the_list(text: str) -> None:
    """Whatever the list's indent and end, it holds one entry more and nothing else changes."""
    added = addition(text, NEW, WORDS)
    before, after = grow(text), grow(text + (added or ""))

    assert added is not None
    assert after.faults == []
    assert after.data == [*(before.data or []), NEW]


@pytest.mark.parametrize("text", ["[{key: a, name: A, kind: dinas}]\n", "key: a\n", "- key: [a\n", "- key: a\n...\n"])
def test_a_list_that_cannot_be_continued_is_left_alone(text: str) -> None:
    """A list in brackets, no list at all, a broken one, a closed one."""
    assert addition(text, NEW, WORDS) is None


def test_every_option_of_a_new_agency_can_be_used_by_deleting_its_mark(tmp_path: Path) -> None:
    """With each # in front of an option deleted, and nothing else changed, `check` has nothing to say of the values."""
    root = content(tmp_path)
    registry = root / "data" / "agencies.yml"
    added = addition(AGENCIES, {"key": "dinbaru", "name": "Dinas Baru", "kind": "dinas"}, WORDS)
    assert added is not None
    registry.write_text(AGENCIES + re.sub(r"(?m)^( +)#(?=\S|  )", r"\1", added), encoding="utf-8", newline="\n")

    assert checked(root, "data/agencies.yml") == ()
    assert set(grow(registry.read_text(encoding="utf-8")).data[-1]) == {field.key for field in declared(Agency)}
