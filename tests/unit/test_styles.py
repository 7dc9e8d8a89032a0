"""The style sheet keeps what can match on our pages, and nothing of a frame that is not there."""

import pytest

from lumbung.renderer.styles import pruned


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (".md-typeset h2{color:red}", ".md-typeset h2{color:red}"),
        (".md-typeset .admonition,.md-nav__link{margin:0}", ".md-typeset .admonition{margin:0}"),
        (".md-header{top:0}", ""),
        ("[dir=rtl] .md-typeset ol{margin:0}", ""),
        ("a:not(.md-button):hover{color:red}", "a:not(.md-button):hover{color:red}"),
        (":is(.md-nav,.md-tabs) a{color:red}", ""),
        (":is(.md-nav,ul) a{color:red}", ":is(.md-nav,ul) a{color:red}"),
        (".md-typeset code:not(.focus-visible){outline:none}", ""),
        ("[data-md-color-primary=teal]{--a:1}", ""),
        ("[data-md-color-primary=custom]{--a:1}", "[data-md-color-primary=custom]{--a:1}"),
        ("[data-md-color-scheme=slate]{--a:1}", "[data-md-color-scheme=slate]{--a:1}"),
        ("[data-md-toggle=drawer]:checked{top:0}", ""),
        ("@media print{.md-search{display:none}}", ""),
        ("@media print{.md-search{top:0}.highlight .k{color:#000}}", "@media print{.highlight .k{color:#000}}"),
        ("@supports (top:0){@media print{p{top:0}}}", "@supports (top:0){@media print{p{top:0}}}"),
        ("@keyframes a{to{top:0}}@page{margin:1cm}@charset 'x';", "@page{margin:1cm}"),
        ('p::after{content:".md-nav, {"}', 'p::after{content:".md-nav, {"}'),
    ],
)
def test_rules_stay_or_go(written: str, kept: str) -> None:
    assert pruned(written, frozenset({"custom"})) == kept


def test_drawings_that_nothing_shows_go() -> None:
    """A drawing is a custom property with an address in it; every other property stays."""
    sheet = ':root{--one:url("a;b");--two:url(c);--three:3px}p{mask:var(--one)}.md-nav{mask:var(--two)}'

    assert pruned(sheet) == ':root{--one:url("a;b");--three:3px;}p{mask:var(--one)}'
