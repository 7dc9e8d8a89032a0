"""Every code is explained, and its examples do what they say: placed into a good file, wrong is wrong and right is right."""

from datetime import date
from pathlib import Path

import pytest

from lumbung.build import Request, build
from lumbung.explanations import EXPLANATIONS, FAMILIES, Where, visible
from lumbung.inspection import inspect
from lumbung.messages import MESSAGES
from tests.unit.example_barn import fill

TODAY = date(2026, 11, 23)
# Codes whose example cannot be run, each with the reason.
NOT_RUN = {
    "file-unreadable": "needs a file that the system refuses to open",
    "file-is-link": "not every system lets a test make one; tests/unit/test_containment.py does where it can",
    "file-content": "the example would be a document of Word or Excel; tests/unit/test_containment.py has some",
    "body-too-long": "the example would have 60 000 letters",
    "file-too-large": "the example would be a file of a thousand kB",
    "front-matter-too-long": "the example would have 64 000 letters",
    "link-gone": "only the command `links` asks after an address outside",
    "link-moved": "the same",
    "link-unsure": "the same",
    "page-warning": "is whatever the renderer finds; no text of ours decides it",
}
# Codes that are found while a site is made, not by checking alone.
BUILT = ("page-link-broken", "page-loads-outside", "page-taken")
CHECKED = sorted(set(MESSAGES) - set(NOT_RUN) - set(BUILT))


def codes_of(root: Path) -> set[str]:
    return {problem.code for problem in inspect(root, TODAY, lambda *_: None).problems}


def codes_of_build(root: Path) -> set[str]:
    return {problem.code for problem in build(Request(root, root / "site", TODAY), lambda *_: None).problems}


def test_every_code_is_explained_once() -> None:
    """What can be told is what is explained, each in one family."""
    told = [code for family in FAMILIES for code in family.codes]

    assert sorted(told) == sorted(MESSAGES)


def test_every_expected_message_of_the_rotten_files_is_explained() -> None:
    """The codes at the ends of the lines that the rotten files bring about have explanations."""
    lines = (Path(__file__).parent.parent / "broken" / "expected.id.txt").read_text(encoding="utf-8").splitlines()
    codes = {line.rpartition("[")[2].removesuffix("]") for line in lines}

    assert codes - set(EXPLANATIONS) == set()
    assert len(codes) > 90


def test_steps_stand_only_where_no_example_can_be_run() -> None:
    """A code is told by sentences instead of an example only where its example cannot be run."""
    assert {code for code, text in EXPLANATIONS.items() if text.where is Where.STEPS} == set(NOT_RUN)


@pytest.mark.parametrize("code", CHECKED)
def test_the_wrong_example_brings_its_code_about(code: str, tmp_path: Path) -> None:
    """In an otherwise good folder the wrong example brings about its own code and no other."""
    text = EXPLANATIONS[code]
    fill(tmp_path, text, text.wrong, text.saved_as)

    assert codes_of(tmp_path) == {code}


@pytest.mark.parametrize("code", CHECKED)
def test_the_right_example_is_right(code: str, tmp_path: Path) -> None:
    """In the same folder nothing at all is said of the right example."""
    text = EXPLANATIONS[code]
    fill(tmp_path, text, text.right)

    assert codes_of(tmp_path) == set()


@pytest.mark.parametrize("code", BUILT)
def test_examples_that_only_a_build_meets(code: str, tmp_path: Path) -> None:
    """The wrong example stops a build with its own code; the right one is built without a word."""
    text = EXPLANATIONS[code]
    fill(tmp_path / "wrong", text, text.wrong)
    fill(tmp_path / "right", text, text.right)

    assert codes_of_build(tmp_path / "wrong") == {code}
    assert codes_of_build(tmp_path / "right") == set()


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_the_two_examples_look_different(code: str) -> None:
    """Shown to a reader, wrong and right differ, or the wrong one says how it was saved."""
    text = EXPLANATIONS[code]

    assert visible(text.wrong) != visible(text.right) or text.saved_as != "utf-8"
    assert "\u00a0" not in visible(text.wrong)
