"""What a profile lacks is told with the reason and the place, and by nothing but what its declaration asks for."""

from pathlib import Path

import pytest

from lumbung.cli import main
from lumbung.completeness import DOCUMENTS, NEEDS, by_agency, checklist
from lumbung.model import SECTIONS, Innovation, Profile, declared
from lumbung.words import words_for
from tests.unit.making import BODY, catalogue, content, profile

DISTRICT = Path(__file__).parent.parent / "district"
STUB = "stub: ya"


def made(root: Path, front: str = "", body: str = BODY) -> Profile:
    return catalogue(root, antar_obat=profile(front, body)).profiles[0]


def missing(profile: Profile) -> dict[str, int]:
    return {need.where: line for need, line in checklist(profile).missing}


def test_every_gap_of_the_declaration_is_a_need() -> None:
    """A field that the page calls a gap, or that a full profile must have, has its reason; a field with keys may leave it to them."""
    asked = {need.path[0] for need in NEEDS if need.path}

    assert [f.key for f in declared(Innovation) if (f.spec.gap or f.spec.unless_stub) and f.key not in asked] == []
    assert {need.label for need in NEEDS if not need.path} == set(SECTIONS)


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.where)
def test_every_need_has_its_reason(need) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """No need is told without why, in either language."""
    assert need.reason
    assert words_for("en")(need.reason) != need.reason


def test_the_full_profile_lacks_only_its_documents(tmp_path: Path) -> None:
    """The invented profile that fills every field has all but a document to read."""
    full = (DISTRICT / "innovations" / "layanan-lengkap.md").read_text(encoding="utf-8")
    item = checklist(catalogue(tmp_path, layanan_lengkap=full).profiles[0])

    assert [need for need, _ in item.missing] == [DOCUMENTS]
    assert item.found == item.total - 1 == len(NEEDS) - 1


def test_places_are_told_where_there_are_any(tmp_path: Path) -> None:
    """A key inside another is written near it; what nobody began has no line."""
    lacking = missing(made(tmp_path, "replication:\n  people: dua petugas\ncontact:"))

    assert "replication.people" not in lacking
    assert lacking["replication.cost"] == 7
    assert lacking["funding"] == 0
    assert lacking["## Pelajaran"] == 0


@pytest.mark.parametrize(
    ("front", "inner", "is_asked"),
    [
        ("", "results.before", False),
        ("results: [{indicator: Antrean, after: hilang, source: berita}]", "results.before", True),
        ("results: [{indicator: Antrean, before: 2 jam, after: hilang, source: berita}]", "results.before", False),
        ("funding: [{kind: swadaya}]", "funding.amount", True),
        ("funding: [{kind: swadaya}, {kind: zakat, amount: 5.000}]", "funding.amount", False),
    ],
)
def test_details_are_asked_of_what_is_there(front: str, inner: str, is_asked: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """The state before is asked of results that are listed, the amount of money that is listed: once, in any item."""
    assert (inner in missing(made(tmp_path, front))) is is_asked


def test_no_is_an_answer(tmp_path: Path) -> None:
    """Who receives no visitors has said so."""
    assert "replication.accepts_visits" not in missing(made(tmp_path, "replication: {accepts_visits: tidak}"))


def test_pictures_and_documents_of_the_body_count(tmp_path: Path) -> None:
    """A picture in the text is a picture; a link to a PDF is a document; an empty section is none."""
    body = (
        f'{BODY}\n![Loket](antar-obat/loket.png "Foto: Dinkes") [SOP](https://contoh.go.id/SOP.PDF?v=2)\n\n## Hasil\n'
    )
    lacking = missing(made(tmp_path, body=body))

    assert "cover" not in lacking
    assert "sources" not in lacking
    assert lacking["## Hasil"] > 0


def test_groups_follow_the_registry(tmp_path: Path) -> None:
    """Each agency has its group, also an empty one; stubs stand apart."""
    files = {"satu": profile(title="Satu Pintu"), "dua": profile(STUB, "", title="Dua Loket")}
    all_of_it = catalogue(tmp_path, **files)
    groups = by_agency(all_of_it.profiles, all_of_it.agencies)

    assert [(group.key, len(group.profiles), len(group.stubs)) for group in groups] == [
        ("dinkes", 1, 1),
        ("dindik", 0, 0),
    ]


def test_todo_tells_by_agency_and_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command tells the count only with its list, a stub as such, an overdue review, and exits 0."""
    content(
        tmp_path,
        satu=profile("reviewed: 2020-01-01", title="Satu Pintu"),
        dua=profile("stub: ya\nsummary:", "", title="Dua Loket"),
    )
    code = main(["check", "--todo", "--today", "2026-11-23"], root=tmp_path)

    out = capsys.readouterr().out
    assert code == 0
    assert out.startswith("Dinas Kesehatan (dinkes): 1 profil, 1 rintisan\n\n  Satu Pintu — innovations/satu.md\n")
    assert "Belum ada:\n    - Tahapan (stage): Yang masih uji coba" in out
    assert "    ! tinjauan terakhir 2020-01-01" in out
    assert "Rintisan: tulis dulu summary, ## Cara kerja, lalu hapus 'stub: ya'." in out
    assert "Dinas Pendidikan" not in out


def test_todo_of_paths_and_of_an_agency(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path or an agency narrows the list; an unknown agency exits 2 with the nearest."""
    content(tmp_path, satu=profile(title="Satu Pintu"), dua=profile(title="Dua Loket", agency="dindik"))

    assert main(["check", "--todo", "innovations/satu.md"], root=tmp_path) == 0
    assert "Dua Loket" not in capsys.readouterr().out
    assert main(["check", "--todo", "--agency", "dindik"], root=tmp_path) == 0
    out = capsys.readouterr().out
    assert "Dua Loket" in out
    assert "Satu Pintu" not in out
    assert main(["check", "--todo", "--agency", "dindk"], root=tmp_path) == 2
    assert "Maksudnya 'dindik'?" in capsys.readouterr().err
