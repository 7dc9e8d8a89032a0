"""Many hands: work that falls into parts is shared with copies of this process, where that is safe and worth it."""

import ctypes
import gc
import multiprocessing
import os
import pickle  # what is read here was written by a copy of this process, into a file without a name
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from multiprocessing.process import BaseProcess
from typing import Any, BinaryIO, TypeVar, cast

T = TypeVar("T")
Step = Callable[[int, int], None]
MOST = 8
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux


def hands(pieces: int, worth: int) -> int:
    """How many processes are worth it, where `worth` pieces are worth another one."""
    return min(_processors(), MOST, 1 + pieces // worth)


def can_copy() -> bool:
    """Whether a copy of this process is safe: on Linux, with no other thread that may hold a lock."""
    return sys.platform == "linux" and threading.active_count() == 1


def shared(tasks: Sequence[Callable[[], T]], processes: int, step: Step = lambda _done, _total: None) -> list[T]:
    """The answers of the tasks in their order; `step(done, total)` is called here alone.

    Copies take tasks from the beginning, this process from the end: what takes much time or memory stands first. What a copy could not answer, whatever befell it, is done again here,
    so that errors are raised as if it had never been.
    """

    def alone(known: dict[int, T]) -> Iterator[T]:
        for number, task in enumerate(tasks):
            yield known[number] if number in known else task()
            if number not in known or number == len(tasks) - 1:
                step(number + 1, len(tasks))

    others = min(processes, len(tasks)) - 1
    if others < 1 or not can_copy():
        return list(alone({}))
    with ExitStack() as closing:
        try:
            files = [cast(BinaryIO, closing.enter_context(tempfile.TemporaryFile())) for _ in range(others)]
        except OSError:
            return list(alone({}))
        return list(alone(_together(tasks, files, step)))


def _together(tasks: Sequence[Callable[[], T]], files: Sequence[BinaryIO], step: Step) -> dict[int, T]:
    context: Any = multiprocessing.get_context("fork")
    left = context.Array("l", (0, len(tasks)))
    others: list[BaseProcess] = []
    gc.freeze()  # pages of memory that nobody writes to need no copy
    try:
        for file in files:
            other = context.Process(target=_help, args=(tasks, left, file, os.getpid()), daemon=True)
            other.start()
            others.append(other)
        answers = {}
        for number in _turns(left, backwards=True):
            answers[number] = tasks[number]()
            step(left[0] + len(tasks) - left[1], len(tasks))
        for other in others:
            other.join()
    finally:
        gc.unfreeze()
        for other in others:
            if other.is_alive():
                other.terminate()
                other.join()
    for file in files:
        answers |= _told(file)
    return answers


def _help(tasks: Sequence[Callable[[], Any]], left: Any, file: BinaryIO, parent: int) -> None:
    """In the copy: answer what falls to it, until something goes wrong."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is told, and ends this one
    ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)  # whoever builds next must not meet it
    if os.getppid() != parent:
        os._exit(1)
    try:
        for number in _turns(left, backwards=False):
            pickle.dump((number, tasks[number]()), file, pickle.HIGHEST_PROTOCOL)
            file.flush()
    except Exception:  # noqa: BLE001 - the first process meets it again, where it is told
        os._exit(1)


def _turns(left: Any, *, backwards: bool) -> Iterator[int]:
    """The numbers of the tasks that nobody has taken yet, which lie between the two in `left`."""
    while True:
        with left.get_lock():
            first, last = left
            if first >= last:
                return
            left[1 if backwards else 0] += -1 if backwards else 1
        yield last - 1 if backwards else first


def _told(file: BinaryIO) -> dict[int, Any]:
    """The answers that were written to their end."""
    answers: dict[int, Any] = {}
    file.seek(0)
    while True:
        try:
            number, answer = pickle.load(file)  # noqa: S301 - see above
        except (EOFError, pickle.UnpicklingError):
            return answers
        answers[number] = answer


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
