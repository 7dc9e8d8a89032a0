"""Mutated files must be told apart or accepted, and never bring the program down.

LUMBUNG_SOAK=1 runs the full count with new cases each time.
"""

import base64
import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.oddities import ODD

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
SOAK = bool(os.environ.get("LUMBUNG_SOAK"))
COUNT = 20_000 if SOAK else 300
HANG = 20.0  # seconds: tells a hang, not a slow machine

PATHS = (
    *("innovations/lengkap.md",) * 6,
    *("innovations/lengkap.en.md",) * 2,
    "docs/tentang.en.md",
    "visits/2020-11-18-tamu.md",
    "labs/2020.md",
    "data/agencies.yml",
    "mkdocs.yml",
)
Mutation = Callable[[bytes], bytes]
WHERE = st.integers(0, 10_000)


def _lines(data: bytes) -> list[bytes]:
    return data.splitlines(keepends=True) or [b""]


def _at(data: bytes, where: int) -> int:
    return where * len(data) // 10_000


def _insert(odd: bytes, where: int) -> Mutation:
    return lambda data: data[: _at(data, where)] + odd + data[_at(data, where) :]


def _put_line(odd: bytes, where: int) -> Mutation:
    def change(data: bytes) -> bytes:
        lines = _lines(data)
        lines.insert(where * len(lines) // 10_000, odd)
        return b"".join(lines)

    return change


def _set_value(odd: bytes, where: int) -> Mutation:
    def change(data: bytes) -> bytes:
        lines = _lines(data)
        number = where * (len(lines) - 1) // 10_000
        key, colon, _ = lines[number].partition(b":")
        lines[number] = key + colon + b" " + odd + b"\n"
        return b"".join(lines)

    return change


def _delete(start: int, end: int) -> Mutation:
    return lambda data: data[: _at(data, min(start, end))] + data[_at(data, max(start, end)) :]


def _truncate(where: int) -> Mutation:
    return lambda data: data[: _at(data, where)]


def _move_line(start: int, end: int, keep: bool) -> Mutation:  # noqa: FBT001 - drawn by hypothesis
    def change(data: bytes) -> bytes:
        lines = _lines(data)
        moved = lines[start * (len(lines) - 1) // 10_000]
        if not keep:
            lines.remove(moved)
        lines.insert(end * len(lines) // 10_000, moved)
        return b"".join(lines)

    return change


def _delete_line(where: int) -> Mutation:
    def change(data: bytes) -> bytes:
        lines = _lines(data)
        del lines[where * (len(lines) - 1) // 10_000]
        return b"".join(lines)

    return change


def _line_ends(end: bytes, start: int) -> Mutation:
    return lambda data: data[: _at(data, start)] + data[_at(data, start) :].replace(b"\n", end)


ODDITIES = st.one_of(
    st.sampled_from(ODD),
    st.sampled_from(ODD),
    st.text(max_size=20).map(str.encode),
    st.binary(max_size=6),
)
MUTATIONS = st.one_of(
    st.builds(_insert, ODDITIES, WHERE),
    st.builds(_put_line, ODDITIES, WHERE),
    st.builds(_set_value, ODDITIES, WHERE),
    st.builds(_set_value, ODDITIES, WHERE),
    st.builds(_delete, WHERE, WHERE),
    st.builds(_truncate, WHERE),
    st.builds(_move_line, WHERE, WHERE, st.booleans()),
    st.builds(_delete_line, WHERE),
    st.builds(_line_ends, st.sampled_from((b"\r\n", b"\r", b"\n\r")), WHERE),
)


class Worker:
    """A process that is asked one case at a time and may die of it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[str] = queue.Queue()

    def ask(self, path: str, data: bytes) -> str:
        """What went wrong with a case; empty where nothing did."""
        process = self._process or self._start()
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps({"path": path, "data": base64.b64encode(data).decode()}) + "\n")
            process.stdin.flush()
        except BrokenPipeError:
            process.wait()
            return f"the process ended with {process.returncode}"
        try:
            answer = self._answers.get(timeout=HANG)
        except queue.Empty:
            self.stop()
            return f"no answer within {HANG:g} seconds"
        if not answer:
            self.stop()
            return f"the process ended with {process.returncode}"
        return str(json.loads(answer))

    def _start(self) -> "subprocess.Popen[str]":
        command = [sys.executable, str(HERE / "worker.py"), str(SEEDS)]
        environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
        self._process = process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=environment
        )
        answers = self._answers = queue.Queue[str]()

        def listen() -> None:
            assert process.stdout is not None
            for answer in process.stdout:
                answers.put(answer)
            answers.put("")

        threading.Thread(target=listen, daemon=True).start()
        return process

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                with contextlib.suppress(OSError):
                    stream.close()  # type: ignore[union-attr]
        self._process = None


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    running = Worker()
    yield running
    running.stop()


def test_seeds_are_fine(worker: Worker) -> None:
    """The files that are mutated must be right themselves, or the mutations reach nothing."""
    answers = {path: worker.ask(path, (SEEDS / path).read_bytes()) for path in PATHS}

    assert answers == dict.fromkeys(PATHS, "")


def test_a_crash_of_the_process_is_seen() -> None:
    """A test that could not tell a dead process from a silent one would be worth nothing."""
    worker = Worker()
    process = worker._start()
    process.kill()
    process.wait()

    assert worker.ask("mkdocs.yml", b"") == f"the process ended with {process.returncode}"


@settings(
    max_examples=COUNT,
    derandomize=not SOAK,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(path=st.sampled_from(PATHS), mutations=st.lists(MUTATIONS, min_size=1, max_size=5))
def test_no_mutation_brings_the_program_down(worker: Worker, path: str, mutations: list[Mutation]) -> None:
    """Reading, checking and telling must end without a traceback, each problem at a place inside the file."""
    data = (SEEDS / path).read_bytes()
    for mutation in mutations:
        data = mutation(data)

    assert worker.ask(path, data) == "", f"{path}\n{data[:20_000]!r}"
