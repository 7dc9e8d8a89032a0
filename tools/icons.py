"""Draws the icons of the installed site from theme/assets/lumbung.svg; run by hand after the mark changes.

Needs Chromium, which the tests need too; the pictures are kept in the repository.
"""

import os
import re
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ASSETS = Path(__file__).parent.parent / "lumbung" / "theme" / "assets"
SIZES = (192, 512)
SAFE = 0.78
"""How much of a maskable icon the mark takes: a phone may cut a circle out of it."""


def main() -> None:
    from lumbung.browsers import find_browser  # noqa: PLC0415 - the repository may not be on the path before

    mark = (ASSETS / "lumbung.svg").read_text(encoding="utf-8")
    ground = re.search(r'<rect[^>]*fill="([^"]+)"', mark)
    assert ground, "the mark has a ground of one colour"  # noqa: S101 - a tool for developers
    (ASSETS / "icons").mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(find_browser(os.environ, sys.platform)), args=["--no-sandbox"]
        )
        page = browser.new_page()
        for size in SIZES:
            page.set_viewport_size({"width": size, "height": size})
            for name, style in (
                ("lumbung", "width:100%"),
                ("maskable", f"width:{SAFE:.0%};margin:{(1 - SAFE) / 2:.0%}"),
            ):
                paint = ground[1] if name == "maskable" else "transparent"
                page.set_content(
                    f'<body style="margin:0;background:{paint}"><div style="{style}">{mark}</div><style>svg{{display:block}}</style>'
                )
                page.screenshot(path=str(ASSETS / "icons" / f"{name}-{size}.png"), omit_background=True)
        browser.close()


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    main()
