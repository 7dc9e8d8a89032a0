"""Servers with the configuration that a bundle brings, each on a port of its own, where it is installed."""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

APACHE_MODULES = ("mpm_event", "authz_core", "mime", "dir", "headers", "deflate", "filter")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def nginx(program: str, unpacked: Path, work: Path, port: int) -> list[str]:
    site = (unpacked / "server" / "nginx.conf").read_text(encoding="utf-8")
    site = site.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/lumbung", str(unpacked))
    site = site.replace("include mime.types;", "include /etc/nginx/mime.types;")
    head = f"user root;\npid {work}/pid;\nerror_log {work}/log;\nevents {{}}\nhttp {{\naccess_log off;\n"
    (work / "nginx.conf").write_text(f"{head}{site}}}\n", encoding="utf-8")
    return [program, "-c", str(work / "nginx.conf"), "-g", "daemon off;"]


def apache(program: str, unpacked: Path, work: Path, port: int) -> list[str]:
    host = (unpacked / "server" / "apache.conf").read_text(encoding="utf-8")
    host = host.replace("*:80", f"127.0.0.1:{port}").replace("/srv/lumbung", str(unpacked))
    folder = "/usr/lib/apache2/modules"
    lines = [f"LoadModule {name}_module {folder}/mod_{name}.so" for name in APACHE_MODULES]
    lines += [f"Listen 127.0.0.1:{port}", f"PidFile {work}/pid", f"ErrorLog {work}/log", "User nobody", "Group nogroup"]
    (work / "apache.conf").write_text(
        "\n".join([*lines, "ServerName localhost", "TypesConfig /etc/mime.types", host]), encoding="utf-8"
    )
    return [program, "-f", str(work / "apache.conf"), "-D", "FOREGROUND"]


def caddy(program: str, unpacked: Path, work: Path, port: int) -> list[str]:
    site = (unpacked / "server" / "Caddyfile").read_text(encoding="utf-8")
    site = site.replace("\n:80 {", f"\nhttp://127.0.0.1:{port} {{").replace("/srv/lumbung", str(unpacked))
    (work / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{site}", encoding="utf-8")
    return [program, "run", "--config", str(work / "Caddyfile"), "--adapter", "caddyfile"]


def plain(program: str, unpacked: Path, work: Path, port: int) -> list[str]:
    del program, work
    return [
        sys.executable,
        "-m",
        "http.server",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(unpacked / "situs"),
        str(port),
    ]


SERVERS = {"nginx": nginx, "apache2": apache, "caddy": caddy, "python": plain}


def program_of(name: str) -> str | None:
    return sys.executable if name == "python" else shutil.which(name, path="/usr/sbin:/usr/bin")


@contextmanager
def serving(name: str, program: str, unpacked: Path, work: Path) -> Iterator[str]:
    """The address at which the unpacked bundle is served; `work` is for what a server writes."""
    for folder in (*work.parents, work):
        if folder.is_relative_to(tempfile.gettempdir()) and folder != Path(tempfile.gettempdir()):
            folder.chmod(0o755)  # servers run as users of their own
    port = free_port()
    with (work / "said").open("wb") as said:
        command = SERVERS[name](program, unpacked, work, port)
        process = subprocess.Popen(command, stdout=said, stderr=said, cwd=work)
        try:
            deadline = time.monotonic() + 60
            while True:
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    told = (work / "said").read_text(encoding="utf-8", errors="replace")
                    assert process.poll() is None, told
                    assert time.monotonic() < deadline, told
                    time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait()
