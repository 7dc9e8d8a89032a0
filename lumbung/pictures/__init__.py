"""Pictures as bytes: what kind they really are, how large, and the same without what cameras and programs wrote into them."""

from collections.abc import Callable
from typing import NamedTuple

from lumbung.pictures import gif, jpeg, png, webp
from lumbung.pictures.picture import Picture, PictureError


class Format(NamedTuple):
    """`read` gives the size and the bytes to keep, or raises `PictureError`."""

    is_ours: Callable[[bytes], bool]
    read: Callable[[bytes], Picture]


FORMATS: tuple[Format, ...] = (
    Format(lambda data: data.startswith(jpeg.SIGNATURE), jpeg.read),
    Format(lambda data: data.startswith(png.SIGNATURE), png.read),
    Format(lambda data: data.startswith(gif.SIGNATURES), gif.read),
    Format(lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP", webp.read),
)
SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp"})


def is_picture(data: bytes) -> bool:
    """Whether the first bytes are those of a picture that can be shown."""
    return any(form.is_ours(data) for form in FORMATS)


def read_picture(data: bytes) -> Picture:
    """Follow the file's structure to its end; raise `PictureError` where it is no whole picture."""
    form = next((form for form in FORMATS if form.is_ours(data)), None)
    if form is None:
        raise PictureError
    try:
        return form.read(data)
    except (IndexError, ValueError) as error:  # the file ends too early
        raise PictureError from error


def bare(data: bytes) -> bytes:
    """A picture without metadata and without what hangs behind its end; anything else as it is."""
    if not is_picture(data):
        return data
    try:
        return read_picture(data).kept
    except PictureError:  # checked before; broken since
        return b""


__all__ = ["SUFFIXES", "Picture", "PictureError", "bare", "is_picture", "read_picture"]
