"""The list of a barn's tool files with their checksums: it tells what the tool brought from what people changed."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lumbung import __version__
from lumbung.model import Site, declared
from lumbung.problems import Refusal

MANIFEST = "lumbung.lock"


@dataclass(frozen=True)
class Manifest:
    """`settings` are the keys that this version knows below extra: lumbung:; `files` are checksums by path."""

    version: str
    settings: tuple[str, ...]
    files: Mapping[str, str]


def digest(content: bytes) -> str:
    """Line ends do not count: git and mail programs change them on Windows."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def manifest_of(files: Mapping[str, bytes]) -> Manifest:
    keys = tuple(field.key for field in declared(Site))
    return Manifest(__version__, keys, {path: digest(content) for path, content in files.items()})


def as_text(manifest: Manifest) -> str:
    data = {
        "note": "Daftar berkas alat; dipakai oleh upgrade. Jangan disunting.",
        "version": manifest.version,
        "settings": list(manifest.settings),
        "files": dict(sorted(manifest.files.items())),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def read_manifest(barn: Path) -> Manifest:
    """Raise `Refusal` where the folder is no barn or its list cannot be trusted."""
    try:
        data = json.loads((barn / MANIFEST).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Refusal("barn-none", path=str(barn), file=MANIFEST) from error
    except (OSError, ValueError) as error:
        raise Refusal("barn-list-broken", path=str(barn / MANIFEST), reason=str(error)) from error
    try:
        files = {str(path): str(checksum) for path, checksum in data["files"].items()}
        manifest = Manifest(str(data["version"]), tuple(map(str, data["settings"])), files)
        numbers(manifest.version)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        raise Refusal("barn-list-broken", path=str(barn / MANIFEST), reason=repr(error)) from error
    if outside := [path for path in files if {"..", ""} & set(path.split("/")) or set(path) & set("\\:")]:
        raise Refusal("barn-list-broken", path=str(barn / MANIFEST), reason=outside[0])
    return manifest


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
