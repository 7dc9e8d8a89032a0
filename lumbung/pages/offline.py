"""Reading without a line: the page that saves the site, the one that stands in for a page never seen, and the manifest."""

import json
from collections.abc import Iterator
from pathlib import Path

from lumbung import addresses
from lumbung.audience import Audience
from lumbung.catalogue import Catalogue
from lumbung.offline import saving_script
from lumbung.output import MARK, OutputFile
from lumbung.pages.press import Press
from lumbung.words import N_

AWAY = "tanpa-jaringan.html"
STYLE = Path(__file__).parent.parent / "theme" / "partials" / "lb-404.css"
"""What a page that stands alone wears."""
SIZES = (192, 512)
SAVING_WORDS = {
    "file": N_("Anda sedang membuka salinan dari folder atau USB: semuanya sudah ada di perangkat ini."),
    "unable": N_(
        "Peramban ini tidak dapat menyimpan situs; alamatnya perlu https. Mintalah salinannya dalam USB atau zip."
    ),
    "size": N_("{files} berkas, sekitar {size} MB di perangkat ini. Yang diunduh biasanya lebih sedikit."),
    "pictures": N_("Sertakan gambar dan dokumen ({size} MB)"),
    "saving": N_("Menyimpan {files} berkas ({size} MB). Biarkan halaman ini terbuka."),
    "done": N_("Selesai: {files} berkas ({size} MB) tersimpan. Semua halaman dapat dibuka tanpa internet."),
    "stopped": N_("Dihentikan. Yang sudah tersimpan tetap ada; tekan lagi untuk meneruskan."),
    "failed": N_("Sambungan terputus. Yang sudah tersimpan tetap ada; tekan lagi untuk meneruskan."),
    "full": N_("Tempat penyimpanan perangkat ini penuh. Yang sudah tersimpan tetap ada."),
}


def offline(catalogue: Catalogue, press: Press) -> Iterator[OutputFile]:
    """Nothing for internal readers: what is not to be spread is not left behind in browsers."""
    if catalogue.audience is Audience.INTERNAL:
        return
    words, script = press.words, saving_script()
    title = words(N_("Simpan untuk dibaca tanpa internet"))
    lead = words(
        N_(
            "Halaman yang pernah dibuka di perangkat ini tersimpan dengan sendirinya. Di sini seluruh situs dapat disimpan sekaligus, misalnya sebelum berangkat."
        )
    )
    block = press.html(
        "offline.html",
        addresses.OFFLINE,
        title=title,
        lead=lead,
        root=press.shared(".", addresses.OFFLINE),
        saving=json.dumps(words.all(SAVING_WORDS), ensure_ascii=False),
    )
    yield script
    yield press.page(addresses.OFFLINE, title, lead, (block,), scripts=[script.path])
    away = press.html("away.html", AWAY, style=STYLE.read_text(encoding="utf-8"))
    yield OutputFile(AWAY, f"<!doctype html>\n{away.removeprefix(MARK).lstrip()}\n")
    yield OutputFile(addresses.MANIFEST, _manifest(catalogue, press))


def _manifest(catalogue: Catalogue, press: Press) -> str:
    """What a phone needs to put the site among its applications."""
    here = press.shared(".", addresses.MANIFEST)
    icons = [
        {
            "src": f"{here}/assets/icons/{name}-{size}.png",
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for name, purpose in (("lumbung", "any"), ("maskable", "maskable"))
        for size in SIZES
    ]
    told = {
        "name": catalogue.settings.name,
        "short_name": catalogue.settings.name if len(catalogue.settings.name) <= 12 else "Lumbung",
        "description": catalogue.settings.site.tagline or catalogue.settings.site.district,
        "lang": press.words.language,
        "id": here,
        "start_url": addresses.HOME,
        "scope": here,
        "display": "minimal-ui",
        "background_color": "#faf6ec",
        "theme_color": "#0d463f",
        "icons": icons,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
