"""The scan of a text: every rule in its order; what one has found is no second finding of another."""

import re
from collections.abc import Callable, Iterator

from lumbung.personal.finding import Finding, Kind
from lumbung.personal.homes import homes
from lumbung.personal.identity import identities
from lumbung.personal.reach import accounts, addresses, phones

Found = Iterator[tuple[Kind, int, int]]
RULES: tuple[Callable[[str], Found], ...] = (identities, accounts, phones, addresses)
_WORTH_A_LOOK = re.compile(r"\d{4}|@|[°º]")
# Addresses on the web hold long numbers that mean nobody; those that lead to a telephone do.
_ADDRESS = re.compile(r"\bhttps?://(?!wa\.me/|api\.whatsapp\.com/|t\.me/)[^\s<>\"'\])}|]++", re.IGNORECASE)


def find(text: str) -> Iterator[Finding]:
    """Every finding in the order of its place."""
    if not _WORTH_A_LOOK.search(text):
        return
    blanked = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    taken: list[tuple[int, int]] = []
    findings = []
    for kind, start, end in (*(found for rule in RULES for found in rule(blanked)), *homes(text)):
        if not any(start < other_end and other < end for other, other_end in taken):
            taken.append((start, end))
            findings.append(Finding(kind, start, end, text[start:end]))
    yield from sorted(findings, key=lambda finding: finding.start)
