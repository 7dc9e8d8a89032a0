"""Workflow commands, which GitHub, Gitea and Forgejo show as annotations on the lines of a change."""

from lumbung.problems import Problem
from lumbung.reporting.report import Report


def github(report: Report) -> str:
    return "".join(f"{_command(problem, report)}\n" for problem in report.problems)


def _command(problem: Problem, report: Report) -> str:
    properties = {
        "file": report.path(problem),
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.code,
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{problem.severity} {written}::{_data(report.text(problem))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
