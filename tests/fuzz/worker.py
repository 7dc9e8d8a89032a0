"""Reads and checks one mutated file after another, so that a crash or a hang ends this process and not the test.

Standard input: one JSON object a line, {"path": …, "data": base64}; standard output: one JSON text a line, empty where
all went well, else what went wrong.
"""

import base64
import json
import sys
import traceback
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from lumbung.exports import run_exports
from lumbung.inspection import inspect
from lumbung.messages import line
from lumbung.pages import run_pages
from lumbung.problems import Problem, has_errors
from lumbung.words import LANGUAGES, words_for

TODAY = date(2026, 11, 23)
SOME = 8  # making all pages takes fifty times as long as reading and checking


def main(seeds: Path) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for seed in seeds.rglob("*.*"):
            copy = root / seed.relative_to(seeds)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(seed.read_bytes())
        for request in sys.stdin:
            case = json.loads(request)
            path, data = case["path"], base64.b64decode(case["data"])
            good = (root / path).read_bytes()
            (root / path).write_bytes(data)
            sys.stdout.write(json.dumps(_run(root, path, data)) + "\n")
            sys.stdout.flush()
            (root / path).write_bytes(good)


def _run(root: Path, path: str, data: bytes) -> str:
    try:
        inspection = inspect(root, TODAY, lambda *_: None)
        wrong = [fault for problem in inspection.problems if (fault := _fault(problem, path, data))]
        if inspection.catalogue and not has_errors(inspection.problems):
            words = words_for("id")
            tuple(run_exports(inspection.catalogue, words))
            if len(data) % SOME == 0:
                public = inspection.catalogue.for_public()
                for language in LANGUAGES:
                    tuple(run_pages(public.in_language(language), words_for(language)))
    except Exception:  # noqa: BLE001 - any exception at all is what this looks for
        return traceback.format_exc()
    return "\n".join(wrong)


def _fault(problem: Problem, path: str, data: bytes) -> str:
    """What is wrong with a problem itself: its words or its place."""
    said = [line(problem, words_for(language)) for language in LANGUAGES]
    if any(not text.isprintable() for text in said):
        return f"not printable: {said!r}"
    if problem.path != path:
        return ""
    text = data.removeprefix(b"\xef\xbb\xbf").decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if problem.line == problem.column == 1:
        return ""
    if 1 <= problem.line <= len(lines) and 1 <= problem.column <= len(lines[problem.line - 1]) + 1:
        return ""
    return f"no such place: {said[0]}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
