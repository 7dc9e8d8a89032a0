"""A renderer in a process of its own: what it changes in its Python stays there, and it ends when ours does."""

import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

from lumbung.renderer.job import Complaint, Job, Progress, RenderError

Tell = Callable[..., None]
_PACKAGE = Path(__file__).resolve().parents[2]
_START = "import sys; sys.path.insert(0, sys.argv[1]); import importlib; importlib.import_module(sys.argv[2]).main()"
_LAST_LINES = 5


def run(worker: str, job: Job, progress: Progress) -> tuple[Complaint, ...]:
    """Let the module `worker` render the job; its `main` answers through `work`."""
    with tempfile.TemporaryFile() as said:
        command = [sys.executable, "-c", _START, str(_PACKAGE), worker]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)  # noqa: S603 - our own
        try:
            complaints = _follow(process, job, progress)
        finally:
            process.kill()
            process.wait()
        if complaints is None:
            said.seek(0)
            lines = said.read().decode(errors="replace").strip().splitlines()
            raise RenderError("\n".join(lines[-_LAST_LINES:]) or f"{worker}: {process.returncode}")
        return complaints


def _follow(process: subprocess.Popen[bytes], job: Job, progress: Progress) -> tuple[Complaint, ...] | None:
    assert process.stdin  # noqa: S101 - for the checker of types
    assert process.stdout  # noqa: S101 - the same
    try:
        pickle.dump(job, process.stdin)
        process.stdin.flush()  # and kept open: its end tells the worker that we are gone
    except BrokenPipeError:
        return None
    for line in process.stdout:
        told: dict[str, Any] = json.loads(line)
        if "error" in told:
            raise RenderError(told["error"])
        if "complaints" in told:
            return tuple(Complaint(*complaint) for complaint in told["complaints"])
        progress(*told["done"])
    return None


def work(render: Callable[[Job, Progress], tuple[Complaint, ...]]) -> None:
    """The worker's side: render what was handed in, tell how far it is and how it ended."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a foreign generator prints is no answer
    job: Job = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own process
    Thread(target=_end_with_the_other, daemon=True).start()

    def tell(**told: object) -> None:
        answers.write(json.dumps(told) + "\n")
        answers.flush()

    try:
        tell(complaints=render(job, lambda done, total: tell(done=(done, total))))
    except RenderError as error:
        tell(error=str(error))


def _end_with_the_other() -> None:
    sys.stdin.buffer.read()
    os._exit(1)
