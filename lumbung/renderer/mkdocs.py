"""MkDocs with Material: how this generator is configured, called and kept quiet."""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from lumbung.renderer.job import Complaint, Job, Progress, RenderError
from lumbung.renderer.observer import Observer
from lumbung.renderer.settings import extra_of, markdown_of, theme_of

__all__ = ["Job", "RenderError", "render"]

LOGGER = logging.getLogger(MkDocsException.__module__.partition(".")[0])  # of ProperDocs where it stands in

LINK_CHECKS = {"not_found": "warn", "absolute_links": "warn", "unrecognized_links": "warn", "anchors": "warn"}


# How this generator says that a link leads nowhere.
LINK_COMPLAINT = re.compile(r"Doc file '([^']+)' contains an? (?:absolute |unrecognized relative )?link '([^']*)'")


def render(job: Job, progress: Progress) -> tuple[Complaint, ...]:
    """Write the site and return what the generator complained of."""
    with _messages() as (warnings, errors), _source_date(job.date):
        try:
            config = _configuration(job)
            config.plugins["lumbung/observer"] = Observer(progress, job.extra)
            build(config)
        except (Exception, MkDocsException) as error:  # whatever a foreign generator raises ends here
            raise RenderError("\n".join(dict.fromkeys([*errors, str(error)]))) from error
    return tuple(dict.fromkeys(_complaint(warning) for warning in warnings))


def _complaint(warning: str) -> Complaint:
    match = LINK_COMPLAINT.match(warning)
    return Complaint(match[1], match[2], warning) if match else Complaint("", "", warning)


def _configuration(job: Job) -> MkDocsConfig:
    config = MkDocsConfig(config_file_path=str(job.settings))
    with job.settings.open(encoding="utf-8-sig") as settings:
        config.load_file(settings)
    written = config.user_configs[-1] if config.user_configs else {}
    config.load_dict(_forced(job, written))
    errors, warnings = config.validate()
    problems = [f"{job.settings.name}: {key}: {problem}" for key, problem in errors]
    if problems:
        raise RenderError("\n".join(problems))
    for key, problem in warnings:
        LOGGER.warning("%s: %s: %s", job.settings.name, key, problem)
    return config


def _forced(job: Job, written: dict[str, Any]) -> dict[str, Any]:
    """Give what offline use and the design need, whatever the settings say."""
    return {
        "docs_dir": str(job.staged),
        "site_dir": str(job.site),
        "use_directory_urls": False,
        "strict": False,
        "theme": theme_of(job, written.get("theme")),
        "plugins": [],
        "hooks": [],
        # Without any navigation MkDocs makes one of every page, and renders it into each.
        "nav": written.get("nav") or ["index.md"],
        "validation": {"nav": {"omitted_files": "ignore"}, "links": LINK_CHECKS},
        "extra": extra_of(job, written.get("extra")),
        "markdown_extensions": markdown_of(job),
    }


@contextmanager
def _messages() -> Iterator[tuple[list[str], list[str]]]:
    """Collect warnings and errors of the generator instead of letting them be printed."""
    warnings: list[str] = []
    errors: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            (errors if record.levelno >= logging.ERROR else warnings).append(record.getMessage())

    logger = LOGGER
    collector = Collector(logging.WARNING)
    propagate, level = logger.propagate, logger.level
    logger.addHandler(collector)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    try:
        yield warnings, errors
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate
        logger.setLevel(level)


@contextmanager
def _source_date(day: date) -> Iterator[None]:
    """Let the generator read the content's date where it would read the clock."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    midnight = datetime.combine(day, time(), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
