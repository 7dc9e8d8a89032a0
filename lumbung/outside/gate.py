"""The gate before every server: one pause for each host, whoever asks."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable


class Gate:
    """Lets requests to the same host through no closer than `pause` seconds; `stop` ends every rest at once."""

    def __init__(self, pause: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause = pause
        self._clock = clock
        self._next: defaultdict[str, float] = defaultdict(float)
        self._lock = threading.Lock()
        self._stop = threading.Event()

    def wait(self, host: str) -> None:
        with self._lock:
            now = self._clock()
            turn = max(now, self._next[host])
            self._next[host] = turn + self._pause
        self.rest(turn - now)

    def rest(self, seconds: float) -> None:
        if seconds > 0:
            self._stop.wait(seconds)

    def stop(self) -> None:
        self._stop.set()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()
