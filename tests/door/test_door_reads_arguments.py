"""What the door takes for itself, and what it hands on as it was written."""

from pathlib import Path
from types import ModuleType

import pytest


@pytest.mark.parametrize(
    ("argv", "rest", "command", "wheels", "english"),
    [
        ([], [], None, None, False),
        (["build", "--strict"], ["build", "--strict"], "build", None, False),
        (["--wheels", "w", "check", "a.md"], ["check", "a.md"], "check", "w", False),
        (["test", "--wheels=w"], ["test"], "test", "w", False),
        (["--lang", "en", "serve"], ["--lang", "en", "serve"], "serve", None, True),
        (["--lang=en", "check"], ["--lang=en", "check"], "check", None, True),
        (["--lang", "test"], ["--lang", "test"], None, None, False),
        (["check", "--lang"], ["check", "--lang"], "check", None, False),
        (["--root", "test", "check"], ["--root", "test", "check"], "check", None, False),
        (["check", "test"], ["check", "test"], "check", None, False),
        (["test", "--", "--wheels", "w", "-h"], ["test", "--", "--wheels", "w", "-h"], "test", None, False),
    ],
)
def test_arguments(  # noqa: PLR0917
    door: ModuleType,
    argv: list[str],
    rest: list[str],
    command: str | None,
    wheels: str | None,
    english: bool,  # noqa: FBT001
) -> None:
    asked = door.Door(argv, Path("root"))

    assert (asked.rest, asked.command, asked.wheels, bool(asked.english)) == (rest, command, wheels, english)
    assert not asked.help


def test_a_barn_without_the_lock_of_tests_needs_no_test_tools(door: ModuleType, tmp_path: Path) -> None:
    """There `test` runs with what a build needs; where the lock is, with the test tools."""
    assert door.Door(["test"], tmp_path).level == "build"

    (tmp_path / "locks").mkdir()
    (tmp_path / "locks" / "test.txt").write_text("", encoding="utf-8")
    assert door.Door(["test"], tmp_path).level == "test"
