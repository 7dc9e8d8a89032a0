"""JPEG: segments up to the end of the image."""

from lumbung.pictures.picture import Picture, PictureError, little_exif

SIGNATURE = b"\xff\xd8\xff"
_END, _SCAN, _COMMENT = 0xD9, 0xDA, 0xFE
_STANDALONE = {0x01, *range(0xD0, 0xD8)}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_APPLICATIONS = range(0xE0, 0xF0)


def read(data: bytes) -> Picture:
    kept = [data[:2]]
    size: tuple[int, int] | None = None
    at = 2
    while True:
        if data[at] != 0xFF:
            raise PictureError
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        if marker == _END:
            break
        if marker in _STANDALONE:
            kept.append(data[at : at + 2])
            at += 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise PictureError
        body = data[at + 4 : end]
        if marker in _FRAMES:
            size = int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")
        kept.append(_segment(marker, body))
        at = end
        if marker == _SCAN:
            at = _behind_scan(data, end)
            kept.append(data[end:at])
    if size is None or not all(size) or not any(part[:2] == b"\xff\xda" for part in kept):
        raise PictureError
    return Picture(*size, b"".join((*kept, b"\xff\xd9")))


def _segment(marker: int, body: bytes) -> bytes:
    """The segment as it is kept; empty where nothing of it is."""
    if marker == _COMMENT or (
        marker in _APPLICATIONS and not body.startswith((b"JFIF\0", b"Exif\0", b"ICC_PROFILE\0", b"Adobe"))
    ):
        return b""
    if body.startswith(b"JFIF\0") and marker == 0xE0:
        body = body[:12] + b"\0\0"  # without the small picture
    elif body.startswith(b"Exif\0") and marker == 0xE1:
        exif = little_exif(body[6:])
        if not exif:
            return b""
        body = b"Exif\0\0" + exif
    elif body.startswith(b"Adobe") and marker == 0xEE:
        body = body[:12]
    elif marker in _APPLICATIONS and not (body.startswith(b"ICC_PROFILE\0") and marker == 0xE2):
        return b""
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def _behind_scan(data: bytes, at: int) -> int:
    """Where the next segment begins: the first marker that is no part of the compressed data."""
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] == 0 or data[at + 1] in _STANDALONE:
            at += 2
        elif data[at + 1] == 0xFF:
            at += 1
        else:
            return at
