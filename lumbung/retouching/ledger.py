"""What a build leaves behind for the next one: values that JSON can hold, by name, in one file that may be deleted at any time."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LedgerError = sqlite3.Error


@dataclass(frozen=True, slots=True)
class Ledger:
    """Whatever is wrong with the file is told by `LedgerError` or `ValueError`."""

    file: Path

    def value(self, name: str) -> Any:
        """None where nothing is noted under the name."""
        with self._opened() as database:
            row = database.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else json.loads(row[0])

    def files(self) -> dict[str, str]:
        """How each file of the content looked."""
        with self._opened() as database:
            return dict(database.execute("SELECT path, look FROM files"))

    def begin(self, facts: Iterable[tuple[str, Any]], files: Iterable[tuple[str, str]]) -> None:
        """Put these in the place of all that is there."""
        self.file.unlink(missing_ok=True)
        with self._opened() as database, database:
            database.execute("CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
            database.execute("CREATE TABLE files (path TEXT PRIMARY KEY, look TEXT) WITHOUT ROWID")
            database.executemany("INSERT INTO facts VALUES (?, ?)", ((name, _text(value)) for name, value in facts))
            database.executemany("INSERT INTO files VALUES (?, ?)", files)

    def amend(self, facts: Mapping[str, Any], files: Mapping[str, str]) -> None:
        """All of it or nothing."""
        with self._opened() as database, database:
            rows = ((name, _text(value)) for name, value in facts.items())
            database.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", rows)
            database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?)", files.items())

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.file)) as database:
            database.execute("PRAGMA synchronous = OFF")  # a lost file costs a full build
            yield database


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
