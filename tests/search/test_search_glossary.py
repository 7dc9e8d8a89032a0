"""The glossary: validated like everything else, both ways or one way, and rich enough to be of use."""

from pathlib import Path

import pytest

from lumbung.search import expansions, read_glossary
from lumbung.search.glossary import GLOSSARY, terms

ROOT = Path(__file__).parents[2]


def write(folder: Path, text: str) -> Path:
    (folder / "data").mkdir()
    (folder / GLOSSARY).write_text(text, encoding="utf-8", newline="\n")
    return folder


def test_ours_is_valid_and_rich() -> None:
    """The project's own glossary has no problem and at least 200 entries."""
    entries, problems = read_glossary(ROOT)

    assert problems == ()
    assert len(entries) >= 200
    assert len(set(terms(entries))) > 400


def test_a_district_may_do_without(tmp_path: Path) -> None:
    """No file is no problem."""
    assert read_glossary(tmp_path) == ((), ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("- {term: MPP, same: [mal pelayanan publik]}\n- {term: mpp, same: [x]}\n", "glossary-twice", 2),
        ("- {term: MPP}\n", "glossary-alone", 1),
        ("- {term: '--', same: [x]}\n", "glossary-words", 1),
        ("- {term: MPP, same: [Mpp]}\n", "glossary-itself", 1),
        ("term: MPP\n", "glossary-not-a-list", 1),
        ("- {term: MPP, sama: [x]}\n", "unknown-key", 1),
        ("- {same: [x]}\n", "missing", 1),
        ("- {term: MPP, same: x}\n", "not-a-list", 1),
        ("- {term: &a MPP, same: [x]}\n", "yaml-alias", 1),
    ],
)
def test_faults_are_found(tmp_path: Path, text: str, code: str, line: int) -> None:
    """Each fault is a problem at its line."""
    _, problems = read_glossary(write(tmp_path, text))

    assert (code, line) in {(problem.code, problem.line) for problem in problems}


def test_same_goes_both_ways_and_finds_one_way(tmp_path: Path) -> None:
    """Keys are stems: the first, the others, and what to look for."""
    entries, _ = read_glossary(
        write(tmp_path, "- {term: MPP, same: [mal pelayanan publik]}\n- {term: health, finds: [kesehatan]}\n")
    )

    assert expansions(entries) == {
        "mpp": [[[], [[["mal", "layan", "publik"], 80]]]],
        "mal": [[["layan", "publik"], [[["mpp"], 80]]]],
        "health": [[[], [[["sehat"], 90]]]],
    }
