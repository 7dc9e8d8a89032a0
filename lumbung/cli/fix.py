"""The option `check --fix`: writes what can be mended safely and tells each change; `--dry-run` only shows it."""

import argparse
import os
import stat
import sys
import tempfile
from difflib import unified_diff
from pathlib import Path

from lumbung.cli.console import Progress
from lumbung.mending import KINDS, Change, Mended, mend, shape_of
from lumbung.problems import Refusal
from lumbung.reading.text import LARGEST
from lumbung.words import N_, Words

FOLDERS = ("innovations", "visits", "labs", "docs/situasi", "data")
_LONGEST = 80


def run(arguments: argparse.Namespace, root: Path, wanted: frozenset[str], words: Words) -> int | None:
    """Mend the wanted files, all where none is named; the exit code of a dry run, None where the check follows."""
    files = changes = 0
    progress = Progress(words)
    paths = _paths(root, wanted)
    for done, path in enumerate(paths, 1):
        before, mended = _mended(root, path)
        if mended.changes or not mended.is_readable:
            progress.clear()
        for change in mended.changes:
            _say(_line(path, change, words))
        if not mended.is_readable:
            _say(words(N_("{path}: susunannya tidak dapat dibaca, jadi isinya dibiarkan"), path=path))
        files, changes = files + bool(mended.changes), changes + len(mended.changes)
        if mended.changes and arguments.dry_run:
            sys.stdout.write(_diff(path, before, mended.data))
        elif mended.changes:
            _write(root / path, path, mended.data)
        progress("fix", done, len(paths))
    _say(_conclusion(files, changes, words, written=not arguments.dry_run))
    return (1 if changes else 0) if arguments.dry_run else None


def _paths(root: Path, wanted: frozenset[str]) -> list[str]:
    """The content files that are wanted, or all of them."""
    return [
        path
        for folder in FOLDERS
        if (root / folder).is_dir()
        for file in sorted((root / folder).iterdir())
        if file.is_file() and shape_of(path := f"{folder}/{file.name}")
        if not wanted or wanted & {".", folder, path}
    ]


def _mended(root: Path, path: str) -> tuple[bytes, Mended]:
    """A file's bytes and what mending makes of them; of an empty or locked one nothing, for the check tells of those."""
    file, shape = root / path, shape_of(path)
    try:
        data = file.read_bytes() if file.stat().st_size <= LARGEST else b""
    except OSError:
        data = b""
    return data, mend(data, path, shape) if shape and data.strip() else Mended(data, (), is_readable=True)


def _line(path: str, change: Change, words: Words) -> str:
    """`path:line: field: what: from → to`, and by name what now says something else."""
    what = words(KINDS[change.kind])
    field = f"{change.field}: " if change.field else ""
    values = " → ".join(_short(text) for text in (change.before, change.after) if text)
    meaning = f" [{words(N_('mengubah isi; periksa'))}]" if change.changes_meaning else ""
    return f"{path}:{change.line}: {field}{what}{f': {values}' if values else ''}{meaning}"


def _conclusion(files: int, changes: int, words: Words, *, written: bool) -> str:
    if not changes:
        return words(N_("Tidak ada yang dapat diperbaiki sendiri."))
    counts = {
        "changes": words.plural("{n} perbaikan", "{n} perbaikan", changes),
        "files": words.plural("{n} berkas", "{n} berkas", files),
    }
    if written:
        return words(N_("{changes} ditulis di {files}."), **counts)
    return words(N_("{changes} dapat ditulis di {files}; belum ada yang ditulis."), **counts)


def _diff(path: str, before: bytes, after: bytes) -> str:
    """A unified diff of the two texts, without their line ends, which mending never changes."""
    old, new = (_text(data).replace("\r\n", "\n").replace("\r", "\n").split("\n") for data in (before, after))
    return "".join(f"{line}\n" for line in unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm=""))


def _text(data: bytes) -> str:
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data.decode("utf-16" if marked else "utf-8", errors="replace")


def _write(file: Path, path: str, data: bytes) -> None:
    """Put the new bytes in the place of the old at once, with the same permissions; raise `Refusal` where that fails."""
    target = file.resolve()  # a link stays a link
    new = None
    try:
        if not os.access(target, os.W_OK):
            raise PermissionError(0, os.strerror(13))
        handle, name = tempfile.mkstemp(prefix=".lumbung-", dir=target.parent)
        new = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        new.chmod(stat.S_IMODE(target.stat().st_mode))
        new.replace(target)
    except OSError as error:
        if new is not None:
            new.unlink(missing_ok=True)
        raise Refusal("file-not-written", path=path, reason=error.strerror or str(error)) from error


def _short(text: str) -> str:
    clean = "".join(character if character.isprintable() else " " for character in text)
    return clean if len(clean) <= _LONGEST else clean[: _LONGEST - 1] + "…"


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
