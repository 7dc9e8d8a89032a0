"""Asking a server whether an address still holds: politely, step by step, and never beyond http and https.

The standard library does it: it uses the proxies and the certificates of the system, which offices set, and redirects
are followed here because each of their steps has to be told apart.
"""

import http.client
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from lumbung.outside.gate import Gate
from lumbung.problems import Phrase
from lumbung.words import N_

MOST_STEPS = 10
LONGEST_WAIT = 10
_PERMANENT = frozenset({301, 308})
_REDIRECTS = _PERMANENT | {302, 303, 307}
_GONE = frozenset({404, 410})
_TOO_MANY = 429
_SAFE = "/%:@!$&'()*+,;=~-._"
_NO_NAME = {getattr(socket, name, None) for name in ("EAI_NONAME", "EAI_NODATA")}

TIMED_OUT = Phrase(N_("server tidak menjawab tepat waktu"))
NO_HOST = Phrase(N_("nama server tidak ditemukan"))
NO_CONNECTION = Phrase(N_("server tidak dapat dihubungi"))
NOT_TRUSTED = Phrase(N_("sertifikat keamanan tidak sah"))
GARBLED = Phrase(N_("jawaban server tidak dapat dibaca"))
NO_ADDRESS = Phrase(N_("bukan alamat yang dapat dihubungi"))
IN_CIRCLES = Phrase(N_("pengalihannya tidak pernah sampai"))
ELSEWHERE = Phrase(N_("dialihkan ke jenis alamat lain"))
FRONT_PAGE = Phrase(N_("dialihkan ke halaman depan"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """`code` is empty where the address holds; `moved_to` is set for one that moved for good.

    `unreachable` tells that no server was met at all, as without the internet; `wait` asks for another try after as
    many seconds.
    """

    code: str = ""
    reason: str = ""
    moved_to: str = ""
    unreachable: bool = False
    wait: float | None = None


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    location: str = ""
    wait: str = ""


_FAILURES: tuple[tuple[type[Exception], Verdict], ...] = (
    (ssl.SSLCertVerificationError, Verdict("link-unsure", NOT_TRUSTED)),
    (TimeoutError, Verdict("link-unsure", TIMED_OUT, wait=1)),
    (http.client.InvalidURL, Verdict("link-unsure", NO_ADDRESS)),
    (ConnectionResetError, Verdict("link-unsure", NO_CONNECTION)),
    (http.client.HTTPException, Verdict("link-unsure", GARBLED)),
    (ConnectionRefusedError, Verdict("link-unsure", NO_CONNECTION, wait=1)),
    (ssl.SSLError, Verdict("link-unsure", NO_CONNECTION, wait=1)),
    (OSError, Verdict("link-unsure", NO_CONNECTION, unreachable=True, wait=1)),
    (Exception, Verdict("link-unsure", NO_ADDRESS)),
)
"""What the first kind that fits means; a narrower kind stands above a wider one."""


class _FailedError(Exception):
    """No usable answer came; the verdict says why."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict)
        self.verdict = verdict


class Asker:
    """Asks with HEAD and, where a server does not like that, with GET; no body is read."""

    def __init__(self, agent: str, timeout: float, gate: Gate, proxies: Mapping[str, str]) -> None:
        self._headers = {"User-Agent": agent, "Accept": "*/*"}
        self._timeout = timeout
        self._gate = gate
        self._opener = OpenerDirector()
        for handler in (
            ProxyHandler(dict(proxies)),
            HTTPHandler(),
            HTTPSHandler(context=ssl.create_default_context()),
            HTTPErrorProcessor(),
            HTTPDefaultErrorHandler(),
        ):
            self._opener.add_handler(handler)

    def __call__(self, address: str) -> Verdict:
        """What became of an address; what may pass is tried once more."""
        verdict = self._follow("HEAD", address)
        if verdict.code and verdict.code != "link-moved" and verdict.wait is None and not verdict.unreachable:
            verdict = self._follow("GET", address)
        if verdict.wait is not None and not self._gate.stopped:
            self._gate.rest(verdict.wait)
            verdict = self._follow("GET", address)
        return verdict

    def _follow(self, method: str, address: str) -> Verdict:
        here = address
        moved_to, for_good, seen = "", True, set()
        try:
            for _ in range(MOST_STEPS + 1):
                here = _on_the_wire(here)
                if here in seen:
                    break
                seen.add(here)
                reply = self._once(method, here)
                if reply.status not in _REDIRECTS or not reply.location:
                    return _judged(reply, address, here, moved_to)
                there = urljoin(here, reply.location)
                if urlsplit(there).scheme not in {"http", "https"}:
                    return Verdict("link-unsure", ELSEWHERE)
                for_good = for_good and reply.status in _PERMANENT
                if for_good:
                    moved_to = there
                here = there
        except _FailedError as failed:
            return failed.verdict
        except ValueError:  # a server may send anything as its new address
            return Verdict("link-unsure", NO_ADDRESS)
        return Verdict("link-unsure", IN_CIRCLES)

    def _once(self, method: str, address: str) -> _Reply:
        self._gate.wait(urlsplit(address).netloc)
        request = Request(address, method=method, headers=self._headers)  # noqa: S310 - only http and https reach this
        try:
            with self._opener.open(request, timeout=self._timeout) as answer:
                return _Reply(answer.status)
        except HTTPError as answer:
            with answer:
                return _Reply(
                    answer.code, _text(answer.headers.get("Location")), answer.headers.get("Retry-After") or ""
                )
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _FailedError(_failure(error)) from error


def _judged(reply: _Reply, asked: str, reached: str, moved_to: str) -> Verdict:
    if reply.status in _GONE:
        return Verdict("link-gone", f"HTTP {reply.status}")
    if not 200 <= reply.status < 300:
        return Verdict("link-unsure", f"HTTP {reply.status}", wait=_wait(reply))
    if _is_front(reached) and not _is_front(asked):
        return Verdict("link-unsure", FRONT_PAGE)
    return Verdict("link-moved", moved_to=moved_to) if moved_to else Verdict()


def _wait(reply: _Reply) -> float | None:
    """How long to rest before another try; None where that would not help or would take too long."""
    if reply.status != _TOO_MANY and reply.status < 500:
        return None
    asked = int(reply.wait) if reply.wait.isascii() and reply.wait.isdigit() else 1
    return asked if asked <= LONGEST_WAIT else None


def _failure(error: Exception) -> Verdict:
    cause = error.reason if isinstance(error, URLError) and isinstance(error.reason, Exception) else error
    if isinstance(cause, socket.gaierror) and cause.errno in _NO_NAME:
        return Verdict("link-gone", NO_HOST, unreachable=True, wait=1)
    return next(verdict for kind, verdict in _FAILURES if isinstance(cause, kind))


def _on_the_wire(address: str) -> str:
    """The address in ASCII, as it is sent: the host's name encoded, other letters per cent, no user name, no fragment."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if not host:
        raise ValueError(address)
    name = f"[{host}]" if ":" in host else host.encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    path, query = quote(parts.path, _SAFE) or "/", quote(parts.query, f"{_SAFE}?")
    return f"{parts.scheme}://{name}{port}{path}" + (f"?{query}" if query else "")


def _text(header: str | None) -> str:
    """A header's text; servers write other letters as UTF-8, which is read as Latin-1."""
    try:
        return (header or "").strip().encode("latin-1").decode()
    except ValueError:
        return header or ""


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query
