"""`check --since` in real repositories: what a change brings counts, what was wrong before is only shown."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from lumbung.build import CONTENT
from lumbung.cli import main
from lumbung.comparison import FOLDERS

SETTINGS = "site_name: Contoh\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n"
AGENCIES = """\
- {key: dinkes, name: Dinas Kesehatan, kind: dinas, sectors: [kesehatan]}
- {key: dindik, name: Dinas Pendidikan, kind: dinas, sectors: [pendidikan]}
"""


def profile(title: str, extra: str = "", agency: str = "dinkes") -> str:
    return (
        f"---\ntitle: {title}\nagency: {agency}\nsummary: Obat diantar.\n{extra}"
        "sources: [{id: berita, url: https://contoh.go.id/1}]\nreviewed: 2026-11-01\n---\n"
        "## Cara kerja\n\nPetugas datang.\n"
    )


ROTTEN = "stage: Sudah\n"  # not in the list


class House:
    """A content folder inside a repository, with a tag `lama` on its first commit."""

    def __init__(self, top: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.top, self.root, self._capsys = top, root, capsys

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=self.top, env=nobody(self.top), check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.go.id", "commit", "-m", "Isi")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def check(self, *more: str, since: str = "lama") -> tuple[int, dict[str, str]]:
        """The exit code, and the severity of each problem by path and code."""
        self._capsys.readouterr()
        code = main(["check", f"--since={since}", "--format", "json", "--today", "2026-11-23", *more], root=self.root)
        out = self._capsys.readouterr().out
        problems = json.loads(out)["problems"] if out else []
        return code, {f"{problem['path']} {problem['code']}": problem["severity"] for problem in problems}

    def said(self, *command: str) -> str:
        """Everything that the command says, on either stream."""
        main([*command, "--today", "2026-11-23"], root=self.root)
        captured = self._capsys.readouterr()
        return captured.out + captured.err


def nobody(home: Path) -> dict[str, str]:
    """The environment of someone who never told git a name."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "XDG_CONFIG_HOME": str(home)}


@pytest.fixture(params=["", "kabupaten contoh é"], ids=["top", "subfolder"])
def house(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> House:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in nobody(tmp_path).items():
        monkeypatch.setenv(name, value)
    top = tmp_path / "repositori"
    made = House(top, top / request.param, capsys)
    made.write("mkdocs.yml", SETTINGS)
    made.write("data/agencies.yml", AGENCIES)
    made.write("innovations/lama.md", profile("Lama", ROTTEN))
    made.write("innovations/baik.md", profile("Baik", agency="dindik"))
    made.git("init", "-b", "main")
    made.commit()
    made.git("tag", "lama")
    return made


def test_old_problems_only_warn(house: House) -> None:
    """Without a change nothing counts; what is wrong is still shown, and counted at the end."""
    assert house.check() == (0, {"innovations/lama.md not-in-list": "warning"})
    assert house.check("--strict") == (0, {"innovations/lama.md not-in-list": "warning"})
    assert "1 masalah lama" in house.said("check", "--since", "lama")
    assert main(["check"], root=house.root) == 1


@pytest.mark.parametrize("way", ["untracked", "staged", "committed"])
def test_new_files_must_be_right(house: House, way: str) -> None:
    """A new file counts before it is added, when it is added, and when it is committed; odd names make no difference."""
    house.write("innovations/é baru.md", profile("Baru", ROTTEN))
    if way == "staged":
        house.git("add", "-A")
    if way == "committed":
        house.commit()

    assert house.check() == (
        1,
        {
            "innovations/é baru.md file-name": "error",
            "innovations/é baru.md not-in-list": "error",
            "innovations/lama.md not-in-list": "warning",
        },
    )


def test_changed_files_must_be_wholly_right(house: House) -> None:
    """Whoever touches a file mends what was wrong in it."""
    house.write("innovations/lama.md", profile("Lama sekali", ROTTEN))

    assert house.check() == (1, {"innovations/lama.md not-in-list": "error"})


def test_what_breaks_elsewhere_counts(house: House) -> None:
    """An agency that is gone breaks a profile that nobody touched; a problem that moved in its file does not count."""
    house.write("data/agencies.yml", AGENCIES.splitlines(keepends=True)[0])

    assert house.check() == (
        1,
        {"innovations/baik.md agency-unknown": "error", "innovations/lama.md not-in-list": "warning"},
    )


def test_a_suggestion_that_changes_makes_no_new_problem(house: House) -> None:
    """A key that nobody knew stays an old problem when a nearer one appears."""
    house.write("innovations/tersesat.md", profile("Tersesat", agency="dinbud"))
    house.commit()
    house.git("tag", "tersesat")
    house.write("data/agencies.yml", AGENCIES + "- {key: dinbun, name: Dinas Perkebunan, kind: dinas}\n")

    code, problems = house.check(since="tersesat")

    assert code == 0
    assert problems["innovations/tersesat.md agency-unknown"] == "warning"


def test_deleting_counts_where_it_breaks_something(house: House) -> None:
    """A deleted file takes its own problems along; whoever pointed to it is broken now."""
    house.write("innovations/penunjuk.md", profile("Penunjuk", "related: [lama]\n"))
    house.commit()
    house.git("tag", "penunjuk")
    (house.root / "innovations" / "lama.md").unlink()

    assert house.check(since="penunjuk") == (1, {"innovations/penunjuk.md innovation-unknown": "error"})


def test_a_file_that_only_moved_keeps_its_old_problems(house: House) -> None:
    """A new name alone is no edit; an edit beside it is."""
    house.git("mv", str(house.root / "innovations" / "lama.md"), str(house.root / "innovations" / "nama-baru.md"))

    assert house.check() == (0, {"innovations/nama-baru.md not-in-list": "warning"})

    house.write("innovations/nama-baru.md", profile("Lama", ROTTEN + "tags: [obat]\n"))

    assert house.check() == (1, {"innovations/nama-baru.md not-in-list": "error"})


def test_only_what_left_the_common_base_counts(house: House) -> None:
    """What the other branch did meanwhile is not laid at this one's door."""
    house.git("switch", "-c", "cabang")
    house.write("innovations/cabang.md", profile("Cabang"))
    house.commit()
    house.git("switch", "main")
    house.write("innovations/lama.md", profile("Lama diperbaiki"))
    house.commit()
    house.git("switch", "cabang")

    assert house.check(since="main") == (0, {"innovations/lama.md not-in-list": "warning"})


def test_settings_that_were_broken_blame_nobody_now(house: House) -> None:
    """Where nothing could be checked at the revision, mending the settings does not make old problems new."""
    house.write("innovations/ganda.md", profile("Baik"))
    house.write("mkdocs.yml", "site_name: Contoh\n")
    house.commit()
    house.git("tag", "rusak")
    house.write("mkdocs.yml", SETTINGS)

    code, problems = house.check(since="rusak")

    assert (code, set(problems.values())) == (0, {"warning"})
    assert "innovations/ganda.md title-taken" in problems


def test_the_work_tree_and_the_index_stay_as_they_are(house: House) -> None:
    """Looking back changes no file, not even the index."""
    house.write("innovations/baru.md", profile("Baru"))
    house.git("add", "-A")
    house.write("innovations/lama.md", profile("Lama", ROTTEN + "tags: [obat]\n"))
    before = {path: path.read_bytes() for path in house.top.rglob("*") if path.is_file()}

    house.check()

    assert {path: path.read_bytes() for path in house.top.rglob("*") if path.is_file()} == before


def test_a_hook_may_ask(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables that git sets for a hook do not lead to another repository."""
    monkeypatch.setenv("GIT_DIR", str(house.top / "tidak-ada"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(house.top / "tidak-ada"))

    assert house.check()[0] == 0


@pytest.mark.parametrize("revision", ["tidak-ada", "--output=x", "", "lama..main", "lama:mkdocs.yml"])
def test_an_unknown_revision_is_refused(house: House, revision: str) -> None:
    """What names no commit is said in a sentence; nothing stands on standard output."""
    assert house.check(since=revision) == (2, {})
    assert "git fetch" in house.said("check", f"--since={revision}")
    assert not (house.root / "x").exists()


def test_a_shallow_clone_is_told_to_fetch(house: House, tmp_path: Path) -> None:
    """A revision that lies behind the cut of the history asks for the whole history."""
    house.write("innovations/baru.md", profile("Baru"))
    house.commit()
    shallow = tmp_path / "dangkal"
    house.git("clone", "--depth", "1", house.top.as_uri(), str(shallow))

    house.root = shallow / house.root.relative_to(house.top)

    assert house.check() == (2, {})
    assert "git fetch --unshallow" in house.said("check", "--since", "lama")


def test_unrelated_histories_are_refused(house: House) -> None:
    """Two histories without a common base cannot be compared."""
    house.git("checkout", "--orphan", "lain")
    house.write("innovations/lain.md", profile("Lain"))
    house.commit()

    assert house.check()[0] == 2


def test_a_folder_outside_of_git_is_refused(house: House, tmp_path: Path) -> None:
    """Without a repository there is nothing to compare with."""
    house.root = Path(shutil.copytree(house.root, tmp_path / "sendiri", ignore=shutil.ignore_patterns(".git")))

    assert house.check() == (2, {})
    assert "tidak berada di dalam repositori" in house.said("check", "--since", "lama")


def test_without_git_it_is_refused(house: House, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A computer without git is told so."""
    monkeypatch.setenv("PATH", str(tmp_path))

    assert house.check() == (2, {})
    assert "Git tidak ditemukan" in house.said("check", "--since", "lama")


def test_the_same_folders_are_compared_as_are_built() -> None:
    """A folder that is content for a build is content here."""
    assert FOLDERS == CONTENT
