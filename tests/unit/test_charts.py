"""Charts: what is drawn, from zero, with every word escaped, and nothing where there is too little."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbung.charts import Bar, Cell, Row, Stack, bars, cells, dumbbell, enough, stacked

HOSTILE = "<script>alert(\"1\")</script> & 'x'"


def boxes(svg: str, kind: str) -> list[tuple[float, float]]:
    found = re.findall(rf'<rect class="{kind}" x="([\d.]+)%" y="[\d.]+(?:em)?" width="([\d.]+)%"', svg)
    return [(float(left), float(width)) for left, width in found]


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=20))
def test_bars_begin_at_zero_and_keep_their_proportions(values: list[int]) -> None:
    """Each bar is as long beside the longest as its value beside the largest, and the longest leaves room for its number."""
    svg = bars("k", "t", "d", [Bar(f"b{value}", value, str(value)) for value in values])

    drawn = boxes(svg, "lb-chart__a")
    assert [left for left, _ in drawn] == [0.0] * len(values)
    assert [width for _, width in drawn] == pytest.approx([88 * value / max(values) for value in values], abs=0.006)


@given(st.lists(st.tuples(*[st.integers(0, 50)] * 4), min_size=1, max_size=12))
def test_parts_of_a_stack_follow_each_other_and_stay_in_the_picture(values: list[tuple[int, int, int, int]]) -> None:
    svg = stacked("k", "t", "d", ("a", "b", "c", "d"), [Stack("2020", row) for row in values])

    ET.fromstring(svg)  # noqa: S314 - our own picture
    for left, width in boxes(svg, "lb-chart__[abcd]"):
        assert left + width <= 88.02
    for row in values:
        assert f">{sum(row)}</text>" in svg


@pytest.mark.parametrize(
    "svg",
    [
        bars("k", HOSTILE, HOSTILE, [Bar(HOSTILE, 3, HOSTILE, f"x.html?{HOSTILE}")]),
        stacked("k", HOSTILE, HOSTILE, (HOSTILE, "b", "c", "d"), [Stack(HOSTILE, (1, 1, 1, 1), HOSTILE)]),
        cells("k", HOSTILE, HOSTILE, [Row(HOSTILE, HOSTILE, (Cell(there=True, text=HOSTILE), Cell(there=False)))]),
        dumbbell("k", HOSTILE, HOSTILE, 143, 24),
    ],
)
def test_every_word_is_escaped_and_every_picture_is_named(svg: str) -> None:
    root = ET.fromstring(svg)  # noqa: S314 - our own picture

    assert not root.findall(".//script")
    assert root.attrib["aria-labelledby"] == "k-t"
    assert root.attrib["aria-describedby"] == "k-d"
    assert [node.text for node in root if node.tag in {"title", "desc"}] == [HOSTILE, HOSTILE]


def test_a_picture_with_links_is_a_group_because_nothing_in_an_image_can_be_reached() -> None:
    assert 'role="group"' in bars("k", "t", "d", [Bar("a", 1, "1", "a.html")])
    assert 'role="img"' in bars("k", "t", "d", [Bar("a", 1, "1")])


def test_parts_differ_by_more_than_colour() -> None:
    svg = stacked("k", "t", "d", ("a", "b", "c", "d"), [Stack("2020", (2, 2, 2, 2))])

    assert {"url(#k-b)", "url(#k-c)"} <= set(re.findall(r'fill="([^"]+)"', svg))


def test_parts_that_nobody_has_are_left_out_of_the_legend() -> None:
    svg = stacked("k", "t", "d", ("ada", "tidak-ada", "c", "d"), [Stack("2020", (2, 0, 0, 1))])

    assert "ada</text>" in svg
    assert "tidak-ada" not in svg


def test_a_cell_for_each_thing_and_a_bar_for_too_many() -> None:
    few = cells("k", "t", "d", [Row("a", "2 dari 3", (Cell(there=True), Cell(there=True), Cell(there=False)))])
    many = cells("k", "t", "d", [Row("a", "25 dari 200", tuple(Cell(there=index < 25) for index in range(200)))])

    assert (len(boxes(few, "lb-chart__a")), len(boxes(few, "lb-chart__d"))) == (2, 1)
    assert boxes(many, "lb-chart__a") == [(0.0, 12.5)]


def test_the_line_of_a_change_begins_at_zero() -> None:
    """The ring and the dot stand on one line from zero to the larger value."""
    svg = dumbbell("k", "t", "d", 200, 50)

    places = [float(place) for place in re.findall(r'cx="([\d.]+)%"', svg)]
    zero = float(re.findall(r'x1="([\d.]+)%"', svg)[0])
    assert (places[1] - zero) / (places[0] - zero) == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("values", "answer"), [([], False), ([9], False), ([2, 2], False), ([4, 0], False), ([3, 2], True)]
)
def test_too_little_is_not_drawn(values: list[int], answer: bool) -> None:  # noqa: FBT001 - a column of the table
    assert enough(values) is answer
