"""A site for the public and one for internal readers never mix: pages, folders, workshops."""

import shutil
from pathlib import Path

import pytest

from lumbung.audience import Audience
from lumbung.cli import main
from lumbung.problems import Refusal
from lumbung.publishing import MARKER, NOTE, audience_of, refuse_foreign
from lumbung.words import words_for

DISTRICT = Path(__file__).parent / "district"
TODAY = ("--today", "2026-11-23")
MARK = "Versi internal — jangan disebarkan"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented district with both of its sites, the internal one made first."""
    folder = tmp_path_factory.mktemp("daerah") / "isi"
    shutil.copytree(DISTRICT, folder, ignore=shutil.ignore_patterns(".lumbung", "site"))
    assert main(["build", "--audience", "internal", *TODAY], root=folder) == 0
    assert main(["build", *TODAY], root=folder) == 0
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.suffix in {".html", ".js", ".json", ".csv", ".xml", ".txt", ".md"}
    }


def marked(name: str) -> str:
    """The mark in the language of the page."""
    return words_for("en" if name.startswith("en/") else "id")(MARK)


def test_every_internal_page_is_marked(root: Path) -> None:
    """No page of an internal site lacks the visible mark, nor what keeps search engines away."""
    pages = {name: text for name, text in texts(root / "site-internal").items() if name.endswith(".html")}

    assert [name for name, text in pages.items() if f"<strong>{marked(name)}</strong>" not in text] == []
    assert [name for name, text in pages.items() if '<meta name="robots" content="noindex' not in text] == []


def test_internal_pages_are_there(root: Path) -> None:
    """The internal site has the internal profile, a completeness page for each agency, and an overview."""
    site = root / "site-internal"

    assert (site / "inovasi" / "rahasia-dapur.html").is_file()
    names = {path.name for path in (site / "kelengkapan").iterdir()}
    assert names == {"index.html", "dinkes.html", "puskesmas-utara.html", "dinas-sunyi.html"}
    assert "Dokumen pelaksanaan" in (site / "kelengkapan" / "dinkes.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", ["site", ".lumbung/public"])
def test_a_public_site_knows_nothing_of_the_internal_one(folder: str, root: Path) -> None:
    """No file of a public site, nor of the place where it is made, speaks of completeness, the mark or what is internal."""
    found = texts(root / folder)
    telling = [
        name
        for name, text in found.items()
        if any(word in text.lower() for word in ("kelengkapan/", MARK.lower(), "rahasia dapur", "rahasia-dapur"))
    ]

    assert found
    assert telling == []
    assert [name for name in found if "kelengkapan" in name] == []


def test_an_internal_site_offers_no_licence(root: Path) -> None:
    """What is internal is not offered for spreading."""
    found = [name for name, text in texts(root / "site-internal").items() if "CC BY" in text and name.endswith(".html")]

    assert found == []


def test_the_marker_says_for_whom(root: Path) -> None:
    """The file that tells a site of ours says its audience; one that does not say it is of a public site."""
    assert audience_of(root / "site") is Audience.PUBLIC
    assert audience_of(root / "site-internal") is Audience.INTERNAL
    assert audience_of(root / "docs") is None


def test_a_marker_of_an_earlier_version_is_of_a_public_site(tmp_path: Path) -> None:
    """Before there were audiences, every site was public."""
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs" / MARKER).write_text(NOTE, encoding="utf-8")

    assert audience_of(tmp_path / "situs") is Audience.PUBLIC
    with pytest.raises(Refusal):
        refuse_foreign(tmp_path / "situs", tmp_path / "isi", (), Audience.INTERNAL)


@pytest.mark.parametrize(("audience", "folder"), [("public", "site-internal"), ("internal", "site")])
def test_one_site_never_takes_the_place_of_the_other(
    audience: str, folder: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder with the other audience's site is refused, and stays as it is."""
    before = texts(root / folder)

    code = main(["build", "--audience", audience, "--site", str(root / folder), *TODAY], root=root)

    assert code == 2
    assert f"situs {audience} tidak ditulis di sana" in capsys.readouterr().err
    assert texts(root / folder) == before


def test_each_audience_has_its_own_workshop(root: Path) -> None:
    """What is staged for one audience does not lie where the other's site is made."""
    staged = root / ".lumbung"

    assert sorted(path.name for path in staged.iterdir() if path.is_dir()) == ["internal", "public"]
    assert (staged / "internal" / "staged" / "kelengkapan").is_dir()
    assert not (staged / "public" / "staged" / "kelengkapan").exists()


def test_an_unknown_audience_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelled audience is no reason to guess."""
    with pytest.raises(SystemExit) as exit_info:
        main(["build", "--audience", "publik"])

    assert exit_info.value.code == 2
    assert "--audience" in capsys.readouterr().err
