"""Zips that are the same bytes for the same content, and the careful reading of zips that come from elsewhere.

Compression is zlib's at a fixed level: the same release of zlib gives the same bytes. What must be equal everywhere
is the manifest with its checksums.
"""

import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from lumbung.bundling.manifest import LARGEST, MANIFEST, SUMS, Manifest, read_manifest, shown
from lumbung.bundling.paths import clashes, is_portable
from lumbung.problems import Refusal

Progress = Callable[[int, int], None]
LEVEL = 9
PART = 1 << 20
_EARLIEST = datetime(1980, 1, 1)  # noqa: DTZ001 - a zip knows no zones; this is the earliest day that it can hold
_PACKED = frozenset({".png", ".jpg", ".jpeg", ".webp", ".avif", ".gz", ".woff", ".woff2", ".pdf", ".zip"})
Content = bytes | Path


def write_bundle(
    target: Path, manifest: Manifest, files: Mapping[str, Content], moment: datetime, step: Progress
) -> None:
    write_zip(target, {**files, MANIFEST: manifest.as_bytes(), SUMS: manifest.sums()}, moment, step)


def write_zip(target: Path, files: Mapping[str, Content], moment: datetime, step: Progress) -> None:
    """Write all or nothing: under another name first, which a killed run leaves and the next one takes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(part, "w") as archive:
            for number, path in enumerate(sorted(files), 1):
                content = files[path]
                data = content if isinstance(content, bytes) else content.read_bytes()
                archive.writestr(_entry(path, moment), data, compresslevel=LEVEL)
                step(number, len(files))
        os.replace(part, target)  # noqa: PTH105 - Path.replace is the same; this says that it replaces
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _entry(path: str, moment: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, max(moment.replace(tzinfo=None), _EARLIEST).timetuple()[:6])
    entry.create_system = 3  # with permissions, on every system
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    entry.compress_type = zipfile.ZIP_STORED if Path(path).suffix in _PACKED else zipfile.ZIP_DEFLATED
    return entry


class Archive:
    """A zip that somebody handed over: names were looked at before anything is read, and nothing is read without a limit."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path, self._archive = path, archive
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        bad = [entry.filename for entry in entries if not is_portable(entry.filename) or _is_special(entry)]
        if bad := [*bad, *clashes(names)]:
            raise Refusal("bundle-unsafe", path=str(path), entry=shown(bad[0]))
        self._entries = {entry.filename: entry for entry in entries}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def parts(self, name: str, limit: int) -> Iterator[bytes]:
        """The content in pieces; raise `Refusal` where there is more than `limit`, however little the zip said there was."""
        if name not in self._entries:
            raise Refusal("bundle-broken", path=str(self.path), reason=name)
        try:
            with self._archive.open(self._entries[name]) as file:
                left = limit
                while part := file.read(min(PART, left + 1)):
                    left -= len(part)
                    if left < 0:
                        raise Refusal("bundle-broken", path=str(self.path), reason=f"{name} > {limit}")
                    yield part
        except FAULTS as error:
            raise Refusal("bundle-broken", path=str(self.path), reason=f"{name}: {error}") from error

    def read(self, name: str, limit: int = LARGEST) -> bytes:
        return b"".join(self.parts(name, limit))

    def manifest(self) -> Manifest:
        return read_manifest(self.read(MANIFEST), str(self.path))


FAULTS = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error)
"""What reading a damaged zip can raise."""


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    try:
        archive = zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise Refusal("bundle-none", path=str(path)) from error
    except FAULTS as error:
        raise Refusal("bundle-broken", path=str(path), reason=str(error)) from error
    with archive:
        yield Archive(path, archive)


def manifest_of_archive(path: Path) -> Manifest:
    with open_archive(path) as archive:
        return archive.manifest()


def _is_special(entry: zipfile.ZipInfo) -> bool:
    """A link, a device, or a folder: bundles hold plain files only."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return entry.is_dir() or kind not in {0, stat.S_IFREG} or bool(entry.flag_bits & 1)
