"""SARIF 2.1.0, the common format of checking tools, as OASIS describes it."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from lumbung.messages import MESSAGES
from lumbung.problems import Problem, Severity
from lumbung.reporting.report import Report, fingerprints
from lumbung.words import N_

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "lumbungProblem/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_VALUE = re.compile(r"\{\w+\}")
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")


def sarif(report: Report) -> str:
    codes = tuple(dict.fromkeys(sorted(problem.code for problem in report.problems)))
    driver = {
        "name": "Lumbung",
        **({"version": report.version} if report.version else {}),
        "language": report.words.language,
        "rules": [_rule(code, report) for code in codes],
    }
    index = {code: number for number, code in enumerate(codes)}
    run = {
        "tool": {"driver": driver},
        "language": report.words.language,
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {ROOT: {"description": {"text": report.words(N_("Akar repositori."))}}},
        "results": [_result(problem, name, index, report) for problem, name in fingerprints(report.problems)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, report: Report) -> dict[str, Any]:
    """A rule in general words: an ellipsis stands where a problem quotes what was written."""
    message = MESSAGES[code]
    text, hint = (_general(report.words(part)) for part in (message.text, message.hint))
    return {
        "id": code,
        "shortDescription": {"text": _literal(_capital(text))},
        "fullDescription": {"text": _literal(f"{_capital(text)} {hint}")},
        "help": {"text": _literal(report.helps.get(code) or hint)},
        "defaultConfiguration": {"level": _LEVELS[message.severity]},
    }


def _general(text: str) -> str:
    return _VALUE.sub("…", text).replace("{{", "{").replace("}}", "}")


def _result(problem: Problem, fingerprint: str, index: Mapping[str, int], report: Report) -> dict[str, Any]:
    region = {"startLine": problem.line, "startColumn": _column(problem, report)}
    location = {"uri": _uri(report.path(problem)), "uriBaseId": ROOT}
    return {
        "ruleId": problem.code,
        "ruleIndex": index[problem.code],
        "level": _LEVELS[problem.severity],
        "message": {"text": _literal(report.text(problem))},
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }


def _column(problem: Problem, report: Report) -> int:
    """The column in UTF-16 code units: characters beyond the basic plane, such as emoji, take two."""
    before = report.line_text(problem.path, problem.line)[: problem.column - 1]
    return problem.column + sum(character > "\uffff" for character in before)


def _uri(path: str) -> str:
    """A relative address; a colon in the first step would read as a scheme and is encoded with the rest."""
    return quote(path.encode("utf-8", "surrogateescape"), safe="/")


def _literal(text: str) -> str:
    """The text as SARIF's messages write what is neither a placeholder nor a link of theirs."""
    return _LINK.sub(r"\\[\1\\]", text.replace("{", "{{").replace("}", "}}"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
