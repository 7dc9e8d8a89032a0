"""Pictures lose what cameras and programs wrote into them, and nothing that is seen."""

import io
import struct
import zlib
from collections.abc import Callable
from functools import cache

import pytest
from PIL import Image, ImageCms, PngImagePlugin, features

from lumbung.pictures import PictureError, bare, read_picture

SECRET = b"RAHASIA-LOKASI-7.42-109.23"
SIZE = (40, 24)
TURNED = 6


def image() -> Image.Image:
    picture = Image.new("RGB", SIZE)
    picture.putdata([(x * 6, y * 10, (x * y) % 256) for y in range(SIZE[1]) for x in range(SIZE[0])])
    return picture


def exif() -> bytes:
    """Exif as a telephone writes it: place, maker, remarks, and how it was held."""
    data = Image.Exif()
    data[0x0112] = TURNED
    data[0x010F] = data[0x013B] = data[0x8298] = SECRET.decode()
    data.get_ifd(0x8825)[1] = "S"
    data.get_ifd(0x8825)[2] = (7.0, 25.0, 12.0)
    data.get_ifd(0x8825)[29] = SECRET.decode()
    return data.tobytes()


@cache
def profile() -> bytes:
    """One for all: it holds the second in which it was made."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image().save(stream, kind, **options)
    return stream.getvalue()


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def riff(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def jpeg(**options: object) -> bytes:
    plain = saved("JPEG", exif=exif(), icc_profile=profile(), comment=SECRET, quality=90, **options)
    others = b"".join(
        (
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + b"</x>"),
            segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20" + SECRET),
            segment(0xE0, b"JFXX\0\x13\x01\x01" + SECRET),
            segment(0xE2, b"MPF\0" + SECRET),
            segment(0xE5, SECRET),
            segment(0xFE, SECRET),
        )
    )
    return plain[:2] + others + plain[2:] + b"tail" + SECRET


def png() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_text("Comment", SECRET.decode(), zip=True)
    info.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    data = saved("PNG", pnginfo=info, exif=exif(), icc_profile=profile())
    head, rest = data[:33], data[33:]
    return (
        head + chunk(b"prVt", SECRET) + chunk(b"tIME", SECRET[:7]) + chunk(b"sPLT", SECRET + b"\0\x08") + rest + SECRET
    )


def gif() -> bytes:
    second = image().rotate(180)
    data = saved("GIF", save_all=True, append_images=[second], loop=0, duration=200, comment=SECRET)
    table = 13 + (3 << ((data[10] & 7) + 1) if data[10] & 0x80 else 0)
    xmp = b"!\xff\x0bXMP DataXMP" + bytes((len(SECRET),)) + SECRET + b"\0"
    plain = b"!\x01\x0c" + bytes(12) + bytes((len(SECRET),)) + SECRET + b"\0"
    return data[:table] + xmp + plain + data[table:] + SECRET


def webp(**options: object) -> bytes:
    data = saved("WEBP", exif=exif(), icc_profile=profile(), xmp=SECRET, **options)
    whole = data[8:] + riff(b"PRIV", SECRET)
    return b"RIFF" + struct.pack("<I", len(whole)) + whole + SECRET


MADE: dict[str, Callable[[], bytes]] = {
    "jpeg": jpeg,
    "progressive jpeg": lambda: jpeg(progressive=True),
    "jpeg with restarts": lambda: jpeg(restart_marker_rows=1),
    "png": png,
    "gif": gif,
    "webp": webp,
    "lossless webp": lambda: webp(lossless=True),
    "moving webp": lambda: webp(save_all=True, append_images=[image().rotate(180)], duration=100),
}


@pytest.fixture(autouse=True, scope="module")
def _webp_is_there() -> None:
    assert features.check("webp")


@pytest.mark.parametrize("kind", MADE)
def test_nothing_secret_is_left(kind: str) -> None:
    written = MADE[kind]()
    kept = bare(written)

    assert SECRET in written
    assert SECRET not in kept
    assert b"109.23" not in kept
    assert not any(
        name in kept for name in (b"zTXt", b"tEXt", b"iTXt", b"tIME", b"sPLT", b"XMP", b"MPF", b"JFXX", b"PRIV")
    )
    assert len(kept) < len(written)


@pytest.mark.parametrize("kind", MADE)
def test_every_pixel_and_the_way_up_is_kept(kind: str) -> None:
    written = MADE[kind]()
    with Image.open(io.BytesIO(written)) as before, Image.open(io.BytesIO(bare(written))) as after:
        assert before.size == after.size == SIZE
        assert getattr(before, "n_frames", 1) == getattr(after, "n_frames", 1)
        for frame in range(getattr(before, "n_frames", 1)):
            before.seek(frame)
            after.seek(frame)
            assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()
        if "gif" not in kind:
            assert after.getexif().get(0x0112) == TURNED
            assert dict(after.getexif()) == {0x0112: TURNED}
            assert after.info["icc_profile"] == profile()


@pytest.mark.parametrize("kind", MADE)
def test_what_is_kept_is_kept_again(kind: str) -> None:
    once = bare(MADE[kind]())

    assert bare(once) == once
    assert read_picture(once)[:2] == SIZE


@pytest.mark.parametrize("kind", MADE)
def test_a_file_cut_short_is_no_picture(kind: str) -> None:
    whole = bare(MADE[kind]())
    for length in (12, len(whole) // 2, len(whole) - 1):
        with pytest.raises(PictureError):
            read_picture(whole[:length])


def test_two_kinds_in_one_leave_only_the_picture() -> None:
    page = b"<script>alert(1)</script>"

    assert page not in bare(png() + page)
    assert page not in bare(jpeg() + page)
    with pytest.raises(PictureError):
        read_picture(b"GIF89a=1;/*" + page)
    with pytest.raises(PictureError):
        read_picture(b"\xff\xd8\xff" + page * 9)
    assert bare(page) == page
