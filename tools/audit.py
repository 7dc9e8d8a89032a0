"""Asks whether a locked package has a known vulnerability: `python tools/audit.py`, with pip-audit installed; needs internet.

Exit code: 0 none is known, 1 some are, 2 nobody could be asked. It is no part of a build or a test, since its answer
changes from day to day without a change here. A package that nobody knows counts as not asked (`--strict`). Options go on to pip-audit, for example `--vulnerability-service osv`.
"""

import importlib.util
import subprocess
import sys
from pathlib import Path

LOCKS = Path(__file__).resolve().parents[1] / "locks"
NO_TOOL = "pip-audit is not installed: python -m pip install pip-audit"
NO_ANSWER = "nobody could be asked; this says nothing about the packages"


def main(arguments: list[str]) -> int:
    if importlib.util.find_spec("pip_audit") is None:
        print(NO_TOOL, file=sys.stderr)
        return 2
    codes = []
    for lock in sorted(LOCKS.glob("*.txt")):
        print(lock.name, file=sys.stderr)
        command = [
            sys.executable,
            "-m",
            "pip_audit",
            "--strict",
            "--disable-pip",
            "--require-hashes",
            "--progress-spinner",
            "off",
        ]
        done = subprocess.run(
            [*command, "--requirement", str(lock), *arguments], capture_output=True, encoding="utf-8", check=False
        )
        sys.stdout.write(done.stdout)
        sys.stderr.write("" if "Traceback" in done.stderr else done.stderr)
        found = done.returncode == 1 and "known vulnerabilit" in done.stderr
        codes.append(1 if found else 2 if done.returncode else 0)
        if codes[-1] == 2:
            print(NO_ANSWER, file=sys.stderr)
    return max(codes, default=2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
