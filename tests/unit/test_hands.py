"""Work that is shared among processes: the same answers in the same order, whatever befalls a helper.

Each case runs in a process of its own, since one with several threads is never copied.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from lumbung.hands import hands, shared

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60
TASKS = 40


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
@pytest.mark.parametrize(
    ("case", "argument"),
    [
        ("answers_come_in_the_order_of_the_tasks", "1"),
        ("answers_come_in_the_order_of_the_tasks", "2"),
        ("answers_come_in_the_order_of_the_tasks", "3"),
        ("a_helper_takes_its_share", ""),
        ("what_a_helper_cannot_answer_is_done_here", "raises"),
        ("what_a_helper_cannot_answer_is_done_here", "is killed"),
        ("what_a_helper_cannot_answer_is_done_here", "ends"),
        ("what_a_helper_cannot_answer_is_done_here", "answers what cannot be handed on"),
        ("an_error_is_raised_as_if_nobody_had_helped", ""),
        ("no_helper_outlives_its_first_process", ""),
    ],
)
def test_shared(case: str, argument: str) -> None:
    """What the case says."""
    command = [sys.executable, str(Path(__file__)), case, *filter(None, [argument])]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, env=environment, timeout=PATIENCE, capture_output=True, text=True, check=False)

    assert ended.returncode == 0, ended.stderr


def test_few_pieces_are_left_to_one_process() -> None:
    """Another one costs more than it helps."""
    assert hands(299, 300) == 1
    assert hands(10**9, 300) >= 1


def silent(_done: int, _total: int) -> None:
    pass


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def tasks(make: Callable[[int], tuple[int, int]]) -> list[Callable[[], tuple[int, int]]]:
    return [partial(make, number) for number in range(TASKS)]


def answers_come_in_the_order_of_the_tasks(processes: str) -> None:
    """However many share them; and the last step that is told is the end."""
    steps: list[tuple[int, int]] = []
    answers = shared(tasks(square), int(processes), lambda done, total: steps.append((done, total)))

    assert [answer for answer, _ in answers] == [number * number for number in range(TASKS)]
    assert steps[-1] == (TASKS, TASKS)
    assert steps == sorted(steps)


def a_helper_takes_its_share() -> None:
    """The first process waits with its first task, where one is left to it, until somebody else has answered one."""
    taken, given = os.pipe()
    first = os.getpid()

    def answer(number: int) -> tuple[int, int]:
        if os.getpid() == first:
            os.read(taken, 1)
        os.write(given, b".")
        return square(number)

    answers = shared(tasks(answer), 2, silent)

    assert {process for _, process in answers} - {first}


def what_a_helper_cannot_answer_is_done_here(way: str) -> None:
    """The answers are there all the same."""
    first = os.getpid()

    def answer(number: int) -> tuple[int, int]:
        if os.getpid() != first and number > 3:
            match way:
                case "raises":
                    raise ValueError(number)
                case "is killed":
                    os.kill(os.getpid(), signal.SIGKILL)
                case "ends":
                    os._exit(0)
                case _:
                    return number, lambda: number  # type: ignore[return-value]  # that is the point
        return square(number)

    assert [answer for answer, _ in shared(tasks(answer), 3, silent)] == [number * number for number in range(TASKS)]


def an_error_is_raised_as_if_nobody_had_helped() -> None:
    """It is the error of the task itself."""

    def answer(number: int) -> tuple[int, int]:
        if number == TASKS - 1:
            raise KeyError("the last one")
        return square(number)

    with pytest.raises(KeyError, match="the last one"):
        shared(tasks(answer), 2, silent)


def no_helper_outlives_its_first_process() -> None:
    """Whoever builds next must not meet one that is left."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        first = os.getpid()

        def answer(number: int) -> tuple[int, int]:
            if os.getpid() != first:
                os.write(write, f"{os.getpid()}\n".encode())
                signal.pause()
            os.read(read, 0)
            signal.pause()
            return square(number)

        shared(tasks(answer), 2, silent)
        os._exit(0)
    helper = int(os.read(read, 20))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

    assert _ends(helper)


def _ends(process: int) -> bool:
    for _ in range(100):
        try:
            with open(f"/proc/{process}/stat") as stat:  # noqa: PTH123 - no file of ours
                if stat.read().rpartition(")")[2].split()[0] == "Z":
                    return True
        except FileNotFoundError:
            return True
        signal.sigtimedwait([], 0.1)
    return False


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
