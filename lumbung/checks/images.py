"""Rules on pictures: readers who cannot see them, lines that are slow, and the people who took them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from lumbung.catalogue import Catalogue
from lumbung.checks.check import is_file, manuscripts
from lumbung.messages import found
from lumbung.model import Manuscript
from lumbung.problems import Place, Problem
from lumbung.vocabulary import nearest

LARGEST = 500_000
_HEADS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis")


class _Picture(NamedTuple):
    manuscript: Manuscript
    written: str
    file: str
    place: Place
    field: str


def pictures_can_be_shown(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A picture must lie in its profile's folder, in a format of the web, and be small enough for a poor line."""
    for picture in _pictures(catalogue):
        folder = f"{picture.manuscript.folder}/"
        if "://" in picture.written or picture.written.startswith(("//", "data:")):
            yield _of(picture, "image-from-outside", folder=folder)
            continue
        file = catalogue.root / folder / picture.file
        if not picture.file or {"/", "\\"} & set(picture.file) or not is_file(file):
            yield _of(picture, "image-missing", folder=folder, **_near(picture, catalogue.root / folder))
            continue
        yield from _wrong_file(picture, file)


def _near(picture: _Picture, folder: Path) -> dict[str, str]:
    """The picture of the folder that seems to be meant, as it is to be written."""
    names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    written = picture.written.replace("\\", "/").rpartition("/")[2]
    near = nearest(written.casefold(), {name.casefold(): name for name in names})
    match = next((name for name in names if name.casefold() == near), None)
    return {"near": match if picture.field else f"{folder.name}/{match}"} if match else {}


def pictures_are_described(catalogue: Catalogue, _: date) -> Iterator[Problem]:
    """A picture in the body must have alternative text and name its owner."""
    for manuscript in manuscripts(catalogue):
        for image in manuscript.body.images:
            if not image.text.strip():
                yield found("image-no-alt", manuscript.path, image.place, written=image.target)
            if not image.title.strip():
                yield found("image-no-credit", manuscript.path, image.place, written=image.target)


def _wrong_file(picture: _Picture, file: Path) -> Iterator[Problem]:
    try:
        with file.open("rb") as stream:
            head = stream.read(16)
    except OSError as error:
        yield found(
            "file-unreadable",
            f"{picture.manuscript.folder}/{picture.file}",
            reason=str(error.strerror),
        )
        return
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        yield _of(picture, "image-heic")
    elif not head.startswith(_HEADS) and not (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        yield _of(picture, "image-format")
    size = file.stat().st_size
    if size > LARGEST:
        yield _of(picture, "image-too-large", size=f"{-(-size // 1000)} kB", limit=f"{LARGEST // 1000} kB")


def _pictures(catalogue: Catalogue) -> Iterator[_Picture]:
    for profile in catalogue.profiles:
        if profile.record.cover:
            place = profile.places.at(("cover", "file")).value
            yield _Picture(profile, profile.record.cover.file, profile.record.cover.file, place, "cover.file")
    for manuscript in manuscripts(catalogue):
        for image in manuscript.body.images:
            own, _, file = unquote(image.target).partition("/")
            yield _Picture(manuscript, image.target, file if own == manuscript.name else "", image.place, "")


def _of(picture: _Picture, code: str, **values: str) -> Problem:
    return found(code, picture.manuscript.path, picture.place, picture.field, written=picture.written, **values)
