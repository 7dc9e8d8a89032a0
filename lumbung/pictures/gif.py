"""GIF: blocks up to the trailer."""

from lumbung.pictures.picture import Picture, PictureError

SIGNATURES = (b"GIF87a", b"GIF89a")
_IMAGE, _EXTENSION, _TRAILER = 0x2C, 0x21, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def read(data: bytes) -> Picture:
    width, height = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    at = 13 + _table(data[10])
    kept = [data[:at]]
    images = 0
    while data[at] != _TRAILER:
        if data[at] == _IMAGE:
            start = at + 10 + _table(data[at + 9]) + 1
            end = _blocks(data, start)
            kept.append(data[at:end])
            images += 1
        elif data[at] == _EXTENSION:
            end = _blocks(data, at + 2)
            kept.append(_extension(data[at:end]))
        else:
            raise PictureError
        at = end
    if not images or not width or not height:
        raise PictureError
    return Picture(width, height, b"".join((*kept, bytes((_TRAILER,)))))


def _extension(block: bytes) -> bytes:
    """How long a frame stands and how often all of them come again are kept; remarks and foreign data are not."""
    if block[1] == _CONTROL and block[2] == 4:
        return block[:7] + b"\0"
    if block[1] == _APPLICATION and block[3:14] in _LOOPS and block[14:16] == b"\x03\x01":
        return block[:18] + b"\0"
    return b""


def _table(flags: int) -> int:
    """The length of the colour table that the flags announce."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, at: int) -> int:
    """Where a chain of blocks ends that each begin with their length."""
    while data[at]:
        at += data[at] + 1
    return at + 1
