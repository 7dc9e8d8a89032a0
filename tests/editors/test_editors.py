"""What editors are given: schemas against the rotten files, snippets and tasks against the checker itself.

Run with LUMBUNG_BLESS=1 to write `.vscode` anew after a change of the declaration.
"""

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from lumbung.cli import main
from lumbung.editors import ERROR_LINE, TYPED, WARNING_LINE, schema, schemas, workspace
from lumbung.mending import shape_of
from lumbung.messages import MESSAGES, found, line
from lumbung.problems import Place
from lumbung.reading.tree import LOADER
from lumbung.words import LANGUAGES, words_for
from tests.test_broken import BROKEN, _problems
from tests.unit.making import content

ROOT = Path(__file__).parents[2]
GOOD = (ROOT, ROOT / "tests" / "district", ROOT / "tests" / "fuzz" / "seeds")
NAMES = {"data/agencies.yml": "agencies", "data/glossary.yml": "glossary"}

# What the schema must tell while typing.
TOLD = frozenset(
    {
        *(
            "bad-account",
            "bad-date",
            "bad-day",
            "bad-email",
            "bad-image-name",
            "bad-phone",
            "bad-url",
            "empty",
            "empty-item",
            "missing",
        ),
        *(
            "not-a-list",
            "not-a-mapping",
            "not-a-number",
            "not-a-slug",
            "not-a-whole-number",
            "not-a-year",
            "not-an-agency",
        ),
        *("not-in-list", "not-yes-no", "too-long", "unknown-key", "wrong-shape", "source-incomplete", "glossary-alone"),
        *("front-matter-empty", "front-matter-not-mapping", "glossary-not-a-list", "registry-not-a-list"),
    }
)
# What the YAML of an editor tells by itself, or what keeps it from seeing any data.
BEFORE_ANY_SCHEMA = (
    "the text cannot be read as YAML, or not as the data that are meant; an editor says so without a schema"
)
OF_THE_TEXT = {
    *("yaml-tab", "yaml-quote", "yaml-quote-inside", "yaml-bracket", "yaml-colon", "yaml-special", "yaml-colon-space"),
    *(
        "yaml-no-colon",
        "yaml-broken",
        "yaml-alias",
        "yaml-tag",
        "yaml-second-document",
        "yaml-key-not-text",
        "duplicate-key",
    ),
    *("control-character", "front-matter-missing", "front-matter-not-first", "front-matter-unclosed", "yaml-too-deep"),
    *("empty-file", "utf-16", "not-utf-8", "hard-space"),
}
ONLY_CHECK = {
    **dict.fromkeys(OF_THE_TEXT, BEFORE_ANY_SCHEMA),
    **dict.fromkeys(
        (
            "file-name",
            "visit-file-name",
            "lab-file-name",
            "stray-file",
            "folder-missing",
            "file-too-large",
            "file-unreadable",
            "file-is-link",
            "file-kind",
            "file-content",
            "page-file-name",
        ),
        "speaks of the file, not of what stands in it",
    ),
    **dict.fromkeys(
        ("byte-order-mark", "curly-quote", "hash-cut", "front-matter-too-long"),
        "valid YAML: how it is written, which no schema sees",
    ),
    **dict.fromkeys(
        ("translation-alone", "translation-state-missing", "translation-outdated", "translation-key"),
        "speaks of a translation, which follows from the Indonesian file",
    ),
    **dict.fromkeys(
        ("translation-count", "translation-incomplete"),
        "speaks of a translation, which follows from the Indonesian file",
    ),
    **dict.fromkeys(
        ("link-gone", "link-moved", "link-unsure"), "needs the network, which only the command `links` asks"
    ),
    **dict.fromkeys(
        (
            "title-taken",
            "title-alike",
            "alias-taken",
            "slug-taken",
            "agency-taken",
            "agency-unknown",
            "agency-above-itself",
        ),
        "compares with other records",
    ),
    **dict.fromkeys(("innovation-unknown", "related-to-itself", "glossary-twice"), "compares with other records"),
    **dict.fromkeys(
        ("date-order", "date-future", "review-overdue", "source-unknown", "source-taken", "glossary-itself"),
        "compares two values, or a value with today",
    ),
    **dict.fromkeys(("key-needed", "key-unknown"), "a rule about the names of keys, written as plain text"),
    **dict.fromkeys(("filter-finds-nothing", "tag-unknown"), "compares with other records"),
    "filter-empty": "asks for any one of four keys with something in it",
    "repeated-item": "compares spellings of one term, which a schema takes for different",
    "glossary-words": "counts words as the search does",
    **dict.fromkeys(
        ("sentence-uncited", "section-missing", "section-empty", "section-repeated", "section-alike", "heading-one"),
        "speaks of the body",
    ),
    **dict.fromkeys(
        (
            "html-not-allowed",
            "body-too-long",
            "body-tangled",
            "footnote-in-body",
            "link-broken",
            "link-outside",
            "link-scheme",
            "anchor-broken",
        ),
        "speaks of the body",
    ),
    **dict.fromkeys(
        ("image-missing", "image-from-outside", "image-no-alt", "image-no-credit", "image-too-large", "image-heic"),
        "speaks of pictures",
    ),
    **dict.fromkeys(("image-format", "image-broken", "image-too-many-pixels"), "speaks of pictures"),
    **dict.fromkeys(
        (
            "personal-nik",
            "personal-kk",
            "personal-phone",
            "personal-email",
            "personal-account",
            "personal-home",
            "personal-without-reason",
        ),
        "looks for personal data in every letter of a file",
    ),
    **dict.fromkeys(
        (
            "setting-missing",
            "form-setting-missing",
            "form-review-impossible",
            "page-link-broken",
            "page-warning",
            "page-loads-outside",
            "page-taken",
        ),
        "speaks of the site",
    ),
}
# Single cases that the schema lets pass although it tells their code elsewhere.
NOT_THERE = {
    "innovations/number-english.md": "1.5 is a number for YAML, which does not keep how it was written",
}


class Core(LOADER):  # type: ignore[misc]
    """YAML 1.2 as the language server of editors reads it: `ya` and dates are text, 0271 is a number."""


Core.yaml_implicit_resolvers = {}
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Core.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$"),
    list("-+.0123456789"),
)
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(str(node.value)))


def data_of(file: Path, path: str) -> Any:
    """What an editor's YAML reads of a file; raises where it reads nothing."""
    text = file.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    if not path.endswith(".yml"):
        lines = [line.rstrip() for line in text.split("\n")]
        text = "\n".join(lines[1 : lines.index("---", 1)])
    return yaml.load(text, Loader=Core)  # noqa: S506 - a safe loader with other scalars


@cache
def validator(name: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(schema(name, words_for("id")))


def name_of(path: str) -> str:
    return "situations" if path.startswith("docs/situasi/") else NAMES.get(path, path.partition("/")[0])


def rejections(file: Path, path: str) -> list[str]:
    return [error.message for error in validator(name_of(path)).iter_errors(data_of(file, path))]


def _content(root: Path) -> Iterator[str]:
    for folder in ("innovations", "visits", "labs", "docs/situasi", "data"):
        for file in sorted((root / folder).glob("*")):
            if shape_of(path := file.relative_to(root).as_posix()):
                yield path


@cache
def _told() -> dict[str, set[str]]:
    """The codes told of each rotten file, by its path below `tests/broken/`."""
    told: dict[str, set[str]] = defaultdict(set)
    for path, problem in _problems():
        told[path].add(problem.code)
    return told


def _typed(path: str) -> str | None:
    """The path of a rotten file inside its own content folder, where a schema speaks of it."""
    parts = path.split("/")
    inside = "/".join(parts[1:] if parts[0] == "content" else parts[2:])
    return inside if shape_of(inside) and (BROKEN / path).is_file() else None


@pytest.mark.parametrize("name", list(TYPED))
def test_schemas_are_schemas(name: str) -> None:
    """Draft 7 is what editors' YAML knows."""
    jsonschema.Draft7Validator.check_schema(schema(name, words_for("id")))


@pytest.mark.parametrize(("root", "path"), [(root, path) for root in GOOD for path in _content(root)])
def test_good_files_pass(root: Path, path: str) -> None:
    """The real content, the invented district and the seeds."""
    assert rejections(root / path, path) == []


def test_every_code_is_either_told_while_typing_or_has_a_reason() -> None:
    """No code may fall between the two."""
    assert set(MESSAGES) == TOLD | set(ONLY_CHECK)
    assert set() == TOLD & set(ONLY_CHECK)


@pytest.mark.parametrize("path", sorted({path for path, codes in _told().items() if codes & TOLD and _typed(path)}))
def test_the_schema_rejects_what_the_checker_rejects(path: str) -> None:
    inside = _typed(path) or ""
    if inside in NOT_THERE:
        assert rejections(BROKEN / path, inside) == [], NOT_THERE[inside]
    elif not _told()[path] & OF_THE_TEXT:
        assert rejections(BROKEN / path, inside) != []


def test_the_schema_lets_pass_what_the_checker_lets_pass() -> None:
    """Every other rotten file whose data can be read: no red line that `check` does not mean."""
    passed = 0
    for file in sorted((BROKEN / "content").rglob("*")):
        path = file.relative_to(BROKEN / "content").as_posix()
        codes = _told().get(f"content/{path}", set())
        if shape_of(path) and not codes & (TOLD | OF_THE_TEXT):
            assert rejections(file, path) == [], path
            passed += 1
    assert passed > 30


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("2020-02-29", True),
        ("2021-02-29", False),
        ("2100-01-01", True),
        ("1944", False),
        ("2020-13", False),
        ("2020-04-31", False),
    ],
)
def test_dates_follow_the_calendar(value: str, good: bool) -> None:  # noqa: FBT001 - a case of the table
    moment = schema("visits", words_for("id"))["properties"]["date"]

    assert jsonschema.Draft7Validator(moment).is_valid(value) is good


def test_lists_show_their_wordings_and_take_every_spelling() -> None:
    stage = schema("innovations", words_for("id"))["properties"]["stage"]
    known = stage["anyOf"][0]

    assert known["enum"] == ["inisiatif", "uji-coba", "penerapan"]
    assert known["enumDescriptions"] == ["Inisiatif", "Uji Coba", "Penerapan"]
    assert all(jsonschema.Draft7Validator(stage).is_valid(text) for text in ("uji-coba", "UJI COBA", "uji_coba", None))
    assert not jsonschema.Draft7Validator(stage).is_valid("uji")


def test_the_workspace_is_the_one_that_the_declaration_makes() -> None:
    """`.vscode` is kept in the repository, so that it works before anything is installed."""
    files = workspace(words_for("id"))
    if os.environ.get("LUMBUNG_BLESS"):
        for file in files:
            (ROOT / file.path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / file.path).write_text(str(file.content), encoding="utf-8", newline="\n")
        pytest.skip("wrote .vscode anew")
    kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / ".vscode").rglob("*") if path.is_file()}

    assert kept == {file.path for file in files}
    assert [file.path for file in files if (ROOT / file.path).read_text(encoding="utf-8") != file.content] == []


def test_the_site_carries_the_same_schemas() -> None:
    files = {file.path: json.loads(str(file.content)) for file in schemas(words_for("id"))}

    assert files == {f"data/skema/{name}.json": schema(name, words_for("id")) for name in TYPED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_tasks_find_every_message(language: str) -> None:
    """A message of `check` becomes a red line at its place, a warning a yellow one."""
    for code, message in MESSAGES.items():
        values = dict.fromkeys(re.findall(r"\{(\w+)\}", message.text + message.hint), "x")
        problem = found(code, "innovations/nama.md", Place(12, 3), "sources[1].url", **values)
        text = line(problem, words_for(language))
        is_warning = problem.severity.value == "warning"
        matches = re.fullmatch(WARNING_LINE if is_warning else ERROR_LINE, text)

        assert matches is not None
        assert matches.group(1, 2, 3, 5) == ("innovations/nama.md", "12", "3", code)
        assert re.fullmatch(ERROR_LINE if is_warning else WARNING_LINE, text) is None


def _snippets() -> dict[str, Any]:
    file = next(file for file in workspace(words_for("id")) if file.path.endswith(".code-snippets"))
    found = json.loads(str(file.content))
    assert isinstance(found, dict)
    return found


def _filled(body: list[str], values: dict[int, str]) -> str:
    """A snippet as it stands after typing: the first choice of lists, `values` at the other stops."""

    def fill(stop: re.Match[str]) -> str:
        return stop[2].split(",")[0] if stop[2] else values.get(int(stop[1]), "")

    return re.sub(r"\$\{?(\d+)(?:\|([^|]*)\|\})?", fill, "\n".join(body))


def test_the_snippet_of_a_profile_makes_a_profile(tmp_path: Path) -> None:
    """All that is required is in it, and nothing else: filled in, it passes `check`."""
    typed = (
        "Judul",
        "Ringkas.",
        "dinkes",
        "berita",
        "https://contoh.go.id/1",
        "2026-11-01",
        "L.",
        "C.",
        "H.",
        "M.",
        "P.",
    )
    snippet = next(one for one in _snippets().values() if one["prefix"] == ["inovasi"])
    text = _filled(snippet["body"], dict(enumerate(typed, 1)))
    root = content(tmp_path, baru=text)

    assert main(["check", "--root", str(root), "--today", "2026-11-23"]) == 0


def test_every_key_of_a_front_matter_has_a_snippet() -> None:
    """Each is YAML with that key alone, and lists are offered to choose from."""
    by_prefix = {one["prefix"][0]: one for one in _snippets().values()}
    for name in ("innovations", "visits", "labs", "situations"):
        for key in TYPED[name].model_fields:
            assert list(yaml.safe_load(_filled(by_prefix[key]["body"], {}))) == [key]
    assert by_prefix["stage"]["body"] == ["stage: ${1|inisiatif,uji-coba,penerapan|}"]
