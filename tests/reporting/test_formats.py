"""Every message in every format, read back as the tools that it is meant for read it."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from test_broken import _problems

from lumbung.messages import MESSAGES, found, sentence
from lumbung.problems import Place, Problem, Severity
from lumbung.reporting import FORMATS, Report, fingerprints
from lumbung.words import LANGUAGES, words_for

HERE = Path(__file__).parent
SARIF = json.loads((HERE / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
OURS = json.loads((HERE.parent.parent / "lumbung" / "reporting" / "check-1.schema.json").read_text(encoding="utf-8"))
ODD_PATHS = (
    "innovations/dua kata.md",
    "innovations/ñandú-é-😀.md",
    "innovations/100%25.md",
    "innovations/a#b?c.md",
    "innovations/titik:dua, koma=sama.md",
    "innovations/baris\nbaru\rdan::dua.md",
    "a:b.md",
)
ODD_TEXTS = ("100% {tidak} [tautan](https://contoh.go.id) ::error::", "%0A", "[a](b) {0}", "\\[x\\]")


def everything(language: str, prefix: str = "") -> Report:
    """Every message of the rotten files, and odd paths and texts besides."""
    told = tuple(dict.fromkeys(replace(problem, path=path) for path, problem in _problems()))
    odd = tuple(
        found("bad-url", path, Place(2, 3), "sources[1].url", written=text) for path in ODD_PATHS for text in ODD_TEXTS
    )
    return Report((*told, *odd), words_for(language), prefix, "1.2.3")


def expected(report: Report) -> list[str]:
    return [
        f"{problem.field}: {sentence(problem, report.words)}" if problem.field else sentence(problem, report.words)
        for problem in report.problems
    ]


@pytest.fixture(params=LANGUAGES)
def report(request: pytest.FixtureRequest) -> Report:
    return everything(request.param, "kabupaten contoh/")


def parse_command(written: str) -> tuple[str, dict[str, str], str]:
    """One line as the runner of GitHub Actions reads it: first separators, then what stands for them."""
    assert written.startswith("::")
    end = written.index("::", 2)
    name, _, rest = written[2:end].partition(" ")
    pairs = [part.split("=", 1) for part in rest.strip().split(",") if part]
    assert all(len(pair) == 2 for pair in pairs)

    def back(text: str, *marks: str) -> str:
        for mark in marks:
            text = text.replace(f"%{ord(mark):02X}", mark)
        return text

    properties = {key: back(value, "\r", "\n", ":", ",", "%") for key, value in pairs}
    return name, properties, back(written[end + 2 :], "\r", "\n", "%")


def test_github_is_read_back_whole(report: Report) -> None:
    """The runner gets file, place, code, severity and message of each problem as they are, one line each."""
    lines = FORMATS["github"](report).split("\n")
    commands = [parse_command(line) for line in lines if line]

    assert lines[-1] == ""
    assert [data for _, _, data in commands] == expected(report)
    assert [(name, properties) for name, properties, _ in commands] == [
        (
            problem.severity.value,
            {
                "file": f"kabupaten contoh/{problem.path}",
                "line": str(problem.line),
                "col": str(problem.column),
                "title": problem.code,
            },
        )
        for problem in report.problems
    ]


def test_gitlab_is_of_the_documented_shape(report: Report) -> None:
    """Each issue has what GitLab asks for, with a severity that it knows and a fingerprint of its own."""
    issues = json.loads(FORMATS["gitlab"](report))

    assert [issue["description"] for issue in issues] == expected(report)
    assert len({issue["fingerprint"] for issue in issues}) == len(report.problems)
    for issue, problem in zip(issues, report.problems, strict=True):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["check_name"] == problem.code
        assert issue["severity"] == ("major" if problem.severity is Severity.ERROR else "minor")
        assert issue["location"] == {
            "path": f"kabupaten contoh/{problem.path}",
            "lines": {"begin": problem.line},
        }


def sarif(report: Report) -> Any:
    log = json.loads(FORMATS["sarif"](report))
    Draft4Validator(SARIF).validate(log)
    return log["runs"][0]


def test_sarif_is_valid_and_whole(report: Report) -> None:
    """The log keeps to its schema; each result names its rule, and its address leads back to the path."""
    run = sarif(report)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    assert rules == sorted({problem.code for problem in report.problems})
    assert run["language"] == report.words.language
    assert run["columnKind"] == "utf16CodeUnits"
    for result, problem, text in zip(run["results"], report.problems, expected(report), strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == problem.code
        assert result["level"] == problem.severity.value
        assert shown(result["message"]["text"]) == text
        place = result["locations"][0]["physicalLocation"]
        address = place["artifactLocation"]
        assert address["uriBaseId"] in run["originalUriBaseIds"]
        assert not any(urlsplit(address["uri"])._replace(path=""))
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", address["uri"])
        assert unquote(address["uri"]) == f"kabupaten contoh/{problem.path}"
        assert place["region"] == {"startLine": problem.line, "startColumn": problem.column}


def shown(text: str) -> str:
    """A SARIF message as a viewer shows it; no placeholder and no link may be left in it."""
    assert not re.search(r"(?<!\\)\[[^\[\]\\]*\]\(", text)
    assert not re.search(r"(?<!\{)\{(?:\{\{)*\w+\}(?:\}\})*(?!\})", text)
    return re.sub(r"\\\[([^\[\]]*)\\\](?=\()", r"[\1]", text.replace("{{", "{").replace("}}", "}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_describes_every_rule(language: str) -> None:
    """A rule of any code has words in general, without a placeholder, and the longer help where there is one."""
    problems = tuple(found(code, "a.md", **dict.fromkeys(names(code), "x")) for code in MESSAGES)
    run = sarif(Report(problems, words_for(language), helps={"bad-url": "Panjang."}))

    for rule in run["tool"]["driver"]["rules"]:
        told = (rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["help"]["text"])
        assert all(text and "{" not in text for text in told)
        assert (told[2] == "Panjang.") == (rule["id"] == "bad-url")
        assert rule["defaultConfiguration"]["level"] == MESSAGES[rule["id"]].severity.value


def names(code: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", MESSAGES[code].text + MESSAGES[code].hint))


def test_sarif_counts_columns_in_utf_16() -> None:
    """What stands beyond the basic plane counts twice before the column, and not behind it."""
    line = "a😀é😀: b😀"
    problem = found("bad-url", "a.md", Place(1, 7), written="b")
    run = sarif(
        Report((problem,), words_for("id"), "x/", line_text=lambda path, number: {("a.md", 1): line}[path, number])
    )

    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startColumn"] == len(line[:6].encode("utf-16-le")) // 2 + 1 == 9


def test_json_keeps_to_its_schema(report: Report) -> None:
    """Our own format says all that the problem knows, uncut."""
    whole = json.loads(FORMATS["json"](report))
    Draft202012Validator.check_schema(OURS)
    Draft202012Validator(OURS).validate(whole)

    assert whole["errors"] + whole["warnings"] == len(whole["problems"]) == len(report.problems)
    for record, problem in zip(whole["problems"], report.problems, strict=True):
        assert set(record) == set(OURS["properties"]["problems"]["items"]["properties"])
        assert f"{record['message']} {record['hint']}" == sentence(problem, report.words)
        assert (record["path"], record["line"], record["column"]) == (problem.path, problem.line, problem.column)
        assert record["written"] == dict(problem.values).get("written")


def test_nothing_wrong_is_said_in_every_format() -> None:
    """Without problems a format is empty or an empty report, and still what its reader expects."""
    report = Report((), words_for("id"))
    whole = json.loads(FORMATS["json"](report))
    Draft202012Validator(OURS).validate(whole)

    assert FORMATS["text"](report) == FORMATS["github"](report) == ""
    assert json.loads(FORMATS["gitlab"](report)) == whole["problems"] == sarif(report)["results"] == []


def test_fingerprints_outlive_moved_lines() -> None:
    """Other lines, another place in a list, another suggestion: the same problem; another value or file: another one."""
    problem = found("not-in-list", "a.md", Place(5, 3), "awards[2].level", written="x", near="y", choices="y, z")
    moved = found("not-in-list", "a.md", Place(9, 7), "awards[3].level", written="x", near="z", choices="z")
    others = (
        found("not-in-list", "a.md", Place(5, 3), "awards[2].level", written="w"),
        found("not-in-list", "b.md", Place(5, 3), "awards[2].level", written="x"),
        found("not-in-list", "a.md", Place(5, 3), "awards[2].year", written="x"),
        found("bad-url", "a.md", Place(5, 3), "awards[2].level", written="x"),
    )

    assert name_of(problem) == name_of(moved) == name_of(problem.as_warning())
    assert len({name_of(problem), *(name_of(other) for other in others)}) == 5


def test_equal_problems_have_fingerprints_of_their_own() -> None:
    """The same mistake twice in a file is two problems."""
    twice = (found("bad-url", "a.md", Place(5), written="x"), found("bad-url", "a.md", Place(6), written="x"))

    assert len({name for _, name in fingerprints(twice)}) == 2


def name_of(problem: Problem) -> str:
    return next(name for _, name in fingerprints((problem,)))
