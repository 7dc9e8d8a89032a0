"""The formats by name, as an explicit list; a format is a function from a report to its text."""

from collections.abc import Callable, Mapping

from lumbung.reporting.github import github
from lumbung.reporting.gitlab import gitlab
from lumbung.reporting.plain import plain
from lumbung.reporting.records import records
from lumbung.reporting.report import Report
from lumbung.reporting.sarif import sarif

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": plain,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "json": records,
}
