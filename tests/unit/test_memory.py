"""Kept results: asked for once, made anew where the file is lost, damaged, foreign or in use."""

import sqlite3
from pathlib import Path
from random import Random

import pytest

from lumbung.memory import Memory


def ask(memory: Memory, keys: str, room: str = "room") -> str:
    """The keys for which results had to be made; every result is right."""
    made: list[str] = []

    def make(place: int) -> bytes:
        made.append(keys[place])
        return f"{room} {keys[place]}".encode() * 50

    assert memory.recall(room, list(keys), make) == [f"{room} {key}".encode() * 50 for key in keys]
    return "".join(made)


def test_only_what_is_new_is_made(tmp_path: Path) -> None:
    """Order does not matter, equal keys are no trouble, and what was not asked for is forgotten."""
    memory = Memory(tmp_path / "deep" / "memory.sqlite")

    assert ask(memory, "abc") == "abc"
    assert ask(memory, "cab") == ""
    assert ask(memory, "bbd") == "d"
    assert ask(memory, "abd") == "a"
    assert ask(memory, "") == ""
    assert ask(memory, "d") == "d"


def test_rooms_know_nothing_of_each_other(tmp_path: Path) -> None:
    """The same key means another thing in another room."""
    memory = Memory(tmp_path / "memory.sqlite")
    ask(memory, "ab", "one")

    assert ask(memory, "ab", "two") == "ab"
    assert ask(memory, "ab", "one") == ""


@pytest.mark.parametrize("content", [b"", b"not a database " * 99, b"SQLite format 3\0" + b"\xff" * 5000])
def test_another_file_is_replaced(tmp_path: Path, content: bytes) -> None:
    """What lies there and is no memory is made anew, and remembers from then on."""
    memory = Memory(tmp_path / "memory.sqlite")
    memory.file.write_bytes(content)

    assert ask(memory, "ab") == "ab"
    ask(memory, "ab")
    assert ask(memory, "ab") == ""


def test_a_foreign_database_is_replaced(tmp_path: Path) -> None:
    """Also one that has a table of our name."""
    memory = Memory(tmp_path / "memory.sqlite")
    database = sqlite3.connect(memory.file)
    database.execute("CREATE TABLE results (room TEXT, key TEXT, sum INT, result BLOB)")
    database.execute("INSERT INTO results VALUES ('room', 'a', 0, 'wrong')")
    database.commit()
    database.close()

    assert ask(memory, "a") == "a"
    assert ask(memory, "a") == ""


def test_damage_gives_no_wrong_result(tmp_path: Path) -> None:
    """Wherever bytes are changed or cut off, each result is right; a page of wrong results would be seen by `ask`."""
    random = Random(1)  # noqa: S311
    file = tmp_path / "memory.sqlite"
    keys = "abcdefghijklmnopqrstuvwxyz"
    for _ in range(60):
        ask(Memory(file), keys)
        data = bytearray(file.read_bytes())
        if random.random() < 0.3:
            del data[random.randrange(len(data)) :]
        else:
            for _ in range(random.randrange(1, 40)):
                data[random.randrange(len(data))] = random.randrange(256)
        file.write_bytes(data)
        ask(Memory(file), keys)


def test_one_in_use_stays_and_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another build that is writing is neither waited for without end nor disturbed."""
    monkeypatch.setattr("lumbung.memory._PATIENCE", 0.05)
    memory = Memory(tmp_path / "memory.sqlite")
    ask(memory, "ab")
    other = sqlite3.connect(memory.file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    assert ask(memory, "abc") == "abc"
    other.execute("ROLLBACK")
    other.close()
    assert ask(memory, "ab") == ""


def test_where_nothing_can_be_kept_everything_is_made(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "taken").write_text("", encoding="utf-8", newline="\n")

    assert ask(Memory(tmp_path / "taken" / "memory.sqlite"), "ab") == "ab"
