"""What is mended, case by case, and the option `check --fix` around it."""

import stat
import sys
from pathlib import Path

import pytest

from lumbung.cli import main
from lumbung.cli.fix import FOLDERS
from lumbung.mending import Change, mend, shape_of
from lumbung.model.when import surely_meant
from lumbung.vocabulary import SECTORS, one_slip
from tests.unit.making import content, profile

PATH = "innovations/antar-obat.md"
TODAY = ("--today", "2026-11-23")
OURS = Path(__file__).parent.parent.parent


def contents(root: Path) -> list[Path]:
    """The files of a folder that `--fix` looks at."""
    found = (path for folder in FOLDERS for path in sorted((root / folder).glob("*.*")))
    return [path for path in found if shape_of(path.relative_to(root).as_posix())]


def mended(text: str, path: str = PATH) -> tuple[str, tuple[Change, ...]]:
    shape = shape_of(path)
    assert shape is not None
    result = mend(text.encode(), path, shape)
    return result.data.decode(), result.changes


def front(text: str) -> str:
    return text.split("---\n")[1]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20/11/2020", "2020-11-20"),
        ("20-11-2020", "2020-11-20"),
        ("20 November 2020", "2020-11-20"),
        ("5 Mei 2021", "2021-05-05"),
        ("5 Agt 2021", "2021-08-05"),
        ("2020-1-5", "2020-01-05"),
        ("2020/11/20", "2020-11-20"),
        ("05/05/2020", "2020-05-05"),
        ("November 2020", "2020-11"),
        ("05/06/2020", None),
        ("5.6.2020", None),
        ("5 Mai 2021", None),
        ("31 Juni 2020", None),
        ("tahun 2020", None),
    ],
)
def test_a_date_is_sure_where_it_can_be_read_in_one_way(written: str, meant: str | None) -> None:
    """Day and month that could be each other's, and misspelled months, are for a person to decide."""
    assert surely_meant(written) == meant


@pytest.mark.parametrize(
    ("written", "known", "slip"),
    [
        ("kesehatn", "kesehatan", True),
        ("kesehattan", "kesehatan", True),
        ("kesehatam", "kesehatan", True),
        ("keseahtan", "kesehatan", True),
        ("ksehtan", "kesehatan", False),
        ("kesehatan", "kesehatan", False),
        ("csx", "csr", False),
        ("abcd", "bacd", True),
        ("abcd", "cbad", False),
    ],
)
def test_one_slip(written: str, known: str, slip: bool) -> None:  # noqa: FBT001 - a case of the table
    assert one_slip(written, known) is slip


def test_a_value_near_to_one_term_is_replaced() -> None:
    """The author's quotes stay."""
    text, changes = mended(profile("sectors: ['Kesehatn', sosial] # urusan"))

    assert "sectors: ['kesehatan', sosial] # urusan\n" in text
    assert Change(7, "value", "sectors[1]", "Kesehatn", "kesehatan") in changes
    assert SECTORS.slips("Kesehatn") == {"kesehatan"}


def test_a_value_is_not_repeated_by_mending() -> None:
    text, changes = mended(profile("sectors: [kesehatan, kesehatn]"))

    assert "sectors: [kesehatan, kesehatn]\n" in text
    assert not any(change.changes_meaning for change in changes)


def test_a_key_that_is_there_already_is_not_written_twice() -> None:
    text, _ = mended(profile("stage: penerapan\nstagee: penerapan"))

    assert "stagee: penerapan\n" in text


def test_an_ambiguous_date_stays() -> None:
    text, changes = mended(profile("started: {idea: 05/06/2020, trial: 20/11/2020}"))

    assert "started: {idea: 05/06/2020, trial: 2020-11-20}\n" in text
    assert [change.field for change in changes if change.kind == "date"] == ["started.trial"]


def test_keys_move_with_their_remarks() -> None:
    """Blank lines and what stands at the top and the end stay; order inside lists stays."""
    given = (
        "# profil contoh\n\nreviewed: 2026-11-01\n\n# Id sumber\nsources: # dua\n  # pertama\n  - url: https://contoh.go.id/1\n"
        "    id: b # nama\n  - {url: https://contoh.go.id/2, id: a}\n# judul\ntitle: Contoh\nagency: dinkes\n"
        "stub: ya\n\n# selesai\n"
    )
    wanted = (
        "# profil contoh\n\n# judul\ntitle: Contoh\nagency: dinkes\n# Id sumber\nsources: # dua\n  # pertama\n  - id: b # nama\n"
        "    url: https://contoh.go.id/1\n  - {url: https://contoh.go.id/2, id: a}\nreviewed: 2026-11-01\n\n"
        "stub: ya\n\n# selesai\n"
    )
    text, changes = mended(f"---\n{given}---\n## Cara kerja\n\nPetugas datang.\n")

    assert front(text) == wanted
    assert [(change.line, change.field, change.after) for change in changes] == [
        (4, "", "reviewed, sources"),
        (9, "sources[1]", "url"),
    ]


def test_spaces_at_the_ends_go_only_where_they_mean_nothing() -> None:
    given = profile("acronym: AO  \nbeneficiaries:\t \n  - |\n    baris  \n    lain").replace(
        "datang.\n", "datang.  \nLalu.\n"
    )
    text, changes = mended(given)

    assert "acronym: AO\n" in text
    assert "beneficiaries:\n" in text
    assert "    baris  \n" in text
    assert "datang.  \nLalu.\n" in text
    assert sum(change.kind == "trailing-space" for change in changes) == 2


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("“Obat diantar.”", '"Obat diantar."'),
        ('“Obat "gratis" diantar.”', "'Obat \"gratis\" diantar.'"),
        ("“A” dan “B”", '"“A” dan “B”"'),
        ("Layanan: diantar", '"Layanan: diantar"'),
        ("@loket", '"@loket"'),
        ("'hari Jum'at'", '"hari Jum\'at"'),
        ('"kelas "ibu" hamil"', "'kelas \"ibu\" hamil'"),
        ('"A" dan "B"', '\'"A" dan "B"\''),
        ('"Top 99" tahun 2022', "'\"Top 99\" tahun 2022'"),
        ("Layanan: diantar # catatan", "Layanan: diantar # catatan"),
        ("Layanan: diantar  # catatan: satu", '"Layanan: diantar"  # catatan: satu'),
    ],
)
def test_quotes(written: str, after: str) -> None:
    """A value stays what its author wrote; one that may end in a remark, unlike those of our drafts, is left alone."""
    text, _ = mended(profile(f"summary: {written}"))

    assert f"summary: {after}\n" in text


@pytest.mark.parametrize("path", [path.relative_to(OURS).as_posix() for path in contents(OURS)])
def test_our_own_content_has_nothing_to_mend(path: str) -> None:
    """The real profiles, visits, labs and lists are written as `--fix` would write them."""
    shape = shape_of(path)
    assert shape is not None

    assert mend((OURS / path).read_bytes(), path, shape).changes == ()


def test_a_file_that_stays_unreadable_is_left_alone() -> None:
    """Not even what could be mended is, while something else cannot."""
    given = profile("summary: Layanan: diantar\nacronym: [tidak ditutup\nstage: penerpan  ")

    assert mended(given) == (given, ())


def test_the_registry_and_the_glossary_are_mended_too() -> None:
    text, _ = mended("- name: Dinas A\n  kind: dians\n  key: a\n", "data/agencies.yml")
    assert text == "- key: a\n  name: Dinas A\n  kind: dinas\n"
    text, _ = mended("- {trem: OPD, same: [dinas]}\n", "data/glossary.yml")
    assert text == "- {term: OPD, same: [dinas]}\n"


ROTTEN = "\ufeff" + profile("stage: penerpan  ").replace("\n", "\r\n")
FINE = "---\ntitle: Lain\nagency: dinkes\nsources: [{id: b, url: https://contoh.go.id/1}]\nreviewed: 2026-11-01\nstub: ya\n---\n"


def test_fix_writes_tells_and_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Changes are told on standard error, the check on standard output; line ends and permissions stay."""
    root = content(tmp_path, antar_obat=ROTTEN, lain=FINE)
    file, other = root / PATH, root / "innovations/lain.md"
    file.chmod(0o640)
    untouched = other.read_bytes(), other.stat().st_mtime_ns

    assert main(["check", "--fix", "--root", str(root), *TODAY]) == 0
    told = capsys.readouterr()

    assert b"stage: penerapan\r\n" in file.read_bytes()
    assert file.read_bytes().startswith(b"---\r\n")
    assert (other.read_bytes(), other.stat().st_mtime_ns) == untouched
    assert sorted(path.name for path in file.parent.iterdir()) == ["antar-obat.md", "lain.md"]
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert f"{PATH}:7: stage: nilai diganti: penerpan → penerapan [mengubah isi; periksa]\n" in told.err
    assert told.out == "Tidak ada masalah.\n"

    before = file.read_bytes(), file.stat().st_mtime_ns
    assert main(["check", "--fix", "--root", str(root), *TODAY]) == 0
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before
    assert "Tidak ada yang dapat diperbaiki sendiri." in capsys.readouterr().err


def test_dry_run_shows_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The diff alone is on standard output; the exit code tells whether there is one."""
    root = content(tmp_path, antar_obat=ROTTEN)
    before = (root / PATH).read_bytes()

    assert main(["check", "--fix", "--dry-run", "--root", str(root), *TODAY]) == 1
    told = capsys.readouterr()

    assert (root / PATH).read_bytes() == before
    assert told.out.startswith(f"--- a/{PATH}\n+++ b/{PATH}\n@@ ")
    assert "-stage: penerpan  \n" in told.out
    assert "+stage: penerapan\n" in told.out
    assert main(["check", "--diff", "--root", str(root), "data", *TODAY]) == 0
    assert capsys.readouterr().out == ""


def test_only_the_named_files_are_mended(tmp_path: Path) -> None:
    root = content(tmp_path, antar_obat=ROTTEN, lain=ROTTEN)
    main(["check", "--fix", "--root", str(root), PATH, *TODAY])

    assert (root / "innovations/lain.md").read_bytes() == ROTTEN.encode()
    assert b"penerapan" in (root / PATH).read_bytes()


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = content(tmp_path, antar_obat=ROTTEN)
    monkeypatch.setattr("lumbung.cli.fix.os.access", lambda *_: False)

    assert main(["check", "--fix", "--root", str(root), *TODAY]) == 2
    assert f"{PATH} tidak dapat ditulis" in capsys.readouterr().err
    assert (root / PATH).read_bytes() == ROTTEN.encode()
