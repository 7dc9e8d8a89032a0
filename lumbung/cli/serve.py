"""The command `serve`: shows the site on this computer and follows every saved file."""

import argparse
import time
from datetime import date
from pathlib import Path

from lumbung import addresses
from lumbung.build import WORKSHOP, Outcome, Request
from lumbung.cli.audience import add_argument as add_audience
from lumbung.cli.build import conclusion, made
from lumbung.cli.console import Progress, say, tell
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.cli.waiting import notice, waits
from lumbung.form import Desk, FormServer
from lumbung.inspection import inspect, within
from lumbung.messages import REFUSALS, line
from lumbung.problems import Refusal
from lumbung.renderer.serve import serve
from lumbung.updating import update
from lumbung.words import N_, Words, words_for

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
WATCHED = ("innovations", "visits", "labs", "data", "docs", "mkdocs.yml")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--port", type=int, default=8000, help=words(N_("nomor port (bawaan: 8000)")))
    parser.add_argument("--host", default="127.0.0.1", help=words(N_("alamat jaringan (bawaan: hanya komputer ini)")))
    add_audience(parser, words)
    parser.add_argument(
        "--form", action="store_true", help=words(N_("buka juga formulir yang menyimpan ke folder ini"))
    )
    add_today(parser, words)


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    root = root.resolve()
    site = root / WORKSHOP / arguments.audience / "preview"
    if arguments.form and arguments.host not in LOOPBACK:
        raise Refusal("form-host", host=arguments.host)
    day = today(arguments)
    request = Request(root, site, day, audience=arguments.audience, form=arguments.form)

    above = ""

    def rebuild() -> Outcome:
        progress = Progress(words)
        outcome = update(request, progress)
        progress.clear()
        tell(outcome.problems, words)
        return outcome

    def follow() -> None:
        """A failure shows its reason, above the pages too, and leaves the last good site where it is."""
        nonlocal above
        outcome, reason = None, ""
        try:
            outcome = rebuild()
        except Refusal as refusal:
            reason = words(REFUSALS[refusal.code], **refusal.values)
        except Exception as error:  # noqa: BLE001 - the server must outlive whatever a half-saved file brings
            reason = words(N_("Lumbung gagal: {reason}"), reason=f"{type(error).__name__}: {error}")
        above = notice(outcome, reason, words)
        if outcome is None:
            say(reason)
            return
        if outcome.site is None and not waits(request, outcome, words):
            say(words(N_("Situs terakhir yang baik tetap ditampilkan.")))

    started = time.monotonic()
    first = rebuild()
    say(_begun(request, first, words, time.monotonic() - started))
    say(words(N_("Tekan Ctrl+C untuk berhenti.")))
    server = FormServer(site, Desk(root, lambda paths: told(root, day, paths, words))) if arguments.form else None

    def ready(address: str) -> None:
        say(address)
        if server and (site / addresses.FORM).is_file():
            say(words(N_("Formulir: {address}"), address=f"{address}{addresses.FORM}"))

    serve(site, [root / name for name in WATCHED], follow, arguments.host, arguments.port, ready, server, lambda: above)
    return 0


def _begun(request: Request, first: Outcome, words: Words, seconds: float) -> str:
    """What there is to see; where its files lie, and what a published site lacks, is no matter on this computer."""
    if first.site is not None:
        return made(first, words, seconds)
    if waits(request, first, words):
        return words(N_("Situs belum dapat dibuat. Alamat di bawah menyebut yang perlu diperbaiki."))
    return conclusion(first, words, seconds, kept=True)


def told(root: Path, day: date, paths: frozenset[str], words: Words) -> tuple[str, ...]:
    """What a check says of some files, for the person at the form."""
    inspection = within(inspect(root, day, lambda *_: None), paths)
    return tuple(line(problem, words) for problem in inspection.problems)
