"""What authors write cannot run, load, cover or pass for a part of the page."""

from pathlib import Path

import pytest

from lumbung.renderer.cleaning import clean
from lumbung.renderer.holding import boxed
from lumbung.renderer.policy import PLACE, Policy


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<p>Halo <strong>dunia</strong></p>", "<p>Halo <strong>dunia</strong></p>"),
        ("<script>alert(1)</script><p>a</p>", "<p>a</p>"),
        ('<p onclick="x()">a</p>', "<p>a</p>"),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<img src="https://luar.example/a.png" alt="a">', '<img alt="a">'),
        ('<img src="//luar.example/a.png" alt="a">', '<img alt="a">'),
        ('<img src="a/b.png" alt="a" srcset="https://luar.example/a.png 2x">', '<img src="a/b.png" alt="a">'),
        ('<div style="position:fixed">a</div>', "<div>a</div>"),
        ('<td style="text-align:right;background:url(https://luar.example)">a</td>', "a"),
        ('<div class="lb-header admonition note">a</div>', '<div class="admonition note">a</div>'),
        ('<h2 id="lb-search">a</h2><h2 id="biaya">b</h2>', '<h2>a</h2><h2 id="biaya">b</h2>'),
        ('<meta http-equiv="refresh" content="0;url=x"><p>a</p>', "<p>a</p>"),
        ('<form action="https://luar.example"><input type="submit"></form>', ""),
        ('<base href="https://luar.example"><p>a</p>', "<p>a</p>"),
        ('<img src="/\t/luar.example/a.png" alt="a">', '<img alt="a">'),
        ('<img src="ht\ntps://luar.example/a.png" alt="a">', '<img alt="a">'),
        ('<img src="\\\\luar.example\\a.png" alt="a">', '<img alt="a">'),
        ('<a href=" java\nscript:x()">a</a>', "<a>a</a>"),
        ('<a href="&#106;avascript&colon;x()">a</a>', "<a>a</a>"),
        ('<a href="vbscript:x()" target="_top">a</a>', "<a>a</a>"),
        ('<p id="__config">a</p><p id="LUMBUNGparts">b</p><p id="a b">c</p>', "<p>a</p><p>b</p><p>c</p>"),
        ('<input type="checkbox" checked>', '<input type="checkbox" checked="" disabled="">'),
        ('<input title="type=" value="x"><input type="image" src="x">', ""),
        ('<img src="a.png" alt="" width="99999" height="20">', '<img src="a.png" alt="" height="20">'),
        ('<span class="l l-Scalar">a</span>', '<span class="l l-Scalar">a</span>'),
        ("<!-- catatan --><p>a</p>", "<p>a</p>"),
        ("<div><p>a", "<div><p>a</p></div>"),
        ("a</div></article><p>b</p>", "a<p>b</p>"),
    ],
)
def test_what_is_kept(written: str, kept: str) -> None:
    assert clean(written) == kept


def test_an_id_of_the_page_is_not_given_twice() -> None:
    assert clean('<p id="biaya">a</p>', frozenset({"biaya"})) == "<p>a</p>"


def test_the_policy_knows_the_scripts_of_the_theme_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "base.html").write_text('<script>a("{{ base_url }}")</script>', encoding="utf-8")
    policy = Policy([str(tmp_path)])
    ours = (
        f'{PLACE}<script>a("../..")</script><script src="b.js"></script><script type="application/json">{{}}</script>'
    )

    known = policy.put_into(ours)
    assert known.count("'sha256-") == 1
    assert "unsafe" not in known.partition("script-src")[2]
    assert policy.put_into(f"{ours}<script>b()</script>").partition("<script>")[0] == known.partition("<script>")[0]
    assert "sha256" not in policy.put_into(f'{PLACE}<script>a("..");b("")</script>')


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>a</p>", "<p>a</p>"),
        ("<table><tr></tr></table>", '<div class="lb-table"><table class="lb-table__table"><tr></tr></table></div>'),
        ('<table id="a"></table><table></table>', '<table id="a"></table><table></table>'),
    ],
)
def test_tables_of_texts_stand_in_a_box(html: str, shown: str) -> None:
    assert boxed(html) == shown
