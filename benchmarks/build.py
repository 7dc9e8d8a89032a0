"""Measures lumbung against stock MkDocs with Material on the same pages, whole processes in turn, and prints ratios."""

import argparse
import json
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.generator import generate
from benchmarks.invented_profile import TODAY
from benchmarks.measuring import CommandFailedError, Cost, middle, ratio, run
from benchmarks.stock import make_plain, make_stock
from benchmarks.touching import another_setting, another_title, one_word

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ("innovations", "data", "visits", "labs", "docs", "mkdocs.yml")
HISTORY = Path(__file__).parent / "history.json"
BASE, PLAIN = "stock", "stock, plain"


@dataclass(frozen=True)
class Case:
    """One thing to measure: a command, and what must be cleared away before each run."""

    name: str
    command: tuple[str, ...]
    prepare: Callable[[], None]


def cases(content: Path, project: Path) -> tuple[Case, ...]:
    """What is measured of a content folder; `project` holds its stock twins."""
    lumbung = (sys.executable, "-m", "lumbung")
    where = ("--root", str(content), "--today", TODAY.isoformat())
    build, check = (*lumbung, "build", *where), (*lumbung, "check", *where)

    def nothing() -> None:
        pass

    def clear_lumbung() -> None:
        shutil.rmtree(content / "site", ignore_errors=True)
        shutil.rmtree(content / ".lumbung", ignore_errors=True)

    return (
        *(_stock(name, project / folder) for name, folder in ((BASE, "staged"), (PLAIN, "plain"))),
        Case("cold build", build, clear_lumbung),
        Case("no change", build, nothing),
        Case("one edit", build, lambda: one_word(content)),
        Case("one rename", build, lambda: another_title(content)),
        Case("a setting", build, lambda: another_setting(content)),
        Case("check cold", check, lambda: shutil.rmtree(content / ".lumbung", ignore_errors=True)),
        Case("check warm", check, nothing),
    )


def _stock(name: str, project: Path) -> Case:
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(project / "mkdocs.yml"))
    return Case(name, command, lambda: shutil.rmtree(project / "site", ignore_errors=True))


def measure(
    content: Path, workshop: Path, repeat: int, warm_up: int, wanted: Sequence[str]
) -> tuple[int, dict[str, Cost]]:
    """Number of staged pages, and the median cost of each wanted case; of all where none is named."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    log, project = workshop / "output.txt", workshop / "stock"
    everything = cases(content, project)
    build = next(case for case in everything if case.name == "cold build")
    build.prepare()
    run(build.command, environment, log)
    pages = make_stock(content, project / "staged")
    make_plain(content, project / "plain")
    chosen = [case for case in everything if not wanted or case.name in {BASE, *wanted}]
    costs: dict[str, list[Cost]] = {case.name: [] for case in chosen}
    for turn in range(warm_up + repeat):
        for case in chosen:
            case.prepare()
            cost = run(case.command, environment, log)
            if turn >= warm_up:
                costs[case.name].append(cost)
            _tell(f"run {turn + 1} of {warm_up + repeat}: {case.name} took {cost.wall:.1f} s")
    return pages, {name: middle(of_case) for name, of_case in costs.items()}


def growth(few: Mapping[str, Cost], many: Mapping[str, Cost], factor: float) -> Iterator[str]:
    """How the CPU time of each case grows: 1 where ten times the content costs ten times the time."""
    for name in few.keys() & many.keys():
        less, more = few[name].cpu, many[name].cpu
        if less and more:
            yield f"  {name:<14} grows with the exponent {math.log(more / less) / math.log(factor):.2f}"


def table(title: str, pages: int, costs: Mapping[str, Cost]) -> Iterator[str]:
    base = costs[BASE]
    yield f"{title}, {pages} pages"
    plain = costs.get(PLAIN, base)
    yield f"  {'':<14}{'CPU s':>9}{'wall s':>9}{'peak MB':>9}{'CPU/stock':>12}{'wall/stock':>12}{'CPU/plain':>12}{'wall/plain':>12}"
    for name, cost in costs.items():
        cpu, memory = _figure(cost.cpu, 2), _figure(cost.memory, 0)
        told = "".join(
            f"{_figure(share, 3):>12}"
            for other in (base, plain)
            for share in (ratio(cost.cpu, other.cpu), ratio(cost.wall, other.wall))
        )
        yield f"  {name:<14}{cpu:>9}{cost.wall:>9.2f}{memory:>9}{told}"


def entry(pages: int, costs: Mapping[str, Cost]) -> dict[str, Any]:
    """What the history keeps: ratios, and the seconds for whoever wants to know on what they stand."""
    base = costs[BASE]
    return {
        "pages": pages,
        "ratios": {
            name: {"cpu": _rounded(ratio(cost.cpu, base.cpu)), "wall": _rounded(ratio(cost.wall, base.wall))}
            for name, cost in costs.items()
            if name != BASE
        },
        "seconds": {name: {"cpu": _rounded(cost.cpu), "wall": _rounded(cost.wall)} for name, cost in costs.items()},
        "peak_mb": {name: _rounded(cost.memory, 0) for name, cost in costs.items()},
    }


def remember(history: Path, record: Mapping[str, Any]) -> None:
    records = json.loads(history.read_text(encoding="utf-8")) if history.exists() else []
    text = json.dumps([*records, record], indent=2, ensure_ascii=False)
    history.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _figure(value: float | None, digits: int) -> str:
    return "-" if value is None else f"{value:.{digits}f}"


def _rounded(value: float | None, digits: int = 3) -> float | None:
    return None if value is None else round(value, digits)


def _tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def _commit() -> str:
    """The commit that was measured; `-dirty` where files had changed since."""
    command = ("git", "describe", "--always", "--dirty", "--exclude", "*")
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")
    return found.stdout.strip() or "unknown"


@contextmanager
def _workshop(folder: Path | None) -> Iterator[Path]:
    if folder is None:
        with tempfile.TemporaryDirectory(prefix="lumbung-benchmark-") as temporary:
            yield Path(temporary)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        yield folder


def _copy(content: Path, target: Path) -> Path:
    """A copy to build in, so that the measured folder keeps its own site."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name in CONTENT:
        source = content / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        elif source.exists():
            shutil.copy2(source, target / name)
    return target


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--count",
        type=int,
        nargs="+",
        default=[3000],
        help="generated profiles, smallest first; 0 for none (default 3000)",
    )
    parser.add_argument("--case", nargs="+", default=[], metavar="NAME", help="only these cases beside stock")
    parser.add_argument("--seed", type=int, default=1, help="seed of the generator (default 1)")
    parser.add_argument("--content", type=Path, default=ROOT, help="the real content (default: this repository's)")
    parser.add_argument("--repeat", type=int, default=3, help="measured runs of each case (default 3)")
    parser.add_argument("--warm-up", type=int, default=1, help="runs before that do not count (default 1)")
    parser.add_argument("--workshop", type=Path, help="folder to work in, kept afterwards (default: a temporary one)")
    parser.add_argument("--date", help="YYYY-MM-DD; with it the result is added to the history")
    parser.add_argument("--history", type=Path, default=HISTORY, help="the history file")
    return parser.parse_args()


def main() -> int:
    arguments = _arguments()
    results: dict[str, Any] = {}
    with _workshop(arguments.workshop) as workshop:
        samples = {"real content": _copy(arguments.content, workshop / "real")}
        counts = [count for count in arguments.count if count]
        for count in counts:
            folder = workshop / f"generated-{count}-{arguments.seed}"
            if not folder.exists():
                generate(folder, count, arguments.seed)
            samples[f"{count} generated profiles"] = folder
        measured: list[dict[str, Cost]] = []
        for title, content in samples.items():
            try:
                pages, costs = measure(content, workshop, arguments.repeat, arguments.warm_up, arguments.case)
            except CommandFailedError as error:
                _tell(str(error))
                return 1
            print("\n".join(table(title, pages, costs)), flush=True)
            results[title] = entry(pages, costs)
            measured.append(costs)
        if len(counts) > 1:
            print("\n".join(growth(measured[-len(counts)], measured[-1], counts[-1] / counts[0])), flush=True)
    if arguments.date:
        setting = {"date": arguments.date, "commit": _commit(), "seed": arguments.seed, "repeat": arguments.repeat}
        tools = {"python": platform.python_version(), **{n: version(n) for n in ("mkdocs", "mkdocs-material")}}
        remember(arguments.history, {**setting, **tools, "results": results})
    return 0


if __name__ == "__main__":
    sys.exit(main())
