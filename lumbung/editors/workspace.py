"""The folder `.vscode` of a knowledge base: settings, schemas, snippets, and tasks whose messages become red lines."""

from typing import Any

from lumbung.editors.schema import TYPED, schema, text
from lumbung.editors.snippets import snippets
from lumbung.output import OutputFile
from lumbung.words import N_, Words

FOLDER = ".vscode"
_FILES = {
    "innovations": "innovations/*.md",
    "visits": "visits/*.md",
    "labs": "labs/*.md",
    "situations": "docs/situasi/*.md",
    "agencies": "data/agencies.yml",
    "glossary": "data/glossary.yml",
}
_PLACE = r"^(.+?):(\d+):(\d+): "
_CODE = r"(.+) \[([a-z0-9-]+)\]$"
WARNING_LINE = rf"{_PLACE}(?:peringatan|warning): {_CODE}"
ERROR_LINE = rf"{_PLACE}(?!(?:peringatan|warning): ){_CODE}"


def workspace(words: Words, door: tuple[str, ...] = ("build_site.py",)) -> tuple[OutputFile, ...]:
    """All files, by their paths below the root of the knowledge base; `door` is what Python runs there."""
    schemas = {f"schemas/{name}.json": schema(name, words) for name in TYPED}
    files: dict[str, Any] = {
        "settings.json": _settings(),
        "extensions.json": {"recommendations": ["redhat.vscode-yaml"]},
        "tasks.json": _tasks(words, door),
        "lumbung.code-snippets": snippets(words),
        **schemas,
    }
    return tuple(OutputFile(f"{FOLDER}/{path}", text(content)) for path, content in files.items())


def _settings() -> dict[str, Any]:
    """UTF-8, plain line ends and spaces as reading wants them; nothing is asked of an outside host."""
    return {
        "files.encoding": "utf8",
        "files.autoGuessEncoding": False,
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
        "editor.detectIndentation": False,
        "files.associations": {"data/*.yml": "yaml"},
        "[markdown]": {
            "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "on"},
            "editor.snippetSuggestions": "top",
            "editor.wordBasedSuggestions": "off",
            "editor.wordWrap": "on",
            "files.trimTrailingWhitespace": False,
        },
        "[yaml]": {"files.trimTrailingWhitespace": True},
        "yaml.schemas": {f"./{FOLDER}/schemas/{name}.json": [files] for name, files in _FILES.items()},
        "yaml.schemaStore.enable": False,
        "yaml.kubernetesCRDStore.enable": False,
        "yaml.format.enable": False,
        "redhat.telemetry.enabled": False,
    }


def _tasks(words: Words, door: tuple[str, ...]) -> dict[str, Any]:
    def task(label: str, *arguments: str, **more: Any) -> dict[str, Any]:
        return {
            "label": words(label),
            "type": "process",
            "command": "python3",
            "windows": {"command": "py"},
            "args": [*door, *arguments],
            "options": {"cwd": "${workspaceFolder}", "env": {"PYTHONUTF8": "1"}},
            "presentation": {"reveal": "silent", "clear": True, "showReuseMessage": False},
            "problemMatcher": [_matcher("error", ERROR_LINE), _matcher("warning", WARNING_LINE)],
            **more,
        }

    return {
        "version": "2.0.0",
        "tasks": [
            task(N_("Lumbung: periksa semua"), "check", group={"kind": "build", "isDefault": True}),
            task(N_("Lumbung: periksa berkas ini"), "check", "${relativeFile}"),
            task(N_("Lumbung: perbaiki berkas ini"), "check", "--fix", "${relativeFile}"),
            task(N_("Lumbung: tampilkan situs"), "serve", problemMatcher=[], presentation={"reveal": "always"}),
        ],
    }


def _matcher(severity: str, pattern: str) -> dict[str, Any]:
    return {
        "owner": f"lumbung-{severity}",
        "source": "lumbung",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {"regexp": pattern, "file": 1, "line": 2, "column": 3, "message": 4, "code": 5},
    }
