"""Which kind of file it is, told by its bytes: a name may say .xls of what is a web page."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lumbung.problems import Refusal
from lumbung.sheets.table import Table

LARGEST = 50_000_000
LARGEST_UNPACKED = 500_000_000
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_tables(file: Path) -> tuple[Table, ...]:
    """Every sheet of the file, or a refusal that says how to save it anew."""
    from lumbung.sheets.delimited import read_delimited  # noqa: PLC0415 - openpyxl is slow to start; only imports pay
    from lumbung.sheets.excel import read_excel  # noqa: PLC0415 - the same

    try:
        size = file.stat().st_size
        if size > LARGEST:
            raise Refusal("sheet-too-large", path=str(file), limit=str(LARGEST // 1_000_000))
        data = file.read_bytes()
    except OSError as error:
        raise Refusal("sheet-unreadable", path=str(file), reason=error.strerror or type(error).__name__) from None
    if data.startswith(_ZIP):
        _look_inside(file)
        return read_excel(file)
    looks_like_a_page = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
    if data.startswith(_OLD_OFFICE) or looks_like_a_page or file.suffix.lower() in {".xls", ".xlsx", ".xlsm", ".ods"}:
        raise Refusal("sheet-not-xlsx", path=str(file))
    return (read_delimited(data, str(file)),)


def _look_inside(file: Path) -> None:
    try:
        with ZipFile(file) as archive:
            names = set(archive.namelist())
            unpacked = sum(item.file_size for item in archive.infolist())
    except (BadZipFile, OSError):
        raise Refusal("sheet-not-xlsx", path=str(file)) from None
    if "xl/workbook.xml" not in names:
        raise Refusal("sheet-not-xlsx", path=str(file))
    if unpacked > LARGEST_UNPACKED:
        raise Refusal("sheet-too-large", path=str(file), limit=str(LARGEST // 1_000_000))
