"""Small pictures for invented profiles, made without any library and the same everywhere."""

import struct
import zlib
from random import Random

WIDTH, HEIGHT = 64, 36


def png(random: Random) -> bytes:
    """A grey pattern; stored, not compressed, so that no version of zlib changes its bytes."""
    left, right, stripe = random.randrange(64, 192), random.randrange(64, 192), random.randrange(3, 9)
    rows = b"".join(
        b"\0" + bytes((left if (x // stripe + y // stripe) % 2 else right) for x in range(WIDTH)) for y in range(HEIGHT)
    )
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
