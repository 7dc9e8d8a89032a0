"""The last look at a rendered site."""

from collections.abc import Callable
from pathlib import Path

from lumbung.messages import found
from lumbung.problems import Problem


def finish(site: Path, warnings: tuple[str, ...], progress: Callable[[str, int, int], None]) -> tuple[Problem, ...]:
    """Turn what the renderer warned of into problems; `site` is the rendered folder."""
    progress("finish", 1, 1)
    return tuple(found("page-warning", site.name, text=warning) for warning in warnings)
