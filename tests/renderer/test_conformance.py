"""Other site generators make the same pages of the same staged tree: words, ids, links, cleaning and policy."""

import importlib.util
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from lumbung import build as building
from lumbung.build import Outcome, Request, build
from lumbung.cli import main
from lumbung.problems import Refusal
from lumbung.renderer import registry
from lumbung.renderer.registry import RENDERERS, USUAL, renderer

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from conformance import differences, read  # noqa: E402 - the tool lies beside the package

DISTRICT = ROOT / "tests" / "district"
TODAY = date(2026, 11, 23)
OTHERS = [
    pytest.param(
        name, marks=pytest.mark.skipif(importlib.util.find_spec(name) is None, reason=f"{name} is not installed")
    )
    for name in RENDERERS
    if name != USUAL
]
# Zensical writes .html for a page that is not there; an error of the content stops such a build.
KNOWN = {"properdocs": [], "zensical": [["en/upaya.html", "links"], ["upaya.html", "links"]]}
HOSTILE = """# Upaya

## Judul <img src=x onerror=kenari()> {#__config}

<script>kenari()</script><div onclick=kenari() class="lb-header">Klik</div>

[tidak ada](tidak-ada.md) dan [ada](panduan/index.md)

<!--lb--><script>kenari()</script>
"""


def made(name: str, root: Path, folder: Path) -> Outcome:
    """Past every error, so that there is a site to compare."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "has_errors", lambda _: False)
        return build(Request(root, folder / "site", TODAY, bench=folder / "bench", renderer=name), lambda *_: None)


def broken(outcome: Outcome) -> list[tuple[str, int, str]]:
    return [
        (one.path, one.line, dict(one.values)["written"]) for one in outcome.problems if one.code == "page-link-broken"
    ]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented district, and one page that is up to no good, with a link that leads nowhere."""
    root = tmp_path_factory.mktemp("perender") / "daerah"
    shutil.copytree(DISTRICT, root, ignore=shutil.ignore_patterns(".lumbung", "site"))
    (root / "docs" / "upaya.md").write_text(HOSTILE, encoding="utf-8", newline="\n")
    return root


@pytest.fixture(scope="module")
def usual(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return made(USUAL, root, tmp_path_factory.mktemp(USUAL))


@pytest.mark.parametrize("name", OTHERS)
def test_another_generator_makes_the_same_pages(name: str, root: Path, usual: Outcome, tmp_path: Path) -> None:
    """The same pages, titles, words, ids and links, on hostile pages too; the same warnings; a policy on every page."""
    other = made(name, root, tmp_path)

    assert usual.site
    assert other.site
    assert [line.split(": ")[:2] for line in differences(usual.site, other.site)] == KNOWN[name]
    assert len(read(other.site)) > 200
    assert broken(usual) == [("docs/upaya.md", 7, "tidak-ada.md")]
    assert broken(other) == broken(usual)
    pages = {path: path.read_text(encoding="utf-8") for path in other.site.rglob("*.html")}
    assert [path for path, html in pages.items() if "Content-Security-Policy" not in html] == []
    assert [path for path, html in pages.items() if "<script>kenari" in html or "onerror=k" in html] == []
    assert not (other.site / "search.json").exists()


def test_what_differs_is_found(usual: Outcome, tmp_path: Path) -> None:
    """The comparison can fail: a page less, a word more, another id, another link, another title."""
    assert usual.site
    other = Path(shutil.copytree(usual.site, tmp_path / "lain"))
    (other / "privasi.html").unlink()
    for name, old, new in (
        ("tentang.html", "</article>", " kata</article>"),
        ("penghargaan.html", "<title>", "<title>Lain "),
        ("inovasi/layanan-lengkap.html", 'id="latar-belakang"', 'id="lain"'),
        ("kemitraan.html", 'href="inovasi/', 'href="./lain/'),
    ):
        text = (other / name).read_text(encoding="utf-8")
        assert old in text
        (other / name).write_text(text.replace(old, new), encoding="utf-8")

    found = list(differences(usual.site, other))

    assert [line.split(": ")[:2] for line in found] == [
        ["privasi.html", "only in the first"],
        ["inovasi/layanan-lengkap.html", "ids"],
        ["kemitraan.html", "links"],
        ["penghargaan.html", "title"],
        ["tentang.html", "words"],
    ]


def test_a_generator_that_is_not_there_is_refused(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a sentence that says what to do, before anything is made."""
    monkeypatch.setattr(registry, "is_there", lambda name: name == USUAL)

    with pytest.raises(Refusal):
        renderer("zensical")
    assert main(["build", "--renderer", "zensical", "--today", "2026-11-23"], root=root) == 2
    assert "pip install zensical" in capsys.readouterr().err
    assert not (root / "site").exists()
