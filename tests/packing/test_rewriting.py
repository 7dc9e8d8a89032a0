"""Pages of a pack: links inside stay, links out lead online or become words, and nothing else changes."""

from pathlib import Path

import pytest

from lumbung.packing import Extract, extract

PAGES = {"kunjungan/a.html": "kunjungan/a.html", "paket.html": "index.html", "inovasi/x.html": "inovasi/x.html"}
HOMES = {"index.html": "index.html"}


def packed(folder: Path, body: str, online: str = "", page: str = "kunjungan/a.html") -> tuple[str, list[str]]:
    """The page in the pack, and the paths of all files there."""
    for name in PAGES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(body if name == page else "", encoding="utf-8", newline="\n")
    for name in ("assets/a.css", "assets/a.js", "assets/cari-1.js", "inovasi/x/gambar satu.png", "assets/huruf.woff2"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("@font-face{src:url('huruf.woff2')}", encoding="utf-8", newline="\n")
    files = {file.path: file.content for file in extract(Extract(folder, PAGES, online, (), HOMES))}
    return str(files[PAGES[page]]), sorted(files)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ('<a href="../inovasi/x.html#hasil">x</a>', '<a href="../inovasi/x.html#hasil">x</a>'),
        ('<a href="../index.html">x</a>', '<a href="../index.html">x</a>'),
        ('<a href="../paket.html">x</a>', '<a href="../index.html">x</a>'),
        ('<a href="#sumber">x</a>', '<a href="#sumber">x</a>'),
        ('<a href="a.html#sumber">x</a>', '<a href="#sumber">x</a>'),
        ('<a href="../cari.html?q=1"><b>x</b></a> y', '<span class="lb-away"><b>x</b></span> y'),
        ("<A class=k HREF='../cari.html'>x</A>", '<span class="lb-away">x</span>'),
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', '<a href="https://example.org/?a=1&amp;b=2">x</a>'),
        ('<a href="mailto:a@example.org">x</a>', '<a href="mailto:a@example.org">x</a>'),
        ('<img alt="a > b" src="../tidak-ada.png">y', "y"),
        ('<nav class="lb-nav"><nav><a href="../cari.html">x</a></nav></nav>y', "y"),
        ('<form class="lb-search"><input></form>y', "y"),
        ('<input class="lb-menu" type="checkbox">y', "y"),
        ('<script src="../assets/cari-1.js" defer></script>y', "y"),
        ("<p title='<a href=\"../cari.html\">'>x</p>", "<p title='<a href=\"../cari.html\">'>x</p>"),
        ("<script>\"<a href='../cari.html'>\"</script>", "<script>\"<a href='../cari.html'>\"</script>"),
        ("<!-- <a href='../cari.html'> -->&amp;&copy;&#65;", "<!-- <a href='../cari.html'> -->&amp;&copy;&#65;"),
    ],
)
def test_links_without_an_address_of_the_site(tmp_path: Path, written: str, wanted: str) -> None:
    """A link that leads out of the pack becomes its words; every other byte stays."""
    page, _ = packed(tmp_path, f"<p>baris\n satu</p>\n{written}\n<p>akhir</p>\n")

    assert page == f"<p>baris\n satu</p>\n{wanted}\n<p>akhir</p>\n"


def test_links_out_lead_online_where_the_address_is_known(tmp_path: Path) -> None:
    """With the site's address, what is not in the pack is a link to the web."""
    page, _ = packed(tmp_path, '<a class="k" href="../cari.html#a">x</a>', "https://inovasi.example.org/")

    assert page == '<a class="k" href="https://inovasi.example.org/cari.html#a">x</a>'


def test_what_a_page_needs_comes_along(tmp_path: Path) -> None:
    """Styles and what they name, scripts and pictures; never what lies outside the site."""
    body = (
        '<link rel="stylesheet" href="../assets/a.css"><script src="../assets/a.js"></script>'
        '<img alt="" src="../inovasi/x/gambar%20satu.png"><img alt="" src="../../../etc/passwd">'
    )
    page, files = packed(tmp_path, body)

    assert "passwd" not in page
    assert files == sorted(
        [*PAGES.values(), "assets/a.css", "assets/a.js", "assets/huruf.woff2", "inovasi/x/gambar satu.png"]
    )
