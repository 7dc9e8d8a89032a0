"""The command `test`: what it runs, what it hands over, and what its exit code means."""

import argparse
import platform
import subprocess
from pathlib import Path, PurePath
from typing import Any

import pytest

from lumbung.cli import test as command


@pytest.fixture
def parsed() -> Any:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return lambda *words: argparse.Namespace(**vars(parser.parse_args(words)), lang="id")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Answer for the tools with exit codes by name, and note how each was called."""
    calls: list[tuple[list[str], dict[str, str], Path]] = []
    codes: dict[str, int] = {}

    def answer(words: list[str], *, env: dict[str, str], cwd: Path | None = None, **_: object) -> Any:
        calls.append((words, env, cwd or Path()))
        return subprocess.CompletedProcess(words, next((codes[word] for word in words if word in codes), 0))

    monkeypatch.setattr(command.subprocess, "run", answer)
    monkeypatch.setattr(command, "find_browser", lambda *_: PurePath("/the/browser"))
    return argparse.Namespace(calls=calls, codes=codes)


def test_everything_runs_and_pytest_is_last(
    parsed: Any, ran: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = command.run(parsed(), tmp_path)

    assert code == 0
    assert [words[2:4] for words, _, _ in ran.calls] == [
        ["ruff", "check"],
        ["ruff", "format"],
        ["mypy", "--strict"],
        ["pytest", "-n"],
    ]
    assert {cwd for _, _, cwd in ran.calls} == {tmp_path}
    assert {env["LUMBUNG_BROWSER"] for _, env, _ in ran.calls} == {"/the/browser"}
    assert capsys.readouterr().out.splitlines() == [
        "Peramban: /the/browser",
        "[1/4] ruff check",
        "[2/4] ruff format --check",
        "[3/4] mypy --strict",
        "[4/4] pytest",
    ]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"ruff": 1}, 1),
        ({"mypy": 1}, 1),
        ({"pytest": 1}, 1),
        ({"pytest": 5}, 2),
        ({"ruff": 1, "mypy": 2}, 2),
        ({"pytest": -9}, 2),
    ],
)
def test_exit_code_is_that_of_the_worst(
    parsed: Any, ran: Any, tmp_path: Path, codes: dict[str, int], expected: int
) -> None:
    ran.codes.update(codes)

    assert command.run(parsed(), tmp_path) == expected
    assert len(ran.calls) == 4


def test_soak_turns_the_full_counts_on(parsed: Any, ran: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(command.SOAK, raising=False)

    command.run(parsed("--soak"), tmp_path)
    command.run(parsed(), tmp_path)

    (*_, soaked), (*_, usual) = ran.calls[:4], ran.calls[4:]
    assert soaked[0][2:] == ["pytest", *command.WORKERS]
    assert soaked[1][command.SOAK] == "1"
    assert usual[0][2:] == ["pytest", *command.WORKERS, "-m", "not soak"]
    assert command.SOAK not in usual[1]


def test_selection_runs_only_pytest(parsed: Any, ran: Any, tmp_path: Path) -> None:
    command.run(parsed("--select", "door and not old", "--", "-x", "tests/door"), tmp_path)

    assert [words[2:] for words, _, _ in ran.calls] == [
        ["pytest", "-m", "not soak", "-k", "door and not old", "-x", "tests/door"]
    ]


def test_no_browser_has_its_message(
    parsed: Any, ran: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_browser", lambda *_: None)
    monkeypatch.setattr(command, "may_install_chromium", lambda: False)
    monkeypatch.delenv("LUMBUNG_BROWSER", raising=False)

    code = command.run(parsed(), tmp_path)

    assert (code, ran.calls) == (2, [])
    assert capsys.readouterr().err.startswith("Peramban tidak ditemukan. Pasang Chromium, Chrome, atau Edge")


def test_wrong_browser_by_name_has_its_message(
    parsed: Any, ran: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_browser", lambda *_: None)
    monkeypatch.setattr(command, "may_install_chromium", lambda: True)
    monkeypatch.setenv("LUMBUNG_BROWSER", "/missing")

    assert command.run(parsed(), tmp_path) == 2
    assert ran.calls == []
    assert capsys.readouterr().err == "LUMBUNG_BROWSER menunjuk ke '/missing', dan itu bukan program.\n"


def test_debian_as_root_installs_chromium(
    parsed: Any, ran: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([None, PurePath("/usr/bin/chromium")])
    monkeypatch.setattr(command, "find_browser", lambda *_: next(answers))
    monkeypatch.setattr(command, "may_install_chromium", lambda: True)
    monkeypatch.delenv("LUMBUNG_BROWSER", raising=False)

    assert command.run(parsed(), tmp_path) == 0
    assert [words[1:3] for words, _, _ in ran.calls[:2]] == [["update"], ["install", "--yes"]]
    assert ran.calls[1][1]["DEBIAN_FRONTEND"] == "noninteractive"


@pytest.mark.parametrize(
    ("system", "user", "expected"), [("debian", 0, True), ("debian", 1000, False), ("ubuntu", 0, False)]
)
def test_only_debian_as_root_may_install(
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    user: int,
    expected: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": system})
    monkeypatch.setattr(command.os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(command.shutil, "which", lambda _: "/usr/bin/apt-get")

    assert command.may_install_chromium() is expected
