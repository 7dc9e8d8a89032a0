"""The short way of reading YAML tells what the whole way tells, or leaves it to it."""

import random

import pytest

from lumbung.reading.plain import plain
from lumbung.reading.tree import grow, grow_whole

PLAIN = 'title: A b\nlist: [a, \'b\', "c, d"]\nnested:\n  year: 2020-11\n  note:\nitems:\n  - id: x\n    url: "https://a.example/#b"\n\n  - id: y\nwords:\n- one\n- two\n'
LINES = (
    *("a: b", "  a: b", "- c", "  - c", "  - c: d", "    e: f", "a:", "  b:", "b:", 'key: "x"', "x: []", "y: [a,]"),
    *("k: [a, 'b', \"c,d\"]", "z: ", "  text", "# c", " # c", "a: b # c", "a: #b", "-", "- ", "-  x: y", "   z: w"),
    *("'q': r", 'a: "b', "q: 'it''s'", "a: -", "a: - b", "a: b: c", "a: http://x:1", "a:b", "---", "...", "? a"),
    *("a: !x", "a: &y z", "a: *y", "a: ~", "- ~", "- null", "", "   ", "a: |", "a: >-", "a: {b: c}", "a: [b: c]"),
    *("a: [null, ~]", "a: [1.5, é]", "a: [b - c]", "a: 'x' y", "a: x#y", "a: b:", "a: b :c", "<<: a", "- - a"),
    *("a : b", "é: b", "a: é", "a: (000) 1", "a: +62", "a:  b  ", "- a: - b", 'a: ""', '- ""', "- [a]", "a: [[b]]"),
    *("\ta: b", "a: b\tc", "a: b\u00a0c", "a: \ufeff", "a: b\u2028c", "a: [a?]", "a: [a&b]", "a: [x, -y]", "a: [ -1]"),
)


def test_plain_front_matter_needs_no_other_reader() -> None:
    """What profiles are usually made of must go the short way."""
    assert plain(PLAIN) == grow_whole(PLAIN).data


@pytest.mark.parametrize("seed", range(8))
def test_both_ways_tell_the_same(seed: int) -> None:
    """Lines thrown together must be read alike by both ways, faults and all, or be left to the whole way."""
    rng = random.Random(seed)  # noqa: S311 - not for secrets
    read = 0
    for _ in range(1500):
        text = "\n".join(rng.choice(LINES) for _ in range(rng.randint(1, 6)))
        data = plain(text)
        if data is not None:
            read += 1
            whole = grow_whole(text)
            assert (data, []) == (whole.data, whole.faults), text
    assert read > 50


def test_places_are_found_when_they_are_asked_for() -> None:
    """The short way must know every place that the whole way knows."""
    assert dict(grow(PLAIN, first_line=2).spots) == grow_whole(PLAIN, first_line=2).spots
