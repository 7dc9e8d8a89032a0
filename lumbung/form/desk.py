"""The desk at which the form reads and writes the folder on this computer; it reaches nothing but content.

It speaks the protocol of the editor's own file-system server (`decap-server`), in the part that a plain folder needs.
"""

import base64
import binascii
import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from lumbung.reading.translations import language_of

PAGES = frozenset({"innovations", "visits", "labs"})
LISTS = frozenset({"data/agencies.yml", "data/glossary.yml"})
MEDIA = "docs/gambar"
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
_FORBIDDEN = frozenset('\\:*?"<>|')


class DeskError(Exception):
    """The request is refused; the text is for the editor's message."""


class Desk:
    """`check(paths)` tells what is wrong with files, a line each; what it is asked of are the files saved last."""

    def __init__(self, root: Path, check: Callable[[frozenset[str]], tuple[str, ...]]) -> None:
        self._root = root.resolve()
        self._check = check
        self._saved: frozenset[str] = frozenset()
        self._lock = Lock()

    def answer(self, action: str, params: Mapping[str, Any]) -> Any:
        """What the editor asked for, as data for JSON; raise `DeskError` for what may not be done."""
        act = _ACTIONS.get(action)
        if act is None:
            raise DeskError(f"unknown action: {action}")
        with self._lock:
            return act(self, params)

    def info(self, _: Mapping[str, Any]) -> dict[str, Any]:
        return {"repo": self._root.name, "publish_modes": ["simple"], "type": "local_fs"}

    def told(self, _: Mapping[str, Any]) -> list[str]:
        return list(self._check(self._saved)) if self._saved else []

    def folder(self, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        folder, extension = _text(params, "folder"), _text(params, "extension")
        if folder not in PAGES or extension != "md":
            raise DeskError(f"not a folder of pages: {folder}")
        found = (path.name for path in (self._root / folder).glob("*.md"))
        names = sorted(name for name in found if not name.startswith(".") and not language_of(name))
        return [self.entry(f"{folder}/{name}") for name in names if not (self._root / folder / name).is_symlink()]

    def entry(self, path: str) -> dict[str, Any]:
        file = self._content(path)
        if not file.is_file():
            return {"data": None, "file": {"path": path, "id": None}}
        data = file.read_bytes()
        return {"data": data.decode("utf-8", "replace"), "file": {"path": path, "id": _id(data)}}

    def persist(self, params: Mapping[str, Any]) -> dict[str, str]:
        """All files of one entry; every path is looked at before the first is written."""
        entries = _several(params, "dataFiles") if "dataFiles" in params else [params.get("entry")]
        texts = [(self._content(path := _text(entry, "path")), path, _text(entry, "raw")) for entry in entries]
        for entry in entries:
            if isinstance(entry, Mapping) and entry.get("newPath") not in {None, entry["path"]}:
                raise DeskError("files keep their names")
        pictures = [(self._image(_text(asset, "path")), _decoded(asset)) for asset in _several(params, "assets")]
        for picture, data in pictures:
            _write(picture, data)
        for file, _, text in texts:
            _write(file, text.replace("\r\n", "\n").encode())
        self._saved = frozenset(path for _, path, _ in texts)
        return {"message": "entry persisted"}

    def pictures(self, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        folder = _text(params, "mediaFolder")
        place = self._within(folder)
        if not place.is_dir():
            return []
        names = sorted(path.name for path in place.iterdir() if path.suffix.lower() in PICTURES and path.is_file())
        return [self.picture(f"{folder}/{name}") for name in names if not (place / name).is_symlink()]

    def picture(self, path: str) -> dict[str, Any]:
        try:
            data = self._image(path).read_bytes()
        except FileNotFoundError:
            raise DeskError(f"no such file: {path}") from None
        content = base64.b64encode(data).decode()
        return {
            "id": _id(data),
            "content": content,
            "encoding": "base64",
            "path": path,
            "name": path.rpartition("/")[2],
        }

    def persist_picture(self, params: Mapping[str, Any]) -> dict[str, Any]:
        asset = params.get("asset")
        path = _text(asset, "path")
        _write(self._image(path), _decoded(asset))
        return self.picture(path)

    def delete(self, params: Mapping[str, Any]) -> dict[str, str]:
        """Pictures alone: there is no history here that could give a text back."""
        paths = [params["path"]] if "path" in params else params.get("paths")
        if not isinstance(paths, list) or not paths:
            raise DeskError("no paths")
        for file in [self._image(path) for path in paths]:
            file.unlink(missing_ok=True)
        return {"message": "deleted"}

    def _content(self, path: str) -> Path:
        folder, _, name = path.rpartition("/")
        if path not in LISTS and not (folder in PAGES and name.endswith(".md")):
            raise DeskError(f"not a file of the content: {path}")
        return self._within(path)

    def _image(self, path: str) -> Path:
        if not isinstance(path, str) or Path(path).suffix.lower() not in PICTURES:
            raise DeskError(f"not a picture: {path}")
        return self._within(path)

    def _within(self, path: str) -> Path:
        """The file or folder below the root; nothing that points elsewhere, and no link on the way."""
        parts = path.split("/")
        if any(not part or part.startswith(".") or part[-1] in " ." or _FORBIDDEN & set(part) for part in parts):
            raise DeskError(f"path not allowed: {path}")
        if not path.isprintable() or not (parts[0] in PAGES | {"data"} or f"{path}/".startswith(f"{MEDIA}/")):
            raise DeskError(f"path not allowed: {path}")
        place = self._root
        for part in parts:
            place /= part
            if place.is_symlink():
                raise DeskError(f"path leads elsewhere: {path}")
        if not place.resolve().is_relative_to(self._root):  # a Windows junction is no symbolic link
            raise DeskError(f"path leads elsewhere: {path}")
        return place


_ACTIONS: Mapping[str, Callable[[Desk, Mapping[str, Any]], Any]] = {
    "info": Desk.info,
    "entriesByFolder": Desk.folder,
    "entriesByFiles": lambda desk, params: [desk.entry(_text(file, "path")) for file in _several(params, "files")],
    "getEntry": lambda desk, params: desk.entry(_text(params, "path")),
    "persistEntry": Desk.persist,
    "getMedia": Desk.pictures,
    "getMediaFile": lambda desk, params: desk.picture(_text(params, "path")),
    "persistMedia": Desk.persist_picture,
    "deleteFile": Desk.delete,
    "deleteFiles": Desk.delete,
    "getDeployPreview": lambda _, __: None,
    "check": Desk.told,
}


def _write(file: Path, data: bytes) -> None:
    """Whole or not at all: a reader never meets half a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".lumbung-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        Path(name).replace(file)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise DeskError(f"{file.name}: {error.strerror or error}") from error


def _decoded(asset: Any) -> bytes:
    try:
        return base64.b64decode(_text(asset, "content"), validate=True)
    except binascii.Error:
        raise DeskError("picture is not base64") from None


def _text(value: Any, key: str) -> str:
    text = value.get(key) if isinstance(value, Mapping) else None
    if not isinstance(text, str):
        raise DeskError(f"{key} is missing")
    return text


def _several(value: Mapping[str, Any], key: str) -> list[Any]:
    several = value.get(key)
    if not isinstance(several, list):
        raise DeskError(f"{key} is missing")
    return several


def _id(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
