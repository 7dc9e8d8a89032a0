"""The last look finds every way in which a page would ask another host, and no link that a reader follows."""

import pytest

from lumbung.finishing.outside import loads_from_outside, loads_of_style

HOST = "https://luar.example/a"


@pytest.mark.parametrize(
    "html",
    [
        f'<img src="{HOST}">',
        f"<IMG\nalt='a>b' SRC={HOST}>",
        '<img src="//luar.example/a">',
        '<img src="/&#x9;/luar.example/a">',
        '<img src="https&colon;//luar.example/a">',
        '<img src="\\\\luar.example\\a">',
        '<img srcset="a.png 1x, https://luar.example/a 2x">',
        f'<script src="{HOST}"></script>',
        f'<link rel="shortcut icon" href="{HOST}">',
        f'<link href="{HOST}" rel=STYLESHEET>',
        f'<link rel="preconnect" href="{HOST}">',
        f'<link rel="manifest" href="{HOST}">',
        f'<div style="background: url({HOST})">',
        f"<style>@import '{HOST}';</style>",
        f"<style>a {{ background: image-set('{HOST}' 1x) }}</style>",
        f'<svg><use xlink:href="{HOST}"/></svg>',
        f'<rect fill="url({HOST})"/>',
        f'<body background="{HOST}">',
        f'<video poster="{HOST}">',
        f'<base href="{HOST}">',
        f'<meta http-equiv="Refresh" content="0; URL={HOST}">',
        f'<a href="b.html" ping="{HOST}">b</a>',
        f'<iframe srcdoc="&lt;img src=&quot;{HOST}&quot;&gt;">',
        f'<object data="{HOST}">',
        f'<script>"<a"</script><img src="{HOST}">',
    ],
)
def test_what_is_loaded_from_outside_is_found(html: str) -> None:
    assert [*loads_from_outside(f"<p>x</p>{html}<p>y</p>")]


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="{HOST}">a</a>',
        f'<a title="url({HOST})" href="{HOST}">a</a>',
        f"<p>{HOST} @import '{HOST}'</p>",
        f"<pre><code>&lt;img src=&quot;{HOST}&quot;&gt;</code></pre>",
        f"<!-- <img src='{HOST}'> -->",
        f'<link rel="canonical" href="{HOST}">',
        f'<meta name="description" content="url({HOST})">',
        f'<img src="a.png" alt="{HOST}">',
        '<link rel="icon" href="data:,">',
        '<img src="data:image/png;base64,AA//">',
        f'<form data-words="{HOST}" action="cari.html">',
        f'<script>fetch("{HOST}")</script>',
        f'<script type="application/json">{{"a": "{HOST}"}}</script>',
        '<meta http-equiv="refresh" content="0; url=../b.html">',
        "<style>a { background: url(data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg'/>) }</style>",
        "<img src='a//b.png'>",
    ],
)
def test_what_stays_inside_is_not(html: str) -> None:
    assert not [*loads_from_outside(html)]


def test_styles() -> None:
    assert [*loads_of_style("a{b:url( 'https://luar.example/a' )}@import \"//luar.example/b\";")] == [
        "https://luar.example/a",
        "//luar.example/b",
    ]
    assert not [*loads_of_style("a{b:url(data:image/png;base64,//)}@import 'b.css';")]
