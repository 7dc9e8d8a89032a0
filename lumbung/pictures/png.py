"""PNG: chunks up to the end of the image."""

import zlib

from lumbung.pictures.picture import Picture, PictureError, little_exif

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT"),
    *(b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP"),
}


def read(data: bytes) -> Picture:
    kept = [SIGNATURE]
    at = len(SIGNATURE)
    names: set[bytes] = set()
    while b"IEND" not in names:
        length = int.from_bytes(data[at : at + 4], "big")
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length
        if at > len(data) or (not names and (name != b"IHDR" or length != 13)):
            raise PictureError
        if name[0] & 0x20 == 0 and zlib.crc32(name + body) != int.from_bytes(data[at - 4 : at], "big"):
            raise PictureError
        names.add(name)
        if name == b"eXIf":
            body = little_exif(body)
        elif name == b"iCCP":
            body = b"ICC" + body[body.index(b"\0") :]  # the profile's name is free text
        if name in _KEPT or (name == b"eXIf" and body):
            kept.append(_chunk(name, body))
    width, height = (int.from_bytes(kept[1][8 + start : 12 + start], "big") for start in (0, 4))
    if not width or not height or b"IDAT" not in names:
        raise PictureError
    return Picture(width, height, b"".join(kept))


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")
