"""The form's configuration follows the declaration; what is switched on without what it needs is told."""

import dataclasses
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lumbung.catalogue import Catalogue, assemble
from lumbung.cli import main
from lumbung.form import form_outputs, with_local_form
from lumbung.form.collections import COLLECTIONS
from lumbung.form.outputs import configuration, policy
from lumbung.model import FORM_BACKENDS, FormSettings, declared
from lumbung.model.kinds import OneOf
from lumbung.reading import read_library, read_settings
from lumbung.words import words_for

ROOT = Path(__file__).parent.parent.parent
DISTRICT = ROOT / "tests" / "district"
VENDOR = ROOT / "lumbung" / "form" / "vendor"
WORDS = words_for("id")
WHEN = " (wajib, kecuali rintisan)"
_HOSTED = {"repository": "org/lumbung", "app_id": "x"}
FORMS = {
    name: FormSettings.model_validate({"backend": name, **written})
    for name, written in {
        "local": {},
        "forgejo": {**_HOSTED, "base_url": "https://git.example.go.id", "review": "ya"},
        "gitea": {**_HOSTED, "base_url": "https://git.example.go.id/gitea/"},
        "gitlab": {**_HOSTED, "base_url": "https://gitlab.example.go.id", "review": "ya"},
        "github": {"repository": "org/lumbung", "auth_url": "https://masuk.example.go.id"},
    }.items()
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    settings, problems = read_settings(DISTRICT)
    assert settings is not None, problems
    return assemble(read_library(DISTRICT), settings).for_public()


def by_name(fields: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in fields}


def test_vendored_files_are_as_recorded() -> None:
    """Every foreign byte is the one whose package was verified, and each package brings its licence."""
    record = json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8"))
    files = {file["name"]: file["sha256"] for package in record["packages"] for file in package["files"]}

    assert files == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.iterdir()
        if path.name != "vendor.json"
    }
    assert {"decap-cms.LICENSE.txt", "js-yaml.LICENSE.txt"} <= set(files)
    assert all(package["integrity"].startswith("sha512-") for package in record["packages"])


def test_the_vendoring_tool_sees_a_changed_file() -> None:
    """The tool's own comparison is the test's."""
    done = subprocess.run(
        [sys.executable, "tools/vendor_form.py", "check"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout.strip()) == (0, "vendored files are as recorded")


def test_without_the_setting_nothing_is_staged(catalogue: Catalogue) -> None:
    """A site whose form is off holds no byte of it."""
    assert list(form_outputs(catalogue, WORDS)) == []


def test_switched_on_everything_is_staged_below_one_folder(catalogue: Catalogue) -> None:
    """Page, settings and scripts lie in one folder, so that ordinary pages load none of them."""
    paths = {output.path for output in form_outputs(with_local_form(catalogue), WORDS)}

    assert {path.partition("/")[0] for path in paths} == {"formulir"}
    assert {"formulir/index.html", "formulir/settings.js", "formulir/decap-cms.js"} <= paths


@pytest.mark.parametrize("which", COLLECTIONS, ids=lambda which: which.name)
def test_every_declared_field_has_its_control(which: Any, catalogue: Catalogue) -> None:
    """Each field stands in the form in the order of its declaration, with its label, and required where it is."""
    config = configuration(FORMS["local"], catalogue, WORDS)
    mine = next(one for one in config["collections"] if one["name"] == which.name)
    fields = mine["fields"][:-1] if which.folder else mine["files"][0]["fields"][0]["fields"]

    assert [(field["name"], field["label"], field["required"]) for field in fields] == [
        (field.key, WORDS(field.spec.label) + WHEN * field.spec.unless_stub, field.required)
        for field in declared(which.record)
    ]
    for field, shown in zip(declared(which.record), fields, strict=True):
        if isinstance(field.kind, OneOf):
            options = [(option["value"], option["label"]) for option in shown["options"]]
            assert options == [(term.key, WORDS(term.label)) for term in field.kind.vocabulary]
            assert shown.get("multiple", False) == field.many


def controls(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from controls(field.get("fields", []))


def test_only_what_is_needed_at_times_says_so_itself(catalogue: Catalogue) -> None:
    """The editor's own remark is hidden by name: no other optional control bears one of these names.

    The text below the front matter is needed in a profile alone, so each of its labels says which.
    """
    config = configuration(FORMS["local"], catalogue, WORDS)
    script = next(output for output in form_outputs(with_local_form(catalogue), WORDS) if "settings.js" in output.path)
    told = json.loads(str(script.content).removeprefix("window.LUMBUNG_FORM = ").rstrip(";\n"))["conditional"]
    everything = [
        field
        for one in config["collections"]
        for field in controls(one["fields"] if "fields" in one else one["files"][0]["fields"])
    ]

    assert {"summary", "file", "alt", "credit", "body"} <= set(told)
    assert [field["label"] for field in everything if field["name"] == "body"] == [
        "Isi (wajib, kecuali rintisan)",
        "Isi (boleh kosong)",
        "Isi (boleh kosong)",
    ]
    for field in everything:
        if field["name"] == "body":
            continue
        if field["name"] in told:
            assert field["required"] or "(wajib" in field["label"], field
        else:
            assert "(wajib" not in field["label"], field


def test_agencies_are_chosen_by_name(catalogue: Catalogue) -> None:
    """An officer sees names of agencies; the file gets their keys. Innovations are looked up where they are kept."""
    config = configuration(FORMS["local"], catalogue, WORDS)
    fields = by_name(config["collections"][0]["fields"])

    assert {"value": "dinkes", "label": "Dinas Kesehatan Rekaan"} in fields["agency"]["options"]
    assert fields["related"]["widget"] == "relation"
    assert by_name(fields["results"]["fields"])["source"]["widget"] == "string"


def test_nothing_internal_is_told(catalogue: Catalogue) -> None:
    """The settings of the form name no profile that only the internal audience may see."""
    told = b"".join(
        output.content.encode()
        for output in form_outputs(with_local_form(catalogue), WORDS)
        if isinstance(output.content, str)
    )

    assert b"rahasia" not in told.lower()


@pytest.mark.parametrize("name", FORM_BACKENDS.keys)
def test_the_page_may_ask_the_repository_alone(name: str) -> None:
    """The policy of the page names no host beside that of the repository, and of GitHub's login."""
    hosts = {part.strip(";") for part in policy(FORMS[name]).split() if part.startswith(("http:", "https:", "*"))}

    assert (
        hosts
        == {
            "local": set(),
            "forgejo": {"https://git.example.go.id"},
            "gitea": {"https://git.example.go.id"},
            "gitlab": {"https://gitlab.example.go.id"},
            "github": {"https://api.github.com", "https://masuk.example.go.id"},
        }[name]
    )


def test_a_self_hosted_server_is_asked_at_its_own_address(catalogue: Catalogue) -> None:
    """API and login addresses follow from the server's address, also where it lies in a folder."""
    told = {name: configuration(form, catalogue, WORDS)["backend"] for name, form in FORMS.items()}

    assert told["forgejo"]["api_root"] == "https://git.example.go.id/api/v1"
    assert told["gitea"]["api_root"] == "https://git.example.go.id/gitea/api/v1"
    assert told["gitlab"]["api_root"] == "https://gitlab.example.go.id/api/v4"
    assert told["gitlab"]["auth_type"] == "pkce"
    assert told["github"]["base_url"] == "https://masuk.example.go.id"


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("{backend: gitlab}", ["form-setting-missing"] * 3),
        ("{backend: github, repository: a/b}", ["form-setting-missing"]),
        ("{backend: local, review: ya}", ["form-review-impossible"]),
        ("{backend: gitlap}", ["not-in-list"]),
        ("{repository: a/b}", ["missing"]),
        ("{backend: local, folder: x}", ["unknown-key"]),
        ("{backend: local}", []),
        ("{backend: Forgejo, repository: a/b, base_url: 'https://git.example.go.id', app_id: x, review: ya}", []),
    ],
)
def test_wrong_settings_are_told(setting: str, told: list[str], tmp_path: Path) -> None:
    """What the chosen backend needs and has not got, or cannot do, is a problem of mkdocs.yml."""
    text = (DISTRICT / "mkdocs.yml").read_text(encoding="utf-8").rstrip("\n")
    (tmp_path / "mkdocs.yml").write_text(f"{text}\n    form: {setting}\n", encoding="utf-8", newline="\n")

    settings, problems = read_settings(tmp_path)

    assert [problem.code for problem in problems] == told
    assert {problem.line for problem in problems} <= {len(text.splitlines()) + 1}
    assert (settings is None) == bool(told)


def test_the_form_is_for_this_computer_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`serve --form` at an address of the network is refused before anything is built."""
    root = Path(shutil.copytree(DISTRICT, tmp_path / "daerah"))

    code = main(["serve", "--form", "--host", "0.0.0.0"], root=root)  # noqa: S104 - it must be refused

    assert code == 2
    assert "hanya dibuka di komputer ini" in capsys.readouterr().err
    assert not (root / ".lumbung").exists()


def test_the_editor_speaks_english_by_itself(catalogue: Catalogue) -> None:
    """An English site takes the editor's own words, and ours in English."""
    site = catalogue.settings.site
    english = dataclasses.replace(
        with_local_form(catalogue),
        settings=dataclasses.replace(catalogue.settings, site=site.model_copy(update={"form": FORMS["local"]})),
    )
    outputs = {output.path: output.content for output in form_outputs(english, words_for("en"))}

    assert '"phrases": null' in str(outputs["formulir/settings.js"])
    assert '"locale": "en"' in str(outputs["formulir/settings.js"])
    assert "Fill in a profile by form" in str(outputs["formulir/index.html"])
