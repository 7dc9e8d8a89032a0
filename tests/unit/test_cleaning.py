"""What authors write cannot run, load, cover or pass for a part of the page."""

import pytest

from lumbung.renderer.cleaning import clean
from lumbung.renderer.policy import PLACE, with_policy


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
        ('<form action="https://luar.example"><input type="submit"></form>', "<input>"),
        ('<base href="https://luar.example"><p>a</p>', "<p>a</p>"),
        ("<div><p>a", "<div><p>a</p></div>"),
        ("a</div></article><p>b</p>", "a<p>b</p>"),
    ],
)
def test_what_is_kept(written: str, kept: str) -> None:
    assert clean(written) == kept


def test_an_id_of_the_page_is_not_given_twice() -> None:
    assert clean('<p id="biaya">a</p>', frozenset({"biaya"})) == "<p>a</p>"


def test_the_policy_knows_each_inline_script_and_no_other() -> None:
    page = f'{PLACE}<script>a()</script><script src="b.js"></script><script type="application/json">{{}}</script>'
    policy = with_policy(page)
    assert policy.count("'sha256-") == 1
    assert "unsafe-inline' " not in policy.partition("script-src")[2]
