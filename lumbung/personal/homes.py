"""Where somebody lives: a pair of coordinates precise enough to find a house, beside a word that says it is a home."""

import re
from collections.abc import Iterator

from lumbung.personal.finding import Kind

_DECIMAL = re.compile(
    r"(?<![\d.,])(?P<lat>[-−]?\d{1,2}[.,]\d{4,15})\s*(?:°|º)?\s*(?:LS|LU|S|N)?\s*(?:[,;/&]\s*|\s+)(?:(?:long|lon|lng|bujur|longitude)\w*\s*[:=]?\s*)?"
    r"(?P<long>\d{2,3}[.,]\d{4,15})(?!\d|[.,]\d(?!\d?z))",
    re.ASCII | re.IGNORECASE,
)
_MINUTES = r"\s*[°º]\s*\d{1,2}(?:[.,]\d{1,6}\s*['′’]|\s*['′’]\s*\d{1,2}(?:[.,]\d{1,6})?\s*[\"″”]?)\s*"
_DEGREES = re.compile(rf"\d{{1,2}}{_MINUTES}(?:LS|LU|S|N)[\s,;]+\d{{2,3}}{_MINUTES}(?:BT|E)\b", re.IGNORECASE)
# Houses where nobody lives, and those where everybody is welcome.
_NO_HOME = (
    "sakit|ibadah|makan|potong|singgah|produksi|pangan|dinas|jabatan|adat|bersalin|aman|baca|belajar|bina|budaya|bumn"
    "|data\\w*|duka|gizi|jaga|kaca|kemasan|kompos|kreatif|literasi|pelayanan|pemulihan|pintar|pompa|sampah|tani"
)
_HOME = re.compile(
    rf"\brumah(?!\s+(?:{_NO_HOME})\b)(?:nya|ku)?\b|tempat\s+tinggal|kediaman|domisili|bertempat|tinggal\s+(?:di|bersama|sendiri)\b|alamat\s+(?:pasien|warga|penerima|keluarga|ibu|anak|korban|lansia)|\b(?:home|house|residence)\b",
    re.IGNORECASE,
)
_COORDINATE = re.compile(r"[.,]\d{4}|[°º]")
_BEFORE, _AFTER = 100, 60
_SOUTH, _NORTH, _WEST, _EAST = -11.5, 6.5, 94.0, 142.0  # Indonesia


def homes(text: str) -> Iterator[tuple[Kind, int, int]]:
    if not _COORDINATE.search(text) or not _HOME.search(text):
        return
    for match in _DECIMAL.finditer(text):
        lat, long = (float(match[name].replace(",", ".").replace("−", "-")) for name in ("lat", "long"))
        if _is_here(lat, long) and _is_home(text, *match.span()):
            yield Kind.HOME, *match.span()
    for match in _DEGREES.finditer(text):
        if _is_home(text, *match.span()):
            yield Kind.HOME, *match.span()


def _is_here(lat: float, long: float) -> bool:
    return (_SOUTH <= lat <= _NORTH or 0 <= lat <= -_SOUTH) and _WEST <= long <= _EAST


def _is_home(text: str, start: int, end: int) -> bool:
    """A word for a home in the same paragraph, a sentence's length away at most."""
    before = text[max(start - _BEFORE, 0) : start].rpartition("\n\n")[2]
    after = text[end : end + _AFTER].partition("\n\n")[0]
    return bool(_HOME.search(before) or _HOME.search(after))
