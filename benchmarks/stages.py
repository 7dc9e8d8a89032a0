"""Times each stage of a build by itself, in CPU seconds, at several sizes, and tells how it grows."""

import argparse
import cProfile
import gc
import math
import os
import pstats
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.generator import generate
from benchmarks.invented_profile import TODAY
from benchmarks.measuring import run
from benchmarks.stock import STAGED, make_plain, make_stock
from lumbung.catalogue import assemble
from lumbung.checks import CHECKS
from lumbung.editions import editions, theme_of
from lumbung.exports import run_exports
from lumbung.memory import Memory
from lumbung.pages import PAGES
from lumbung.pages.press import set_up_press
from lumbung.reading import read_library, read_settings
from lumbung.renderer.job import Job
from lumbung.renderer.mkdocs import render
from lumbung.search import client
from lumbung.staging import stage
from lumbung.words import words_for

T = TypeVar("T")
LINEAR_ENOUGH = 1.15


@dataclass
class Clock:
    """Runs steps one after the other and keeps what each cost; `top` lines of a profile are printed where wanted."""

    top: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    def __call__(self, name: str, step: Callable[[], T]) -> T:
        gc.collect()
        profile = cProfile.Profile() if self.top else None
        started = _cpu()
        result = profile.runcall(step) if profile else step()
        self.seconds[name] = _cpu() - started
        if profile:
            print(f"\n== {name}")
            pstats.Stats(profile, stream=sys.stdout).sort_stats("tottime").print_stats(self.top)
        return result


def _cpu() -> float:
    """Of this process and of those that it waited for: large sites are rendered in several."""
    told = os.times()
    return told.user + told.system + told.children_user + told.children_system


def build_in_steps(content: Path, clock: Clock, *, in_detail: bool, rendering: bool, stock: bool) -> dict[str, float]:
    """The stages of `lumbung.build`, each timed; returns sizes of what was made, in megabytes, and the index's share of rendering."""

    def silent(*_: Any) -> None:
        pass

    settings = read_settings(content)[0]
    if settings is None:
        raise ValueError(f"the settings of {content} cannot be read")
    library = clock("read", lambda: read_library(content))
    catalogue = clock("assemble", lambda: assemble(library, settings))
    clock("check", lambda: [list(check(catalogue, TODAY)) for check in CHECKS])
    public = clock("for_public", catalogue.for_public)
    words = words_for(settings.site.languages[0])
    memory = Memory(content / ".lumbung" / "memory.sqlite")
    told = editions(public, memory=memory)
    clock("index", lambda: [edition.index for edition in told])
    clock("index again", lambda: [edition.index for edition in editions(public, memory=memory)])
    clock("pages", lambda: [edition.pages for edition in told])
    exports = clock("exports", lambda: list(run_exports(public, words)))
    staged, site = content / STAGED, content / ".lumbung" / "site"
    made = [*(output for edition in told for output in (*edition.pages, *edition.index.files)), client(), *exports]
    clock("stage", lambda: stage(made, staged))
    clock("stage again", lambda: stage(made, staged))
    sizes = {"staged MB": _megabytes(staged)}
    if rendering:
        job = Job(content / "mkdocs.yml", staged, site, public.date, theme_of(told) | {"previews": {}})
        clock("render", lambda: render(job, silent))
        sizes["site MB"] = _megabytes(site)
    if stock:
        sizes |= _beside_stock(content, clock)
    if in_detail:
        for check in CHECKS:
            clock(f"check: {check.__name__}", lambda check=check: list(check(catalogue, TODAY)))  # type: ignore[misc]
        press = set_up_press(public, words)
        for kind in PAGES:
            made = press.of(kind.name, kind.section)
            clock(f"pages: {kind.name}", lambda kind=kind, made=made: list(kind.make(public, made)))  # type: ignore[misc]
    return sizes


def _beside_stock(content: Path, clock: Clock) -> dict[str, float]:
    """The share of the index in what stock MkDocs takes to render the same profiles: as they were written, and as our pages."""
    shares = {}
    for name, make in (("profiles", make_plain), ("our pages", make_stock)):
        project = content.parent / f"stock {name}"
        make(content, project)
        command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(project / "mkdocs.yml"))
        costs = [run(command, os.environ, content.parent / "output.txt").cpu for _ in range(2)]
        clock.seconds[f"stock, {name}"] = min(cost for cost in costs if cost is not None)
        for index in ("index", "index again"):
            shares[f"{index} / stock, {name}"] = clock.seconds[index] / clock.seconds[f"stock, {name}"]
    return shares


def growth(small: float, large: float, factor: float) -> float:
    """The exponent: 1 where ten times the content costs ten times the time."""
    return math.log(large / small) / math.log(factor) if small > 0 and large > 0 else math.nan


def report(counts: list[int], results: list[dict[str, float]]) -> Iterator[str]:
    yield f"{'':<46}" + "".join(f"{count:>10}" for count in counts) + f"{'exponent':>10}"
    for name in results[0]:
        values = [result[name] for result in results]
        exponent = growth(values[0], values[-1], counts[-1] / counts[0]) if len(counts) > 1 else math.nan
        mark = "  <-" if exponent > LINEAR_ENOUGH and values[-1] > 0.2 else ""
        yield f"{name:<46}" + "".join(f"{value:>10.3f}" for value in values) + f"{exponent:>10.2f}{mark}"


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, nargs="+", default=[300, 3000], help="sizes, smallest first")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--top", type=int, default=0, metavar="N", help="print the N costliest functions of each step")
    parser.add_argument("--detail", action="store_true", help="time every check and every kind of page as well")
    parser.add_argument(
        "--stock", action="store_true", help="let stock MkDocs render the same, for the share of the index"
    )
    parser.add_argument("--no-render", action="store_true", help="leave the renderer out")
    arguments = parser.parse_args()
    results = []
    for count in arguments.count:
        with tempfile.TemporaryDirectory(prefix="lumbung-stages-") as temporary:
            content = Path(temporary) / "content"
            generate(content, count, arguments.seed)
            clock = Clock(arguments.top)
            sizes = build_in_steps(
                content, clock, in_detail=arguments.detail, rendering=not arguments.no_render, stock=arguments.stock
            )
            results.append(clock.seconds | sizes)
    print("\n".join(report(arguments.count, results)))


if __name__ == "__main__":
    main()
