"""One bundle of the invented district, a second one with one sentence more, and their difference."""

import shutil

import pytest
from bundles_for_tests import DISTRICT, TODAY, Bundles, only

from lumbung.cli import main


@pytest.fixture(scope="session")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Bundles:
    folder = tmp_path_factory.mktemp("paket")
    root = folder / "daerah"
    shutil.copytree(DISTRICT, root, ignore=shutil.ignore_patterns(".lumbung", "site"))
    assert main(["bundle", "--out", str(folder / "lama"), *TODAY], root=root) == 0
    page = root / "docs" / "tentang.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nSatu kalimat baru.\n", encoding="utf-8", newline="\n")
    old = only(folder / "lama")
    assert main(["bundle", "--out", str(folder / "baru"), *TODAY], root=root) == 0
    assert main(["bundle", "--since", str(old), "--out", str(folder / "beda"), *TODAY], root=root) == 0
    return Bundles(root, old, only(folder / "baru"), only(folder / "beda"))
