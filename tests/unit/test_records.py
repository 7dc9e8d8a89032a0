"""From text to records, and the words for what keeps them from being one."""

from typing import Any

import pytest

from lumbung.model import Agency, Innovation, Path, Places, Record
from lumbung.reading.records import field_name, validate
from lumbung.reading.tree import grow

FINE = "title: A\nagency: b\nsources: [{id: s, url: https://contoh.go.id}]\nreviewed: 2026-11-01\n"


def told(kind: type[Record], text: str) -> list[tuple[str, str, dict[str, str]]]:
    tree = grow(text)
    _, problems = validate(kind, tree.data, Places(tree.spots), "x.md")
    return [(problem.code, problem.field, dict(problem.values)) for problem in problems]


@pytest.mark.parametrize(
    ("path", "name"),
    [((), ""), (("title",), "title"), (("funding", 1, "year"), "funding[2].year"), (("tags", 0), "tags[1]")],
    ids=str,
)
def test_people_count_from_one(path: Path, name: str) -> None:
    """The second item must be called the second."""
    assert name == field_name(path)


@pytest.mark.parametrize(
    ("text", "code", "field", "value"),
    [
        pytest.param("tag: a", "unknown-key", "tag", ("near", "tags"), id="near key"),
        pytest.param("zzzzzz: a", "unknown-key", "zzzzzz", ("key", "zzzzzz"), id="far key"),
        pytest.param("contact: {fone: 1}", "unknown-key", "contact.fone", ("near", "phone"), id="near key inside"),
        pytest.param("funding: [{yaer: 2020, kind: csr}]", "unknown-key", "funding[1].yaer", ("near", "year"), id="in a list"),
        pytest.param("tags: a", "not-a-list", "tags", ("example", "ambulans"), id="text for a list"),
        pytest.param("tags: {a: b}", "not-a-list", "tags", ("written", "pasangan kunci dan nilai"), id="mapping for a list"),
        pytest.param("tags: [[a]]", "wrong-shape", "tags[1]", ("example", "[ambulans]"), id="list for an item"),
        pytest.param("started: 2020", "not-a-mapping", "started", ("written", "2020"), id="text for a mapping"),
        pytest.param("partners: [a]", "not-a-mapping", "partners[1]", ("written", "a"), id="text for a part"),
        pytest.param("funding: [{}]", "missing", "funding[1].kind", ("example", "swadaya"), id="missing inside"),
        pytest.param("stage: penerpan", "not-in-list", "stage", ("near", "penerapan"), id="near term"),
    ],
)  # fmt: skip
def test_each_fault_has_its_code_field_and_values(text: str, code: str, field: str, value: tuple[str, str]) -> None:
    """One fault must give one problem, at its field, with what the message quotes."""
    ((actual, name, values),) = told(Innovation, f"{FINE}{text}\n")

    assert (code, field, value[1]) == (actual, name, values[value[0]])


def test_a_misspelled_key_is_not_missing_too() -> None:
    """One typing error must not be told twice."""
    assert [fault[:2] for fault in told(Innovation, FINE.replace("title", "titel"))] == [("unknown-key", "titel")]


def test_a_list_is_shown_as_a_list() -> None:
    """Whoever copies the example must not run into the next fault."""
    ((_, _, values),) = told(
        Innovation, FINE.replace("sources", "tags").replace("[{id: s, url: https://contoh.go.id}]", "[]")
    )

    assert values["example"].startswith("[{id: ")


def test_everything_is_told_at_once() -> None:
    """Whoever mends one fault must not find the next only then."""
    faults = told(Innovation, "title: [a]\nstage: x\nreviewed: gestern\nsources: []\nfoo: 1\n")

    assert {"title", "agency", "stage", "reviewed", "foo"} == {field for _, field, _ in faults}


@pytest.mark.parametrize("data", ["dinkes", [], "", ["a"]], ids=str)
def test_an_agency_that_is_none_is_told(data: Any) -> None:
    """Whatever stands in the list, a message must come of it."""
    record, problems = validate(Agency, data, Places({}), "data/agencies.yml", prefix="[1].")

    assert record is None
    assert [problem.field for problem in problems] == ["[1]"]
