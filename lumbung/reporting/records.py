"""Our own JSON for scripts and dashboards; its shape is fixed by `check-1.schema.json` and only ever grows."""

import json

from lumbung.messages import said
from lumbung.problems import Problem, Severity
from lumbung.reporting.report import Report, fingerprints

VERSION = 1


def records(report: Report) -> str:
    severities = [problem.severity for problem in report.problems]
    whole = {
        "format": "lumbung-check",
        "version": VERSION,
        "language": report.words.language,
        "prefix": report.prefix,
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "problems": [_record(problem, name, report) for problem, name in fingerprints(report.problems)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _record(problem: Problem, fingerprint: str, report: Report) -> dict[str, object]:
    message, hint = said(problem, report.words)
    values = dict(problem.values)
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "field": problem.field,
        "code": problem.code,
        "severity": problem.severity.value,
        "message": message,
        "hint": hint,
        "written": values.get("written"),
        "suggestion": values.get("near") or values.get("address"),
        "fingerprint": fingerprint,
    }
