"""What doing the same takes: a question is answered by what a profile states, and never by what it leaves out."""

from pathlib import Path

import pytest

from lumbung.catalogue import asks, facets, keys_of_ask
from lumbung.model.asking import UNKNOWN
from lumbung.words import words_for
from tests.unit.making import catalogue, profile

ALL_UNKNOWN = {ask.facet: (UNKNOWN,) for ask in asks()}


@pytest.mark.parametrize(
    ("front", "told"),
    [
        pytest.param("", {}, id="nothing said"),
        pytest.param("apbd: tanpa", {"anggaran-sendiri": ("tanpa",)}, id="without"),
        pytest.param("apbd: penggerak", {"anggaran-sendiri": ("tanpa",)}, id="only sets in motion"),
        pytest.param("apbd: sebagian", {"anggaran-sendiri": ("perlu",)}, id="in part"),
        pytest.param("funding: [{kind: zakat}]", {}, id="other money says nothing of the rest"),
        pytest.param("funding: [{kind: zakat}, {kind: apbd}]", {"anggaran-sendiri": ("perlu",)}, id="own money"),
        pytest.param("apbd: tanpa\nfunding: [{kind: apbd}]", {"anggaran-sendiri": ("tanpa",)}, id="the share decides"),
        pytest.param("digital: ya", {"aplikasi": ("perlu",)}, id="digital"),
        pytest.param("digital: tidak", {}, id="not digital may still use one"),
        pytest.param("digital: ya\nreplication: {needs_application: tidak}", {"aplikasi": ("tanpa",)}, id="said so"),
        pytest.param("replication: {needs_internet: ya}", {"internet": ("perlu",)}, id="internet"),
        pytest.param("replication: {people_count: 5}", {"orang": ("5", "10", "25")}, id="five"),
        pytest.param("replication: {people_count: 6}", {"orang": ("10", "25")}, id="six"),
        pytest.param("replication: {people_count: 26}", {"orang": ("lebih",)}, id="many"),
        pytest.param("replication: {people: lima orang}", {}, id="in words only"),
        pytest.param("replication: {months: 0}", {"bulan": ("3", "6", "12")}, id="at once"),
        pytest.param("replication: {months: 13}", {"bulan": ("lebih",)}, id="long"),
    ],
)
def test_answers_follow_from_what_is_stated(tmp_path: Path, front: str, told: dict[str, tuple[str, ...]]) -> None:
    """Everything else stays unknown."""
    record = catalogue(tmp_path, a=profile(front)).profiles[0].record

    assert {ask.facet: keys_of_ask(record, ask) for ask in asks()} == {**ALL_UNKNOWN, **told}


def test_every_answer_stands_in_its_facet(tmp_path: Path) -> None:
    """An address that asks for an answer nobody gave must find nothing, not everything."""
    read = catalogue(tmp_path, a=profile("replication: {people_count: 7}"), b=profile(title="Lain Sekali"))
    found = {facet.key: facet for facet in facets(read, words_for("id"))}

    assert [(value.key, value.label, len(value.profiles)) for value in found["orang"].values] == [
        ("5", "Paling banyak 5 orang", 0),
        ("10", "Paling banyak 10 orang", 1),
        ("25", "Paling banyak 25 orang", 1),
        ("lebih", "Lebih dari 25 orang", 0),
        (UNKNOWN, "Belum diketahui", 1),
    ]


def test_the_kinds_of_agencies_are_a_facet(tmp_path: Path) -> None:
    """Those of all agencies that take part, in the order of the official list; an agency nobody knows has none."""
    agencies = """\
- {key: dinkes, name: Dinas Kesehatan, kind: dinas}
- {key: dindik, name: Dinas Pendidikan, kind: dinas}
- {key: pkm, name: Puskesmas Utara, kind: puskesmas}
"""
    read = catalogue(
        tmp_path,
        a=profile("other_agencies: [pkm, dindik]", title="A"),
        b=profile(title="B", agency="pkm"),
        c=profile(title="C", agency="hilang"),
        agencies=agencies,
    )
    facet = next(facet for facet in facets(read, words_for("id")) if facet.key == "jenis-perangkat-daerah")

    assert [(value.key, [one.name for one in value.profiles]) for value in facet.values] == [
        ("dinas", ["a"]),
        ("puskesmas", ["a", "b"]),
    ]


def test_answers_can_stand_in_addresses() -> None:
    """Keys are told apart, also from the one that means unknown."""
    for ask in asks():
        keys = [answer.key for answer in ask.answers]
        assert len({*keys, UNKNOWN}) == len(keys) + 1
        assert any(answer.wish for answer in ask.answers)
