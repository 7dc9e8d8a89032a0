"""A web server as a good one is set up (compressed texts, ETag), which counts what it sends."""

import functools
import gzip
import hashlib
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".ico")
PACKED = (*PICTURES, ".pdf", ".zip", ".xlsx", ".gz")
"""Compressed already."""


@functools.lru_cache(maxsize=2048)
def compressed(content: bytes) -> bytes:
    """As servers do it by themselves: nginx compresses at the lowest level, most others at the sixth."""
    return gzip.compress(content, 6, mtime=0)


@dataclass
class Sent:
    """Each answer of the server: what was asked for, and how many bytes of content went over the line."""

    answers: list[tuple[str, int]] = field(default_factory=list)

    def weight(self) -> int:
        """All but pictures."""
        return sum(size for path, size in self.answers if not path.endswith(PICTURES))

    def forget(self) -> None:
        self.answers.clear()


class _Compressing(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, sent: Sent, **named: object) -> None:
        self._sent = sent
        super().__init__(*arguments, **named)  # type: ignore[arg-type]  # handed on as they came

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        found = file.is_file()
        content = (file if found else Path(self.directory) / "404.html").read_bytes()
        mark = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        if found and self.headers.get("If-None-Match") == mark:
            self._answer(HTTPStatus.NOT_MODIFIED, b"", {"ETag": mark})
            return
        heads = {"Content-Type": self.guess_type(str(file)), "ETag": mark, "Cache-Control": "no-cache"}
        if heads["Content-Type"].startswith(("text/", "application/javascript")):
            heads["Content-Type"] += "; charset=utf-8"
        if not file.name.endswith(PACKED) and "gzip" in self.headers.get("Accept-Encoding", ""):
            content, heads["Content-Encoding"] = compressed(content), "gzip"
        self._answer(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND, content, heads)

    def _answer(self, status: HTTPStatus, content: bytes, heads: dict[str, str]) -> None:
        self._sent.answers.append((self.path.partition("?")[0], len(content)))
        self.send_response(status)
        for name, value in heads.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def compressing(folder: Path) -> Iterator[tuple[str, Sent]]:
    """The address of the folder, and the book of what was sent."""
    sent = Sent()
    handler = functools.partial(_Compressing, directory=str(folder), sent=sent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", sent
    finally:
        server.shutdown()
        server.server_close()
