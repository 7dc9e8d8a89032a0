"""GitLab's Code Quality report, which a merge request compares with that of the branch it goes to."""

import json

from lumbung.problems import Severity
from lumbung.reporting.report import Report, fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def gitlab(report: Report) -> str:
    issues = [
        {
            "description": report.text(problem),
            "check_name": problem.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[problem.severity],
            "location": {"path": report.path(problem), "lines": {"begin": problem.line}},
        }
        for problem, fingerprint in fingerprints(report.problems)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
