"""Official lists: what may be typed, and what was meant."""

import pytest

from lumbung.vocabulary import (
    AGENCY_KINDS,
    APBD_SHARES,
    AWARD_LEVELS,
    CONTINUITIES,
    FORMS,
    FUNDING_KINDS,
    INITIATORS,
    LAB_STEPS,
    OUTCOMES,
    PARTNER_KINDS,
    SECTORS,
    STAGES,
    VISIBILITIES,
    Term,
    Vocabulary,
    nearest,
)

LISTS = (
    *(AGENCY_KINDS, APBD_SHARES, AWARD_LEVELS, CONTINUITIES, FORMS, FUNDING_KINDS, INITIATORS, LAB_STEPS, OUTCOMES),
    *(PARTNER_KINDS, SECTORS, STAGES, VISIBILITIES),
)
COLOURS = Vocabulary("colours", (Term("merah-muda", "Merah Muda", ("pink",)), Term("biru", "Biru")))


@pytest.mark.parametrize(
    ("written", "key"),
    [("merah-muda", "merah-muda"), ("MERAH  muda", "merah-muda"), ("Merah_Muda", "merah-muda"), ("Pink", "merah-muda"), ("hijau", None)],
)  # fmt: skip
def test_a_term_is_found_in_any_spelling(written: str, key: str | None) -> None:
    """Key, wording and other spellings must do, in any letter case; nothing else."""
    term = COLOURS.find(written)

    assert key == (term.key if term else None)


@pytest.mark.parametrize(("written", "key"), [("mera muda", "merah-muda"), ("biruu", "biru"), ("xyz", None)])
def test_the_nearest_term_is_named_by_its_key(written: str, key: str | None) -> None:
    """A hint must be something that can be typed."""
    assert key == COLOURS.near(written)


def test_the_nearest_does_not_depend_on_order() -> None:
    """Sets have no order; the same file must give the same message each time."""
    assert nearest("aab", ["aac", "aad"]) == nearest("aab", ["aad", "aac"])


@pytest.mark.parametrize("vocabulary", LISTS, ids=lambda vocabulary: vocabulary.name)
def test_no_spelling_means_two_terms(vocabulary: Vocabulary) -> None:
    """Each spelling must lead back to its own term."""
    spellings = [(text, term.key) for term in vocabulary for text in (term.key, term.label, *term.also)]

    assert spellings == [(text, getattr(vocabulary.find(text), "key", None)) for text, _ in spellings]
