"""Measures the built site with Lighthouse, as a phone on a poor line would meet it, and says the median of each score.

    python tools/lighthouse.py SITE LIGHTHOUSE [--runs 5] [--only NAME …]

SITE is a finished site, built with `site_url` in its settings, since search engines ask for canonical addresses.
LIGHTHOUSE is the program of the npm package `lighthouse`, installed somewhere outside this repository:

    npm install --prefix /tmp/lighthouse lighthouse      then      /tmp/lighthouse/node_modules/.bin/lighthouse

The site is served compressed over http by the server of the tests; throttling is Lighthouse's own (a slow phone, slow
4G). The exit code is 1 where a median is below what is asked for.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lumbung.browsers import find_browser  # noqa: E402 - the sources beside this tool, wherever it is run from
from tests.compressing import compressing  # noqa: E402 - the same

ASKED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
TOLD = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
FLAGS = "--headless=new --no-sandbox --disable-background-networking --disable-component-update --no-first-run"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("lighthouse", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="+", help="pages in place of those of the list")
    wanted = parser.parse_args()
    program = find_browser(os.environ, sys.platform)
    if program is None:
        sys.exit("no Chromium, Chrome or Edge was found; name one in LUMBUNG_BROWSER")
    below = False
    with compressing(wanted.site) as (base, _):
        for name in wanted.only or pages(wanted.site):
            reports = [measured(wanted.lighthouse, program, base + name) for _ in range(wanted.runs)]
            scores = {
                key: median(round(report["categories"][key]["score"] * 100) for report in reports) for key in ASKED
            }
            below = below or any(scores[key] < asked for key, asked in ASKED.items())
            figures = (median(report["audits"][key]["numericValue"] for report in reports) for key in TOLD)
            print(name, *(f"{key} {score:g}" for key, score in scores.items()), sep="\t")
            print("", *(f"{key} {figure:.3g}" for key, figure in zip(TOLD, figures, strict=True)), sep="\t")
            print("", *failed(reports[0]), sep="\t", flush=True)
    return int(below)


def pages(site: Path) -> list[str]:
    """Home, explorer, a comparison, and the longest profile and visit."""
    profile, visit = (longest(site, folder) for folder in ("inovasi", "kunjungan"))
    chosen = ",".join(path.stem for path in sorted((site / "inovasi").glob("*.html"))[:3])
    return ["index.html", "cari.html", profile, f"banding.html?i={chosen}", visit]


def longest(site: Path, folder: str) -> str:
    found = max((site / folder).glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
    return found.relative_to(site).as_posix()


def measured(lighthouse: Path, browser: Path, address: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            str(lighthouse),
            address,
            "--quiet",
            "--output=json",
            f"--output-path={report}",
            f"--chrome-flags={FLAGS}",
        ]
        subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": str(browser)})
        return dict(json.loads(report.read_text(encoding="utf-8")))


def failed(report: dict[str, Any]) -> list[str]:
    """What takes a category below its whole score."""
    return [
        f"{key}: {reference['id']}"
        for key, category in report["categories"].items()
        for reference in category["auditRefs"]
        if reference["weight"] and (report["audits"][reference["id"]]["score"] or 0) < 1 and key != "performance"
        if report["audits"][reference["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
    ]


if __name__ == "__main__":
    sys.exit(main())
