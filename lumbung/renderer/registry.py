"""Which site generators can render the staged tree, and whether they are there."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from lumbung.problems import Refusal
from lumbung.renderer.job import Complaint, Job, Progress

Render = Callable[[Job, Progress], tuple[Complaint, ...]]

RENDERERS = ("mkdocs", "properdocs", "zensical")
"""The first one is what a build uses; each is a package of that name and a module here with `render`."""
USUAL = RENDERERS[0]


def is_there(name: str) -> bool:
    return find_spec(name) is not None


def renderer(name: str) -> Render:
    """The function that renders with a generator; raise `Refusal` where it is not installed."""
    if not is_there(name):
        raise Refusal("renderer-missing", name=name)
    render: Render = import_module(f"lumbung.renderer.{name}").render
    return render
