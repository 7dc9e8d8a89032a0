"""Stems that Indonesian grammar splits: `menulis` loses the t of `tulis`, `mengelola` the k of `kelola`.

Snowball gives `ulis` and `tulis`. It also gives back a letter that was never lost: `puat` for `memuat`, though the word
is `muat`; `sanyi` for `menyanyi`. Where most forms of a stem are such forms and the whole stem is known too, the two
are one. It takes the vocabulary to know: `empat` is not `tempat`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

_PREFIXED = re.compile(r"[mp]e(ng|ny|n|m)(?=[aeiou])")
# What Snowball leaves of a stem after the prefix (its first letters), and how the whole stem may begin.
_WHOLES = {"ng": (("", "k"),), "n": (("", "t"), ("", "n")), "m": (("p", "m"),), "ny": (("s", "ny"),)}
# How many of its forms must carry the prefix: a stem that lost a letter begins with a vowel, one with a p or an s may well
# be a word of its own, which shows in forms like `dipimpin`.
MOST, NEARLY_ALL = 0.5, 0.9
_SHORTEST = 3


def twins(frequencies: Mapping[str, int], stem: Mapping[str, str], known: Iterable[str]) -> dict[str, str]:
    """The whole stem by what Snowball made of it after a prefix."""
    all_forms: Counter[str] = Counter()
    prefixed: Counter[tuple[str, str]] = Counter()
    for form, count in frequencies.items():
        short = stem[form]
        all_forms[short] += count
        if match := _PREFIXED.match(form):
            prefixed[short, match[1]] += count
    whole = set(known)
    found: dict[str, str] = {}
    for (short, prefix), count in sorted(prefixed.items()):
        lost = prefix in {"ng", "n"}
        if len(short) < _SHORTEST or count <= (MOST if lost else NEARLY_ALL) * all_forms[short]:
            continue
        for begins, instead in _WHOLES[prefix]:
            candidate = instead + short[len(begins) :]
            likelier = all_forms[candidate] > all_forms[found[short]] if short in found else True
            if short.startswith(begins) and candidate in whole and likelier:
                found[short] = candidate
    return {short: candidate for short, candidate in found.items() if candidate not in found}
