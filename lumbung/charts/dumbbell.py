"""A change on a line from zero: a ring where it was, a full dot where it is now."""

from lumbung.charts.svg import drawing, em, share

LEFT, WIDE = 3.0, 94.0


def dumbbell(key: str, title: str, description: str, before: float, after: float) -> str:
    """Neither value may be below zero, and one of them must be above."""
    most = max(before, after)
    start, end = (LEFT + WIDE * value / most for value in (before, after))
    return drawing(
        key,
        title,
        description,
        1.4,
        (
            f'<line class="lb-chart__axis" x1="{share(LEFT)}" x2="{share(LEFT + WIDE)}" y1="{em(0.7)}" y2="{em(0.7)}"></line>',
            f'<line class="lb-chart__axis" x1="{share(LEFT)}" x2="{share(LEFT)}" y1="{em(0.2)}" y2="{em(1.2)}"></line>',
            f'<line class="lb-chart__way" x1="{share(start)}" x2="{share(end)}" y1="{em(0.7)}" y2="{em(0.7)}"></line>',
            f'<circle class="lb-chart__ring" cx="{share(start)}" cy="{em(0.7)}" r="{em(0.38)}"></circle>',
            f'<circle class="lb-chart__a" cx="{share(end)}" cy="{em(0.7)}" r="{em(0.42)}"></circle>',
        ),
        linked=False,
    )
