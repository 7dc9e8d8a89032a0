"""WebP: chunks of a RIFF file."""

from collections.abc import Iterator

from lumbung.pictures.picture import Picture, PictureError, little_exif

_PIXELS = frozenset({b"VP8 ", b"VP8L", b"ALPH"})
_KEPT = _PIXELS | {b"VP8X", b"ICCP", b"ANIM", b"ANMF"}
_HAS_XMP, _HAS_EXIF = 0x04, 0x08


def read(data: bytes) -> Picture:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise PictureError
    chunks = list(_chunks(data, 12, end))
    exif = next((little_exif(_tiff(body)) for name, body in chunks if name == b"EXIF"), b"")
    kept = [_chunk(name, _body(name, body, bool(exif))) for name, body in chunks if name in _KEPT]
    first, body = chunks[0] if chunks else (b"", b"")
    if exif and first == b"VP8X":
        kept.append(_chunk(b"EXIF", exif))
    size = _size(first, body)
    if not all(size) or not {name for name, _ in chunks} & {b"VP8 ", b"VP8L", b"ANMF"}:
        raise PictureError
    whole = b"WEBP" + b"".join(kept)
    return Picture(*size, b"RIFF" + len(whole).to_bytes(4, "little") + whole)


def _chunks(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, bytes]]:
    while at + 8 <= end:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + length > end:
            raise PictureError
        yield data[at : at + 4], data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _body(name: bytes, body: bytes, has_exif: bool) -> bytes:  # noqa: FBT001 - said where it is called
    if name == b"VP8X":
        flags = body[0] & ~(_HAS_XMP | _HAS_EXIF) | (_HAS_EXIF if has_exif else 0)
        return bytes((flags,)) + body[1:10]
    if name == b"ANMF":
        return body[:16] + b"".join(_chunk(*inner) for inner in _chunks(body, 16, len(body)) if inner[0] in _PIXELS)
    return body[:6] if name == b"ANIM" else body


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def _tiff(body: bytes) -> bytes:
    return body.removeprefix(b"Exif\0\0")


def _size(name: bytes, body: bytes) -> tuple[int, int]:
    if name == b"VP8X":
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if name == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    if name == b"VP8L" and body[:1] == b"\x2f":
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    raise PictureError
