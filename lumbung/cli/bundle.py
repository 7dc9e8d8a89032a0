"""The command `bundle`: the whole site as one zip, or what changed since an earlier one."""

import argparse
import os
import shutil
from datetime import UTC, datetime, time
from pathlib import Path

from lumbung.build import Outcome, Request, build
from lumbung.bundling import (
    Manifest,
    bundle_files,
    delta_contents,
    manifest_of_archive,
    name_of,
    told,
    write_bundle,
    write_zip,
)
from lumbung.cli.audience import add_argument as add_audience
from lumbung.cli.build import add_bench
from lumbung.cli.console import Progress, say, tell
from lumbung.cli.today import add_argument as add_today
from lumbung.cli.today import today
from lumbung.locking import alone
from lumbung.words import N_, Words, words_for

PLACE = "paket"


def add_arguments(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--strict", action="store_true", help=words(N_("peringatan juga menghentikan pembuatan situs")))
    parser.add_argument(
        "--since", type=Path, metavar="ZIP", help=words(N_("tulis hanya yang berubah sejak paket ini, untuk apply"))
    )
    parser.add_argument("--out", type=Path, metavar=words(N_("FOLDER")), help=words(N_("folder hasil (bawaan: dist)")))
    add_bench(parser, words)
    add_audience(parser, words)
    add_today(parser, words)


def run(arguments: argparse.Namespace, root: Path) -> int:
    words = words_for(arguments.lang)
    root = root.resolve()
    since = manifest_of_archive(arguments.since) if arguments.since else None
    bench = arguments.workshop.resolve() if arguments.workshop else None
    place = Request(root, root, today(arguments), audience=arguments.audience, bench=bench).workshop / PLACE
    request = Request(
        root, place / "site", today(arguments), strict=arguments.strict, audience=arguments.audience, bench=bench
    )
    progress = Progress(words)
    with alone(place, "build-running", path=str(place)):
        outcome = build(request, progress)
        progress.clear()
        tell(outcome.problems, words)
        if outcome.site is None:
            say(words(N_("Paket tidak dibuat. Perbaiki kesalahan di atas, lalu ulangi.")))
            return 1
        target, manifest = _pack(outcome, request, since, (arguments.out or root / "dist", progress))
        shutil.rmtree(request.site, ignore_errors=True)
    progress.clear()
    text = N_("Paket: {path}\nUkuran: {size} kB. Isi: {files} berkas, {profiles} profil. Sidik: {digest}")
    values = {"size": -(-target.stat().st_size // 1000), "files": len(manifest.files), "profiles": manifest.profiles}
    numbers = {name: words.number(value) for name, value in values.items()}
    say(words(text, path=target, digest=manifest.digest, **numbers))
    return 0


def _pack(
    outcome: Outcome, request: Request, since: Manifest | None, out: tuple[Path, Progress]
) -> tuple[Path, Manifest]:
    folder, progress = out
    about = told(outcome.district, request.audience, outcome.date, outcome.innovations)
    manifest, files = bundle_files(request.site, about)

    def step(done: int, total: int) -> None:
        progress("pack", done, total)

    target = folder.resolve() / name_of(manifest, since)
    moment = _moment(manifest)
    if since is None:
        write_bundle(target, manifest, files, moment, step)
    else:
        write_zip(target, delta_contents(since, manifest, files), moment, step)
    return target, manifest


def _moment(manifest: Manifest) -> datetime:
    """The time that every file in the zip bears."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.combine(manifest.date, time(), UTC)
