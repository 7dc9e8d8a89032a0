"""Watches for saved files: by what the system tells, and until it has told something, by looking as well."""

from contextlib import suppress
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

INTERVAL = 0.5
"""Seconds between two looks."""
_TELLING = frozenset({"created", "modified", "deleted", "moved", "closed"})
"""Reading a file is told too, and a build reads them all."""


class Watch:
    """Stands where MkDocs has an observer.

    A system that keeps silent (a shared folder, another machine's disk) is not told from one where nothing happens; so both
    ways are gone until the quick one has proved itself.
    """

    def __init__(self) -> None:
        self._telling, self._looking = Observer(), PollingObserver(timeout=INTERVAL)
        self._has_told = False

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> None:
        self._telling.schedule(_Filter(self._told, handler), path, recursive=recursive)
        self._looking.schedule(_Filter(self._seen, handler), path, recursive=recursive)

    def start(self) -> None:
        with suppress(OSError):  # the system lets nobody watch so much
            self._telling.start()
        self._looking.start()

    def stop(self) -> None:
        for observer in (self._telling, self._looking):
            if observer.is_alive():
                observer.stop()

    def _told(self, handler: FileSystemEventHandler, event: FileSystemEvent) -> None:
        if not self._has_told:
            self._has_told = True
            self._looking.stop()
        handler.on_any_event(event)

    def _seen(self, handler: FileSystemEventHandler, event: FileSystemEvent) -> None:
        if not self._has_told:
            handler.on_any_event(event)


class _Filter(FileSystemEventHandler):
    def __init__(self, take: Any, handler: FileSystemEventHandler) -> None:
        self._take, self._handler = take, handler

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _TELLING:
            self._take(self._handler, event)
