"""A stop is answered with a sentence from the first module that is read on, and never with a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
STOPS = "import os\nos.kill(os.getpid(), 2)\nraise SystemExit('went on')\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal that one process sends itself alone")
@pytest.mark.parametrize("start", [["build_site.py"], ["-m", "lumbung"]], ids=["door", "module"])
@pytest.mark.parametrize("module", ["signal", "argparse", "pathlib"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_stop_while_modules_are_read(start: list[str], module: str, language: str, tmp_path: Path) -> None:
    """A module of the same name stands before the real one and stops the process while it is imported."""
    (tmp_path / f"{module}.py").write_text(STOPS, encoding="utf-8")
    if start == ["build_site.py"] and module == "argparse":
        pytest.skip("the door reads its arguments itself")

    done = subprocess.run(
        [sys.executable, *start, "check", "--lang", language],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}", "LUMBUNG_DOOR": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == ("Stopped.\n" if language == "en" else "Dihentikan.\n")
