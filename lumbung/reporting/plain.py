"""Problems for people: a line each, then their count; nothing where there are none."""

from lumbung.messages import line, summary
from lumbung.reporting.report import Report


def plain(report: Report) -> str:
    if not report.problems:
        return ""
    lines = "".join(f"{line(problem, report.words)}\n" for problem in report.problems)
    return f"{lines}\n{summary(report.problems, report.words)}\n"
