"""Rules across files, where a rotten file alone does not reach."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lumbung.checks.dates import reviews_are_recent
from lumbung.checks.names import titles_are_told_apart
from lumbung.checks.sources import _sentences, figures_are_cited
from lumbung.messages import line
from lumbung.words import words_for
from tests.unit.making import AGENCIES, BODY, catalogue, codes, problems, profile

LONG = 50_000


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("Antar Obat Pasien", "Antar Obat Pasienn", 1, id="a letter more"),
        pytest.param("Antar Obat Pasien", "Antar Obet Pasien", 1, id="another letter"),
        pytest.param("Antar Obat Pasien", "Pasien Antar Obat", 1, id="another order"),
        pytest.param("Antar Obat", "Antar dan Obat", 1, id="a small word"),
        pytest.param("Posyandu Keliling 12", "Posyandu Keliling 13", 0, id="numbered"),
        pytest.param("Top 45", "Top 99", 0, id="short and numbered"),
        pytest.param("Gasing", "Gesing", 0, id="short names"),
        pytest.param("Antar Obat Pasien", "Jemput Obat Pasien", 0, id="another word"),
        pytest.param("!!!", "???", 0, id="no letters"),
    ],
)
def test_titles_that_look_alike(tmp_path: Path, first: str, second: str, expected: int) -> None:
    """A slip of the hand must be told, a number or another word not."""
    read = catalogue(tmp_path, a=profile(title=first), b=profile(title=second))

    assert expected == len(tuple(titles_are_told_apart(read, date.max)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Satu. Dua! Tiga? Empat", ["Satu.", "Dua!", "Tiga?", "Empat"], id="stops"),
        pytest.param("Oleh dr. Siti dan H. Ali.", ["Oleh dr. Siti dan H. Ali."], id="titles of people"),
        pytest.param("Perda No. 5 hlm. 3. Lalu.", ["Perda No. 5 hlm. 3.", "Lalu."], id="numbers behind abbreviations"),
        pytest.param("Butir no. 5. Lalu.", ["Butir no. 5.", "Lalu."], id="a number ends a sentence"),
        pytest.param("1. Satu\n2. Dua", ["1. Satu", "2. Dua"], id="numbered list"),
        pytest.param("- a\n- b", ["- a", "- b"], id="list"),
        pytest.param("| a | b |\n| c | d |", ["| a | b |", "| c | d |"], id="table"),
        pytest.param("Satu.[^a] Dua.[^b][^c]", ["Satu.[^a]", "Dua.[^b][^c]"], id="citations"),
        pytest.param("“Satu.” Dua.", ["“Satu.”", "Dua."], id="quotes"),
        pytest.param("Biaya 8.300 dan 1.5 orang.", ["Biaya 8.300 dan 1.5 orang."], id="stops in numbers"),
        pytest.param("Satu\nbaris.\n\nDua", ["Satu\nbaris.", "Dua"], id="paragraphs"),
    ],
)
def test_sentences_come_apart(text: str, expected: list[str]) -> None:
    """A stop ends a sentence where a reader would end it."""
    assert expected == [sentence for _, sentence in _sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada 15 orang.", [1], id="figure"),
        pytest.param("Ada 15 orang.[^berita]", [], id="cited"),
        pytest.param("Baik.\nAda 15.\n\nAda 16.", [2, 4], id="lines"),
        pytest.param("| Tahun | Orang |\n|---|---|\n| 2019 | 12 |", [3], id="row"),
        pytest.param("## Tahun 2020\n\nBaik.", [], id="heading"),
        pytest.param("1. Datang\n2. Pulang", [], id="numbers of a list"),
        pytest.param("[Program](https://contoh.go.id/2020/(1)) baik.", [], id="digits in an address"),
        pytest.param("[Program][1] baik.\n\n[1]: https://contoh.go.id/2020", [], id="digits in a definition"),
        pytest.param('![Loket 2](a/2.jpg "Foto: 2020")', [], id="digits of a picture"),
        pytest.param("`15` dan <!-- 16 --> baik.", [], id="code and comment"),
        pytest.param("Baik. {: #x2 }", [], id="attributes"),
    ],
)
def test_figures_without_a_source(tmp_path: Path, text: str, expected: list[int]) -> None:
    """A figure that a reader sees must be cited; one that only the machine sees need not."""
    read = catalogue(tmp_path, a=profile(body=text))
    first = read.profiles[0].body.first_line

    assert expected == [problem.line - first + 1 for problem in figures_are_cited(read, date.max)]


@pytest.mark.parametrize(
    "piece", ["[", "(", "![", "`", ".", ". ", "](", "[^", ".[^a", "{", "| ", '."', "a. ", "1. ", "\n", " "]
)
def test_the_rules_on_sentences_are_linear(tmp_path: Path, piece: str) -> None:
    """No text that fits into a file may keep the check busy for minutes."""
    read = catalogue(tmp_path, a=profile(body="Ada 15 " + piece * LONG))
    started = time.process_time()
    tuple(figures_are_cited(read, date.max))

    assert time.process_time() - started < 10  # quadratic takes minutes


@pytest.mark.parametrize(
    ("reviewed", "months", "overdue"),
    [("2025-11-24", 12, False), ("2025-11-23", 12, True), ("2026-10-24", 1, False), ("2026-10-23", 1, True)],
)
def test_a_review_is_overdue_after_its_months(tmp_path: Path, reviewed: str, months: int, *, overdue: bool) -> None:
    """The day itself counts."""
    read = catalogue(tmp_path, a=profile(f"reviewed: {reviewed}\nreview_months: {months}"))

    assert overdue == any(reviews_are_recent(read, date(2026, 11, 23)))


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        pytest.param("started: {idea: 2018-12, implemented: 2018}", [], id="a year holds its months"),
        pytest.param("started: {idea: 2018-12, implemented: 2018-11}", ["date-order"], id="month"),
        pytest.param("started: {trial: 2018, implemented: 2018}", [], id="same year"),
    ],
)
def test_steps_in_order(tmp_path: Path, front: str, expected: list[str]) -> None:
    """Only what certainly lies before may be told."""
    assert expected == codes(tmp_path, a=profile(front))


@pytest.mark.parametrize(
    "agencies",
    ["", "- {key: dinkes\n", "\tx\n", "dinkes: x\n", "[]\n"],
    ids=["empty", "broken", "tab", "mapping", "no item"],
)
def test_a_broken_registry_is_told_alone(tmp_path: Path, agencies: str) -> None:
    """Not every profile may complain of its agency because the registry has a tab."""
    found = problems(tmp_path, a=profile(), b=profile(title="Lain Sekali"), agencies=agencies)

    assert [problem.path for problem in found] == ["data/agencies.yml"]


def test_a_chain_of_parents_is_no_loop(tmp_path: Path) -> None:
    """Only a circle is wrong, and a circle is told once, at its first agency."""
    chain = "- {key: a, name: A, kind: dinas, parent: dinkes}\n- {key: b, name: B, kind: dinas, parent: a}\n"
    circle = "".join(
        f"- {{key: {key}, name: {key}, kind: dinas, parent: {above}}}\n" for key, above in ("cd", "de", "ec")
    )
    found = problems(tmp_path, agencies=AGENCIES + chain + circle)

    assert [(problem.code, problem.line) for problem in found] == [("agency-above-itself", 5)]


@pytest.mark.parametrize(
    ("front", "code"),
    [("reviewed: *x", "yaml-alias"), ("title: #1", "hash-cut"), ("stage: &x y", "yaml-alias"), ("reviewed: “x”", "curly-quote")],
)  # fmt: skip
def test_a_value_that_was_misread_is_not_told_again(tmp_path: Path, front: str, code: str) -> None:
    """What is wrong with the writing makes the value wrong too; one message is enough."""
    assert codes(tmp_path, a=profile(front)) == [code]


@pytest.mark.parametrize("target", ["a/../b/x.png", "b/x.png", "../innovations/a/y.png", "a\\y.png"])
def test_pictures_of_other_folders_are_not_found(tmp_path: Path, target: str) -> None:
    """Only the folder of the profile itself is staged with it."""
    for name in ("a/y.png", "b/x.png"):
        file = tmp_path / "innovations" / name
        file.parent.mkdir(parents=True)
        file.write_bytes(b"\x89PNG\r\n\x1a\n")

    told = codes(tmp_path, a=profile(body=f'{BODY}\n![a]({target} "b")\n'))

    assert told == ["image-missing", "stray-file"]  # the folder b belongs to no profile


def test_nothing_in_a_message_moves_a_terminal(tmp_path: Path) -> None:
    """Keys and values are quoted without characters that a terminal obeys."""
    told = [line(problem, words_for("id")) for problem in problems(tmp_path, a=profile("tag\u200b\u202e: \u202ex"))]

    assert [text.isprintable() for text in told] == [True]


def test_a_profile_without_a_body_is_told_at_its_last_line(tmp_path: Path) -> None:
    """There is no line behind the fence to point to."""
    (problem,) = problems(tmp_path, a=profile(body="").rstrip("\n"))

    assert (problem.code, problem.line) == ("section-missing", 7)


def test_links_to_files_that_cannot_be_read_are_no_second_fault(tmp_path: Path) -> None:
    """A file with broken data is still there."""
    body = BODY + "\n[a](b.md) [c](../visits/2020-d.md) [e](../labs/2020.md)\n"
    files: dict[str, Any] = {"a": profile(body=body), "b": "", "visits__2020-d": "x\n", "labs__2020": "\ufeff"}

    assert sorted(codes(tmp_path, **files)) == ["empty-file", "empty-file", "front-matter-missing"]


@pytest.mark.parametrize(
    "name", ["a" * 300, "a\0b", "a%00b", "../" * 100 + "x"], ids=["long", "nul", "escaped nul", "far"]
)
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    """The file system's refusal must not become a traceback."""
    (tmp_path / "innovations" / "a").mkdir(parents=True)
    (tmp_path / "docs").mkdir()
    body = BODY + f'\n![a](<a/{name}.png> "b") [c](<../docs/{name}>)\n'
    found = codes(tmp_path, a=profile(body=body))

    assert [code for code in found if not code.startswith(("image-", "link-"))] == []
    assert len(found) == 2


def test_a_picture_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A locked file must not become a traceback."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "innovations" / "a").mkdir(parents=True)
    (tmp_path / "innovations" / "a" / "x.png").write_bytes(b"\x89PNG")
    read = catalogue(tmp_path, a=profile("cover: {file: x.png, alt: a, credit: b}"))
    monkeypatch.setattr(Path, "open", refuse)
    from lumbung.checks.images import pictures_can_be_shown  # noqa: PLC0415 - beside the only test that needs it

    assert [(p.path, p.code) for p in pictures_can_be_shown(read, date.max)] == [
        ("innovations/a/x.png", "file-unreadable")
    ]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A locked profile must not become a traceback."""
    read_bytes = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert codes(tmp_path, a=profile()) == ["file-unreadable"]


def test_checking_grows_with_the_number_of_profiles(tmp_path: Path) -> None:
    """Three thousand titles must be compared in a moment, not each with each."""
    files = {f"p{number}": profile(title=f"Layanan {number:05d} Warga Desa") for number in range(1500)}
    read = catalogue(tmp_path, **files)
    started = time.process_time()
    found = tuple(titles_are_told_apart(read, date.max))

    assert found == ()
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        pytest.param("date: 2027-03-04", [], id="the visit itself"),
        pytest.param("date: 2027-03-04\nfollow_up: [{what: Coba, by_when: 2028}]", [], id="what is planned"),
        pytest.param("date: 2027-03-04\nreviewed: 2027-01-01", ["date-future"], id="a review"),
        pytest.param(
            "date: 2027-03-04\nsources: [{id: a, publisher: Harian, date: 2027}]", ["date-future"], id="a source"
        ),
    ],
)
def test_a_visit_may_lie_ahead(tmp_path: Path, front: str, expected: list[str]) -> None:
    """Its page is read before the visit; what is said to have been written or reviewed must have been."""
    fine = {"sources": "[{id: a, url: https://contoh.go.id/1}]", "reviewed": "2026-11-01"}
    rest = "\n".join(f"{key}: {value}" for key, value in fine.items() if f"{key}:" not in front)
    visit = f"---\ntitle: Kunjungan\ndelegation: Tamu\n{front}\n{rest}\n---\n"

    assert codes(tmp_path, **{"visits__2027-03-04-tamu": visit}) == expected
