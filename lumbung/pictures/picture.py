"""What is known of a picture, and how its orientation is kept while all else of Exif goes."""

from typing import Literal, NamedTuple


class PictureError(Exception):
    """The bytes are not what they begin as."""


class Picture(NamedTuple):
    """`kept` is the file with the same pixels, colours and orientation, and nothing else."""

    width: int
    height: int
    kept: bytes


_ORIENTATION = 0x0112
_TURNED = range(2, 9)


def little_exif(exif: bytes) -> bytes:
    """Exif data (from its TIFF head on) that say only how to turn the picture; empty where it need not be turned."""
    turn = _orientation(exif)
    if turn not in _TURNED:
        return b""
    entry = _ORIENTATION.to_bytes(2, "big") + b"\x00\x03" + b"\x00\x00\x00\x01" + bytes((0, turn, 0, 0))
    return b"MM\x00\x2a\x00\x00\x00\x08\x00\x01" + entry + b"\x00\x00\x00\x00"


def _orientation(exif: bytes) -> int:
    order: Literal["little", "big"] = "little" if exif[:2] == b"II" else "big"
    start = int.from_bytes(exif[4:8], order)
    count = int.from_bytes(exif[start : start + 2], order)
    for at in range(start + 2, min(start + 2 + 12 * count, len(exif) - 11), 12):
        if int.from_bytes(exif[at : at + 2], order) == _ORIENTATION:
            return int.from_bytes(exif[at + 8 : at + 10], order)
    return 1
