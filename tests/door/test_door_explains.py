"""Each way in which making the environment can fail has its own message, exit code 2, and no traceback."""

import errno
import importlib.util
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from houses import House

from lumbung.cli import COMMANDS

Asked = Callable[..., tuple[int, str]]


def closed_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def test_help_needs_no_environment(house: House) -> None:
    indonesian, english = house.run("--help"), house.run("-h", "--lang", "en")

    assert (indonesian.returncode, indonesian.stderr) == (0, "")
    assert indonesian.stdout.startswith("Pemakaian: python3 build_site.py")
    assert english.stdout.startswith("Usage: python3 build_site.py")
    for text in (indonesian.stdout, english.stdout):
        for word in (*COMMANDS, "--wheels", "--lang"):
            assert f"\n  {word} " in text
    assert sorted(path.name for path in house.root.iterdir()) == ["build_site.py", "locks", "lumbung"]


def test_help_of_a_command_is_the_door_s_until_there_is_an_environment(house: House) -> None:
    assert house.run("check", "--help").stdout.startswith("Pemakaian:")


def test_help_of_a_command_is_its_own_once_there_is_one(finished: House) -> None:
    assert finished.run("check", "--help").stdout.startswith("ran check --help")
    assert finished.run("--help").stdout.startswith("Pemakaian:")


def test_no_network(finished: House) -> None:
    index = f"http://127.0.0.1:{closed_port()}/simple"

    run = finished.run("test", PIP_INDEX_URL=index)

    assert (run.returncode, run.stdout) == (2, "")
    assert "Sumber paket tidak terjangkau." in run.stderr
    assert "--wheels FOLDER" in run.stderr
    assert "HTTPS_PROXY" in run.stderr
    assert "Traceback" not in run.stderr
    assert index in (finished.root / ".lumbung" / "door.log").read_text(encoding="utf-8")
    assert finished.run("build").returncode == 0


def test_empty_folder_of_wheels(finished: House, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    run = finished.run("test", "--wheels", str(empty))

    assert run.returncode == 2
    assert f"Folder {empty} tidak berisi paket tiny-probe==1.0" in run.stderr
    assert (
        "pip download --require-hashes --only-binary :all: --dest FOLDER -r locks/build.txt -r locks/test.txt"
        in run.stderr
    )


@pytest.mark.parametrize("arguments", [["--wheels", "nowhere"], ["--wheels"], ["--wheels="]], ids=" ".join)
def test_wheels_that_are_no_folder(asked: Asked, house: House, arguments: list[str]) -> None:
    code, words = asked(house, "check", *arguments)

    assert (code, words) == (2, f"--wheels: '{'nowhere' if 'nowhere' in arguments else ''}' bukan folder.\n")


def test_wheel_of_the_right_name_and_the_wrong_content(finished: House) -> None:
    (finished.wheels / "tiny_probe-1.0-py3-none-any.whl").unlink()
    shutil.copy(finished.wheels / "tiny_core-1.0-py3-none-any.whl", finished.wheels / "tiny_probe-1.0-py3-none-any.whl")

    run = finished.run("test", "--wheels", str(finished.wheels), "--lang", "en")

    assert run.returncode == 2
    assert "A package is not the one that was locked; nothing was installed." in run.stderr
    assert not (finished.packages / "tiny_probe.py").exists()


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_debian_without_its_venv_package(
    asked: Asked, house: House, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == module else find_spec(name))

    code, words = asked(house, "check")

    assert code == 2
    assert words.startswith(f"Python ini tidak dapat membuat lingkungan: modul {module} tidak ada.\n")
    assert "sudo apt install python3-venv" in words
    assert not (house.root / ".venv").exists()


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.EACCES, "Tidak boleh menulis di "),
        (errno.EROFS, "Tidak boleh menulis di "),
        (errno.ENOSPC, "Ruang disk habis; perlu sekitar 400 MB."),
        (errno.EIO, "Menyiapkan .venv gagal: "),
    ],
    ids=["permission", "read-only", "disk", "other"],
)
def test_system_that_refuses(
    asked: Asked, house: House, monkeypatch: pytest.MonkeyPatch, number: int, message: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "mkdir", refuse)

    code, words = asked(house, "check")

    assert code == 2
    assert words.startswith(message)
    assert words.count("\n") == 1


OUTPUTS = {
    "hashes": "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated",
    "ensurepip": "The virtual environment was not created successfully because ensurepip is not available.  On Debian",
    "disk": "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
    "permission": "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'",
    "permission-windows": "ERROR: Could not install packages due to an OSError: [WinError 5] Zugriff verweigert",
    "network": (
        "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)'\n"
        "ERROR: No matching distribution found for x==1"
    ),
    "network-proxy": "WARNING: Retrying after 'ProxyError('Cannot connect to proxy.'\nERROR: No matching distribution",
    "network-silent": "ERROR: Could not find a version that satisfies the requirement x==1 (from versions: none)",
    "network-slow": "pip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='files'): Read timed out.",
    "nowheel": (
        "WARNING: The cache is not writable: Permission denied\n"
        "ERROR: Could not find a version that satisfies the requirement x==1 (from versions: 0.9)\n"
        "ERROR: No matching distribution found for x==1"
    ),
    "other": "ERROR: something that nobody foresaw",
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_words_of_pip_are_understood(door: ModuleType, house: House, name: str) -> None:
    here = door.Door([], house.root)

    with pytest.raises(door.Trouble) as caught:
        here.explain(OUTPUTS[name])

    assert caught.value.code == name.partition("-")[0]
    assert here.words(caught.value.code, *caught.value.values)


def test_every_message_has_both_languages_with_the_same_values(door: ModuleType) -> None:
    for code, (indonesian, english) in door.WORDS.items():
        assert indonesian != english, code
        assert [indonesian.count(mark) for mark in ("%s", "%d")] == [english.count(mark) for mark in ("%s", "%d")], code
