"""Rules on pictures: readers who cannot see them, lines that are slow, and the people who took them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from lumbung.catalogue import Catalogue
from lumbung.checks.check import is_file, manuscripts
from lumbung.messages import found
from lumbung.model import Document, Manuscript
from lumbung.pictures import SUFFIXES, PictureError, is_picture, read_picture
from lumbung.problems import Place, Problem
from lumbung.reading import is_linked
from lumbung.vocabulary import nearest

LARGEST = 500_000
MOST_PIXELS = 40_000_000
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis")


class _Picture(NamedTuple):
    manuscript: Manuscript
    written: str
    file: str
    spot: Place | None
    field: str

    @property
    def place(self) -> Place:
        """A cover's is looked for when something is told of it."""
        if self.spot is None and isinstance(self.manuscript, Document):
            return self.manuscript.places.at(("cover", "file")).value
        return self.spot or Place()


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
    path = f"{picture.manuscript.folder}/{picture.file}"
    if is_linked(file, path):
        yield found("file-is-link", path)
        return
    try:
        for code, values in wrong_picture(file, picture.written):
            yield found(code, picture.manuscript.path, picture.place, picture.field, **values)
    except OSError as error:
        yield found("file-unreadable", path, reason=str(error.strerror))


def wrong_picture(file: Path, written: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Code and values of what keeps a file from being shown as a picture, by its content and not by its name."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        yield "image-heic", {"written": written}
    elif not is_picture(data) or file.suffix.lower() not in SUFFIXES:
        yield "image-format", {"written": written}
    elif size > LARGEST:
        limit = f"{LARGEST // 1000} kB"
        yield "image-too-large", {"written": written, "size": f"{-(-size // 1000)} kB", "limit": limit}
    else:
        yield from _wrong_structure(data, written)


def _wrong_structure(data: bytes, written: str) -> Iterator[tuple[str, dict[str, str]]]:
    try:
        picture = read_picture(data)
    except PictureError:
        yield "image-broken", {"written": written}
        return
    if picture.width * picture.height > MOST_PIXELS:
        limit = str(MOST_PIXELS // 1_000_000)
        size = f"{picture.width} × {picture.height}"
        yield "image-too-many-pixels", {"written": written, "size": size, "limit": limit}


def _pictures(catalogue: Catalogue) -> Iterator[_Picture]:
    for profile in catalogue.profiles:
        if profile.record.cover:
            name = profile.record.cover.file
            yield _Picture(profile, name, name, None, "cover.file")
    for manuscript in manuscripts(catalogue):
        for image in manuscript.body.images:
            own, _, file = unquote(image.target).partition("/")
            yield _Picture(manuscript, image.target, file if own == manuscript.name else "", image.place, "")


def _of(picture: _Picture, code: str, **values: str) -> Problem:
    return found(code, picture.manuscript.path, picture.place, picture.field, written=picture.written, **values)
