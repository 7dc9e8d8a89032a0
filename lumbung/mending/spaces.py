"""Takes away spaces at the ends of lines of data; below the front matter two of them are a line break and stay."""

from lumbung.mending.change import Change
from lumbung.mending.quoting import Step
from lumbung.mending.sheet import Sheet, read


def mend_trailing_spaces(sheet: Sheet) -> Step:
    """All of them at once, or one by one where some belong to a text."""
    reading = read(sheet)
    if not reading.is_readable:
        return sheet, ()
    first = reading.first if sheet.shape.is_list else reading.first - 1  # the fences count too
    last = reading.end if sheet.shape.is_list else reading.end + 1
    numbers = [
        number for number in range(first, last) if sheet.lines[number - 1].rstrip(" \t") != sheet.lines[number - 1]
    ]
    stripped = _stripped(sheet, numbers)
    if read(stripped).tree.data != reading.tree.data:
        kept = [number for number in numbers if read(_stripped(sheet, [number])).tree.data == reading.tree.data]
        numbers, stripped = kept, _stripped(sheet, kept)
        if read(stripped).tree.data != reading.tree.data:
            return sheet, ()
    return stripped, tuple(Change(number, "trailing-space") for number in numbers)


def _stripped(sheet: Sheet, numbers: list[int]) -> Sheet:
    for number in numbers:
        sheet = sheet.with_line(number, sheet.lines[number - 1].rstrip(" \t"))
    return sheet
