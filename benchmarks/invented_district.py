"""What stands around invented profiles: the registry of agencies, visits, labs, settings and hand-written pages."""

from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.invented_profile import HOST, Mapping, contact, reviewed, sources
from benchmarks.naming import Name
from benchmarks.phrases import DISTRICT, MARK, PLACES
from benchmarks.yaml_text import Written, sequence, to_yaml
from lumbung.vocabulary import LAB_STEPS, SECTORS

PUSKESMAS, DISTRICTS = 20, 15
VISITS, LABS = 8, 6
_HEALTH = "dinas-kesehatan"


def agencies(random: Random) -> list[Mapping]:
    """An office for each sector, with health centres and subdistricts below; every key of the declaration."""
    offices = [
        _agency(random, f"dinas-{sector.key}", f"Dinas {sector.label}", "dinas", "sekretariat-rekaan", sector.key)
        for sector in SECTORS
    ]
    centres = [
        _agency(random, f"puskesmas-{place.lower()}", f"Puskesmas {place}", "puskesmas", _HEALTH, "kesehatan")
        for place in PLACES[:PUSKESMAS]
    ]
    subdistricts = [
        _agency(random, f"kecamatan-{place.lower()}", f"Kecamatan {place}", "kecamatan", "sekretariat-rekaan", "sosial")
        for place in PLACES[-DISTRICTS:]
    ]
    top = _agency(random, "sekretariat-rekaan", "Sekretariat Daerah Rekaan", "sekretariat", "", "perencanaan")
    return [top, *offices, *centres, *subdistricts]


def _agency(random: Random, key: str, name: str, kind: str, parent: str, sector: str) -> Mapping:  # noqa: PLR0913, PLR0917 - a registry's row
    return {
        "key": key,
        "name": name,
        "short_name": name.replace("Puskesmas", "Pusk.").replace("Dinas ", "Din. ")[:60],
        "name_en": f"Invented Office {key}",
        "kind": kind,
        **({"parent": parent} if parent else {}),
        "sectors": [sector],
        "address": f"Jalan Rekaan {random.randrange(1, 99)}, {random.choice(PLACES)}",
        "contact": contact(random, name),
        "must_innovate": random.random() < 0.8,
        "former_names": [f"Kantor Lama {name}"],
        "reported_counts": [
            {"year": year, "count": random.randrange(60), "source": f"https://laporan.{HOST}/{key}/{year}"}
            for year in (2023, 2024)
        ],
        "maintainers": [f"@rekaan/{key}"],
    }


def visits(random: Random, keys: Sequence[str], shown: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """File name and text of each visit."""
    for number in range(VISITS):
        region = f"Kabupaten {random.choice(PLACES)}"
        when = f"20{18 + number}-{random.randrange(1, 11):02d}-{random.randrange(1, 29):02d}"
        cited = sources(random, f"kunjungan {region}")
        source = cited[0]["id"]
        seen = random.sample(shown, min(6, len(shown)))
        front: Mapping = {
            "title": f"Kunjungan {region}",
            "delegation": f"Rombongan rekaan dari {region}",
            "region": region,
            "leader": "Sekretaris Daerah (rekaan)",
            "date": when,
            "host": f"Sekretaris Daerah {DISTRICT}",
            "place": "Balai Rekaan",
            "welcome": "Selamat datang (rekaan).",
            "focus": {"agencies": random.sample(keys, 2), "kinds": ["puskesmas"], "sectors": ["kesehatan", "sosial"]},
            "agenda": [
                {"time": f"{hour:02d}.00", "what": what, "who": "Bagian Rekaan", "source": source}
                for hour, what in ((9, "Penerimaan tamu"), (10, "Paparan"), (13, "Melihat layanan"))
            ],
            "innovations": [name.slug for name in seen],
            "questions": ["Berapa biaya tahun pertama?", "Siapa yang mengambil keputusan di lapangan?"],
            "follow_up": [
                {"what": "Mencoba di satu dusun", "who": region, "by_when": f"20{19 + number}-06", "source": source}
            ],
            "sources": cited,
            "reviewed": reviewed(random),
            "visibility": "public",
        }
        text = (
            f"## Tujuan kunjungan\n\nRombongan datang pada {when[:4]} untuk melihat layanan.[^{source}] Kunjungan ini"
            f" {MARK}.\n\n## Yang dilihat\n\n"
            + "\n".join(f"- [{name.title}](../innovations/{name.slug}.md)" for name in seen)
        )
        yield f"{when}-{region.split()[1].lower()}.md", page(front, text)


def labs(random: Random, keys: Sequence[str], shown: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """File name and text of each year's laboratory."""
    for year in range(2025 - LABS, 2025):
        cited = sources(random, f"laboratorium {year}")
        cases: list[Written] = [
            {
                "agency": key,
                "obstacle": "Belum ada kesepakatan tentang pembagian tugas",
                "help_wanted": "Pendamping yang berpengalaman dengan layanan keliling",
                "step": random.choice(LAB_STEPS.keys),
                "innovation": random.choice(shown).slug,
                "source": cited[0]["id"],
            }
            for key in random.sample(keys, 5)
        ]
        front: Mapping = {
            "year": year,
            "name": f"Laboratorium Rekaan {year}",
            "organiser": f"Badan Rekaan {DISTRICT}",
            "with_lan": random.random() < 0.5,
            "steps": list(LAB_STEPS.keys[: random.randrange(1, 6)]),
            "cases": cases,
            "sources": cited,
            "reviewed": reviewed(random),
        }
        yield f"{year}.md", page(front, f"## Jalannya laboratorium\n\nSemua isi halaman ini {MARK}.")


def page(front: Mapping, body: str) -> str:
    return f"---\n{to_yaml(front)}---\n{body}\n"


def registry(rows: Sequence[Mapping]) -> str:
    return f"# Perangkat daerah rekaan ({MARK}).\n" + "\n".join(sequence(rows)) + "\n"


SETTINGS = f"""# Pengaturan rekaan ({MARK}).
site_name: Lumbung {MARK}
site_url: https://{HOST}/

theme:
  name: material
  language: id

extra:
  lumbung:
    district: {DISTRICT}
    district_en: {DISTRICT} in English
    tagline: Semua di sini {MARK}
    tagline_en: Everything here {MARK}
    introduction: Tempat, orang, layanan, dan angka di situs ini rekaan; semuanya {MARK} untuk mengukur kecepatan.
    introduction_en: Places, people, services and figures are invented; all of it {MARK} to measure speed.
    languages: [id]
    focus_sectors: [pendidikan, kesehatan]
    edit_url: https://{HOST}/sunting/{{path}}
    maintainers: ["@rekaan/pengelola"]
    visit_request:
      text: Kirim surat kepada Bagian Rekaan.
      text_en: Write to the invented division.
      url: https://{HOST}/kunjungan
      email: kunjungan@{HOST}
      phone: (000) 550000
    correction:
      text: Kirim perbaikan kepada Bagian Rekaan.
      text_en: Send corrections to the invented division.
      url: https://{HOST}/koreksi
      email: koreksi@{HOST}
      phone: (000) 550001
"""

DOCUMENTS = {
    "tentang.md": f"""---
title: Tentang
description: Keterangan tentang {MARK} ini.
---
# Tentang {MARK} ini

Semua isi situs ini rekaan. {DISTRICT} tidak ada; nama, tempat, dan angkanya dibuat oleh program untuk mengukur kecepatan.

Lihat [panduan](panduan/index.md).
""",
    "panduan/index.md": f"""---
title: Panduan
description: Panduan rekaan.
---
# Panduan

Halaman ini {MARK}. Kolom yang dikenal ada di [daftar kolom](kolom.md).
""",
}
