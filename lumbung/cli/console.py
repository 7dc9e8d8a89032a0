"""What a person sees while a command works: one live line on a terminal, one plain line a stage in a pipe."""

import sys
import time
from collections.abc import Callable, Iterable
from typing import TextIO

from lumbung.problems import Problem
from lumbung.reporting import FORMATS, Report
from lumbung.words import N_, Words

STAGES = {
    "fix": N_("memperbaiki"),
    "read": N_("membaca"),
    "check": N_("memeriksa"),
    "stage": N_("menyiapkan halaman"),
    "pdf": N_("membuat PDF"),
    "render": N_("membuat halaman"),
    "preview": N_("menggambar pratinjau"),
    "compare": N_("membandingkan"),
    "ask": N_("menghubungi alamat"),
    "write": N_("menulis draf"),
}
_REFRESH = 0.1


class Progress:
    """Call it with (stage, done, total); it writes to standard error, so that data alone is on standard output."""

    def __init__(self, words: Words, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._words = words
        self._stream = stream or sys.stderr
        self._clock = clock
        self._live = self._stream.isatty()
        self._stage = ""
        self._started = self._shown = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = self._clock()
        if stage != self._stage:
            self._stage, self._started, self._shown = stage, now, 0.0
        finished = done >= total
        if self._live and (finished or now - self._shown >= _REFRESH):
            self._shown = now
            self._stream.write(f"\r\033[K{self._text(done, total, now)}" + ("\n" if finished else ""))
            self._stream.flush()
        elif finished and not self._live:
            self._stream.write(f"{self._text(done, total, now)}\n")

    def _text(self, done: int, total: int, now: float) -> str:
        name = self._words(STAGES[self._stage])
        seconds = self._words.number(round(now - self._started, 1))
        return f"{name:<20}{done:>7}/{total:<7}{seconds} {self._words(N_('detik'))}"

    def clear(self) -> None:
        """End a half-written live line before something else is printed."""
        if self._live:
            self._stream.write("\r\033[K")


def tell(problems: Iterable[Problem], words: Words, stream: TextIO | None = None) -> None:
    """All problems, a line each, then their count; nothing where there are none."""
    (stream or sys.stdout).write(FORMATS["text"](Report(tuple(problems), words)))


def say(text: str, stream: TextIO | None = None) -> None:
    (stream or sys.stdout).write(f"{text}\n")
