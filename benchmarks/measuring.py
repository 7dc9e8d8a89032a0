"""Runs a command as a process of its own and tells what it cost."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_BYTES_OF_A_UNIT = 1 if sys.platform == "darwin" else 1024
_MEGA = 1_000_000


class CommandFailedError(Exception):
    """A measured command ended with an error; its output is the message."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall clock, seconds of CPU (user and system, children included), peak memory in megabytes.

    `cpu` and `memory` are None where the system cannot tell them of one process alone (Windows).
    """

    wall: float
    cpu: float | None
    memory: float | None


def run(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Cost:
    """Run to the end; what the command prints goes to the file `log`, since a pipe would make it wait for us."""
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output, stdin=subprocess.DEVNULL)
        if not hasattr(os, "wait4"):
            code = process.wait()
            cost = Cost(time.perf_counter() - started, None, None)
        else:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - started
            code = process.returncode = os.waitstatus_to_exitcode(status)
            cost = Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _BYTES_OF_A_UNIT / _MEGA)
    if code:
        text = log.read_text(encoding="utf-8", errors="replace")
        raise CommandFailedError(f"{' '.join(command)}: exit code {code}\n{text[-4000:]}")
    return cost


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        median(cost.wall for cost in costs),
        _median([cost.cpu for cost in costs]),
        _median([cost.memory for cost in costs]),
    )


def _median(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None


def ratio(cost: float | None, base: float | None) -> float | None:
    return cost / base if cost is not None and base else None
