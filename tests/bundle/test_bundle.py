"""A bundle holds the whole site and says what is in it; whatever is done to it is told."""

import hashlib
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import sysconfig
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from bundles_for_tests import DISTRICT, TODAY, Bundles
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from lumbung.bundling.paths import is_portable
from lumbung.cli import main
from lumbung.exchanging import beside

ROOT = Path(__file__).parents[2]
SYSTEM_PYTHON = f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}"


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def packed(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_name_is_of_the_content(bundles: Bundles) -> None:
    """District and the content's date make the name; a difference also names its start."""
    assert bundles.old.name == "lumbung-kabupaten-rekaan-2026-11-20.zip"
    assert bundles.delta.name.startswith("lumbung-kabupaten-rekaan-2026-11-20-sejak-2026-11-20-")


def test_the_bundle_holds_the_site_and_what_serves_it(bundles: Bundles, tmp_path: Path) -> None:
    """The site as `build` makes it, a start page, configurations, licences, list of materials, checksums."""
    assert main(["build", "--site", str(tmp_path / "situs"), *TODAY], root=bundles.root) == 0
    files = packed(bundles.new)
    site = {name.removeprefix("situs/"): data for name, data in files.items() if name.startswith("situs/")}

    assert {name: site[name] for name in site if name not in {".htaccess", "web.config"}} == bytes_of(
        tmp_path / "situs"
    )
    assert {"MULAI.html", "server/nginx.conf", "server/apache.conf", "server/Caddyfile"} <= files.keys()
    assert b"Open the site" in files["MULAI.html"]
    assert b"Buka situsnya" in files["MULAI.html"]
    assert [name for name in files if name.startswith("lisensi/mkdocs-material-")] != []
    assert [name for name in files if name.startswith("lisensi/decap-cms-")] != []
    manifest = json.loads(files["manifest.json"])
    assert (manifest["date"], manifest["audience"], manifest["profiles"]) == ("2026-11-20", "public", 3)
    for line in files["SHA256SUMS"].decode().splitlines():
        digest, name = line.split("  ", 1)
        assert hashlib.sha256(files[name]).hexdigest() == digest


def test_the_list_of_materials_follows_its_schema(bundles: Bundles) -> None:
    """CycloneDX's own schema accepts the list, and every part has a version and a licence."""
    text = packed(bundles.old)["sbom.cdx.json"].decode()
    bill = json.loads(text)

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert [part["name"] for part in bill["components"] if not (part["version"] and part.get("licenses"))] == []
    assert {"mkdocs", "mkdocs-material", "decap-cms", "js-yaml"} <= {part["name"] for part in bill["components"]}


def runs(python: str, environment: dict[str, str], who: dict[str, object]) -> bool:
    """Whether the tool runs at all in this Python; one in root's own folder is closed to others."""
    try:
        asked = [python, "-B", "-m", "lumbung", "-h"]
        done = subprocess.run(asked, cwd="/", env=environment, capture_output=True, check=False, **who)  # type: ignore[call-overload]
    except OSError:
        return False
    return bool(done.returncode == 0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may reach; those of pytest are root's own."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.parametrize("user", ["same", "another"])
def test_the_same_content_gives_the_same_bytes(user: str, bundles: Bundles, open_folder: Path) -> None:
    """Two paths, two time zones, two hash seeds, two users: one zip."""
    if user == "another" and (os.name == "nt" or os.geteuid() != 0):
        pytest.skip("only root can run a command as another user")
    root = open_folder / "isi lain é"
    shutil.copytree(DISTRICT, root, ignore=shutil.ignore_patterns(".lumbung", "site"))
    who: dict[str, object] = {}
    if user == "another":
        who = {"user": 65534, "group": 65534}
        for path in (root, *root.rglob("*")):
            os.chown(path, 65534, 65534)
    packages = os.pathsep.join((str(ROOT), sysconfig.get_path("purelib")))
    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "77", "PYTHONPATH": packages}
    environment.pop("SOURCE_DATE_EPOCH", None)
    python = next((one for one in (sys.executable, SYSTEM_PYTHON) if runs(one, environment, who)), None)
    if python is None:
        pytest.skip(f"another user may run neither this Python nor {SYSTEM_PYTHON}")
    command = [python, "-B", "-m", "lumbung", "bundle", "--root", str(root), *TODAY]
    done = subprocess.run(command, cwd="/", env=environment, capture_output=True, check=False, umask=0o077, **who)  # type: ignore[call-overload]

    assert done.returncode == 0, done.stderr.decode()
    assert (root / "dist" / bundles.old.name).read_bytes() == bundles.old.read_bytes()


def test_what_is_whole_is_called_so(bundles: Bundles, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Packed and unpacked; what systems leave in a folder does not count."""
    folder = bundles.unpacked(tmp_path / "a b")
    (folder / "situs" / ".DS_Store").write_bytes(b"x")

    assert main(["verify", str(bundles.old)]) == 0
    assert main(["verify", str(folder)]) == 0
    assert capsys.readouterr().out.count("Utuh:") == 2


def test_changes_are_told(bundles: Bundles, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A changed, a missing and a foreign file, and a link in the place of a file."""
    folder = bundles.unpacked(tmp_path / "situs")
    (folder / "situs" / "index.html").write_bytes(b"<p>lain</p>")
    (folder / "situs" / "404.html").unlink()
    (folder / "situs" / "sisipan.js").write_bytes(b"1")
    real = folder / "situs" / "tentang.html"
    real.rename(tmp_path / "luar.html")
    real.symlink_to(tmp_path / "luar.html")

    code = main(["verify", str(folder)])
    out = capsys.readouterr().out

    assert code == 1
    assert (
        "berubah: situs/index.html\nberubah: situs/tentang.html\nhilang: situs/404.html\nasing: situs/sisipan.js" in out
    )


def rewritten(source: Path, target: Path, change: dict[str, bytes | None]) -> Path:
    files = {**packed(source), **change}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            if data is not None:
                archive.writestr(name, data)
    return target


def test_changes_in_a_zip_are_told(bundles: Bundles, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same for the zip as it is; a file that grows beyond what the manifest says is not read to its end."""
    change: dict[str, bytes | None] = {"situs/index.html": b"0" * 50_000_000, "situs/404.html": None, "lain.txt": b""}

    code = main(["verify", str(rewritten(bundles.old, tmp_path / "ubah.zip", change))])
    out = capsys.readouterr().out

    assert code == 1
    assert "berubah: situs/index.html\nhilang: situs/404.html\nasing: lain.txt\n" in out


def hostile(kind: str, source: Path, target: Path) -> Path:
    """A zip that nobody should unpack."""
    rewritten(source, target, {})
    with zipfile.ZipFile(target, "a") as archive:
        match kind:
            case "link":
                entry = zipfile.ZipInfo("situs/tautan")
                entry.external_attr = (stat.S_IFLNK | 0o777) << 16
                archive.writestr(entry, "/etc/passwd")
            case "twice":
                archive.writestr("situs/INDEX.html", "")
            case name:
                archive.writestr(name, "")
    return target


@pytest.mark.parametrize(
    "kind",
    [
        "link",
        "twice",
        "../lari.txt",
        "/akar.txt",
        "a/../../b",
        "C:\\a.txt",
        "situs/nul.html",
        "situs/a. /b",
        "a\x1b[2J",
    ],
)
@pytest.mark.parametrize("command", ["verify", "apply"])
def test_hostile_zips_are_refused(
    kind: str, command: str, bundles: Bundles, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path that leads outside, a link, a device, a name that stands twice: refused, and nothing is written."""
    source = bundles.delta if command == "apply" else bundles.old
    bad = hostile(kind, source, tmp_path / "jahat.zip")
    folder = bundles.unpacked(tmp_path / "isi") if command == "apply" else tmp_path
    before = bytes_of(folder)

    code = main([command, str(bad), *([str(folder)] if command == "apply" else [])])

    assert code == 2
    assert "Jangan dibuka" in capsys.readouterr().err
    assert bytes_of(folder) == before


@pytest.mark.parametrize("content", [b"", b"PK", b"\0" * 4000, b'{"format": 1}'])
def test_what_is_no_bundle_is_said(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A damaged file, another file, a folder without a manifest, and nothing at all."""
    (tmp_path / "a.zip").write_bytes(content)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "manifest.json").write_bytes(content)
    (tmp_path / "kosong").mkdir()

    codes = [main(["verify", str(tmp_path / name)]) for name in ("a.zip", "folder", "kosong", "tidak-ada.zip")]

    assert codes == [2, 2, 2, 2]
    assert "Lumbung gagal" not in capsys.readouterr().err


def test_a_cut_zip_is_said(bundles: Bundles, tmp_path: Path) -> None:
    """Whatever bytes a line lost."""
    data = bundles.old.read_bytes()
    for name, part in {"awal": data[:-9000], "akhir": data[9000:], "tengah": data[:5000] + data[5100:]}.items():
        (tmp_path / name).write_bytes(part)
        assert main(["verify", str(tmp_path / name)]) in {1, 2}


def test_a_difference_makes_the_new_from_the_old(bundles: Bundles, tmp_path: Path) -> None:
    """Applied to the old folder, it gives the new one to the byte, and it is smaller."""
    folder, wanted = bundles.unpacked(tmp_path / "kantor"), bundles.unpacked(tmp_path / "baru", "new")
    kept = (folder / "situs" / "assets" / "lumbung.css").stat().st_ino

    assert main(["apply", str(bundles.delta), str(folder)]) == 0

    assert bytes_of(folder) == bytes_of(wanted)
    assert not beside(folder).exists()
    assert bundles.delta.stat().st_size < bundles.new.stat().st_size / 2
    if sys.platform == "linux":
        assert (folder / "situs" / "assets" / "lumbung.css").stat().st_ino == kept
    assert main(["apply", str(bundles.delta), str(folder)]) == 2


@pytest.mark.parametrize("change", ["edited", "foreign", "missing", "newer"])
def test_a_folder_of_another_state_is_refused(change: str, bundles: Bundles, tmp_path: Path) -> None:
    """What a person changed or put there is never lost."""
    folder = bundles.unpacked(tmp_path / "kantor", "new" if change == "newer" else "old")
    match change:
        case "edited":
            (folder / "situs" / "index.html").write_bytes(b"milik saya")
        case "foreign":
            (folder / "situs" / "catatan.txt").write_bytes(b"milik saya")
        case "missing":
            (folder / "situs" / "index.html").unlink()
    before = bytes_of(folder)

    assert main(["apply", str(bundles.delta), str(folder)]) == 2
    assert bytes_of(folder) == before
    assert not beside(folder).exists()


def test_a_difference_that_lies_is_refused(bundles: Bundles, tmp_path: Path) -> None:
    """A changed file in the difference, or one less, changes nothing."""
    inner = next(name for name in packed(bundles.delta) if name.startswith("isi/"))
    folder = bundles.unpacked(tmp_path / "kantor")
    before = bytes_of(folder)
    for number, data in enumerate((b"lain", b"0" * 90_000_000, None)):
        bad = rewritten(bundles.delta, tmp_path / f"{number}.zip", {inner: data})
        assert main(["apply", str(bad), str(folder)]) == 2
        assert bytes_of(folder) == before
        assert not beside(folder).exists()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 on Windows")
def test_a_killed_apply_leaves_one_of_the_two(bundles: Bundles, tmp_path: Path) -> None:
    """Killed whenever it may be, the folder is the old one or the new one, and the next apply goes on from there."""
    folder = bundles.unpacked(tmp_path / "kantor")
    old, new = bytes_of(folder), bytes_of(bundles.unpacked(tmp_path / "baru", "new"))
    command = [sys.executable, "-m", "lumbung", "apply", str(bundles.delta), str(folder)]
    for number in range(8):
        with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as process:
            deadline = time.monotonic() + 60
            while not beside(folder).exists() and process.poll() is None and time.monotonic() < deadline:
                time.sleep(0.001)
            time.sleep(number * 0.01)
            process.kill()
        assert bytes_of(folder) in (old, new)
        if bytes_of(folder) == new:
            shutil.rmtree(folder)
            shutil.rmtree(beside(folder), ignore_errors=True)
            bundles.unpacked(folder)

    assert main(["apply", str(bundles.delta), str(folder)]) == 0
    assert bytes_of(folder) == new
    assert not beside(folder).exists()


@pytest.mark.parametrize("path", ["situs/index.html", "situs/.htaccess", "a b/é.png", "situs/console.html"])
def test_paths_that_every_system_holds(path: str) -> None:
    """Spaces and letters of other languages are no trouble."""
    assert is_portable(path)


@pytest.mark.parametrize(
    "path", ["", "a//b", "./a", "a/..", "CON", "situs/Aux.html", "lpt1.txt", "a\\b", "a:b", "a?", "x" * 201, "titik."]
)
def test_paths_that_some_system_refuses(path: str) -> None:
    """Devices of Windows, special letters, ways out."""
    assert not is_portable(path)
