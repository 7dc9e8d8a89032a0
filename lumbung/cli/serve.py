"""The command `serve`: shows the site on this computer and follows every saved file."""

import argparse
import time
from pathlib import Path

from lumbung.build import WORKSHOP, Outcome, Request, build
from lumbung.cli.audience import add_argument as add_audience
from lumbung.cli.build import conclusion
from lumbung.cli.console import Progress, say, tell
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.renderer.serve import serve
from lumbung.words import N_, Words, words_for

WATCHED = ("innovations", "visits", "labs", "data", "docs", "mkdocs.yml")


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--port", type=int, default=8000, help=words(N_("nomor port (bawaan: 8000)")))
    parser.add_argument("--host", default="127.0.0.1", help=words(N_("alamat jaringan (bawaan: hanya komputer ini)")))
    add_audience(parser, words)
    add_today(parser, words)


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    root = root.resolve()
    site = root / WORKSHOP / arguments.audience / "preview"
    request = Request(root, site, today(arguments), audience=arguments.audience)

    def rebuild() -> Outcome:
        progress = Progress(words)
        outcome = build(request, progress)
        progress.clear()
        tell(outcome.problems, words)
        return outcome

    def follow() -> None:
        """A failure shows its reason and leaves the last good site where it is."""
        try:
            outcome = rebuild()
        except Exception as error:  # noqa: BLE001 - the server must outlive whatever a half-saved file brings
            say(words(N_("Lumbung gagal: {reason}"), reason=f"{type(error).__name__}: {error}"))
            return
        if outcome.site is None:
            say(words(N_("Situs terakhir yang baik tetap ditampilkan.")))

    started = time.monotonic()
    first = rebuild()
    say(conclusion(first, words, time.monotonic() - started))
    if first.site is None and not site.exists():
        return 1
    say(words(N_("Tekan Ctrl+C untuk berhenti.")))
    serve(site, [root / name for name in WATCHED], follow, arguments.host, arguments.port, say)
    return 0
