"""The scan of a text: every rule in its order; what one has found is no second finding of another."""

import re
from collections.abc import Callable, Iterator

from lumbung.personal.finding import Finding, Kind, plainer
from lumbung.personal.homes import homes
from lumbung.personal.identity import identities
from lumbung.personal.reach import accounts, addresses, phones

Found = Iterator[tuple[Kind, int, int]]
RULES: tuple[Callable[[str], Found], ...] = (identities, accounts, phones, addresses)
"""None of them finds anything but around what `_WORTH_A_LOOK` finds, and none looks farther than `_AROUND`."""
_WORTH_A_LOOK = re.compile(r"[0-9@](?:(?:[ ._-]?[0-9]){7}|(?<=@))")
_DAY = re.compile(r"\n[ -]*+(?!\w*rek)[a-z]{2,20}: [0-9]{4}-[0-9]{2}-[0-9]{2}\n")  # of a key: every profile has many
_AROUND = 400
# Addresses on the web hold long numbers that mean nobody; those that lead to a telephone do.
_ADDRESS = re.compile(r"\bhttps?://(?!wa\.me/|api\.whatsapp\.com/|t\.me/)[^\s<>\"'\])}|]++", re.IGNORECASE)


def find(text: str) -> Iterator[Finding]:
    """Every finding in the order of its place."""
    taken: list[tuple[int, int]] = []
    findings = []
    known = plainer(text)
    for kind, start, end in (*_by_rules(known), *homes(known)):
        if not any(start < other_end and other < end for other, other_end in taken):
            taken.append((start, end))
            findings.append(Finding(kind, start, end, text[start:end]))
    yield from sorted(findings, key=lambda finding: finding.start)


def _by_rules(text: str) -> Found:
    """What the rules find, each asked about the neighbourhoods alone that may hold something."""
    neighbourhoods = list(_neighbourhoods(text))
    for rule in RULES:
        for begin, part in neighbourhoods:
            yield from ((kind, begin + start, begin + end) for kind, start, end in rule(part))


def _neighbourhoods(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines around what is worth a look, each with its offset, addresses on the web blanked."""
    begin = end = -1
    for match in _WORTH_A_LOOK.finditer(text):
        if match.end() <= end or _DAY.match(text, text.rfind("\n", 0, match.start())):
            continue
        start = text.rfind("\n", 0, max(match.start() - _AROUND, 0)) + 1
        if start > end >= 0:
            yield begin, _without_addresses(text[begin:end])
            begin = start
        begin = start if begin < 0 else begin
        stop = text.find("\n", match.end())
        end = len(text) if stop < 0 else stop
    if end >= 0:
        yield begin, _without_addresses(text[begin:end])


def _without_addresses(text: str) -> str:
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text) if "://" in text else text
