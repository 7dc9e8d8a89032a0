"""Results of costly steps, kept in one file between builds; whoever asks gives a key that says all that the result depends on.

The file may be deleted at any time. One that is damaged, foreign, of another version, or in use by somebody else costs
time and nothing else.
"""

import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_OURS = 0x4C756D62  # "Lumb", in the header of the file
_VERSION = 1
_TROUBLE = (
    sqlite3.DatabaseError,
    UnicodeDecodeError,
)  # the second, where damage is told in the words of the damaged file
_PATIENCE = 2.0  # seconds for another build to finish writing


@dataclass(frozen=True, slots=True)
class Memory:
    """`file` is made when there is something to keep; its folder too."""

    file: Path

    def recall(self, room: str, keys: Sequence[str], make: Callable[[int], bytes]) -> list[bytes]:
        """The results of these keys in their order; `make(place)` gives those that are not kept, and the room then holds exactly these."""
        kept = self._read(room)
        made: dict[str, bytes] = {}
        results = []
        for place, key in enumerate(keys):
            result = kept.get(key)
            if result is None:
                result = made[key] = make(place)
            results.append(result)
        gone = kept.keys() - set(keys)
        if made or gone:
            self._write(room, made, gone)
        return results

    def one(self, room: str, key: str) -> bytes | None:
        """The result of one key, where it is kept."""
        return self._read(room, key).get(key)

    def change(self, room: str, before: str, key: str, result: bytes) -> None:
        """Keep a result in the place of another one."""
        self._write(room, {key: result}, {before} - {key})

    def _read(self, room: str, key: str | None = None) -> dict[str, bytes]:
        if not self.file.exists():
            return {}
        try:
            with self._opened() as database:
                if _header(database) != (_OURS, _VERSION):
                    raise sqlite3.DatabaseError
                rows = database.execute(
                    "SELECT key, sum, result FROM results WHERE room = ? AND key = ifnull(?, key)", (room, key)
                ).fetchall()
        except _TROUBLE as trouble:
            self._forget_after(trouble)
            return {}
        sound = (
            (key, result) for key, sum_, result in rows if isinstance(result, bytes) and zlib.crc32(result) == sum_
        )
        return {key.decode("utf-8", "replace"): result for key, result in sound if isinstance(key, bytes)}

    def _write(self, room: str, made: dict[str, bytes], gone: set[str]) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self._opened() as database, database:
                if _header(database) != (_OURS, _VERSION):
                    database.execute("DROP TABLE IF EXISTS results")
                    database.execute(f"PRAGMA application_id = {_OURS}")
                    database.execute(f"PRAGMA user_version = {_VERSION}")
                database.execute(
                    "CREATE TABLE IF NOT EXISTS results (room TEXT, key TEXT, sum INT, result BLOB, PRIMARY KEY (room, key)) WITHOUT ROWID"
                )
                database.executemany("DELETE FROM results WHERE room = ? AND key = ?", ((room, key) for key in gone))
                database.executemany(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)",
                    ((room, key, zlib.crc32(result), result) for key, result in made.items()),
                )
        except OSError:
            return
        except _TROUBLE as trouble:
            self._forget_after(trouble)

    def _forget_after(self, trouble: Exception) -> None:
        """A file in use, or not to be written, stays; one that is damaged or foreign goes."""
        if not isinstance(trouble, sqlite3.OperationalError):
            with suppress(OSError):
                self.file.unlink()

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.file, timeout=_PATIENCE)) as database:
            database.execute(
                "PRAGMA synchronous = OFF"
            )  # a lost file is made anew; a process that is killed loses nothing
            database.text_factory = bytes  # damaged text is no reason to fail
            yield database


def _header(database: sqlite3.Connection) -> tuple[int, int]:
    return database.execute("PRAGMA application_id").fetchone()[0], database.execute("PRAGMA user_version").fetchone()[
        0
    ]
