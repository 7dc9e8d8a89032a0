"""The desk of the small invented district, at which tests print."""

from datetime import date
from pathlib import Path

import pytest

from lumbung.inspection import inspect
from lumbung.pdf import Desk, set_up_desk
from lumbung.words import words_for

DISTRICT = Path(__file__).parent.parent / "district"


@pytest.fixture(scope="session")
def desk() -> Desk:
    catalogue = inspect(DISTRICT, date(2026, 11, 23), lambda *_: None).catalogue
    assert catalogue is not None
    return set_up_desk(catalogue.for_public(), words_for("id"))
