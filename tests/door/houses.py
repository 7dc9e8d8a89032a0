"""Small houses to stand before: a root with the real door, a lock of one tiny package, and a command line of its own."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND_LINE = """\
import sys

import tiny_core


def main(argv, root):
    print("ran", *argv, "at", root.name, "with", "environment" if "venv" in sys.prefix else "outer", tiny_core.NAME)
    return int(argv[-1]) if argv and argv[-1].isdigit() else 0
"""


def make_wheel(folder: Path, name: str) -> str:
    """Write NAME 1.0 as a wheel and return its lock line."""
    module, info = name.replace("-", "_"), f"{name.replace('-', '_')}-1.0.dist-info"
    path = folder / f"{module}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{module}.py", f"NAME = {name!r}\n")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: by hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", f"{module}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@dataclass(frozen=True)
class House:
    root: Path
    wheels: Path

    @property
    def stamp(self) -> Path:
        return self.root / ".venv" / "lumbung-door.json"

    @property
    def pythons(self) -> list[Path]:
        return list((self.root / ".venv" / ("Scripts" if os.name == "nt" else "bin")).glob("python*"))

    @property
    def packages(self) -> Path:
        return next((self.root / ".venv").rglob("site-packages"))

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "build_site.py"), *arguments]

    def environment(self, **more: str) -> dict[str, str]:
        """Leave the machine's own settings of pip outside: only what a test says may be found."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        return {**kept, "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0", **more}

    def run(self, *arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            env=self.environment(**environment),
            cwd=cwd or self.root.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.command("--wheels", str(self.wheels), *arguments),
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )


def build_house(folder: Path) -> House:
    house = House(folder / "rumah baru", folder / "roda")
    (house.root / "locks").mkdir(parents=True)
    (house.root / "lumbung" / "cli").mkdir(parents=True)
    house.wheels.mkdir()
    shutil.copy(ROOT / "build_site.py", house.root)
    (house.root / "lumbung" / "__init__.py").touch()
    (house.root / "lumbung" / "cli" / "__init__.py").write_text(COMMAND_LINE, encoding="utf-8", newline="\n")
    for level, name in (("build", "tiny-core"), ("test", "tiny-probe")):
        line = make_wheel(house.wheels, name)
        (house.root / "locks" / f"{level}.txt").write_text(line, encoding="utf-8", newline="\n")
    return house
