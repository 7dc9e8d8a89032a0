"""Stems from which Snowball takes more when it meets them as words: `pelestarian` gives `lestari`, but `lestari` gives `lestar`.

Indonesian affixes stand on top of others, and Snowball takes off one layer; `permasalahan` and `masalah`, `menyelesaikan`
and `selesai` would never meet. Where a stem is a word that people write, it goes on to the stem of that word. `kebutuh`,
of `berkebutuhan khusus`, is no word and stays: it says more than `butuh`.
"""

from collections.abc import Iterable, Mapping

SEEN = 2  # documents that must know the word


def layers(frequencies: Mapping[str, int], stem: Mapping[str, str], known: Iterable[str]) -> dict[str, str]:
    """The stem of the word by the stem that is that word; `frequencies` are of the words as written."""
    return {one: stem[one] for one in sorted(known) if frequencies.get(one, 0) >= SEEN and stem[one] != one}


def followed(*steps: Mapping[str, str]) -> dict[str, str]:
    """By stem, where one step after another leads, until none leads further."""
    found = {}
    for start in dict.fromkeys(key for step in steps for key in step):
        passed, here = [start], start
        while (then := next((step[here] for step in steps if here in step), here)) not in passed:
            passed.append(then)
            here = then
        root = min(passed[passed.index(then) :])  # a ring has one root, whichever of its stems one starts from
        if root != start:
            found[start] = root
    return found
