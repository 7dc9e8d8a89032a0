"""The command `links` against servers of every kind on this machine."""

import json
import socket
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbung.cli import main
from lumbung.outside import Asker, inquire, read_uses
from lumbung.outside.addresses import Use
from lumbung.outside.asking import Verdict
from lumbung.outside.gate import Gate
from lumbung.problems import Refusal

SETTINGS = "site_name: Contoh\nextra:\n  lumbung:\n    district: Kabupaten Contoh\n"
HERE = Path(__file__).parent
STOPPED = Gate(0)
STOPPED.stop()
QUIET = Asker("Lumbung/uji", 1, STOPPED, {})


class Server(ThreadingHTTPServer):
    """Answers by path, and keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str]] = []
        self.headers: list[str] = []
        self.over = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def methods(self, path: str) -> list[str]:
        return [method for method, asked in self.asked if asked == path]


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        server = self.server
        server.asked.append((self.command, self.path))
        server.headers.append(self.headers.get("User-Agent", ""))
        name, _, rest = self.path.partition("?")[0].strip("/").partition("/")
        first = len(server.methods(self.path)) == 1
        match name:
            case "ok" | "":
                self._say(200)
            case "status":
                self._say(int(rest))
            case "nohead":
                self._say(int(rest) if self.command == "HEAD" else 200)
            case "once":
                self._say(int(rest) if first else 200, **({"Retry-After": "1"} if first else {}))
            case "later":
                self._say(429, **{"Retry-After": "3600"})
            case "to":
                code, _, target = rest.partition("/")
                self._say(int(code), Location=target if ":" in target else f"/{target}")
            case "noplace":
                self._say(302)
            case "utf8":
                self._say(301, Location="/ok/é".encode().decode("latin-1"))
            case _:
                self._misbehave(name)

    def _misbehave(self, name: str) -> None:
        self.close_connection = True
        if name == "slow":
            self.server.over.wait(60)
        if name == "garbage":
            self.wfile.write(b"tidak ada HTTP di sini\r\n\r\n")

    def _say(self, code: int, **headers: str) -> None:
        self.send_response(code)
        for header, value in headers.items():
            self.send_header(header, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Tests are told by their asserts."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.05,))
        thread.start()
        yield running
        running.over.set()
        running.shutdown()
        thread.join()


def asker(timeout: float = 5) -> Asker:
    return Asker("Lumbung/uji", timeout, Gate(0), {})


def closed_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.mark.parametrize(
    ("path", "code", "reason"),
    [
        ("ok", "", ""),
        ("ok?cari=antar obat&b=é", "", ""),
        ("status/204", "", ""),
        ("status/404", "link-gone", "HTTP 404"),
        ("status/410", "link-gone", "HTTP 410"),
        ("status/401", "link-unsure", "HTTP 401"),
        ("status/403", "link-unsure", "HTTP 403"),
        ("status/500", "link-unsure", "HTTP 500"),
        ("later", "link-unsure", "HTTP 429"),
        ("nohead/405", "", ""),
        ("nohead/403", "", ""),
        ("nohead/404", "", ""),
        ("nohead/501", "", ""),
        ("once/429", "", ""),
        ("once/503", "", ""),
        ("to/302/http://[::1/", "link-unsure", "bukan alamat yang dapat dihubungi"),
        ("to/302/https:///x", "link-unsure", "bukan alamat yang dapat dihubungi"),
        ("noplace", "link-unsure", "HTTP 302"),
        ("to/302/ok", "", ""),
        ("to/307/ok", "", ""),
        ("to/302/status/404", "link-gone", "HTTP 404"),
        ("to/301/status/404", "link-gone", "HTTP 404"),
        ("to/302/to/302/ok", "", ""),
        ("to/301/", "link-unsure", "dialihkan ke halaman depan"),
        ("to/302/", "link-unsure", "dialihkan ke halaman depan"),
        ("to/302/mailto:a@contoh.go.id", "link-unsure", "dialihkan ke jenis alamat lain"),
        ("to/302/file:///etc/hostname", "link-unsure", "dialihkan ke jenis alamat lain"),
        ("hangup", "link-unsure", "server tidak dapat dihubungi"),
        ("garbage", "link-unsure", "jawaban server tidak dapat dibaca"),
    ],
)
def test_every_answer_is_judged(server: Server, path: str, code: str, reason: str) -> None:
    """Only what surely is gone is called so; what a person could still open is called unsure."""
    verdict = asker()(f"{server.address}/{path}")

    assert (verdict.code, verdict.reason, verdict.unreachable) == (code, reason, False)


@pytest.mark.parametrize(
    ("path", "moved_to"),
    [
        ("to/301/ok", "/ok"),
        ("to/308/ok", "/ok"),
        ("to/301/to/308/ok", "/ok"),
        ("to/301/to/302/ok", "/to/302/ok"),
        ("utf8", "/ok/é"),
    ],
)
def test_a_move_for_good_is_told_with_the_new_address(server: Server, path: str, moved_to: str) -> None:
    """The new address is the last one that was promised for good."""
    verdict = asker()(f"{server.address}/{path}")

    assert (verdict.code, verdict.moved_to) == ("link-moved", server.address + moved_to)


def test_redirects_that_never_arrive_are_left(server: Server) -> None:
    """An address that leads back to itself is asked no more than once each way."""
    server.RequestHandlerClass = type(
        "Loop",
        (Handler,),
        {
            "_answer": lambda self: (
                server.asked.append((self.command, self.path)),
                self._say(302, Location=self.path + ("x" if self.path.startswith("/grow") else "")),
            )
        },
    )
    same, growing = asker()(f"{server.address}/same"), asker()(f"{server.address}/grow")

    assert same.reason == growing.reason == "pengalihannya tidak pernah sampai"
    assert server.methods("/same") == ["HEAD", "GET"]
    assert len(server.asked) <= 2 + 2 * 11


def test_a_slow_server_is_not_waited_for(server: Server) -> None:
    """Past the time given the address is unsure; this server answers only when the test is over."""
    verdict = asker(0.3)(f"{server.address}/slow")

    assert (verdict.code, verdict.reason) == ("link-unsure", "server tidak menjawab tepat waktu")


def test_a_closed_port_is_unsure() -> None:
    """A server that is down today may be up tomorrow."""
    verdict = asker()(f"http://127.0.0.1:{closed_port()}/x")

    assert (verdict.code, verdict.reason) == ("link-unsure", "server tidak dapat dihubungi")
    assert not verdict.unreachable


def test_a_certificate_that_nobody_signed_is_unsure(server: Server) -> None:
    """Browsers would warn as well; nothing is asked over such a connection."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(HERE / "untrusted.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)

    verdict = asker()(f"https://127.0.0.1:{server.server_port}/ok")

    assert (verdict.code, verdict.reason) == ("link-unsure", "sertifikat keamanan tidak sah")
    assert server.asked == []


def test_a_server_without_tls_is_unsure(server: Server) -> None:
    """What does not speak TLS cannot be asked with https."""
    verdict = asker()(f"https://127.0.0.1:{server.server_port}/ok")

    assert (verdict.code, verdict.reason) == ("link-unsure", "server tidak dapat dihubungi")


@pytest.mark.parametrize(
    "address", ["https://a..b/", "http://127.0.0.1:99999/", f"https://{'a' * 70}.id/", "http://[::1/", "http://[::1/#x"]
)
def test_what_is_no_address_is_unsure(address: str) -> None:
    """An address that cannot even be sent is told, and stops nothing."""
    assert asker()(address).reason == "bukan alamat yang dapat dihubungi"


def test_a_name_that_nobody_knows_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the server's name no longer exists, the address is gone."""

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    verdict = asker()("https://tidak-ada.contoh.go.id/")

    assert (verdict.code, verdict.reason, verdict.unreachable) == ("link-gone", "nama server tidak ditemukan", True)


def test_addresses_are_sent_in_ascii(server: Server) -> None:
    """Letters beyond ASCII and spaces are encoded once; fragment and user name stay here; we say who we are."""
    asker()(f"http://nama:sandi@127.0.0.1:{server.server_port}/ok/é%20b c?q=ü#bagian")

    assert server.asked == [("HEAD", "/ok/%C3%A9%20b%20c?q=%C3%BC")]
    assert server.headers == ["Lumbung/uji"]


def test_a_host_beyond_ascii_is_encoded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name is looked up as the system of names writes it."""
    looked_up = []

    def remember(host: str, *_: object, **__: object) -> None:
        looked_up.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "")

    monkeypatch.setattr(socket, "getaddrinfo", remember)
    asker()("http://désa.contoh.go.id/")

    assert set(looked_up) == {"xn--dsa-bma.contoh.go.id"}


@settings(deadline=None)
@given(st.text())
def test_no_address_breaks_the_asker(text: str) -> None:
    """Whatever stands behind the host gets a verdict; no server listens there."""
    assert QUIET(f"http://127.0.0.1:1/{text}").code == "link-unsure"


def test_a_host_is_asked_at_its_own_pace() -> None:
    """Each request to a host waits for the pause behind the one before it, whoever asks; other hosts do not."""
    rests = []
    gate = Gate(0.5, clock=lambda: 100.0)
    gate.rest = rests.append  # type: ignore[method-assign]

    for host in ("a.go.id", "a.go.id", "b.go.id", "a.go.id"):
        gate.wait(host)

    assert rests == [0, 0.5, 0, 1]


def test_an_address_is_asked_once(server: Server) -> None:
    """Where an address stands again, also with another fragment, nobody asks again."""
    uses = tuple(Use("a.md", line, 1, f"{server.address}/status/{403 + line % 2}#b{line}") for line in range(1, 7))

    told = inquire(uses, asker(), Gate(0), lambda *_: None)

    assert sorted(server.asked) == sorted(
        (method, f"/status/{code}") for code in (403, 404) for method in ("HEAD", "GET")
    )
    assert [(problem.line, problem.code) for problem in told] == [
        (line, "link-gone" if line % 2 else "link-unsure") for line in range(1, 7)
    ]


def test_without_any_connection_it_is_refused() -> None:
    """Where no server at all is met, the content is not to blame."""
    nowhere = Verdict("link-gone", "x", unreachable=True)
    uses = (Use("a.md", 1, 1, "https://a.go.id/"), Use("a.md", 2, 1, "https://b.go.id/"))

    with pytest.raises(Refusal, match="links-offline"):
        inquire(uses, lambda _: nowhere, Gate(0), lambda *_: None)
    told = inquire(
        uses, {"https://a.go.id/": nowhere, "https://b.go.id/": Verdict()}.__getitem__, Gate(0), lambda *_: None
    )
    assert [(problem.line, problem.code) for problem in told] == [(1, "link-gone")]


def test_a_fault_of_ours_is_not_swallowed() -> None:
    """An error in a thread reaches the caller."""

    def broken(_: str) -> Verdict:
        raise LookupError("rusak")

    with pytest.raises(LookupError):
        inquire((Use("a.md", 1, 1, "https://a.go.id/"),), broken, Gate(0), lambda *_: None)


def write(root: Path, address: str) -> Path:
    """Content that names addresses in every place where one can stand."""
    files = {
        "mkdocs.yml": SETTINGS,
        "data/agencies.yml": "- {key: dinkes, name: Dinas Kesehatan, kind: dinas, sectors: [kesehatan],"
        f" reported_counts: [{{year: 2020, count: 4, source: {address}/status/404?agencies}}]}}\n",
        "innovations/uji.md": (
            "---\ntitle: Uji\nstub: ya\nagency: dinkes\nsources:\n"
            f"  - id: berita\n    url: {address}/status/404?front\n"
            "reviewed: 2026-11-01\n---\n## Cara kerja\n\n"
            f"Lihat [laman]({address}/to/301/ok#bagian), <{address}/status/404?angle>, dan {address}/status/404?bare(1).\n"
            f"`{address}/status/404?code` <!-- {address}/status/404?remark -->\n\n[a]: {address}/status/404?definition\n"
        ),
        "innovations/rusak.md": f"---\ntitle: a: b\n---\n[x]({address}/status/404?broken)\n",
        "docs/tentang.md": f"# Tentang\n\n[x]({address}/status/403?docs) [y](mailto:a@contoh.go.id) [z](index.md) https://.\n",
    }
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return root


def test_addresses_are_found_where_they_stand(tmp_path: Path) -> None:
    """Front matter, registry, links, definitions, bare addresses and hand-written pages; neither code nor remarks."""
    uses, _ = read_uses(write(tmp_path, "https://contoh.go.id"))

    assert [(use.path, use.line, use.field, use.address.removeprefix("https://contoh.go.id/")) for use in uses] == [
        ("data/agencies.yml", 1, "reported_counts[1].source", "status/404?agencies"),
        ("docs/tentang.md", 3, "", "status/403?docs"),
        ("innovations/rusak.md", 4, "", "status/404?broken"),
        ("innovations/uji.md", 7, "sources[1].url", "status/404?front"),
        ("innovations/uji.md", 12, "", "to/301/ok#bagian"),
        ("innovations/uji.md", 12, "", "status/404?angle"),
        ("innovations/uji.md", 12, "", "status/404?bare(1)"),
        ("innovations/uji.md", 15, "", "status/404?definition"),
    ]
    for use in uses:
        line = (tmp_path / use.path).read_text(encoding="utf-8").split("\n")[use.line - 1]
        assert use.address in line[use.column - 1 :]


def test_the_command_tells_what_it_found(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Problems with their places and the new address; exit code 1 where something is gone."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    root = write(tmp_path, server.address)

    code = main(["links", "--pause", "0", "--format", "json", "--skip", "*broken"], root=root)

    captured = capsys.readouterr()
    whole = json.loads(captured.out)
    told = {problem["written"].rpartition("/")[2]: problem for problem in whole["problems"]}
    assert code == 1
    assert (whole["errors"], whole["warnings"]) == (5, 2)
    assert told["ok#bagian"]["suggestion"] == f"{server.address}/ok#bagian"
    assert told["404?front"]["field"] == "sources[1].url"
    assert told["403?docs"]["code"] == "link-unsure"
    assert "404?broken" not in told
    assert "Jalankan check dulu" in captured.err


def test_exit_codes_tell_apart(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """0 where nothing is surely gone, 1 where something is or warnings count, 2 where the command cannot run."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    root = write(tmp_path, server.address)

    assert main(["links", "docs", "--pause", "0"], root=root) == 0
    assert "docs/tentang.md:3:1: peringatan: " in capsys.readouterr().out
    assert main(["links", "docs", "--pause", "0", "--strict"], root=root) == 1
    assert main(["links", "--skip", "127.0.0.1"], root=root) == 0
    assert "Tidak ada alamat yang bermasalah." in capsys.readouterr().out
    assert main(["links", "tidak-ada"], root=root) == 2
    for wrong in ("0", "-1", "nan", "lama"):
        with pytest.raises(SystemExit, match="2"):
            main(["links", f"--timeout={wrong}"], root=root)


def test_nothing_but_the_command_asks() -> None:
    """Neither a check nor a build can reach the network: only the command imports the room that does."""
    package = HERE.parent.parent / "lumbung"
    importing = {
        file.relative_to(package).as_posix()
        for file in package.rglob("*.py")
        if "lumbung.outside" in file.read_text(encoding="utf-8") and file.parent.name != "outside"
    }

    assert importing == {"cli/links.py"}
