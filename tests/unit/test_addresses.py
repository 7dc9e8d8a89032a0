"""Addresses, fixed for good."""

import pytest

from lumbung import addresses


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (addresses.innovation("salin"), "inovasi/salin.html"),
        (addresses.agency("dinkes"), "perangkat-daerah/dinkes.html"),
        (addresses.sector("kesehatan"), "urusan/kesehatan.html"),
        (addresses.visit("2020-11-18-tamu"), "kunjungan/2020-11-18-tamu.html"),
        (addresses.lab(2020), "lab/2020.html"),
        (addresses.facet("tahap", "penerapan"), "jelajah/tahap/penerapan.html"),
        (addresses.facet("tahap", "penerapan", 2), "jelajah/tahap/penerapan--2.html"),
        (addresses.letter("a"), "daftar/a.html"),
        (addresses.staged("inovasi/salin.html"), "inovasi/salin.md"),
    ],
)
def test_addresses_never_change(address: str, expected: str) -> None:
    """Printed links and codes outlive every redesign."""
    assert address == expected


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("inovasi/a.html", "index.html", "inovasi/a.html"),
        ("index.html", "inovasi/a.html", "../index.html"),
        ("inovasi/b.html#hasil", "inovasi/a.html", "b.html#hasil"),
        ("cari.html", "jelajah/tahap/x.html", "../../cari.html"),
    ],
)
def test_links_are_relative_to_their_page(target: str, page: str, expected: str) -> None:
    """A site on a stick has no root."""
    assert addresses.relative(target, page) == expected
