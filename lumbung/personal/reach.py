"""How a private person is reached or paid: mobile telephones, e-mail addresses, bank accounts."""

import re
from collections.abc import Iterator

from lumbung.personal.finding import Kind

_MOBILE = re.compile(
    r"(?<![A-Za-z0-9])(?<!\d[.,/-])"
    r"(?:(?:\+|00)62[ .-]?\(?0?\)?|\(\+62\)[ .-]?|62(?=8\d)|62[ -](?=8\d\d\d?[ -]\d{3,4}[ -]\d{3})|\(?0)"
    r"\(?8[1235789]\d(?:\d?\))?(?:(?:[ ._-](?=\d\d))?\d){6,9}"
    r"(?![A-Za-z0-9]|[.-]\d|[,/](?!0?8|62)\d)",
    re.ASCII,
)
_PHONE_DIGITS = range(9, 13)  # behind the 0 or 62
_EMAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9](?:[\w.+-]{0,62})@(?:[A-Za-z0-9-]{1,63}\.)+([A-Za-z]{2,24})(?![\w-])", re.ASCII
)
_FILES = frozenset(["png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "md", "css", "js", "html", "zip"])
# Offices, schools and villages; invented ones of examples.
_OFFICES = re.compile(
    r"(?:@|\.)(?:(?:go|desa|sch|ac|mil)\.id|example|example\.(?:com|org|net)|contoh\.(?:id|com))$", re.IGNORECASE
)
# A desk, whoever sits at it.
_NO_PERSON = re.compile(
    r"^(?:git|no-?reply|info|redaksi|humas|sekretariat|kontak|contact|layanan|pengaduan|kantor|office|helpdesk)@",
    re.IGNORECASE,
)

_BANKS = (
    r"BRI|BNI|BCA|BTN|BSI|BPD|Mandiri|CIMB(?:\s+Niaga)?|Danamon|Permata|Muamalat|Jateng|Jago|Seabank|Panin|Mega|Bukopin"
)
_NUMBER = r"(?P<number>\d{8,16}|\d{3,6}(?:[ -]\d{1,7}){1,4}|\d{3,4}(?:\.\d{2,6}){2,4}|\d{1,2}(?:-\d{1,7}){2,4})(?![\w]|[.,/-]\d)"
_ACCOUNT = re.compile(
    rf"(?<!\w)(?:(?<!kode )(?:no(?:mor)?\.?\s*)?(?:rekening|norek|rek\b\.?)[^\d\n]{{0,40}}|(?:bank\s+)?(?:{_BANKS})\b(?:\s*(?:a\.?n\.?[^\d\n]{{0,30}}|no(?:mor)?\b\.?|[:#-]|cabang\s+\w+))*\s*[:.]?\s*){_NUMBER}",
    re.IGNORECASE | re.ASCII,
)
# Sums, days and rows of years.
_NO_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{1,2}-\d{1,2}-\d{4}|(?:19|20)\d\d(?:[ -](?:19|20)\d\d)+")
_AMOUNT = re.compile(
    r"\bRp\b|sebesar|sejumlah|senilai|sebanyak|tahun|tanggal|nomor\s+\d+/|\bkode\b|pasal|perda|perbup", re.IGNORECASE
)
_FEWEST, _MOST = 8, 16
# One of these stands in every account that is found.
_SIGNS_OF_ACCOUNTS = ("rek", *re.sub(r"\(.*?\)\?", "", _BANKS).lower().split("|"))


def phones(text: str) -> Iterator[tuple[Kind, int, int]]:
    for match in _MOBILE.finditer(text):
        digits = "".join(filter(str.isdigit, match[0])).lstrip("0").removeprefix("62").removeprefix("0")
        if len(digits) in _PHONE_DIGITS:
            yield Kind.PHONE, *match.span()


def addresses(text: str) -> Iterator[tuple[Kind, int, int]]:
    """E-mail addresses but those of offices."""
    if "@" not in text:
        return
    for match in _EMAIL.finditer(text):
        if match[1].lower() not in _FILES and not _OFFICES.search(match[0]) and not _NO_PERSON.match(match[0]):
            yield Kind.EMAIL, *match.span()


def accounts(text: str) -> Iterator[tuple[Kind, int, int]]:
    """A number behind the word for an account, or behind the name of a bank; sums and codes of budgets are none."""
    lower = text.lower()
    if not any(sign in lower for sign in _SIGNS_OF_ACCOUNTS):
        return
    for match in _ACCOUNT.finditer(text):
        number = match["number"]
        digits = sum(map(str.isdigit, number))
        words = match[0][: -len(number)]
        if _FEWEST <= digits <= _MOST and not _NO_NUMBER.fullmatch(number) and not _AMOUNT.search(words):
            yield Kind.ACCOUNT, *match.span("number")
