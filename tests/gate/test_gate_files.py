"""The gate: workflow files pass their own linters, and what they run exists."""

import argparse
import re
import subprocess
import sysconfig
from pathlib import Path

import pytest
import yaml

from lumbung.cli import COMMANDS, _parser
from lumbung.words import words_for

ROOT = Path(__file__).resolve().parents[2]
GITHUB = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORGEJO = sorted((ROOT / ".forgejo/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
HOOKS = (ROOT / ".pre-commit-hooks.yaml", ROOT / ".pre-commit-config.yaml")


def tool(name: str) -> str:
    return str(Path(sysconfig.get_path("scripts")) / name)


def passes(command: list[str]) -> None:
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("file", [*GITHUB, *FORGEJO], ids=lambda file: file.relative_to(ROOT).as_posix())
def test_workflows_follow_their_schema(file: Path) -> None:
    """The schema of SchemaStore, as check-jsonschema carries it; Forgejo has GitHub's syntax."""
    passes([tool("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", str(file)])


def test_gitlab_follows_its_schema() -> None:
    """GitLab's own schema, with its custom tags."""
    passes([tool("check-jsonschema"), "--builtin-schema", "vendor.gitlab-ci", str(GITLAB)])


def test_workflows_are_safe() -> None:
    """zizmor: actions pinned to a commit, least permissions, nothing of a pull request in a script, no kept credentials."""
    passes([tool("zizmor"), "--offline", "--quiet", "--persona", "regular", *map(str, (*GITHUB, *FORGEJO))])


def test_the_safety_check_sees_what_is_unsafe(tmp_path: Path) -> None:
    """A workflow with a floating action and a title in its script does not pass."""
    file = tmp_path / ".github" / "workflows" / "unsafe.yml"
    file.parent.mkdir(parents=True)
    file.write_text(
        "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n"
        "      - uses: actions/checkout@v4\n      - run: echo ${{ github.event.pull_request.title }}\n",
        encoding="utf-8",
        newline="\n",
    )
    run = subprocess.run([tool("zizmor"), "--offline", "--quiet", str(file)], capture_output=True, check=False)

    assert run.returncode != 0


@pytest.mark.parametrize("file", [*GITHUB, *FORGEJO], ids=lambda file: file.relative_to(ROOT).as_posix())
def test_actions_are_pinned_and_say_their_version(file: Path) -> None:
    """A full commit, with the version behind it for people and for update tools."""
    used = re.findall(r"uses: *(.+)", file.read_text(encoding="utf-8"))

    assert used
    assert [
        line for line in used if not re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+(\.\d+)+(-\w+)?", line)
    ] == []


def test_no_workflow_names_a_secret() -> None:
    """A change from a fork runs with nothing to steal; publishing has its own job, its own token, and only on push."""
    for file in (*GITHUB, *FORGEJO):
        text = file.read_text(encoding="utf-8")
        workflow = yaml.safe_load(text)
        assert "secrets." not in text
        assert "pull_request_target" not in text
        assert all(value in ({}, {"contents": "read"}) for value in [workflow.get("permissions")]), file
        for job in workflow["jobs"].values():
            if "write" in (job.get("permissions") or {}).values():
                assert "github.event_name == 'push'" in job["if"]


def test_hooks_have_what_pre_commit_needs() -> None:
    """The keys that pre-commit demands of a hook."""
    hooks = yaml.safe_load(HOOKS[0].read_text(encoding="utf-8"))
    local = yaml.safe_load(HOOKS[1].read_text(encoding="utf-8"))["repos"][0]["hooks"]

    assert [hook["id"] for hook in hooks] == ["lumbung-check", "lumbung-codeowners", "lumbung-fix"]
    for hook in (*hooks, *local):
        assert {"id", "name", "entry", "language", "files", "pass_filenames"} <= set(hook)
        assert re.search(hook["files"], "innovations/antar-obat.md")
        assert re.search(hook["files"], "data/agencies.yml")
        assert not re.search(hook["files"], "README.md")


def test_every_command_of_the_gate_exists() -> None:
    """A renamed command or option must not be found out by a district whose gate is shut."""
    texts = [file.read_text(encoding="utf-8") for file in (*GITHUB, *FORGEJO, GITLAB, *HOOKS)]
    asked = {
        (command, option)
        for text in texts
        for command, rest in re.findall(r"(?:build_site\.py|entry: lumbung) +([a-z]+)([^;>|\n]*)", text)
        for option in ("", *re.findall(r"--[a-z-]+", rest))
    }
    parser = _parser(words_for("id"))
    subparsers = next(item for item in parser._actions if isinstance(item, argparse._SubParsersAction))
    known = {
        (name, option)
        for name, command in subparsers.choices.items()
        for option in ("", *command._option_string_actions)
    }

    assert {command for command, _ in asked} == {"build", "check", "codeowners", "test"}
    assert asked - known == set()
    assert {command for command, _ in asked} <= set(COMMANDS)
