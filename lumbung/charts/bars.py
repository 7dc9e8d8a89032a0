"""Bars from zero: one value each, or parts that differ by pattern as well as by colour."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from textwrap import wrap

from lumbung.charts.svg import box, drawing, em, link, share, text
from lumbung.charts.values import Bar, Stack

LONGEST = 88.0
"""How much of the width the longest bar takes; the rest is for its number."""
LETTERS, LINE, BAR = 38, 1.25, 1.1
"""How many letters of a label stand on one line of a narrow phone; the height of a line and of a bar."""
STACK_ROW, STACK_LEFT, STACK_LONGEST = 2.1, 20.0, 68.0
SHORT = 6
"""Letters of a label that stand beside its bar; a longer one stands above it."""
NARROWEST = 7.0
"""A part of a stack narrower than this bears no number: the table has it."""
LEGEND = 1.9


def bars(key: str, title: str, description: str, rows: Sequence[Bar]) -> str:
    most = max((row.value for row in rows), default=0) or 1
    top, parts = 0.0, []
    for row in rows:
        lines = wrap(row.label, LETTERS) or [""]
        words = "".join(text(0, top + 1.15 + LINE * place, line) for place, line in enumerate(lines))
        base = top + 1.55 + LINE * (len(lines) - 1)
        width = LONGEST * row.value / most
        parts += [
            link(row.href, words),
            box(0, base, width, BAR, "lb-chart__a"),
            text(width, base + 0.95, row.text, "lb-chart__n", 0.4),
        ]
        top = base + BAR + 0.45
    return drawing(key, title, description, top, parts, linked=any(row.href for row in rows))


def stacked(key: str, title: str, description: str, names: Sequence[str], rows: Sequence[Stack]) -> str:
    """At most four parts, from the firmest to the one that is not known; parts nobody has are left out of the legend."""
    most = max((row.total for row in rows), default=0) or 1
    used = [index for index in range(len(names)) if any(row.values[index] for row in rows)]
    head = len(used) * LEGEND + 0.5
    tops = list(accumulate((_height(row) for row in rows), initial=head))
    parts = [
        _patterns(key),
        *(
            f"{box(0, place * LEGEND + 0.3, 6, 1.1, *_paint(key, index))}{text(8, place * LEGEND + 1.25, names[index])}"
            for place, index in enumerate(used)
        ),
        *(part for top, row in zip(tops, rows, strict=False) for part in _stack(key, top, row, STACK_LONGEST / most)),
    ]
    return drawing(key, title, description, tops[-1], parts, linked=any(row.href for row in rows))


def _height(row: Stack) -> float:
    return STACK_ROW + LINE * (len(row.label) > SHORT)


def _stack(key: str, top: float, row: Stack, scale: float) -> Iterator[str]:
    yield link(row.href, text(0, top + 1.4, row.label))
    top += _height(row) - STACK_ROW
    starts = (0, *accumulate(row.values))
    for index, (start, value) in enumerate(zip(starts, row.values, strict=False)):
        left, width = STACK_LEFT + start * scale, value * scale
        if value:
            yield box(left, top + 0.35, width, 1.4, *_paint(key, index))
        if width >= NARROWEST and value < row.total:
            yield text(left + width / 2, top + 1.4, str(value), "lb-chart__in")
    yield f'<line class="lb-chart__axis" x1="{share(STACK_LEFT)}" x2="{share(STACK_LEFT)}" y1="{em(top + 0.1)}" y2="{em(top + 2)}"></line>'
    yield text(STACK_LEFT + row.total * scale, top + 1.4, str(row.total), "lb-chart__n", 0.4)


def _paint(key: str, index: int) -> tuple[str, str]:
    return ("lb-chart__a", "lb-chart__b", "lb-chart__c", "lb-chart__d")[index], (
        "",
        f"url(#{key}-b)",
        f"url(#{key}-c)",
        "",
    )[index]


def _patterns(key: str) -> str:
    return (
        f'<pattern id="{key}-b" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="lb-chart__line" d="M0 3h6"></path></pattern>'
        f'<pattern id="{key}-c" width="7" height="7" patternUnits="userSpaceOnUse"><circle class="lb-chart__dot" cx="3.5" cy="3.5" r="1.6"></circle></pattern>'
    )
