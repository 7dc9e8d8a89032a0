"""Upgrading: content is never touched, what people changed is never lost, and breaking off does no harm."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from barns import DISTRICT

from lumbung.barn import MANIFEST, drift, plan_upgrade
from lumbung.barn.manifest import digest
from lumbung.cli import main
from lumbung.problems import Refusal

PAGE = "lumbung/templates/home.html"
GONE = "lumbung/old_room/thing.py"
WORKFLOW = ".github/workflows/situs.yml"


def contents(barn: Path) -> dict[str, bytes]:
    return {path.relative_to(barn).as_posix(): path.read_bytes() for path in barn.rglob("*") if path.is_file()}


def listed(barn: Path) -> dict[str, str]:
    files: dict[str, str] = json.loads((barn / MANIFEST).read_text(encoding="utf-8"))["files"]
    return files


def rewrite(barn: Path, change: Callable[[dict[str, object]], object]) -> None:
    data = json.loads((barn / MANIFEST).read_text(encoding="utf-8"))
    change(data)
    (barn / MANIFEST).write_text(json.dumps(data), encoding="utf-8", newline="\n")


@pytest.fixture
def older(barn: Path) -> Path:
    """A barn of an invented version 0.0.9: one page differs, one file is new since, one is gone, a setting is new."""
    (barn / PAGE).write_bytes(b"the page of 0.0.9\n")
    (barn / "lumbung/owners.py").unlink()
    (barn / GONE).parent.mkdir()
    (barn / GONE).write_bytes(b"gone since\n")

    def age(data: dict[str, object]) -> None:
        files = data["files"]
        assert isinstance(files, dict)
        files |= {PAGE: digest(b"the page of 0.0.9\n"), GONE: digest(b"gone since\n")}
        del files["lumbung/owners.py"]
        data["version"] = "0.0.9"
        assert isinstance(data["settings"], list)
        data["settings"].remove("maintainers")

    rewrite(barn, age)
    return barn


def test_brings_the_tool_up_to_date_and_leaves_content_alone(
    older: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Written, added and removed as the versions differ; every file of the district keeps its bytes."""
    (older / "innovations/milik-kami.md").write_bytes(b"our own\r\n")
    (older / "mkdocs.yml").write_bytes(b"site_name: changed\n")
    (older / "data/glossary.yml").unlink()
    before, tool = contents(older), set(listed(older))

    code = main(["upgrade", str(older)], root=tmp_path)

    after = contents(older)
    own = {path for path in before if path not in tool and path != MANIFEST}
    assert code == 0
    assert {path: after[path] for path in own} == {path: before[path] for path in own}
    assert set(after) - set(before) == {"lumbung/owners.py"}
    assert set(before) - set(after) == {GONE}
    assert not (older / GONE).parent.exists()
    assert {path: digest(after[path]) for path in listed(older)} == listed(older)
    told = capsys.readouterr().out
    assert "0.0.9" in told
    assert "maintainers:" in told


def test_a_second_upgrade_has_nothing_to_do(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same package twice changes no byte."""
    assert main(["upgrade", str(older)]) == 0
    once = contents(older)
    capsys.readouterr()

    assert main(["upgrade", str(older)]) == 0
    assert contents(older) == once
    assert "tidak ada berkas yang diganti" in capsys.readouterr().out


def test_a_changed_tool_file_stops_it(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing at all is done, and the file is named."""
    (older / PAGE).write_bytes(b"our own page\n")
    before = contents(older)

    assert main(["upgrade", str(older)]) == 2
    assert contents(older) == before
    assert PAGE in capsys.readouterr().err


def test_a_changed_tool_file_can_be_put_aside(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is kept beside the new one, and never over what was kept before."""
    for own in (b"our first page\n", b"our second page\n"):
        (older / PAGE).write_bytes(own)
        assert main(["upgrade", str(older), "--aside"]) == 0

    page = older / PAGE
    assert page.with_name("home.html.asli").read_bytes() == b"our first page\n"
    assert page.with_name("home.html.asli1").read_bytes() == b"our second page\n"
    assert digest(page.read_bytes()) == listed(older)[PAGE]
    assert f"{PAGE}" in capsys.readouterr().out


def test_a_changed_tool_file_that_is_gone_is_kept_aside(older: Path) -> None:
    """The new version has no such file; what people wrote into it is not thrown away."""
    (older / GONE).write_bytes(b"our own\n")

    assert main(["upgrade", str(older)]) == 2
    assert main(["upgrade", str(older), "--aside"]) == 0
    assert not (older / GONE).exists()
    assert (older / f"{GONE}.asli").read_bytes() == b"our own\n"
    assert GONE not in listed(older)


def test_a_changed_text_or_workflow_stays(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is the district's from then on; where its new version lies is told, and a deleted one does not come back."""
    (older / WORKFLOW).write_bytes(b"name: ours\n")
    (older / ".gitlab-ci.yml").unlink()

    for _ in range(2):
        assert main(["upgrade", str(older)]) == 0
        told = capsys.readouterr().out
        assert (older / WORKFLOW).read_bytes() == b"name: ours\n"
        assert not (older / ".gitlab-ci.yml").exists()
        assert "lumbung/barn/originals/dot-github/workflows/situs.yml" in told
        assert (older / "lumbung/barn/originals/dot-github/workflows/situs.yml").is_file()


def test_a_text_that_nobody_changed_is_renewed(older: Path) -> None:
    """The guide of the older version gives way to the newer one."""
    guide = older / "docs/panduan/index.md"
    new = guide.read_bytes()
    guide.write_bytes(b"old guide\n")
    rewrite(older, lambda data: data["files"].update({"docs/panduan/index.md": digest(b"old guide\n")}))  # type: ignore[attr-defined]

    assert main(["upgrade", str(older)]) == 0
    assert guide.read_bytes() == new


def test_line_ends_of_windows_are_no_change(older: Path) -> None:
    """A checkout that turned every line end is not a barn full of changed files."""
    for path in listed(older):
        file = older / path
        if file.suffix in {".py", ".md", ".yml"}:
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert plan_upgrade(older).aside == ()
    assert drift(older).changed == ()


def test_what_was_broken_off_is_run_again(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the files are new already, the list is still the old one: the second run needs no help."""
    upgrade = plan_upgrade(older)
    for path, content in list(upgrade.write.items())[:1]:
        (older / path).write_bytes(content)

    assert main(["upgrade", str(older)]) == 0
    assert drift(older).changed == drift(older).missing == ()


def test_a_dry_run_changes_nothing(older: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It tells, also of files that people changed."""
    (older / PAGE).write_bytes(b"our own page\n")
    before = contents(older)

    assert main(["upgrade", str(older), "--dry-run"]) == 0
    assert contents(older) == before
    assert f"--aside: {PAGE}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda barn: (barn / MANIFEST).unlink(), "barn-none"),
        (lambda barn: (barn / MANIFEST).write_text("{", encoding="utf-8"), "barn-list-broken"),
        (lambda barn: (barn / MANIFEST).write_text("[]", encoding="utf-8"), "barn-list-broken"),
        (lambda barn: (barn / MANIFEST).write_bytes(b"\xff"), "barn-list-broken"),
        (lambda barn: rewrite(barn, lambda data: data.update(version="soon")), "barn-list-broken"),
        (lambda barn: rewrite(barn, lambda data: data["files"].update({"../x": "0"})), "barn-list-broken"),
        (lambda barn: rewrite(barn, lambda data: data["files"].update({"/x": "0"})), "barn-list-broken"),
        (lambda barn: rewrite(barn, lambda data: data["files"].update({"a\\..\\..\\x": "0"})), "barn-list-broken"),
        (lambda barn: rewrite(barn, lambda data: data.update(version="99.0")), "barn-newer"),
    ],
)
def test_what_cannot_be_upgraded_is_refused(barn: Path, spoil: Callable[[Path], object], code: str) -> None:
    """No list, a broken list, paths that lead elsewhere, a newer barn."""
    spoil(barn)

    with pytest.raises(Refusal) as refused:
        plan_upgrade(barn)
    assert refused.value.code == code


def test_the_tool_does_not_upgrade_itself() -> None:
    """Run from the very folder that it should upgrade, it says so."""
    repository = Path(__file__).resolve().parents[2]

    with pytest.raises(Refusal) as refused:
        plan_upgrade(repository)
    assert refused.value.code == "barn-itself"


def test_test_in_a_barn_looks_at_the_barn(barn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whole tool and good content: 0; bad content: 1; a lost tool file: 2. The published site stays away."""
    assert main(["test"], root=barn) == 0
    assert "Alat: utuh." in capsys.readouterr().out
    assert not (barn / "site").exists()

    profile = barn / "innovations/contoh-antar-obat.md"
    profile.write_text(profile.read_text(encoding="utf-8").replace("dinas-contoh", "dinas-kontoh"), encoding="utf-8")
    assert main(["test"], root=barn) == 1
    assert "dinas-kontoh" in capsys.readouterr().out

    (barn / PAGE).unlink()
    assert main(["test"], root=barn) == 2
    assert PAGE in capsys.readouterr().err
    assert DISTRICT in (barn / "mkdocs.yml").read_text(encoding="utf-8")
