"""The form's page and its desk over HTTP (WSGI), for the browser on this computer alone."""

import json
from collections.abc import Callable, Iterable
from http import HTTPStatus
from pathlib import Path
from typing import Any

from lumbung import addresses
from lumbung.form.desk import Desk, DeskError
from lumbung.form.settings import FOLDER_API

LARGEST = 20_000_000
PREFIX = f"/{addresses.FORM.rpartition('/')[0]}/"
_HOSTS = ("127.0.0.1", "localhost", "[::1]")

StartResponse = Callable[[str, list[tuple[str, str]]], object]


class FormServer:
    """Called with a WSGI request below `PREFIX`; None where the rest of the server should answer."""

    def __init__(self, site: Path, desk: Desk) -> None:
        self._page = site / addresses.FORM
        self._desk = desk

    def __call__(self, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes] | None:
        path = environ.get("PATH_INFO", "")
        if not path.startswith(PREFIX):
            return None
        if not _is_ours(environ):
            return _reply(start, HTTPStatus.FORBIDDEN, {"error": "this computer only"})
        if path == f"{PREFIX}{FOLDER_API}":
            return self._ask(environ, start)
        if path in {PREFIX, f"/{addresses.FORM}"} and self._page.is_file():
            # As it is: the server's own reloading would throw away what somebody is writing.
            content = self._page.read_bytes()
            start("200 OK", [("Content-Type", "text/html; charset=utf-8"), *_headers(content)])
            return [content]
        return None

    def _ask(self, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        if environ.get("REQUEST_METHOD") != "POST":
            return _reply(start, HTTPStatus.METHOD_NOT_ALLOWED, {"error": "POST only"})
        # A foreign page can send neither this type without asking first nor another origin than its own.
        same_origin = environ.get("HTTP_ORIGIN") == f"http://{environ.get('HTTP_HOST')}"
        if not same_origin or not environ.get("CONTENT_TYPE", "").startswith("application/json"):
            return _reply(start, HTTPStatus.FORBIDDEN, {"error": "this page only"})
        length = environ.get("CONTENT_LENGTH") or ""
        if not length.isdigit() or int(length) > LARGEST:
            return _reply(start, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, {"error": "too large"})
        try:
            asked = json.loads(environ["wsgi.input"].read(int(length)))
            action, params = asked["action"], asked.get("params") or {}
            return _reply(start, HTTPStatus.OK, self._desk.answer(str(action), dict(params)))
        except DeskError as refused:
            return _reply(start, HTTPStatus.UNPROCESSABLE_ENTITY, {"error": str(refused)})
        except (ValueError, TypeError, KeyError, AttributeError):
            return _reply(start, HTTPStatus.BAD_REQUEST, {"error": "request not understood"})


def _is_ours(environ: dict[str, Any]) -> bool:
    """Whether the browser called this computer by its own name: a foreign name that leads here does not count."""
    port = environ.get("SERVER_PORT")
    return environ.get("HTTP_HOST") in {f"{host}:{port}" for host in _HOSTS}


def _headers(content: bytes) -> list[tuple[str, str]]:
    return [
        ("Content-Length", str(len(content))),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
    ]


def _reply(start: StartResponse, status: HTTPStatus, told: Any) -> list[bytes]:
    content = json.dumps(told, ensure_ascii=False).encode()
    start(f"{status.value} {status.phrase}", [("Content-Type", "application/json; charset=utf-8"), *_headers(content)])
    return [content]
