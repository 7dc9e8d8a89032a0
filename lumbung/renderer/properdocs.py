"""ProperDocs, a continuation of MkDocs 1.6: the same code as for MkDocs, in a process where it bears that name."""

from importlib import import_module

from lumbung.renderer import apart
from lumbung.renderer.job import Complaint, Job, Progress


def render(job: Job, progress: Progress) -> tuple[Complaint, ...]:
    """Write the site and return what the generator complained of."""
    return apart.run(__name__, job, progress)


def main() -> None:
    import_module("properdocs")
    import_module("properdocs.replacement")  # from here on `import mkdocs` finds ProperDocs
    apart.work(import_module("lumbung.renderer.mkdocs").render)
