"""The command `test`: finds a browser, then runs the style checks, the type checker and every test.

In a district's barn, where there are no tests of the tool, it looks at the barn instead.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path, PurePath

from lumbung.barn import MANIFEST
from lumbung.browsers import VARIABLE, find_browser
from lumbung.cli.trial import try_barn
from lumbung.words import N_, Words, words_for

SOAK = "LUMBUNG_SOAK"
TYPED = ("lumbung", "build_site.py")
CHECKS = (
    ("ruff check", ("ruff", "check", "--quiet")),
    ("ruff format --check", ("ruff", "format", "--check", "--quiet")),
    ("mypy --strict", ("mypy", "--strict", *TYPED)),
)
CHROMIUM = ("chromium", "fonts-liberation")  # its own recommendation; without a font every text has no width

SOAK_HELP = N_("jalankan juga uji besar, dengan jumlah penuh")
SELECT_HELP = N_("hanya uji yang namanya cocok (pytest -k), tanpa pemeriksaan gaya dan tipe")
PYTEST_HELP = N_("argumen lain untuk pytest, sesudah --")
INSTALLING = N_("Peramban tidak ditemukan; memasang paket chromium dengan apt-get.")
NO_BROWSER = N_(
    "Peramban tidak ditemukan. Pasang Chromium, Chrome, atau Edge, atau sebutkan programnya"
    " dalam variabel lingkungan {variable}."
)
NOT_A_PROGRAM = N_("{variable} menunjuk ke '{value}', dan itu bukan program.")
BROWSER = N_("Peramban: {browser}")
# One process more than there are cores, since tests wait for browsers; the tests of a file stay together, since they share the sites that they build.
WORKERS = ["-n", str(min((os.cpu_count() or 1) + 1, 4)), "--dist", "loadfile"]
FOUND_PROBLEMS = N_("Ada masalah dari: {names}. Uji tetap dijalankan.")


def add_arguments(parser: argparse.ArgumentParser, words: Words | None = None) -> None:
    words = words or words_for("id")
    parser.add_argument("--soak", action="store_true", help=words(SOAK_HELP))
    parser.add_argument("--select", metavar="EXPR", help=words(SELECT_HELP))
    parser.add_argument("pytest_arguments", nargs="*", metavar="-- ARG", help=words(PYTEST_HELP))


def run(arguments: argparse.Namespace, root: Path) -> int:
    """Exit code: 0 all well, 1 something failed, 2 the tests could not run."""
    words = words_for(arguments.lang)
    if (root / MANIFEST).is_file():
        return try_barn(root.resolve(), words)
    browser = find_browser(os.environ, sys.platform)
    if browser is None and may_install_chromium() and VARIABLE not in os.environ:
        say(words(INSTALLING))
        install_chromium()
        browser = find_browser(os.environ, sys.platform)
    if browser is None:
        asked = os.environ.get(VARIABLE)
        text = words(NOT_A_PROGRAM, variable=VARIABLE, value=asked) if asked else words(NO_BROWSER, variable=VARIABLE)
        sys.stderr.write(text + "\n")
        return 2
    say(words(BROWSER, browser=browser))
    return run_all(arguments, root, words, browser)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()  # before a tool writes


def run_all(arguments: argparse.Namespace, root: Path, words: Words, browser: PurePath) -> int:
    narrowed = bool(arguments.select or arguments.pytest_arguments)
    environment = {**os.environ, VARIABLE: str(browser), **({SOAK: "1"} if arguments.soak else {})}
    checks = () if narrowed else CHECKS
    count = len(checks) + 1
    codes = {}
    for number, (name, command) in enumerate(checks, start=1):
        say(f"[{number}/{count}] {name}")
        codes[name] = run_tool(command, root, environment)
    if failed := [name for name, code in codes.items() if code]:
        say(words(FOUND_PROBLEMS, names=", ".join(failed)))
    say(f"[{count}/{count}] pytest")
    codes["pytest"] = run_tool(("pytest", *pytest_options(arguments)), root, environment)
    return min(2, max(codes.values()))


def pytest_options(arguments: argparse.Namespace) -> list[str]:
    chosen = ["-k", arguments.select] if arguments.select else []
    counts = [] if arguments.soak else ["-m", "not soak"]
    workers = [] if chosen or arguments.pytest_arguments else WORKERS
    return [*workers, *counts, *chosen, *arguments.pytest_arguments]


def run_tool(command: tuple[str, ...], root: Path, environment: dict[str, str]) -> int:
    """Run a Python tool at the root; one that was killed has not answered, and counts as unable to run."""
    started = [sys.executable, "-m", *command]
    code = subprocess.run(started, cwd=root, env=environment, stdin=subprocess.DEVNULL, check=False).returncode  # noqa: S603
    return code if code >= 0 else 2


def may_install_chromium() -> bool:
    """Only Debian as root: elsewhere `chromium` is another package, or needs a person's password."""
    try:
        system = platform.freedesktop_os_release().get("ID")
    except OSError:
        return False
    return system == "debian" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_chromium() -> None:
    """Its failure needs no message here: apt-get has spoken, and the search for a browser decides."""
    apt = shutil.which("apt-get") or "apt-get"
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (("update",), ("install", "--yes", "--no-install-recommends", *CHROMIUM)):
        subprocess.run([apt, *words], env=environment, stdin=subprocess.DEVNULL, check=False)  # noqa: S603
