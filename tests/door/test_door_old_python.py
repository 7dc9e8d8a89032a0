"""A Python that is too old is told so: it must be able to read the whole file first."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from houses import ROOT

DOOR = ROOT / "build_site.py"
OLD = ("2.7", "3.6", "3.8", "3.10")


def installed(version: str) -> str | None:
    """On the PATH, or among the versions of pyenv."""
    folder = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    names = [f"{path}/bin/python" for path in sorted(folder.glob(f"{version}.*"))]
    for name in [*names, f"python{version}"]:
        program = shutil.which(name)
        if program and subprocess.run([program, "-c", ""], capture_output=True, check=False).returncode == 0:
            return program
    return None


@pytest.mark.parametrize("version", OLD)
def test_old_python_is_told_what_it_lacks(version: str) -> None:
    program = installed(version)
    if program is None:
        pytest.skip(f"no Python {version} on this computer")

    indonesian = subprocess.run([program, DOOR, "check"], capture_output=True, encoding="utf-8", check=False)
    english = subprocess.run([program, DOOR, "--lang=en"], capture_output=True, encoding="utf-8", check=False)

    assert (indonesian.returncode, english.returncode) == (2, 2)
    assert indonesian.stderr.startswith(f"Lumbung memerlukan Python 3.11 atau yang lebih baru; ini Python {version}.")
    assert english.stderr.startswith(f"Lumbung needs Python 3.11 or newer; this is Python {version}.")
    assert len(indonesian.stderr.splitlines()) == 2
    assert not indonesian.stdout


def test_version_is_looked_at_before_anything_else() -> None:
    """The same with a Python that only says that it is old."""
    pretend = f"import runpy, sys; sys.version_info = (3, 10, 9); runpy.run_path({str(DOOR)!r}, run_name='__main__')"

    run = subprocess.run([sys.executable, "-c", pretend], capture_output=True, encoding="utf-8", check=False)

    assert run.returncode == 2
    assert run.stderr.startswith("Lumbung memerlukan Python 3.11 atau yang lebih baru; ini Python 3.10.9 ")


NEWER = (
    ast.AnnAssign,
    ast.AsyncFor,
    ast.AsyncFunctionDef,
    ast.AsyncWith,
    ast.Await,
    ast.JoinedStr,
    ast.MatMult,
    ast.Match,
    ast.NamedExpr,
    ast.Nonlocal,
    ast.TryStar,
    ast.YieldFrom,
)


def newer_than_python_2(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, NEWER):
            yield f"{node.lineno}: {type(node).__name__}"
        if isinstance(node, ast.FunctionDef) and (node.returns or node.args.kwonlyargs or node.args.posonlyargs):
            yield f"{node.lineno}: signature of {node.name}"
        if isinstance(node, ast.arg) and node.annotation:
            yield f"{node.lineno}: annotation of {node.arg}"
        if isinstance(node, ast.Raise) and node.cause:
            yield f"{node.lineno}: raise from"
        if isinstance(node, ast.Dict) and None in node.keys:
            yield f"{node.lineno}: ** in a dictionary"
        if isinstance(node, ast.List | ast.Tuple | ast.Set) and any(isinstance(e, ast.Starred) for e in node.elts):
            yield f"{node.lineno}: * in a list"
        if isinstance(node, ast.Call) and sum(isinstance(argument, ast.Starred) for argument in node.args) > 1:
            yield f"{node.lineno}: several * in a call"
        if isinstance(node, ast.Call) and any(isinstance(argument, ast.Starred) for argument in node.args[:-1]):
            yield f"{node.lineno}: an argument after *"


def test_nothing_in_it_is_newer_than_python_2() -> None:
    """Where no old Python is installed, this still notices an f-string or an annotation."""
    source = DOOR.read_text(encoding="utf-8")

    assert source.isascii()
    assert list(newer_than_python_2(ast.parse(source))) == []


@pytest.mark.parametrize(
    "source",
    [
        "f'{x}'",
        "x: int = 1",
        "def f(*, a): pass",
        "def f(a) -> int: pass",
        "raise A from b",
        "[*a]",
        "{**a}",
        "f(*a, b)",
    ],
)
def test_the_check_itself_notices(source: str) -> None:
    assert len(list(newer_than_python_2(ast.parse(source)))) == 1
