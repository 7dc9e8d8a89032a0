"""Stems that Indonesian grammar splits: `menulis` loses the t of `tulis`, `mengelola` the k of `kelola`.

Snowball gives `ulis` and `tulis`. Where most forms of a stem are such forms and the whole stem is known too, the two
are one. It takes the vocabulary to know: `empat` is not `tempat`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

_LOST = re.compile(r"[mp]en(g?)(?=[aeiou])")


def twins(frequencies: Mapping[str, int], stem: Mapping[str, str], known: Iterable[str]) -> dict[str, str]:
    """The whole stem by the one that lost its first letter."""
    all_forms: Counter[str] = Counter()
    without: dict[str, Counter[str]] = {"t": Counter(), "k": Counter()}
    for form, count in frequencies.items():
        short = stem[form]
        if short[0] in "aeiou":
            all_forms[short] += count
            if match := _LOST.match(form):
                without["k" if match[1] else "t"][short] += count
    whole = set(known)
    found = {}
    for letter, counts in without.items():
        for short, count in counts.items():
            if 2 * count > all_forms[short] and letter + short in whole and len(short) > 2:
                found[short] = letter + short
    return found
