"""A bundle that was unpacked where nothing can be written, opened from its folder in Firefox."""

import os
from pathlib import Path

import pytest
from bundles_for_tests import Bundles
from firefox import find_firefox, firefox

WATCH = """
  window.lumbungAsked = [];
  const watcher = { observe(subject) {
    const channel = subject.QueryInterface(Ci.nsIChannel);
    const asking = channel.loadInfo?.loadingPrincipal || channel.loadInfo?.triggeringPrincipal;
    if (asking?.schemeIs("file")) window.lumbungAsked.push(channel.URI.spec);
  } };
  Services.obs.addObserver(watcher, "http-on-modify-request");
  Services.console.reset();
"""
FAULTS = """
  return Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && (one.sourceName || one.errorMessage).includes("file:"))
    .filter((one) => !(one.flags & Ci.nsIScriptError.warningFlag) || /Content-Security-Policy/.test(one.errorMessage))
    .map((one) => `${one.sourceName}:${one.lineNumber} ${one.errorMessage}`);
"""
FORGET = "Services.console.reset(); window.lumbungAsked = [];"
BAD = {
    "galat.html": "<h1>a</h1><script>tidakAda()</script>",
    "minta.html": "<h1>a</h1><img src='http://127.0.0.1:54321/x.png'>",
    "aturan.html": "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><h1>a</h1><script>1</script>",
}


def read_only(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)


def writable(folder: Path) -> None:
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if path.is_dir():
            path.chmod(0o755)


@pytest.mark.browser
def test_firefox_opens_every_page_of_a_folder(bundles: Bundles, tmp_path: Path) -> None:
    """Every page without an error, a word of the policy or a request; search, filters, language and star at work."""
    program = find_firefox()
    if program is None:
        pytest.skip("no Firefox is installed")
    folder = bundles.unpacked(tmp_path / "paket é")
    read_only(folder)
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    pages = [name for name in names if name.endswith(".html")]
    try:
        with firefox(program, tmp_path / "profil") as browser:
            browser.run(WATCH, inside=True)
            for name, html in BAD.items():  # what is looked for would be seen
                (tmp_path / name).write_text(html, encoding="utf-8")
                browser.open((tmp_path / name).as_uri())
                seen = browser.run(f"return window.lumbungAsked.concat((() => {{ {FAULTS} }})())", inside=True)
                assert len(seen) == 1, (name, seen)
                browser.run(FORGET, inside=True)

            for name in pages:
                browser.open((folder / name).as_uri())
                browser.until("return document.querySelector('h1') && document.title.length > 2")

            browser.open((folder / "situs" / "cari.html").as_uri() + "?q=layanan")
            browser.until(
                'return document.querySelector(\'main a[href*="layanan-lengkap.html"], article a[href*="layanan-lengkap.html"]\')?.offsetParent'
            )
            browser.open((folder / "situs" / "inovasi" / "layanan-lengkap.html").as_uri())
            browser.until(
                "const star = document.querySelector('.lb-star'); star?.click(); return star?.getAttribute('aria-pressed') === 'true'"
            )
            browser.run("document.querySelector('a[data-language][hreflang=en]').click()")
            browser.until("return document.documentElement.lang === 'en' && location.pathname.includes('/en/')")
            faults = browser.run(FAULTS, inside=True)
            asked = browser.run("return window.lumbungAsked", inside=True)
    finally:
        writable(folder)

    assert len(pages) > 200
    assert faults == []
    assert asked == []
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == names
    assert os.path.lexists(folder / "MULAI.html")
