"""Outputs on their way to the folder."""

import os
from pathlib import Path

import pytest

from lumbung.output import OutputFile
from lumbung.staging import ClashError, Staged, stage

OLD = 1_000_000_000


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_exactly_the_outputs(tmp_path: Path) -> None:
    """Text, bytes and copies must be written, whatever else lay there removed with its empty folders."""
    source = tmp_path / "source.png"
    source.write_bytes(b"\x89")
    staged = tmp_path / "staged"
    (staged / "old" / "deep").mkdir(parents=True)
    (staged / "old" / "deep" / "x.md").write_text("x", encoding="utf-8")
    outputs = (OutputFile("a/b.md", "é\n"), OutputFile("c.bin", b"\0"), OutputFile("d.png", source))

    assert stage(outputs, staged) == Staged(total=3, written=3, removed=1)
    assert files(staged) == {"a/b.md": "é\n".encode(), "c.bin": b"\0", "d.png": b"\x89"}
    assert not (staged / "old").exists()


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """A file that stays the same must keep its time, so that the next tools have less to do."""
    stage((OutputFile("a.md", "a"), OutputFile("b.md", "b")), tmp_path)
    for name in ("a.md", "b.md"):
        os.utime(tmp_path / name, (OLD, OLD))
    staged = stage((OutputFile("a.md", "a"), OutputFile("b.md", "c")), tmp_path)

    assert staged == Staged(total=2, written=1, removed=0)
    assert (tmp_path / "a.md").stat().st_mtime == OLD
    assert (tmp_path / "b.md").stat().st_mtime != OLD


@pytest.mark.parametrize("other", ["a/b.md", "A/b.md", "a/B.MD"])
def test_two_outputs_of_one_path_clash(tmp_path: Path, other: str) -> None:
    """Windows and macOS know one file where letters differ in case only."""
    with pytest.raises(ClashError, match=other):
        stage((OutputFile("a/b.md", "x"), OutputFile(other, "y")), tmp_path)
