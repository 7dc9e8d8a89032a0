"""What lies in a bundle beside the site: start page, configuration of servers, licences, list of materials."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lumbung import __version__
from lumbung.audience import Audience
from lumbung.bundling.archive import Content
from lumbung.bundling.manifest import SUMS, Entry, Manifest, entry_of
from lumbung.bundling.materials import bill_of_materials
from lumbung.bundling.parts import PACKAGE, Part, parts
from lumbung.bundling.paths import clashes, is_portable
from lumbung.bundling.verifying import file_entry
from lumbung.problems import Refusal
from lumbung.words import words_for

SITE = "situs"
START = "MULAI.html"
SERVING = Path(__file__).parent / "serving"
CONFIGURATIONS = {
    f"{SITE}/.htaccess": "htaccess",
    f"{SITE}/web.config": "web.config",
    "server/apache.conf": "apache.conf",
    "server/Caddyfile": "Caddyfile",
    "server/nginx.conf": "nginx.conf",
}

SERVERS = (
    ("nginx", "server/nginx.conf"),
    ("Apache", f"server/apache.conf, {SITE}/.htaccess"),
    ("IIS", f"{SITE}/web.config"),
    ("Caddy", "server/Caddyfile"),
)


def bundle_files(site: Path, told: Manifest) -> tuple[Manifest, dict[str, Content]]:
    """The whole manifest, and every file that it names; `told` says what the bundle is, and names no file yet."""
    made = tuple(parts())
    files: dict[str, Content] = {
        f"{SITE}/{path.relative_to(site).as_posix()}": path for path in site.rglob("*") if path.is_file()
    }
    files |= {path: (SERVING / name).read_bytes() for path, name in CONFIGURATIONS.items()}
    files |= dict(_licences(made))
    files["sbom.cdx.json"] = bill_of_materials(made)
    files[START] = start_page(told, english=f"{SITE}/en/index.html" in files)
    if bad := (*(path for path in files if not is_portable(path)), *clashes(files)):
        raise Refusal("bundle-name", path=min(bad))
    entries = {path: _entry(content) for path, content in sorted(files.items())}
    return Manifest(told.tool, told.district, told.audience, told.date, told.profiles, entries), files


def told(district: str, audience: Audience, day: date, profiles: int) -> Manifest:
    """A manifest that names no file yet."""
    return Manifest(f"Lumbung {__version__}", district, audience, day, profiles, {})


def name_of(manifest: Manifest, since: Manifest | None = None) -> str:
    """The file's name, from the content alone; a difference also says what it starts from."""
    plain = unicodedata.normalize("NFKD", manifest.district).encode("ascii", "ignore").decode().lower()
    district = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "daerah"
    audience = "-internal" if manifest.audience is Audience.INTERNAL else ""
    start = f"-sejak-{since.date.isoformat()}-{since.digest[:8]}" if since else ""
    return f"lumbung-{district}{audience}-{manifest.date.isoformat()}{start}.zip"


def start_page(manifest: Manifest, *, english: bool) -> bytes:
    environment = Environment(
        loader=FileSystemLoader(PACKAGE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    template = environment.get_template("bundle-start.html")
    editions = [words_for(language) for language in ("id", "en")]
    internal = manifest.audience is Audience.INTERNAL
    return template.render(
        manifest=manifest,
        editions=editions,
        site=SITE,
        internal=internal,
        english=english,
        style=Markup((SERVING / "start.css").read_text(encoding="utf-8")),  # noqa: S704 - our own file
        servers=SERVERS,
        trial=f"python3 -m http.server --directory {SITE} 8000",
        verifying=("lumbung verify .", f"sha256sum --check {SUMS}"),
    ).encode()


def _licences(made: Iterable[Part]) -> Iterable[tuple[str, Content]]:
    rows = []
    for part in made:
        rows.append(f"{part.name} {part.version}: {part.licence or '?'}")
        for name, text in part.texts.items():
            plain = re.sub(r"[^A-Za-z0-9._-]", "_", name)
            yield f"lisensi/{part.name}-{part.version}/{plain}", text
    yield "lisensi/DAFTAR.txt", ("\n".join(rows) + "\n").encode()


def _entry(content: Content) -> Entry:
    if isinstance(content, bytes):
        return entry_of(content)
    entry = file_entry(content)
    if entry is None:
        raise OSError(None, "unreadable", str(content))
    return entry
