"""What can go wrong while a site is built: each is told in a sentence, and the old site stays as it was."""

import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from lumbung.build import Request, build
from lumbung.cli import main
from lumbung.exchanging import MAKING, NEW, OLD, beside, mend
from lumbung.locking import alone
from lumbung.problems import Refusal
from lumbung.publishing import verify

ROOT = Path(__file__).parents[2]
DISTRICT = ROOT / "tests" / "district"
TODAY = ("--today", "2026-11-23")
DAY = date(2026, 11, 23)


def silent(_stage: str, _done: int, _total: int) -> None:
    pass


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented district with a built site, to be copied."""
    root = tmp_path_factory.mktemp("model") / "daerah"
    shutil.copytree(DISTRICT, root, ignore=shutil.ignore_patterns(".lumbung", "site"))
    assert build(Request(root, root / "site", DAY), silent).site
    return root


@pytest.fixture
def root(model: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(model, tmp_path / "Ruang Kerja — 浜松 é"))


def run(root: Path, *more: str, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    def small() -> None:
        import resource  # noqa: PLC0415 - Windows has none

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))  # type: ignore[arg-type]

    command = [sys.executable, "-m", "lumbung", "build", "--root", str(root), *TODAY, *more]
    return subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        preexec_fn=small if limit else None,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit of this kind")
def test_no_more_room_keeps_the_old_site(root: Path) -> None:
    """No file may grow beyond a few kB, as on a disk that is full: a sentence, and the old site untouched."""
    before = bytes_of(root / "site")
    (root / "docs" / "tentang.md").write_text("# Tentang\n\nBaru.\n", encoding="utf-8", newline="\n")

    done = run(root, limit=20_000)

    assert done.returncode == 2
    assert "Ruang disk atau jatah habis" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(root / "site") == before
    assert run(root).returncode == 0
    assert "Baru." in (root / "site" / "tentang.html").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root on Linux can make a small disk")
@pytest.mark.parametrize("where", ["workshop", "site"])
def test_a_full_disk_keeps_the_old_site(where: str, root: Path, tmp_path: Path) -> None:
    """The disk of the workshop or of the site is full: the same."""
    disk = tmp_path / "cakram"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={'3m' if where == 'workshop' else '7m'}", "tmpfs", str(disk)]
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody mount a disk")
    try:
        site = disk / "situs" if where == "site" else root / "site"
        extra = ("--workshop", str(disk)) if where == "workshop" else ("--site", str(site))
        if where == "site":
            assert run(root, *extra).returncode == 0
        before = bytes_of(site)
        (root / "docs" / "tentang.md").write_text("# Tentang\n\nBaru.\n", encoding="utf-8", newline="\n")
        done = run(root, *extra)

        assert done.returncode == 2
        assert "Ruang disk atau jatah habis" in done.stderr
        assert bytes_of(site) == before
        assert not beside(site).exists()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_second_build_is_refused(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """While one builds, another is told so and changes nothing; what a dead one left holds nobody up."""
    before = bytes_of(root / "site")
    with alone(root / ".lumbung" / "public", "build-running", path=""):
        code = main(["build", *TODAY], root=root)

    assert code == 2
    assert "perintah lain" in capsys.readouterr().err
    assert bytes_of(root / "site") == before
    assert (root / ".lumbung" / "public" / "lock").is_file()
    assert main(["build", *TODAY], root=root) == 0


def test_builds_at_once_end_in_one_whole_site(root: Path) -> None:
    """Four at once: at least one builds, the others say why not, and the site is that of one build."""
    before = bytes_of(root / "site")
    command = [sys.executable, "-m", "lumbung", "build", "--root", str(root), *TODAY]
    started = [subprocess.Popen(command, cwd=ROOT, stdout=-3, stderr=-3) for _ in range(4)]
    codes = sorted(process.wait() for process in started)

    assert codes[0] == 0
    assert set(codes) <= {0, 2}
    assert bytes_of(root / "site") == before


@pytest.mark.parametrize(
    "path", ["innovations/rintisan-kecil.md", "docs/tentang.md", "innovations/layanan-lengkap/loket.png"]
)
def test_an_unreadable_file_is_named(path: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever file cannot be read, its name is said and the old site stays."""
    before = bytes_of(root / "site")
    file = root / path
    file.unlink()
    file.symlink_to(file.name)  # a loop, which not even root can read

    done = run(root)

    assert done.returncode in {1, 2}
    assert file.name in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(root / "site") == before


def test_a_file_that_changes_while_it_is_read_is_named(root: Path) -> None:
    """What was read may be half of it: the build stops, and the next one takes what is there then."""
    before = bytes_of(root / "site")

    def meddle(stage: str, _done: int, _total: int) -> None:
        if stage == "check":
            (root / "docs" / "tentang.md").write_text("# Tentang\n\nSetengah", encoding="utf-8", newline="\n")

    with pytest.raises(Refusal) as refusal:
        build(Request(root, root / "site", DAY), meddle)

    assert (refusal.value.code, refusal.value.values["path"]) == ("content-moving", "docs/tentang.md")
    assert bytes_of(root / "site") == before
    assert build(Request(root, root / "site", DAY), silent).site
    assert "Setengah" in (root / "site" / "tentang.html").read_text(encoding="utf-8")


def test_a_content_folder_that_can_only_be_read(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said which two folders to name, and with them the site is made without a byte in the content folder."""
    shutil.rmtree(root / ".lumbung")
    (root / ".lumbung").write_text("", encoding="utf-8")  # nobody can make a folder here, not even root
    before = bytes_of(root)

    assert main(["build", *TODAY], root=root) == 2
    assert "--workshop" in capsys.readouterr().err
    places = ("--workshop", str(tmp_path / "kerja"), "--site", str(tmp_path / "hasil"))
    assert main(["build", *places, *TODAY], root=root) == 0
    assert bytes_of(root) == before
    assert bytes_of(tmp_path / "hasil") == bytes_of(root / "site")


@pytest.mark.parametrize(
    ("left", "remains"),
    [((NEW, OLD), "new"), ((OLD,), "old"), ((NEW,), "new"), ((MAKING, OLD), "old"), ((MAKING,), None)],
)
@pytest.mark.parametrize("there", ["there", ""])
def test_every_rest_of_an_exchange_is_mended(
    left: tuple[str, ...], remains: str | None, there: str, tmp_path: Path
) -> None:
    """Whatever a kill left: the site that is there stays; where there is none, the new one comes, else the old one."""
    site = tmp_path / "situs"
    for name in left:
        (beside(site) / name).mkdir(parents=True)
        (beside(site) / name / "isi").write_text(name, encoding="utf-8")
    if there:
        site.mkdir()
        (site / "isi").write_text("there", encoding="utf-8")

    mend(site)

    assert not beside(site).exists()
    expected = "there" if there else remains
    assert (site / "isi").read_text(encoding="utf-8") == expected if expected else not site.exists()


def test_a_site_with_a_cut_or_missing_page_is_not_published(model: Path, tmp_path: Path) -> None:
    """An empty page, a cut page, a missing page and a file with other bytes are found before anything is exchanged."""
    for number, harm in enumerate(("empty", "cut", "missing")):
        site = Path(shutil.copytree(model / "site", tmp_path / str(number)))
        page = site / "tentang.html"
        if harm == "missing":
            page.unlink()
        else:
            page.write_bytes(page.read_bytes()[: 0 if harm == "empty" else 4096])
        with pytest.raises(Refusal) as refusal:
            verify(site, ["index.html", "tentang.html"], {})
        assert refusal.value.values["path"] == "tentang.html"
    with pytest.raises(Refusal):
        verify(model / "site", [], {"lumbung.txt": b"lain"})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to one process")
def test_a_stop_is_a_sentence_at_any_moment(root: Path) -> None:
    """Ctrl-C from the first module that is read to the last page: `Dihentikan.`, exit code 2, the old site."""
    before = bytes_of(root / "site")

    def held() -> None:  # until the command can answer, as the door does for itself
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])

    for delay in (0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2, 2.0, 3.0):
        process = subprocess.Popen(
            [sys.executable, "-m", "lumbung", "build", "--root", str(root), *TODAY],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            preexec_fn=held,  # noqa: PLW1509 - there are no threads here
        )
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
        assert "Traceback" not in said
        assert "Exception ignored" not in said
        assert process.returncode in {0, 2}, (delay, said)
        assert ("Dihentikan." in said) == (process.returncode == 2)
        assert bytes_of(root / "site") == before
