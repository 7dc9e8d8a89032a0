"""Spans of text at the places that reading keeps: finding a value in its line, and quoting one."""

from lumbung.mending.sheet import Sheet
from lumbung.problems import Place

HARD_SPACE = "\u00a0"


def replaced(sheet: Sheet, place: Place, written: str, new: str) -> Sheet | None:
    """The sheet with the scalar at `place` rewritten inside its own quotes; None where it does not stand on one line."""
    line = sheet.lines[place.line - 1]
    plain, start = line.replace(HARD_SPACE, " "), place.column - 1
    for mark, text in (("", written), ('"', written), ("'", written.replace("'", "''"))):
        if written and plain.startswith(f"{mark}{text}{mark}", start):
            begin = start + len(mark)
            return sheet.with_line(place.line, line[:begin] + new + line[begin + len(text) :])
    return None


def quoted(text: str) -> str:
    """The text between straight quotes, double ones where it holds neither of them nor a backslash."""
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'
