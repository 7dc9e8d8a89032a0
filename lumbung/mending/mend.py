"""Mends one file: bytes in, bytes out, with a list of what was changed; whatever is not safe stays as it is."""

from dataclasses import dataclass

from lumbung.mending.change import Change
from lumbung.mending.order import mend_order
from lumbung.mending.quoting import mend_hard_spaces, mend_quotes, mend_tabs
from lumbung.mending.sheet import MARK, Shape, read, unfold, without_mark
from lumbung.mending.spaces import mend_trailing_spaces
from lumbung.mending.values import mend_values

_MARKS = (b"\xff\xfe", b"\xfe\xff")
STEPS = (mend_hard_spaces, mend_tabs, mend_hard_spaces, mend_quotes, mend_trailing_spaces, mend_values, mend_order)


@dataclass(frozen=True, slots=True)
class Mended:
    """`is_readable` is false where the data cannot be read, so that they were left alone."""

    data: bytes
    changes: tuple[Change, ...]
    is_readable: bool


def mend(data: bytes, path: str, shape: Shape) -> Mended:
    """The mended bytes of the file at `path`; the same bytes where there is nothing to mend."""
    plain, changes = _plain_bytes(data)
    sheet = unfold(plain, path, shape)
    if sheet is None:
        return Mended(data, (), is_readable=False)
    untouched = sheet
    made: list[Change] = []
    for step in STEPS:
        sheet, of_step = step(sheet)
        made += of_step
    folded = unfold(sheet.data, path, shape)
    if not read(sheet).is_readable or folded is None or folded.lines != sheet.lines:  # line ends of two kinds may merge
        return Mended(untouched.data if changes else data, changes, is_readable=False)
    changes = (*changes, *made)
    return Mended(sheet.data if changes else data, changes, is_readable=True)


def _plain_bytes(data: bytes) -> tuple[bytes, tuple[Change, ...]]:
    """The bytes as UTF-8 without a byte order mark, as far as that is certain."""
    if data.startswith(MARK):
        return without_mark(data), (Change(1, "mark"),)
    if data.startswith(_MARKS):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            return data, ()
        if "\0" not in text:
            return without_mark(text.encode()), (Change(1, "utf-16"),)
    return data, ()
