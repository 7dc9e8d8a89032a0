"""What `test` does in a district's barn: looks whether the tool is whole, checks the content and builds on trial."""

import shutil
import sys
from pathlib import Path

from lumbung.barn import drift
from lumbung.build import WORKSHOP, Request, build
from lumbung.cli.console import Progress, say, tell
from lumbung.cli.today import now
from lumbung.words import N_, Words

TRIAL = "uji"


def try_barn(root: Path, words: Words) -> int:
    """Exit code: 0 all well; 1 the content has errors; 2 a file of the tool is gone."""
    say(
        words(
            N_(
                "Ini lumbung sebuah daerah: yang diperiksa alat dan isinya. Uji alatnya sendiri ada di repositori Lumbung."
            )
        )
    )
    tool = drift(root)
    for path in tool.missing:
        say(words(N_("Berkas alat hilang: {path}"), path=path), sys.stderr)
    for path in tool.changed:
        say(words(N_("Berkas alat sudah diubah: {path}"), path=path), sys.stderr)
    if not (tool.missing or tool.changed):
        say(words(N_("Alat: utuh.")))
    progress = Progress(words)
    site = root / WORKSHOP / TRIAL
    outcome = build(Request(root, site, now()), progress)
    progress.clear()
    tell(outcome.problems, words)
    if outcome.site is None:
        say(words(N_("Isi: ada kesalahan; situs percobaan tidak dibuat.")))
        return 2 if tool.missing else 1
    shutil.rmtree(site, ignore_errors=True)
    text = N_("Isi: baik. Situs percobaan dari {pages} halaman berhasil dibuat; situs di folder site/ tidak diubah.")
    say(words(text, pages=words.number(outcome.pages)))
    return 2 if tool.missing else 0
