"""YAML as a tree of text with places."""

import pytest
import yaml

from lumbung.problems import Place
from lumbung.reading import tree
from lumbung.reading.tree import DEEPEST, grow


@pytest.fixture(params=["libyaml", "python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both of PyYAML's parsers must tell the same, as some machines have only the slow one."""
    chosen = getattr(yaml, "CSafeLoader", None) if request.param == "libyaml" else yaml.SafeLoader
    if chosen is None:
        pytest.skip("PyYAML without libyaml")
    monkeypatch.setattr(tree, "LOADER", chosen)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        pytest.param("a: no", {"a": "no"}, id="no is a word"),
        pytest.param("a: 0271637777", {"a": "0271637777"}, id="a phone number is not octal"),
        pytest.param("a: 7:15", {"a": "7:15"}, id="a time is not base 60"),
        pytest.param("a: 2020-02-30", {"a": "2020-02-30"}, id="a date is text"),
        pytest.param("a: ~\nb: null\nc:", {}, id="nothing is left out"),
        pytest.param("a: ''", {}, id="an empty text is nothing"),
        pytest.param("a: '~'", {"a": "~"}, id="a quoted tilde is a tilde"),
        pytest.param("a: [x, '', y]", {"a": ["x", "", "y"]}, id="an empty item stays"),
        pytest.param("a: {b: {c: d}}", {"a": {"b": {"c": "d"}}}, id="nested"),
        pytest.param("a: |\n  b\n  c\n", {"a": "b\nc"}, id="block"),
        pytest.param("a: >-\n  b\n  c\n", {"a": "b c"}, id="folded"),
        pytest.param("a: b\u00a0c", {"a": "b c"}, id="hard space inside"),
        pytest.param("a: b\u2028c\nd: e", {"a": "b c", "d": "e"}, id="line separator"),
        pytest.param("- a\n- b", ["a", "b"], id="list"),
        pytest.param("a", "a", id="scalar"),
        pytest.param("# nothing", None, id="remark"),
        pytest.param("", None, id="empty"),
    ],
)
def test_values_are_read_as_text(text: str, data: object) -> None:
    """What YAML would turn into numbers, dates and booleans must stay what was written."""
    grown = grow(text)

    assert (data, []) == (grown.data, grown.faults)


def test_places_are_those_of_the_file() -> None:
    """Each key and value must be found at its line and column, counted from the file's first line."""
    spots = grow("a: b\nc:\n  - d: e\n", first_line=2).spots
    expected = {
        ("a",): (Place(2, 1), Place(2, 4), "b"),
        ("c",): (Place(3, 1), Place(4, 3), ""),
        ("c", 0): (Place(4, 5), Place(4, 5), ""),
        ("c", 0, "d"): (Place(4, 5), Place(4, 8), "e"),
    }

    assert expected == {path: tuple(spot) for path, spot in spots.items()}


def test_line_ends_of_yaml_alone_do_not_shift_lines() -> None:
    """YAML counts U+0085 and U+2028 as line ends; editors do not."""
    assert grow("a: x\x85y\nb: c").spots[("b",)].key == Place(2, 1)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        pytest.param("a: b\na: c", "duplicate-key", Place(2, 1), id="key twice"),
        pytest.param("a: {b: c}\nd: e\na: {b: c}", "duplicate-key", Place(3, 1), id="mapping twice is told once"),
        pytest.param("a: [{b: c, b: d}]", "duplicate-key", Place(1, 12), id="key twice inside"),
        pytest.param("a: &x b", "yaml-alias", Place(1, 4), id="anchor"),
        pytest.param("a: *x", "yaml-alias", Place(1, 4), id="alias"),
        pytest.param("a: !!int 5", "yaml-tag", Place(1, 4), id="tag"),
        pytest.param("a: b\n--- \nc: d", "yaml-second-document", Place(2, 1), id="second document"),
        pytest.param("a: b\n...\nc: d", "yaml-second-document", Place(2, 1), id="end before the end"),
        pytest.param("a: " + "[" * (DEEPEST + 1), "yaml-too-deep", Place(1, 3 + DEEPEST), id="deep"),
        pytest.param("? [a]\n: b", "yaml-key-not-text", Place(1, 3), id="list as key"),
        pytest.param("a: b\x07", "control-character", Place(1, 5), id="control character"),
        pytest.param('a: b\nc: "d\\0"', "control-character", Place(2, 4), id="escaped control character"),
        pytest.param("a: b #1", "hash-cut", Place(1, 6), id="hash"),
        pytest.param("a:\n\tb: c", "yaml-tab", Place(2, 1), id="tab"),
        pytest.param('a: "b\nc: d\ne: f', "yaml-quote", Place(1, 4), id="quote open to the end"),
        pytest.param('a: "b\nc: "d"', "yaml-quote", Place(1, 4), id="quote open to the next"),
        pytest.param("a: 'b'c'", "yaml-quote-inside", Place(1, 4), id="quote inside"),
        pytest.param("a: [b, c\nd: e", "yaml-bracket", Place(1, 4), id="bracket"),
        pytest.param("a: b: c", "yaml-colon", Place(1, 4), id="colon"),
        pytest.param("- a: b: c", "yaml-colon", Place(1, 6), id="colon in an item"),
        pytest.param("a:b\nc: d", "yaml-colon-space", Place(1, 1), id="no space"),
        pytest.param("a b\nc: d", "yaml-no-colon", Place(1, 1), id="no colon"),
        pytest.param("a: @b", "yaml-special", Place(1, 4), id="at sign"),
        pytest.param("a: - b", "yaml-special", Place(1, 4), id="dash"),
        pytest.param("a:\n    b: c\n  d: e", "yaml-broken", Place(3, 3), id="indentation"),
        pytest.param("a:\n    b c\n  d: e", "yaml-broken", Place(3, 4), id="a text that goes on is no key"),
    ],
)
def test_faults_are_told_once_and_in_their_place(text: str, code: str, place: Place) -> None:
    """The first fault must say what is wrong where it is, whichever parser found it."""
    assert [(code, place)] == [(fault.code, fault.place) for fault in grow(text).faults]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: b # remark", id="remark behind a value"),
        pytest.param("a: b\n# remark #1\nc: d", id="remark of its own"),
        pytest.param("a: 'b #1'", id="hash in quotes"),
        pytest.param("a: b#1", id="hash inside a word"),
        pytest.param("a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1), id="as deep as may be"),
        pytest.param("a: b\n...\n\n", id="end at the end"),
        pytest.param("a: ! b", id="the tag that only says text"),
    ],
)
def test_no_fault_where_there_is_none(text: str) -> None:
    """What is allowed must not be told."""
    assert grow(text).faults == []


def test_the_first_of_two_equal_keys_counts() -> None:
    """YAML would take the last and drop the first without a word."""
    assert grow("a: b\na: [c]\nd: e").data == {"a": "b", "d": "e"}


def test_settings_may_hold_what_profiles_may_not() -> None:
    """Another tool's file has tags and aliases of its own."""
    grown = grow("a: &x !!python/name:os.path ''\nb: *x\nc: d", lenient=True)

    assert (grown.data, grown.faults) == ({"c": "d"}, [])


@pytest.mark.parametrize("lenient", [False, True])
def test_thirty_thousand_brackets_do_not_end_the_process(lenient: bool) -> None:  # noqa: FBT001 - a parameter
    """PyYAML's own composer recurses and takes the interpreter down."""
    assert [fault.code for fault in grow("a: " + "[" * 30_000, lenient=lenient).faults] == ["yaml-too-deep"]
